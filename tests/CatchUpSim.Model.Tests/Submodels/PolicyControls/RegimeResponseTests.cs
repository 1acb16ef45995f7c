using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Submodels;
using static CatchUpSim.Model.Tests.Submodels.PolicyMonths;

namespace CatchUpSim.Model.Tests.Submodels;

public sealed class RegimeResponseTests
{
    private static readonly PolicyId Now = IndustryState.Policy;

    private static readonly double[] OnlyOpen = [1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0];

    private static readonly double[] OnlyClosed = [0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1];

    /// <summary>The shipped policies, but for tweaks and reviews.</summary>
    private static PolicyControlsParameters Quiet { get; } = ShippedWorld.FirmA.PolicyControls with { RegimeChange = 0, RuleTweak = 0 };

    [Theory]
    [InlineData(1.5, 1.5, 1.5, 1.5)]
    [InlineData(1.5, 2, 1.5, 2)]
    [InlineData(1, 2, 1.5, 1.5)]
    [InlineData(4.8, 2, 1.5, 5)]
    [InlineData(0.4, 0.5, 1.5, 0)]
    public void A_policy_goes_as_far_from_what_the_record_left_as_the_usual_levels_of_the_regimes_are_apart(
        double recorded, double usual, double usualThen, double target) =>
        Near.Relative(target, RegimeResponse.Target(recorded, usual, usualThen, 5));

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(36)]
    public void Under_a_constant_regime_the_distance_to_its_level_falls_by_one_part_in_the_lag(int months)
    {
        double level = 0.4;
        for (int month = 0; month < months; month++)
        {
            level = RegimeResponse.Next(level, 1, 6);
        }

        Near.Relative(1 - (0.6 * Math.Pow(1 - (1 / 6.0), months)), level);
        Assert.Equal(1, RegimeResponse.Next(0.4, 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => RegimeResponse.Next(0.4, 1, 0.99));
    }

    [Fact]
    public void Nothing_moves_after_the_last_dated_event_while_the_regime_stays()
    {
        IndustryState industry = AtTheEndOfTheRecord(Quiet);
        double[] before = Levels(industry);
        Advance(industry, Quiet, 24);
        Assert.Equal(SalesRegime.PermissiveWithFee, industry.PolicyStates.Regime[Now]);
        Assert.Equal(before, Levels(industry));
    }

    [Fact]
    public void Where_the_record_ends_the_dated_levels_are_the_usual_ones_of_its_regime()
    {
        RegimeLevelsParameters usual = Quiet.RegimeLevels;
        int regime = (int)SalesRegime.PermissiveWithFee;
        Assert.Equal(
            [
                usual.Fee[regime], usual.NodeCutoff[regime], usual.PresumptionNode[regime], usual.Scrutiny[regime], usual.MemorySupply[regime],
                usual.ToolAccess[regime], usual.Discouragement[regime], usual.ProcurementPremium[regime], usual.ProcurementQuota[regime],
            ],
            Levels(AtTheEndOfTheRecord(Quiet)));
    }

    [Fact]
    public void Worlds_that_open_and_worlds_that_close_end_far_apart()
    {
        IndustryState open = After(OnlyOpen, 120);
        IndustryState closed = After(OnlyClosed, 120);
        RegimeLevelsParameters usual = Quiet.RegimeLevels;
        Assert.Equal(usual.Scrutiny[0], open.PolicyStates.Scrutiny[Now], 6);
        Assert.Equal(usual.Scrutiny[3], closed.PolicyStates.Scrutiny[Now], 6);
        Assert.True(open.PolicyStates.MemorySupply[Now] > closed.PolicyStates.MemorySupply[Now] + 0.4);
        Assert.True(open.PolicyStates.ToolAccess[Now] > closed.PolicyStates.ToolAccess[Now] + 0.1);
        Assert.True(open.PolicyStates.Discouragement[Now] < closed.PolicyStates.Discouragement[Now]);
        Assert.True(open.PolicyStates.ProcurementPremium[Now] < closed.PolicyStates.ProcurementPremium[Now]);
        Assert.True(open.PolicyStates.ProcurementQuota[Now] < closed.PolicyStates.ProcurementQuota[Now]);
        Assert.False(open.FoundryTies.IsBarred[ShippedWorld.Focal, open.Line("leading/n5")]);
        Assert.True(closed.FoundryTies.IsBarred[ShippedWorld.Focal, closed.Line("leading/n5")]);
        Assert.Equal(0, open.PolicyStates.PresumptionNode[Now]);
        Assert.Equal(16, closed.PolicyStates.PresumptionNode[Now]);
    }

    [Fact]
    public void Law_changes_with_the_regime_and_the_rest_follows_by_and_by()
    {
        IndustryState industry = AtTheEndOfTheRecord(Quiet);
        PolicyControlsParameters opening = Quiet with { RegimeChange = 1, Transitions = OnlyOpen };
        Advance(industry, opening, 1);
        Assert.Equal(0, industry.PolicyStates.Fee[Now]);
        Assert.Equal(0, industry.PolicyStates.NodeCutoff[Now]);
        Near.Relative(0.5 + (0.5 / Quiet.RegimeLevels.Lag), industry.PolicyStates.MemorySupply[Now]);
        Near.Relative(1.5 - (1 / Quiet.RegimeLevels.Lag), industry.PolicyStates.Scrutiny[Now]);
    }

    [Fact]
    public void A_world_that_was_spared_an_event_keeps_its_lead()
    {
        PolicyControlsParameters spared = Quiet with
        {
            Events = [.. Quiet.Events.Where(dated => dated.Name is not ("memory-rule" or "foundry-class-stop"))],
        };
        IndustryState industry = AtTheEndOfTheRecord(spared);
        RegimeLevelsParameters harsh = Quiet.RegimeLevels with { NodeCutoff = [0, 7, 7, 16], MemorySupply = [1, 0.5, 0.5, 0.25] };
        Advance(industry, spared with { RegimeChange = 1, Transitions = OnlyClosed, RegimeLevels = harsh }, 120);

        // Sixteen less seven nanometres from none at all, and a quarter less from all the memory.
        Assert.Equal(0.75, industry.PolicyStates.MemorySupply[Now], 6);
        Assert.Equal(9, industry.PolicyStates.NodeCutoff[Now]);
    }

    [Fact]
    public void Levels_of_regimes_that_never_come_change_nothing()
    {
        Scenario scenario = ShippedWorld.Read("policy-controls.regime-change=0").Until(2028, 12);
        Assert.Equal([], ShippedWorld.Differences(Simulation.Run(scenario, 5, 0), Simulation.Run(Otherwise(scenario), 5, 0)));
    }

    [Fact]
    public void The_regimes_come_by_the_same_luck_whatever_their_levels()
    {
        Scenario scenario = ShippedWorld.FirmA;
        IndustryState usual = AtTheEndOfTheRecord(scenario.PolicyControls);
        IndustryState other = AtTheEndOfTheRecord(Otherwise(scenario).PolicyControls);
        HashSet<SalesRegime> seen = [];
        for (int month = 0; month < 120; month++)
        {
            Advance(usual, scenario.PolicyControls, 1);
            Advance(other, Otherwise(scenario).PolicyControls, 1);
            Assert.Equal(usual.PolicyStates.Regime[Now], other.PolicyStates.Regime[Now]);
            Assert.Equal(usual.PolicyStates.ThresholdScale[Now], other.PolicyStates.ThresholdScale[Now]);
            seen.Add(usual.PolicyStates.Regime[Now]);
        }

        Assert.True(seen.Count >= 3);
        Assert.NotEqual(usual.PolicyStates.Scrutiny[Now], other.PolicyStates.Scrutiny[Now]);
    }

    [Fact]
    public void A_regime_without_a_level_is_a_fault_of_the_scenario()
    {
        Scenario scenario = ShippedWorld.FirmA;
        PolicyControlsParameters faulty = scenario.PolicyControls with
        {
            RegimeLevels = scenario.PolicyControls.RegimeLevels with { ToolAccess = [1, 1, 1] },
        };
        (string path, string message) = Assert.Single((scenario with { PolicyControls = faulty }).Validate());
        Assert.Equal("policy-controls.regime-levels.tool-access", path);
        Assert.Equal("one level for each of the 4 regimes is needed; there are 3", message);
    }

    /// <summary>Other levels under regimes in which the record does not end.</summary>
    private static Scenario Otherwise(Scenario scenario)
    {
        RegimeLevelsParameters levels = scenario.PolicyControls.RegimeLevels;
        return scenario with
        {
            PolicyControls = scenario.PolicyControls with
            {
                RegimeLevels = levels with { Scrutiny = [3, 1.5, 4, 5], NodeCutoff = [14, 7, 14, 28], MemorySupply = [0, 0.5, 0, 1] },
            },
        };
    }

    private static IndustryState After(double[] transitions, int months)
    {
        IndustryState industry = AtTheEndOfTheRecord(Quiet);
        Advance(industry, Quiet with { RegimeChange = 1, Transitions = transitions }, months);
        return industry;
    }

    private static IndustryState AtTheEndOfTheRecord(PolicyControlsParameters parameters)
    {
        IndustryState industry = ShippedWorld.Beginning();
        Advance(industry, parameters, parameters.Events.Max(dated => dated.Month).Since(industry.Month));
        return industry;
    }

    private static double[] Levels(IndustryState industry)
    {
        PolicyStates policy = industry.PolicyStates;
        return
        [
            policy.Fee[Now], policy.NodeCutoff[Now], policy.PresumptionNode[Now], policy.Scrutiny[Now], policy.MemorySupply[Now],
            policy.ToolAccess[Now], policy.Discouragement[Now], policy.ProcurementPremium[Now], policy.ProcurementQuota[Now],
        ];
    }
}
