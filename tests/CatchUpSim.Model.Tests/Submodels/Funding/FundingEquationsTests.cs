using CatchUpSim.Model.Submodels;

namespace CatchUpSim.Model.Tests.Submodels;

public sealed class FundingEquationsTests
{
    [Fact]
    public void The_chance_of_a_round_within_a_year_is_that_of_the_dossier() =>
        Near.Printed(0.6323336123, FundingEquations.RoundProbability(0.08, 12.0), 10);

    [Theory]
    [InlineData(0.08, 0.0, 0.0)]
    [InlineData(0.08, 1.0, 0.08)]
    [InlineData(1.0, 1.0, 1.0)]
    [InlineData(0.0, 99.0, 0.0)]
    public void A_round_needs_a_runway_and_a_hazard(double hazard, double months, double expected) =>
        Assert.Equal(expected, FundingEquations.RoundProbability(hazard, months), 12);

    [Fact]
    public void A_firm_that_earns_money_survives_any_wait_for_a_round() =>
        Assert.Equal(1.0, FundingEquations.RoundProbability(0.08, FundingEquations.Runway(1.0, 0.0)));

    [Theory]
    [InlineData(0.2, 0.0, 0.2)]
    [InlineData(0.2, 1.0, 0.2)]
    [InlineData(0.2, 2.0, 0.36)]
    [InlineData(1.0, 5.0, 1.0)]
    [InlineData(0.0, 5.0, 0.0)]
    public void Owners_keep_a_firm_alive_the_more_likely_the_more_it_is_worth_to_them_beside_its_need(double chance, double times, double expected) =>
        Assert.Equal(expected, FundingEquations.BridgeProbability(chance, times), 12);

    [Fact]
    public void Judgements_without_dispersion_are_what_the_evidence_says() =>
        Assert.Equal(1.0, FundingEquations.Judgement(2.0, -1.0, 0.0, 0.5));

    [Fact]
    public void Judgements_in_common_follow_the_market_and_private_ones_the_investor()
    {
        Near.Relative(Math.Exp(0.4), FundingEquations.Judgement(1.0, -3.0, 0.4, 1.0));
        Near.Relative(Math.Exp(-1.2), FundingEquations.Judgement(1.0, -3.0, 0.4, 0.0));
        Near.Relative(Math.Exp(0.4 * (0.6 + (0.8 * -3.0))), FundingEquations.Judgement(1.0, -3.0, 0.4, 0.36));
    }

    [Fact]
    public void Contenders_share_the_open_market_and_a_lone_newcomer_does_not()
    {
        Assert.Equal(0.5, ValuationEquations.CrowdedShare(0.5, 0, 0.2));
        Assert.Equal(0.25, ValuationEquations.CrowdedShare(0.5, 5, 0.2));
        Assert.Equal(0.5, ValuationEquations.CrowdedShare(0.5, 9, 0.0));
    }

    [Theory]
    [InlineData(0.3, 0.3, 5, 1)]
    [InlineData(0.3, 0.6, 0, 1)]
    [InlineData(0.3, 0.6, 3, 8)]
    [InlineData(0.6, 0.3, 2, 0.25)]
    [InlineData(0.6, 0.0, 2, 0)]
    [InlineData(0.0, 0.3, 0, 1)]
    [InlineData(0.0, 0.0, 2, 1)]
    public void A_contender_weighs_by_its_technology_the_more_the_contest_is_decided_by_it(
        double own, double other, double decisiveness, double expected) =>
        Near.Relative(expected, ValuationEquations.Rivalry(own, other, decisiveness));

    [Fact]
    public void A_firm_whose_technology_is_worth_nothing_any_more_has_no_chance_beside_others_unless_they_take_nothing_away()
    {
        Assert.Equal(double.PositiveInfinity, ValuationEquations.Rivalry(0.0, 0.3, 2));
        Assert.Equal(0, ValuationEquations.CrowdedShare(0.5, double.PositiveInfinity, 0.2));
        Assert.Equal(0.5, ValuationEquations.CrowdedShare(0.5, double.PositiveInfinity, 0.0));
    }

    [Fact]
    public void A_full_contest_gives_every_firm_its_chance_of_winning_and_all_chances_sum_to_one()
    {
        double[] levels = [0.2, 0.3, 0.4];
        double[] chances = [.. levels.Select(own => ValuationEquations.CrowdedShare(
            1, levels.Sum(other => ValuationEquations.Rivalry(own, other, 2)) - 1, 1))];
        Near.Relative(1, chances.Sum());
        Near.Relative(4, chances[2] / chances[0]);
    }

    [Fact]
    public void Five_rounds_of_a_fifth_leave_a_third_to_the_founders()
    {
        Near.Relative(0.32768, FundingEquations.RemainingStake([0.2, 0.2, 0.2, 0.2, 0.2]));
        Assert.Equal(1.0, FundingEquations.RemainingStake([]));
    }

    [Theory]
    [InlineData(120.0, 10.0, 12.0)]
    [InlineData(0.0, 10.0, 0.0)]
    [InlineData(-5.0, 10.0, 0.0)]
    [InlineData(-5.0, -1.0, 0.0)]
    [InlineData(5.0, 0.0, double.PositiveInfinity)]
    [InlineData(5.0, -1.0, double.PositiveInfinity)]
    public void Runway_is_cash_over_burn(double cash, double burn, double expected) =>
        Assert.Equal(expected, FundingEquations.Runway(cash, burn));

    [Fact]
    public void Staging_pays_only_when_the_second_stage_is_worth_it()
    {
        Near.Relative(-10.0 + 0.5 / 1.25 * 60.0, FundingEquations.StagedOptionValue(10.0, 0.5, 0.25, 100.0, 40.0));
        Assert.Equal(-10.0, FundingEquations.StagedOptionValue(10.0, 0.5, 0.25, 30.0, 40.0));
    }

    [Fact]
    public void The_right_to_stop_is_never_worth_less_than_the_duty_to_continue() =>
        Properties.Hold(
            FsCheck.Fluent.Gen.Zip(Properties.UpTo(200.0), Properties.UpTo(200.0)),
            stage => FundingEquations.StagedOptionValue(10.0, 0.4, 0.2, stage.Item1, stage.Item2)
                >= -10.0 + 0.4 / 1.2 * (stage.Item1 - stage.Item2) - 1e-9);

    [Fact]
    public void Belief_starts_at_the_prior_and_moves_towards_the_record()
    {
        Near.Relative(0.4, FundingEquations.PosteriorMean(2.0, 3.0, 0.0, 0.0));
        Near.Relative(0.6, FundingEquations.PosteriorMean(2.0, 3.0, 4.0, 5.0));
        Near.Relative(0.2, FundingEquations.PosteriorMean(2.0, 3.0, 0.0, 5.0));
        Near.Relative(1.0, FundingEquations.PosteriorMean(2.0, 3.0, 1e9, 1e9), 1e-8);
    }

    [Fact]
    public void Impossible_deals_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => FundingEquations.RoundProbability(1.1, 12.0));
        Assert.Throws<ArgumentOutOfRangeException>(() => FundingEquations.RemainingStake([1.2]));
        Assert.Throws<ArgumentOutOfRangeException>(() => FundingEquations.PosteriorMean(1.0, 1.0, 3.0, 2.0));
        Assert.Throws<ArgumentOutOfRangeException>(
            () => FundingEquations.StagedOptionValue(1.0, 0.5, -1.0, 1.0, 1.0));
    }
}
