using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Submodels;

namespace CatchUpSim.Model.Tests.Submodels;

public sealed class GovernanceEquationsTests
{
    [Theory]
    [InlineData(false, true, true, GovernanceType.Market)]
    [InlineData(true, true, true, GovernanceType.Modular)]
    [InlineData(true, false, true, GovernanceType.Relational)]
    [InlineData(true, true, false, GovernanceType.Captive)]
    [InlineData(true, false, false, GovernanceType.Hierarchy)]
    [InlineData(false, true, false, GovernanceType.Excluded)]
    [InlineData(false, false, true, null)]
    [InlineData(false, false, false, null)]
    public void The_truth_table_is_that_of_Gereffi_Humphrey_and_Sturgeon(
        bool isComplex, bool isCodifiable, bool isCapable, GovernanceType? expected) =>
        Assert.Equal(expected, GovernanceEquations.FromLevels(isComplex, isCodifiable, isCapable));

    [Theory]
    [InlineData(0.5, 0.5, 0.5, GovernanceType.Modular)]
    [InlineData(0.499, 0.5, 0.5, GovernanceType.Market)]
    [InlineData(0.5, 0.499, 0.5, GovernanceType.Relational)]
    [InlineData(0.5, 0.5, 0.499, GovernanceType.Captive)]
    [InlineData(0.1, 0.1, 0.9, GovernanceType.Excluded)]
    public void A_link_without_history_counts_a_condition_as_high_from_one_half(
        double complexity, double codifiability, double capability, GovernanceType expected) =>
        Assert.Equal(
            expected,
            GovernanceEquations.Initial(new LinkConditions(complexity, codifiability, capability)));

    [Theory]
    [InlineData(0.549, GovernanceType.Captive)]
    [InlineData(0.55, GovernanceType.Modular)]
    public void A_captive_supplier_becomes_modular_only_beyond_the_hysteresis(
        double capability, GovernanceType expected) =>
        Assert.Equal(
            expected,
            GovernanceEquations.Next(new LinkConditions(0.9, 0.9, capability), GovernanceType.Captive));

    [Theory]
    [InlineData(0.45, GovernanceType.Modular)]
    [InlineData(0.449, GovernanceType.Captive)]
    public void A_modular_supplier_becomes_captive_only_beyond_the_hysteresis(
        double capability, GovernanceType expected) =>
        Assert.Equal(
            expected,
            GovernanceEquations.Next(new LinkConditions(0.9, 0.9, capability), GovernanceType.Modular));

    [Fact]
    public void Standards_turn_relational_links_modular_and_a_new_generation_turns_them_back()
    {
        GovernanceType standardised = GovernanceEquations.Next(
            new LinkConditions(0.8, 0.7, 0.8), GovernanceType.Relational);
        GovernanceType renewed = GovernanceEquations.Next(new LinkConditions(0.8, 0.3, 0.8), standardised);
        Assert.Equal(GovernanceType.Modular, standardised);
        Assert.Equal(GovernanceType.Relational, renewed);
    }

    [Theory]
    [InlineData(GovernanceType.Market)]
    [InlineData(GovernanceType.Modular)]
    [InlineData(GovernanceType.Relational)]
    [InlineData(GovernanceType.Captive)]
    [InlineData(GovernanceType.Hierarchy)]
    [InlineData(GovernanceType.Excluded)]
    public void Every_type_persists_within_the_band_and_where_no_type_is_observed(GovernanceType type)
    {
        Assert.Equal(type, GovernanceEquations.Next(new LinkConditions(0.5, 0.5, 0.5), type));
        Assert.Equal(type, GovernanceEquations.Next(new LinkConditions(0.1, 0.1, 0.5), type));
    }

    [Theory]
    [InlineData(GovernanceType.Market, 0.9, 0.5, 0.5, GovernanceType.Modular)]
    [InlineData(GovernanceType.Modular, 0.1, 0.5, 0.5, GovernanceType.Market)]
    [InlineData(GovernanceType.Relational, 0.5, 0.9, 0.5, GovernanceType.Modular)]
    [InlineData(GovernanceType.Captive, 0.5, 0.5, 0.9, GovernanceType.Modular)]
    [InlineData(GovernanceType.Hierarchy, 0.5, 0.9, 0.5, GovernanceType.Captive)]
    [InlineData(GovernanceType.Excluded, 0.9, 0.5, 0.5, GovernanceType.Captive)]
    public void Where_one_condition_changes_the_others_stay_on_their_side_of_the_band(
        GovernanceType before, double complexity, double codifiability, double capability, GovernanceType after) =>
        Assert.Equal(after, GovernanceEquations.Next(new LinkConditions(complexity, codifiability, capability), before));

    [Fact]
    public void Conditions_outside_their_scale_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(
            () => GovernanceEquations.Initial(new LinkConditions(1.1, 0.5, 0.5)));
        Assert.Throws<ArgumentOutOfRangeException>(
            () => GovernanceEquations.Next(new LinkConditions(0.5, -0.1, 0.5), GovernanceType.Market));
        Assert.Throws<ArgumentOutOfRangeException>(
            () => GovernanceEquations.Next(new LinkConditions(0.5, 0.5, 0.5), (GovernanceType)9));
    }
}
