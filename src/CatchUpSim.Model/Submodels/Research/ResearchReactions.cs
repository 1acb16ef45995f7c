using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>
/// Research as an answer to rivals' research: the duopoly of d'Aspremont and Jacquemin (1988) out of its equilibrium. Firms
/// that decide alone go towards the best reply to what they see rivals do, partners towards what is best for both.
/// </summary>
internal static class ResearchReactions
{
    /// <summary>
    /// Lets the research level of all designers follow for a month; all answer what the others did last month. Without a lag
    /// nobody's level need be followed.
    /// </summary>
    public static void Follow(IndustryState industry, ResearchParameters parameters)
    {
        if (parameters.ReactionLag == 0)
        {
            return;
        }

        int designers = industry.Designers.Count;
        Span<double> next = designers <= IndustrySizes.OnStack ? stackalloc double[designers] : new double[designers];
        Span<double> levels = industry.Capabilities.ResearchLevel.Values;
        ResearchMarket market = ResearchCooperation.Market(parameters);
        double competing = ResearchAgreements.Research(null, market);
        foreach (DesignerId designer in industry.Designers.All)
        {
            double level = levels[designer.Index];
            next[designer.Index] = level;
            if (industry.IsActive(designer))
            {
                ResearchAgreement? agreement = ResearchCooperation.Agreement(industry, designer);
                double others = agreement is null ? Rivals(industry, designer, competing) : level;
                next[designer.Index] = Expectations.Next(
                    level, ResearchAgreements.Answer(agreement, market, others), parameters.ReactionLag);
            }
        }

        next.CopyTo(levels);
    }

    /// <summary>A firm's research relative to where answers to one another end (ratio); exactly one if they end at once.</summary>
    public static double Pace(
        IndustryState industry, DesignerId designer, ResearchAgreement? agreement, ResearchParameters parameters) =>
        parameters.ReactionLag > 0
            ? industry.Capabilities.ResearchLevel[designer] / ResearchAgreements.Research(agreement, ResearchCooperation.Market(parameters))
            : 1;

    /// <summary>Mean research level of the rivals; a firm without any reckons with one like those that compete.</summary>
    private static double Rivals(IndustryState industry, DesignerId designer, double competing)
    {
        double sum = 0;
        int rivals = 0;
        foreach (DesignerId other in industry.Designers.All)
        {
            if (IndustryMeasures.IsRival(industry, other, designer))
            {
                sum += industry.Capabilities.ResearchLevel[other];
                rivals++;
            }
        }

        return rivals > 0 ? sum / rivals : competing;
    }
}
