using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>
/// What agreements on research among firms at the same stage make of it: the regimes of d'Aspremont and Jacquemin (1988)
/// and the joint ventures of Kamien, Muller and Zang (1992), relative to competitors.
/// </summary>
public static class ResearchAgreements
{
    /// <summary>
    /// Equation (R46): what an agreement makes of the results of research, own and shared, relative to competitors:
    /// [(1 + β')/(1 + β)]·x/x* with x of (R1) in the agreement's regime at β'; β' = 1 where all results are shared and β
    /// elsewhere. Sharing all results without deciding together does no more than competition, with it the most of what
    /// firms agree on that go on competing (Kamien, Muller and Zang 1992, in the cost form of (R1)).
    /// </summary>
    public static double Gain(ResearchAgreement agreement, in ResearchMarket market)
    {
        double ratio = Research(agreement, market) / Research(null, market);
        return ratio * ((1 + Under(agreement, market).Market.Spillover) / (1 + market.Spillover));
    }

    /// <summary>Research x of (R1) of each of two firms under an agreement, or of competitors where there is none (the market's money).</summary>
    public static double Research(ResearchAgreement? agreement, in ResearchMarket market)
    {
        (ResearchRegime regime, ResearchMarket shared) = Under(agreement, market);
        return CooperativeResearch.ResearchPerFirm(regime, shared);
    }

    /// <summary>
    /// Research that answers what the other one does: (R47) of those who decide alone, competitors or in a joint venture;
    /// those who decide together need no answer and do (R1).
    /// </summary>
    public static double Answer(ResearchAgreement? agreement, in ResearchMarket market, double other)
    {
        (ResearchRegime regime, ResearchMarket shared) = Under(agreement, market);
        return regime == ResearchRegime.NonCooperative
            ? CooperativeResearch.BestReply(shared, other)
            : CooperativeResearch.ResearchPerFirm(regime, shared);
    }

    /// <summary>Whether research under an agreement has an optimum, (R3) in its regime and at its spillover.</summary>
    public static bool HasOptimum(ResearchAgreement agreement, in ResearchMarket market)
    {
        (ResearchRegime regime, ResearchMarket shared) = Under(agreement, market);
        return CooperativeResearch.MeetsSecondOrderCondition(regime, shared);
    }

    private static (ResearchRegime Regime, ResearchMarket Market) Under(
        ResearchAgreement? agreement, in ResearchMarket market) => agreement switch
        {
            null => (ResearchRegime.NonCooperative, market),
            ResearchAgreement.ResearchCartel => (ResearchRegime.ResearchCooperation, market),
            ResearchAgreement.JointVenture => (ResearchRegime.NonCooperative, market with { Spillover = 1 }),
            ResearchAgreement.VentureCartel => (ResearchRegime.ResearchCooperation, market with { Spillover = 1 }),
            ResearchAgreement.FullCooperation => (ResearchRegime.FullCooperation, market),
            ResearchAgreement.PublicProgramme => (ResearchRegime.SocialOptimum, market),
            _ => throw new ArgumentOutOfRangeException(nameof(agreement), agreement, "Unknown research agreement."),
        };
}
