using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Submodels;
using static CatchUpSim.Model.Tests.Limits.LimitScenario;

namespace CatchUpSim.Model.Tests.Limits;

/// <summary>
/// The duopoly of d'Aspremont and Jacquemin in levels: two designers begin without research and answer each other until the
/// theory's x* appears, and under each agreement its x̂, x̃ and x**.
/// </summary>
[Trait("Length", "WholeRun")]
public sealed class ReactionLimitTests
{
    private const int Months = 24;

    /// <summary>a − A of the theory's table; the model's market has a margin of one.</summary>
    private const double Margin = 50;

    [Theory]
    [InlineData("competing-research", 2.043795620)]
    [InlineData("competing-research#none", 2.325581395)]
    [InlineData("competing-research#half", 1.754385965)]
    [InlineData("competing-research#large", 1.459854015)]
    [InlineData("competing-research#all", 1.162790698)]
    [InlineData("competing-research#research-cartel", 1.438848921)]
    [InlineData("competing-research#joint-venture", 1.162790698)]
    [InlineData("competing-research#full-cooperation", 1.626016260)]
    [InlineData("competing-research#public-programme", 3.389830508)]
    public void Research_of_both_designers_ends_at_that_of_the_theory(string scenario, double research) =>
        AssertEnds(Read(scenario), research);

    [Theory]
    [InlineData(0, 1.136363636, 1.282051282, 2.631578947)]
    [InlineData(0.5, 1.754385965, 1.986754967, 4.225352113)]
    [InlineData(0.75, 2.086438152, 2.368866328, 5.166051661)]
    [InlineData(1, 2.439024390, 2.777777778, 6.250000000)]
    public void So_does_research_under_the_agreements_at_every_other_spillover(
        double spillover, double cartel, double full, double programme)
    {
        AssertEnds(With(Read("competing-research#research-cartel"), spillover, 10), cartel);
        AssertEnds(With(Read("competing-research#full-cooperation"), spillover, 10), full);
        AssertEnds(With(Read("competing-research#public-programme"), spillover, 10), programme);
    }

    [Theory]
    [InlineData("competing-research#slow", 0.25, 1)]
    [InlineData("competing-research", 0.25, 10)]
    [InlineData("competing-research#none", 0, 10)]
    [InlineData("competing-research#large", 0.75, 10)]
    public void Each_month_leaves_of_the_distance_what_the_slope_of_the_reply_says(
        string scenario, double spillover, double convexity)
    {
        // Below one half replies are substitutes and swing around the end, above it they come from one side.
        var market = new ResearchMarket(1, 1, 0, convexity, spillover);
        double end = CooperativeResearch.ResearchPerFirm(ResearchRegime.NonCooperative, market);
        double slope = CooperativeResearch.ReactionSlope(market);
        double[] levels = Levels(Read(scenario), "firm-1");
        Assert.Equal(0, levels[0]);
        for (int month = 1; month <= 4; month++)
        {
            Assert.Equal(slope * (levels[month - 1] - end), levels[month] - end, 1e-12);
        }
    }

    [Fact]
    public void In_the_unstable_region_replies_drive_research_away_from_the_equilibrium()
    {
        Scenario unstable = With(Read("competing-research#slow"), 0.1, 1);
        Assert.Contains(unstable.Validate(), fault => fault.Message.Contains("Henriques", StringComparison.Ordinal));
        double end = CooperativeResearch.ResearchPerFirm(
            ResearchRegime.NonCooperative, new ResearchMarket(1, 1, 0, 1, 0.1));
        double[] levels = Levels(unstable, "firm-1");
        Assert.All(levels, level => Assert.True(Math.Abs(level - end) > 0.5 * end, $"{level} near {end}"));
    }

    [Fact]
    public void A_longer_lag_makes_the_way_longer_and_its_end_no_other()
    {
        Scenario scenario = Read("competing-research");
        double[] late = Levels(scenario with { Research = scenario.Research with { ReactionLag = 3 } }, "firm-2");
        double[] soon = Levels(scenario, "firm-2");
        Assert.True(late[2] < 0.8 * soon[2]);
        Assert.Equal(soon[^1], late[^1], 1e-4);
    }

    [Fact]
    public void Research_that_has_not_grown_yet_makes_less_progress()
    {
        // Both are independent and differ in nothing but how fast they come to their research.
        Scenario slow = Read("competing-research") with { End = Read("competing-research").Start.Plus(3) };
        Scenario atOnce = slow with { Research = slow.Research with { ReactionLag = 0 } };
        double Level(Scenario scenario) => Run(scenario, 0).Firms.Series("capability", 0)[^1];
        Scenario late = slow with { Research = slow.Research with { ReactionLag = 6 } };
        Assert.True(Level(late) < Level(slow) && Level(late) < Level(atOnce));
    }

    private static void AssertEnds(Scenario scenario, double research)
    {
        Assert.Equal(research, Margin * Levels(scenario, "firm-1")[^1], 1e-8);
        Assert.Equal(research, Margin * Levels(scenario, "firm-2")[^1], 1e-8);
    }

    private static double[] Levels(Scenario scenario, string designer)
    {
        List<double> levels = [];
        Walk(scenario, Months, (_, industry) => levels.Add(industry.Capabilities.ResearchLevel[industry.Designer(designer)]));
        return [.. levels];
    }
}
