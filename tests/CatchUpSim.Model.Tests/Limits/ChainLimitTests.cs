using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Submodels;
using static CatchUpSim.Model.Tests.Limits.LimitScenario;

namespace CatchUpSim.Model.Tests.Limits;

/// <summary>Who governs a link of the value chain, and how far its stages are from final use.</summary>
public sealed class ChainLimitTests
{
    private static readonly LinkId ServerMakers = new((int)ValueChainLink.ServerMakers);

    [Theory]
    [InlineData("governance", "firm-1", true, true, true)]
    [InlineData("governance", "firm-2", true, false, true)]
    [InlineData("governance", "firm-3", true, true, false)]
    [InlineData("governance", "firm-4", true, false, false)]
    [InlineData("governance#simple", "firm-1", false, true, true)]
    [InlineData("governance#simple", "firm-3", false, true, false)]
    public void The_conditions_of_a_link_decide_who_governs_it(
        string scenario, string firm, bool isComplex, bool isCodifiable, bool isCapable)
    {
        IndustryState industry = Walk(scenario, 24);
        Assert.Equal(
            GovernanceEquations.FromLevels(isComplex, isCodifiable, isCapable),
            industry.ChainPositions.Governance[industry.Designer(firm), ServerMakers]);
    }

    [Theory]
    [InlineData("firm-2")]
    [InlineData("firm-4")]
    public void No_link_is_formed_where_simple_knowledge_resists_codification(string firm)
    {
        IndustryState industry = Walk("governance#simple", 24);
        Assert.Equal(GovernanceType.Excluded, industry.ChainPositions.Governance[industry.Designer(firm), ServerMakers]);
    }

    [Theory]
    [InlineData("upstreamness", 5)]
    [InlineData("upstreamness#short", 4)]
    public void The_stages_of_a_pure_chain_are_n_to_one_sales_from_final_use(string scenario, int stages)
    {
        IndustryState industry = Walk(scenario, 36);
        foreach (string input in (string[])["crystals", "equipment", "wafers"])
        {
            Assert.Equal(stages--, Distance(industry, input), 1e-12);
        }

        foreach (string firm in (string[])["firm-1", "firm-2"])
        {
            Assert.Equal(stages, industry.ChainPositions.Upstreamness[industry.Designer(firm)], 1e-12);
        }

        // Server makers are the last stage where there are any.
        Assert.Equal(scenario.EndsWith("short", StringComparison.Ordinal) ? 1 : 2, stages);
    }

    [Fact]
    public void Where_a_stage_sells_to_two_its_distance_is_their_mean_weighted_by_sales()
    {
        IndustryState industry = Walk("upstreamness#branched", 36);
        double weighted = 0;
        double all = 0;
        foreach (DesignerId designer in industry.Designers.All.Where(industry.IsActive))
        {
            double indirect = IndirectShare(industry, designer);
            double distance = industry.ChainPositions.Upstreamness[designer];
            Assert.Equal(1 + indirect, distance, 1e-6);
            Assert.Equal(1 + (2.0 / 3), distance, 0.02);
            weighted += industry.ChainPositions.Purchases[designer] * distance;
            all += industry.ChainPositions.Purchases[designer];
        }

        Assert.Equal(1 + (weighted / all), Distance(industry, "wafers"), 1e-12);
        Assert.Equal(Distance(industry, "wafers"), Distance(industry, "tools"), 1e-12);
        Assert.Equal(Distance(industry, "wafers") + 2, Distance(industry, "crystals"), 1e-12);
    }

    [Fact]
    public void Inputs_that_use_one_another_in_a_circle_are_flagged()
    {
        Scenario scenario = Read("upstreamness");
        Assert.Empty(scenario.Validate());
        Scenario circle = scenario with
        {
            Inputs = [.. scenario.Inputs.Select(input => input with { UsedBy = input.UsedBy ?? "crystals" })],
        };
        Assert.Equal(
            scenario.Inputs.Select(input => $"inputs.{input.Name}.used-by"), circle.Validate().Select(fault => fault.Path));
    }

    private static double Distance(IndustryState industry, string input) =>
        industry.InputGoods.Upstreamness[new InputId(industry.Names.Inputs.ToList().IndexOf(input))];

    /// <summary>Added up from the customers themselves.</summary>
    private static double IndirectShare(IndustryState industry, DesignerId designer)
    {
        double indirect = 0;
        double all = 0;
        foreach (CustomerId customer in industry.Customers.All)
        {
            double bought = industry.Customers.Vendor[customer] == designer.Index ? industry.Customers.Purchases[customer] : 0;
            all += bought;
            indirect += industry.Customers.Kind[customer] == CustomerKind.ServerMaker ? bought : 0;
        }

        return indirect / all;
    }
}
