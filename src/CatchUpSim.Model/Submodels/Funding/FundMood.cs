using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Randomness;

namespace CatchUpSim.Model.Submodels;

/// <summary>What all funds have in common when they judge a firm.</summary>
/// <param name="OfMarket">What the market thinks of the firm, standard normal.</param>
/// <param name="OfStateFunds">Willingness of state funds, 1 for normal.</param>
/// <param name="OfOthers">Willingness of other funds, 1 for normal.</param>
/// <param name="Dispersion">Standard deviation of the logarithm of judgements.</param>
/// <param name="CommonShare">Share of its variance that funds have in common.</param>
internal readonly record struct FundMood(
    double OfMarket, double OfStateFunds, double OfOthers, double Dispersion, double CommonShare)
{
    private const int CommonQuestion = 2;

    /// <summary>The mood of the month about a firm.</summary>
    public static FundMood Of(IndustryState industry, DesignerId designer, FundingParameters parameters, RandomStream random)
    {
        // What the market thinks of a firm lasts: one that no fund fancies this quarter is not in fashion the next.
        Draws common = random.At(industry.Month.FirstOfYear, designer.Index, CommonQuestion);
        double climate = Math.Max(0.01, industry.PolicyStates.Climate[IndustryState.Policy]);
        return new FundMood(
            common.NextNormal(),
            Math.Pow(climate, parameters.StateClimateSensitivity),
            climate,
            parameters.JudgementDispersion,
            parameters.CommonJudgement);
    }
}
