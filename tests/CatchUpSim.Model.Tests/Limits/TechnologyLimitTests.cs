using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Observation;
using CatchUpSim.Model.Submodels;
using static CatchUpSim.Model.Tests.Limits.LimitScenario;

namespace CatchUpSim.Model.Tests.Limits;

/// <summary>Knowledge, technology gap, designs and dies.</summary>
[Trait("Length", "WholeRun")]
public sealed class TechnologyLimitTests
{
    [Fact]
    public void The_knowledge_stock_follows_its_closed_form_and_ends_at_spending_over_depreciation()
    {
        RunResult run = Run("knowledge-stock");
        double[] stock = run.Firms.Series("knowledge_stock", 0);
        double spending = run.Firms.Series("rnd_expense", 0)[1];
        Assert.All(run.Firms.Series("rnd_expense", 0)[1..], value => Assert.Equal(spending, value, 1e-12));

        // Spending becomes knowledge after its gestation, and that of a month is known in the next one.
        int lag = Read("knowledge-stock").Research.GestationMonths;
        Assert.True(lag > 0);
        Assert.Equal(0, stock[1 + lag]);
        Assert.Equal(24.40538022146 * spending, stock[37 + lag], 1e-9 * stock[37 + lag]);
        Assert.Equal(42.21471173442 * spending, stock[^1], 0.02 * stock[^1]);
    }

    [Fact]
    public void Constant_research_closes_a_constant_share_of_the_distance_to_the_limit()
    {
        // The theory's limit of 9000 and beginning at 400, in hundreds.
        double[] level = Run("approach").Firms.Series("capability", 0);
        Assert.Equal(19.583902457360, level[50], 1e-7);
    }

    [Fact]
    public void Coverage_settles_where_engineers_and_releases_balance()
    {
        IndustryState industry = Walk("coverage", 180);
        DesignerId firm = industry.Designer("firm-2");
        EcosystemCompatibilityParameters parameters = Read("coverage").EcosystemCompatibility;
        double engineers = industry.Workforces.Effective[firm, new RoleId((int)StaffRole.Software)];
        var dynamics = new CompatibilityDynamics(parameters.CoverageGrowth, parameters.EngineerExponent, parameters.Obsolescence);
        double steady = CompatibilityEquations.SteadyCompatibility(engineers, parameters.ReleaseRate, dynamics);
        Assert.InRange(steady, 0.5, 0.99);
        Assert.Equal(steady, industry.SoftwareStacks.Coverage[firm], 1e-3);
    }

    [Fact]
    public void A_follower_at_a_moderate_gap_settles_at_the_stable_distance()
    {
        double[] gap = Run("technology-gap").Firms.Series("technology_gap", 1);
        Assert.InRange(gap[1], 3.8, 4.3);
        Assert.Equal(0.7148059124, gap[^1], 2e-3);
    }

    [Fact]
    public void A_follower_beyond_the_critical_gap_falls_behind_for_ever()
    {
        double[] gap = Run("technology-gap#behind").Firms.Series("technology_gap", 1);
        Assert.InRange(gap[1], 4.31, 4.6);
        Assert.True(gap[^1] > gap[1] + 5, $"{gap[1]} and {gap[^1]}");
    }

    [Fact]
    public void Working_silicon_takes_two_and_a_seventh_spins_on_average()
    {
        RunResult run = Run("spins");
        double respins = run.Events.Count(e => string.Equals(e.Subject, "respin", StringComparison.Ordinal));
        double launches = run.Events.Count(e => string.Equals(e.Subject, "launch", StringComparison.Ordinal));
        Assert.True(launches > 1500, $"{launches} launches");
        double expected = SpinEquations.ExpectedSpins([0.24, 0.6, 0.8]);
        Assert.Equal(2.14, expected, 1e-12);
        Assert.Equal(expected, 1 + (respins / launches), 4 * 1.1 / Math.Sqrt(launches));
    }

    [Theory]
    [InlineData("firm-1", 0, 178.25)]
    [InlineData("firm-1", 1, 57.22)]
    [InlineData("firm-1", 2, 75.98)]
    [InlineData("firm-1", 3, 114.28)]
    [InlineData("firm-2", 0, 324.00)]
    public void A_good_die_costs_what_wafer_price_and_yield_of_its_node_say(string firm, int product, double dollars)
    {
        IndustryState industry = Walk("die-cost", 12);
        ProductId card = IndustryState.ProductsOf(industry.Designer(firm)).ElementAt(product);
        Assert.Equal(dollars, 1000 * industry.Products.UnitCost[card], 0.005);
    }
}
