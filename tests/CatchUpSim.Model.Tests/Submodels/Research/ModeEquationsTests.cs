using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Decisions;
using CatchUpSim.Model.Submodels;
using FsCheck;
using FsCheck.Fluent;

namespace CatchUpSim.Model.Tests.Submodels;

public sealed class ModeEquationsTests
{
    private const double Value = 100;
    private const double IndependentSuccess = 0.5;
    private static readonly CooperationTerms Terms = new(0.5, 0.75, 0.25, 5);

    [Fact]
    public void The_best_reply_switches_to_cooperation_exactly_at_the_critical_cost()
    {
        // Every number is a dyadic fraction, so the utilities at the critical cost are equal to the last bit.
        double critical = ModeEquations.CriticalCost(Value, IndependentSuccess, Terms);
        Assert.Equal(70, critical);
        Assert.Equal(ResearchMode.Independent, BestMode(Math.BitDecrement(critical)));
        Assert.Equal(ResearchMode.Cooperative, BestMode(critical + 1e-9));
        Assert.Equal(
            ModeEquations.IndependentUtility(Value, critical, IndependentSuccess),
            ModeEquations.CooperativeUtility(Value, critical, Terms));
    }

    [Fact]
    public void Expensive_research_favours_cooperation() =>
        Prop.ForAll(Oracle.Between(0, 200).ToArbitrary(), cost =>
        {
            double difference = ModeEquations.CooperativeUtility(Value, cost, Terms)
                - ModeEquations.IndependentUtility(Value, cost, IndependentSuccess);
            return Oracle.AreClose(difference, Terms.PartnerCostShare * (cost - 70), 1e-9);
        }).Check(Oracle.FixedReplay);

    [Fact]
    public void A_partner_who_pays_nothing_never_makes_cost_a_reason_to_cooperate()
    {
        CooperationTerms unpaid = Terms with { PartnerCostShare = 0 };
        Assert.Equal(double.PositiveInfinity, ModeEquations.CriticalCost(Value, IndependentSuccess, unpaid));
        Assert.Equal(double.NegativeInfinity, ModeEquations.CriticalCost(Value, 0, unpaid));
    }

    [Fact]
    public void A_partner_without_complementary_capability_adds_nothing()
    {
        Oracle.Matches(0.3, ModeEquations.CooperationSuccess(0.3, 0.6, 0));
        Oracle.Matches(0.72, ModeEquations.CooperationSuccess(0.3, 0.6, 1));
    }

    [Fact]
    public void Cooperation_never_lowers_the_probability_of_success() =>
        Prop.ForAll(
            Oracle.Between(0, 1).ToArbitrary(),
            Oracle.Between(0, 1).ToArbitrary(),
            Oracle.Between(0, 3).ToArbitrary(),
            (own, partner, complementarity) =>
            {
                double joint = ModeEquations.CooperationSuccess(own, partner, complementarity);
                return joint >= own - 1e-12 && joint <= 1;
            }).Check(Oracle.FixedReplay);

    [Fact]
    public void Imitation_needs_absorption_and_stays_behind_the_frontier()
    {
        Assert.Equal(0, ModeEquations.ImitationSuccess(0, 0.5));
        Oracle.Matches(0.2, ModeEquations.ImitationSuccess(0.4, 0.5));
        Oracle.Matches(9, ModeEquations.ImitatedQuality(15, 10, 0.1));
        Oracle.Matches(7, ModeEquations.ImitatedQuality(7, 10, 0.1));
        Oracle.Matches(14, ModeEquations.ImitativeUtility(Value, new ImitationTerms(0.2, 0.1, 4)));
    }

    [Fact]
    public void A_probability_above_one_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ModeEquations.IndependentUtility(Value, 1, 1.01));

    private static ResearchMode BestMode(double cost) =>
        (ResearchMode)LogitChoice.Choose(
            [
                ModeEquations.IndependentUtility(Value, cost, IndependentSuccess),
                ModeEquations.CooperativeUtility(Value, cost, Terms),
            ],
            temperature: 0,
            uniform: 0.5);
}
