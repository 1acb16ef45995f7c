using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Observation;
using CatchUpSim.Model.Submodels;
using static CatchUpSim.Model.Tests.Limits.LimitScenario;

namespace CatchUpSim.Model.Tests.Limits;

/// <summary>
/// What partners under an agreement of d'Aspremont and Jacquemin find relative to a competitor, in progress made: times the
/// competitors' x* it has to give the table of the theory, whose levels appear in <see cref="ReactionLimitTests"/>.
/// </summary>
[Trait("Length", "WholeRun")]
public sealed class AgreementLimitTests
{
    // Spillover; x of competitors, research partners, full co-operation and planner at a = 100, A = 50, b = 1, γ = 10 (O-AJ).
    private static readonly double[][] Table =
    [
        [0, 2.325581395, 1.136363636, 1.282051282, 2.631578947],
        [0.25, 2.043795620, 1.438848921, 1.626016260, 3.389830508],
        [0.5, 1.754385965, 1.754385965, 1.986754967, 4.225352113],
        [0.75, 1.459854015, 2.086438152, 2.368866328, 5.166051661],
        [1, 1.162790698, 2.439024390, 2.777777778, 6.250000000],
    ];

    public static TheoryData<int> Rows => [0, 1, 2, 3, 4];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Research_in_all_four_regimes_is_that_of_the_theory(int row)
    {
        double[] expected = Table[row];
        Assert.Equal(expected[2], expected[1] * Gain("cooperation", expected[0]), 1e-8);
        Assert.Equal(expected[3], expected[1] * Gain("cooperation#full-cooperation", expected[0]), 1e-8);
        Assert.Equal(expected[4], expected[1] * Gain("cooperation#public-programme", expected[0]), 1e-8);
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Sharing_all_results_needs_a_joint_decision_to_raise_research(int row)
    {
        // Results of both, own and shared: at full sharing 2x, else (1 + β)x. What a joint venture does depends on no β.
        double[] expected = Table[row];
        double competing = (1 + expected[0]) * expected[1];
        double apart = Gain("cooperation#joint-venture", expected[0]);
        double together = Gain("cooperation#venture-cartel", expected[0]);
        Assert.Equal(2 * Table[^1][1], competing * apart, 1e-8);
        Assert.Equal(2 * Table[^1][2], competing * together, 1e-8);
        Assert.True(apart < 1 + 1e-9 && together > 1);
    }

    [Theory]
    [InlineData("cooperation#none", -1)]
    [InlineData("cooperation", -1)]
    [InlineData("cooperation#half", 0)]
    [InlineData("cooperation#large", 1)]
    [InlineData("cooperation#all", 1)]
    public void Partners_do_more_than_competitors_from_a_spillover_of_one_half_on(string scenario, int sign) =>
        Assert.Equal(sign, Math.Sign(Math.Round(Gain(Read(scenario)) - 1, 9)));

    [Fact]
    public void With_a_common_product_market_they_do_more_from_seven_seventeenths_on()
    {
        double crossover = CooperativeResearch.FullCooperationCrossover;
        Assert.Equal(0.4117647059, crossover, 1e-9);
        Assert.Equal(1, Gain("cooperation#full-cooperation", crossover), 1e-9);
        Assert.True(Gain("cooperation#full-cooperation", crossover - 0.01) < 1);
        Assert.True(Gain("cooperation#full-cooperation", crossover + 0.01) > 1);
    }

    [Theory]
    [InlineData(0.17, false)]
    [InlineData(0.18, true)]
    public void A_scenario_in_the_unstable_region_of_competing_research_is_flagged(double spillover, bool isStable)
    {
        Assert.Equal(0.1771243445, CooperativeResearch.SmallestStableSpillover(1), 1e-9);
        Assert.Equal(isStable, !IsFlagged("cooperation", spillover, 1, "Henriques"));
    }

    [Theory]
    [InlineData("cooperation#public-programme", 0.41, false)]
    [InlineData("cooperation#public-programme", 0.42, true)]
    [InlineData("cooperation#full-cooperation", 0.99, false)]
    [InlineData("cooperation#full-cooperation", 1, true)]
    [InlineData("cooperation#venture-cartel", 1, false)]
    public void An_agreement_under_which_research_has_no_optimum_is_flagged(string scenario, double spillover, bool isFlagged) =>
        Assert.Equal(isFlagged, IsFlagged(scenario, spillover, 1, "optimum"));

    [Fact]
    public void An_agreement_with_a_partner_along_the_chain_is_flagged()
    {
        Scenario scenario = Read("cooperation#joint-venture");
        Assert.Empty(scenario.Validate());
        Scenario vertical = scenario with
        {
            Partners = [.. scenario.Partners.Select(group => group with { Kind = PartnerKind.ServerMaker })],
        };
        Assert.Equal(["partners.university.agreement"], vertical.Validate().Select(fault => fault.Path));
    }

    private static bool IsFlagged(string scenario, double spillover, double convexity, string word) =>
        With(Read(scenario), spillover, convexity).Validate().Any(fault => fault.Message.Contains(word, StringComparison.Ordinal));

    private static double Gain(string scenario, double spillover) => Gain(With(Read(scenario), spillover, 10));

    /// <summary>Progress of the firm with a partner relative to the one without, per room below the limit of 1.6.</summary>
    private static double Gain(Scenario scenario)
    {
        RunResult run = Run(scenario, 0);
        double[] joint = run.Firms.Series("capability", 0);
        double[] alone = run.Firms.Series("capability", 1);
        double Progress(double[] level) => (level[^1] - level[^2]) / (1.6 - level[^2]);
        return Progress(joint) / Progress(alone);
    }
}
