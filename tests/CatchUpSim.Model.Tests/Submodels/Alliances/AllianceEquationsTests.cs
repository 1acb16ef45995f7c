using CatchUpSim.Model.Submodels;
using FsCheck;
using FsCheck.Fluent;

namespace CatchUpSim.Model.Tests.Submodels;

public sealed class AllianceEquationsTests
{
    /// <summary>Below one, as alliances have it: the young ones break more often (§8.3).</summary>
    private const double Shape = 0.8;

    private static readonly ProposalWeights Weights = new(1, 2, 0.5, 0.3, 0.4, 1.5, 4, 0.5, 3);
    private static readonly PartnerProfile Partner = new(0.6, 0.7, 2, 3, 1, 0.2, 0.4, 0.1);

    [Fact]
    public void Trust_after_ten_good_months_matches_the_closed_form_and_the_recursion()
    {
        double trust = 0.5;
        for (int month = 0; month < 10; month++)
        {
            trust = AllianceEquations.NextTrust(trust, 1, 0.1);
        }

        Oracle.Matches(0.8256607800, trust);
        Oracle.Matches(0.8256607800, AllianceEquations.TrustAfter(10, 0.5, 1, 0.1));
    }

    [Fact]
    public void Monthly_rates_match_the_published_lives()
    {
        Assert.Equal(0.0133, AllianceEquations.RateFromSurvival(0.45, 60), 5e-5);
        Assert.Equal(0.0083, AllianceEquations.RateFromSurvival(0.5, 84), 5e-5);
    }

    [Fact]
    public void Exponential_survival_matches_the_known_value() =>
        Oracle.Matches(
            0.7265826204,
            AllianceEquations.Survival(24, AllianceEquations.RateFromSurvival(0.45, 60), relativeRisk: 1, shape: 1));

    [Fact]
    public void Monthly_dissolution_compounds_to_survival() =>
        Prop.ForAll(Oracle.Between(0.2, 4).ToArbitrary(), risk =>
        {
            double surviving = 1;
            for (int month = 0; month < 36; month++)
            {
                surviving *= 1 - AllianceEquations.DissolutionProbability(
                    month, 0.01, risk, Shape);
            }

            return Oracle.AreClose(
                surviving, AllianceEquations.Survival(36, 0.01, risk, Shape), 1e-12);
        }).Check(Oracle.FixedReplay);

    [Fact]
    public void Young_alliances_break_more_often_than_old_ones() =>
        Assert.True(
            AllianceEquations.DissolutionProbability(0, 0.01, 1, Shape)
            > AllianceEquations.DissolutionProbability(24, 0.01, 1, Shape));

    [Fact]
    public void Exponential_alliances_do_not_age() =>
        Oracle.Matches(
            AllianceEquations.DissolutionProbability(0, 0.01, 1, 1),
            AllianceEquations.DissolutionProbability(50, 0.01, 1, 1));

    [Fact]
    public void Trust_outcome_and_common_ties_protect_while_rivalry_and_technology_endanger()
    {
        DissolutionCovariates weights = new(1, 1, 1, 1, 1);
        DissolutionCovariates none = new(0, 0, 0, 0, 0);
        Assert.Equal(1, AllianceEquations.RelativeRisk(none, weights));
        Oracle.Matches(Math.Exp(-1), AllianceEquations.RelativeRisk(none with { Trust = 1 }, weights));
        Oracle.Matches(Math.Exp(-1), AllianceEquations.RelativeRisk(none with { Outcome = 1 }, weights));
        Oracle.Matches(Math.Exp(-1), AllianceEquations.RelativeRisk(none with { CommonTies = 1 }, weights));
        Oracle.Matches(Math.E, AllianceEquations.RelativeRisk(none with { Rivalry = 1 }, weights));
        Oracle.Matches(Math.E, AllianceEquations.RelativeRisk(none with { TechnologyIntensity = 1 }, weights));
    }

    [Fact]
    public void Technology_intensity_is_the_part_of_research_in_research_and_sales()
    {
        Assert.Equal(0, AllianceEquations.TechnologyIntensity(0, 0));
        Assert.Equal(0, AllianceEquations.TechnologyIntensity(0, 5));
        Assert.Equal(1, AllianceEquations.TechnologyIntensity(3, 0));
        Oracle.Matches(0.2, AllianceEquations.TechnologyIntensity(2, 8));
    }

    [Fact]
    public void A_proposal_adds_up_what_speaks_for_and_against_a_partner() =>
        Oracle.Matches(
            0.6 + 1.4 + 1 + (0.3 * Math.Log(4)) + 0.4 - 0.3 - 0.04 + 0.3,
            AllianceEquations.ProposalUtility(Partner, Weights));

    [Fact]
    public void The_best_partner_is_neither_near_nor_far()
    {
        double best = AllianceEquations.ProposalUtility(Partner with { Distance = 0.5 }, Weights);
        Assert.True(AllianceEquations.ProposalUtility(Partner with { Distance = 0.2 }, Weights) < best);
        Assert.True(AllianceEquations.ProposalUtility(Partner with { Distance = 0.8 }, Weights) < best);
        Assert.True(AllianceEquations.ProposalUtility(Partner with { Rivalry = 1 }, Weights) < best);
    }

    [Fact]
    public void Complementary_partners_differ_in_skill_and_share_customers()
    {
        Assert.Equal(0, AllianceEquations.Complementarity(0, 1));
        Assert.Equal(0, AllianceEquations.Complementarity(1, 0));
        Oracle.Matches(0.4, AllianceEquations.Complementarity(0.5, 0.8));
    }

    [Fact]
    public void Without_a_product_only_marketing_brings_members()
    {
        Assert.Equal(2, AllianceEquations.MemberInflow(0, 10_000, 0.001, 2, 50));
        Oracle.Matches(7, AllianceEquations.MemberInflow(0.5, 10_000, 0.001, 2, 50));
        Assert.Equal(3, AllianceEquations.MemberInflow(1, 10_000, 0.001, 2, 3));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(60)]
    [InlineData(500)]
    public void Up_to_the_size_in_the_record_every_person_has_the_same_attention_for_partners(double staff) =>
        Assert.Equal(1, AllianceEquations.Attention(staff, recorded: 500, exponent: 0.36));

    [Fact]
    public void A_firm_a_hundred_times_as_large_keeps_as_many_more_alliances_as_a_power_of_its_people()
    {
        Oracle.Matches(10, 100 * AllianceEquations.Attention(50000, recorded: 500, exponent: 0.5));
        Oracle.Matches(100, 100 * AllianceEquations.Attention(50000, recorded: 500, exponent: 1));
        Oracle.Matches(1, 100 * AllianceEquations.Attention(50000, recorded: 500, exponent: 0));
    }

    [Fact]
    public void A_firm_that_grows_never_keeps_fewer_alliances()
    {
        double before = 0;
        for (double staff = 50; staff < 100000; staff *= 1.1)
        {
            double keeps = staff * AllianceEquations.Attention(staff, recorded: 500, exponent: 0.36);
            Assert.True(keeps > before);
            before = keeps;
        }
    }

    [Fact]
    public void Trust_outside_its_bounds_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => AllianceEquations.NextTrust(1.1, 1, 0.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => AllianceEquations.Survival(-1, 0.01, 1, 0.8));
        Assert.Throws<ArgumentOutOfRangeException>(() => AllianceEquations.RateFromSurvival(0, 60));
    }
}
