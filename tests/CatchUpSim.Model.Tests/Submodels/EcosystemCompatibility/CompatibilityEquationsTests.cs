using CatchUpSim.Model.Submodels;
using FsCheck;
using FsCheck.Fluent;

namespace CatchUpSim.Model.Tests.Submodels;

public sealed class CompatibilityEquationsTests
{
    private static readonly CompatibilityDynamics Dynamics = new(0.002, 0.5, 0.02);

    [Fact]
    public void Compatibility_converges_to_its_steady_state_from_below_and_above()
    {
        double steady = CompatibilityEquations.SteadyCompatibility(100, 0.5, Dynamics);
        Oracle.Matches(0.02 / (0.02 + 0.01), steady);
        double fromBelow = 0;
        double fromAbove = 1;
        for (int month = 0; month < 2000; month++)
        {
            fromBelow = CompatibilityEquations.NextCompatibility(fromBelow, 100, 0.5, Dynamics);
            fromAbove = CompatibilityEquations.NextCompatibility(fromAbove, 100, 0.5, Dynamics);
        }

        Oracle.Matches(steady, fromBelow);
        Oracle.Matches(steady, fromAbove);
    }

    [Fact]
    public void Compatibility_stays_between_zero_and_one() =>
        Prop.ForAll(
            Oracle.Between(0, 1).ToArbitrary(),
            Oracle.Between(0, 1e7).ToArbitrary(),
            Oracle.Between(0, 100).ToArbitrary(),
            (compatibility, engineers, releases) =>
                CompatibilityEquations.NextCompatibility(compatibility, engineers, releases, Dynamics) is >= 0 and <= 1)
            .Check(Oracle.FixedReplay);

    [Fact]
    public void Without_engineers_only_releases_change_compatibility() =>
        Oracle.Matches(0.8 * 0.98, CompatibilityEquations.NextCompatibility(0.8, 0, 1, Dynamics));

    [Fact]
    public void Partial_coverage_is_worth_little_until_it_is_high()
    {
        Oracle.Matches(Math.Pow(0.5, 8), CompatibilityEquations.UsableCompatibility(0.5, 8));
        Assert.Equal(1, CompatibilityEquations.UsableCompatibility(1, 8));
        double lateGain = CompatibilityEquations.UsableCompatibility(1, 8)
            - CompatibilityEquations.UsableCompatibility(0.9, 8);
        Assert.True(lateGain > CompatibilityEquations.UsableCompatibility(0.8, 8));
    }

    [Fact]
    public void Porting_is_free_under_full_compatibility()
    {
        Assert.Equal(0, CompatibilityEquations.PortingCost(12, 1));
        Oracle.Matches(9, CompatibilityEquations.PortingCost(12, 0.25));
    }

    [Theory]
    [InlineData(0, 5.6, 1.6)]
    [InlineData(0.5, 4.6667, 3.0)]
    [InlineData(0.9, 4.1176, 3.8235)]
    [InlineData(1, 4, 4)]
    public void One_way_compatibility_matches_the_known_outputs(double compatibility, double incumbent, double entrant)
    {
        NetworkOutputs outputs = CompatibilityEquations.FulfilledOutputs(10, 8, 0.5, compatibility, 0);
        Assert.Equal(incumbent, outputs.Incumbent, 5e-5);
        Assert.Equal(entrant, outputs.Entrant, 5e-5);
    }

    [Fact]
    public void Outputs_with_a_converter_fulfil_their_expectations() =>
        Prop.ForAll(
            Oracle.Between(0, 1).ToArbitrary(), Oracle.Between(0, 1).ToArbitrary(), Oracle.Between(0, 0.6).ToArbitrary(),
            (compatibility, openness, effect) =>
            {
                NetworkOutputs outputs = CompatibilityEquations.FulfilledOutputs(10, 8, effect, compatibility, openness);
                double total = outputs.Incumbent + outputs.Entrant;
                double incumbentNetwork = outputs.Incumbent + (openness * compatibility * outputs.Entrant);
                double entrantNetwork = outputs.Entrant + (compatibility * outputs.Incumbent);
                return Oracle.AreClose(outputs.Incumbent, 10 + (effect * incumbentNetwork) - total, 1e-9)
                    && Oracle.AreClose(outputs.Entrant, 8 + (effect * entrantNetwork) - total, 1e-9);
            }).Check(Oracle.FixedReplay);

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.5)]
    [InlineData(0.9)]
    public void A_perfect_converter_that_works_both_ways_makes_one_network_of_two(double effect)
    {
        NetworkOutputs outputs = CompatibilityEquations.FulfilledOutputs(10, 10, effect, 1, 1);
        Oracle.Matches(CompatibilityEquations.CompatibleOutput(10, effect, 2), outputs.Incumbent);
        Oracle.Matches(CompatibilityEquations.CompatibleOutput(10, effect, 2), outputs.Entrant);
    }

    [Fact]
    public void Openness_takes_back_for_the_incumbent_a_part_of_what_the_converter_cost_it()
    {
        NetworkOutputs closed = CompatibilityEquations.FulfilledOutputs(10, 8, 0.5, 0.5, 0);
        NetworkOutputs open = CompatibilityEquations.FulfilledOutputs(10, 8, 0.5, 0.5, 1);
        Assert.True(open.Incumbent > closed.Incumbent && open.Entrant < closed.Entrant);
        Assert.True(open.Incumbent + open.Entrant > closed.Incumbent + closed.Entrant);
    }

    [Fact]
    public void A_hopeless_entrant_leaves_the_market_to_the_incumbent() =>
        Assert.Equal(new NetworkOutputs(10 / 1.5, 0), CompatibilityEquations.FulfilledOutputs(10, 4, 0.5, 0, 0));

    [Fact]
    public void Shared_networks_raise_output()
    {
        Oracle.Matches(4, CompatibilityEquations.IncompatibleOutput(10, 0.5, 2));
        Oracle.Matches(5, CompatibilityEquations.CompatibleOutput(10, 0.5, 2));
    }

    [Fact]
    public void A_market_can_tip_from_a_network_effect_of_one_on()
    {
        Assert.True(CompatibilityEquations.CanTip(1));
        Assert.False(CompatibilityEquations.CanTip(0.999));
        Assert.Throws<ArgumentOutOfRangeException>(() => CompatibilityEquations.FulfilledOutputs(10, 8, 1, 0, 0));
    }

    [Fact]
    public void A_platform_subsidises_the_side_that_the_other_values()
    {
        Oracle.Matches(2, CompatibilityEquations.PlatformPrice(1, 2, benefitToOtherSide: 1));
        Oracle.Matches(2.5, CompatibilityEquations.PlatformPrice(1, 2, benefitToOtherSide: 0.5));
        Oracle.Matches(1.25, CompatibilityEquations.PlatformProfit(2, 2, 0.5, 1));
    }
}
