using System.Globalization;
using CatchUpSim.Experiments.Comparison;

namespace CatchUpSim.Reporting;

/// <summary>How what an ablation found is written.</summary>
internal static class AblationTexts
{
    /// <summary>Why a dash stands for an effect: what all runs of the full model share has no deviation to measure by.</summary>
    public const string NoNumber = "no pair in which both have it, or the same in every run of the full model";

    /// <summary>Why an effect is not written out: so many deviations speak of how little the full model varies, not of how strong the effect is.</summary>
    public const string Beyond = "<−10, >+10: the full model hardly varies";

    private const double MostDeviations = 10;

    /// <summary>A standardised effect with its sign; <c>0</c> where no pair differs.</summary>
    public static string Standardized(PairedDifference paired)
    {
        double value = paired.Standardized;
        if (!double.IsFinite(value))
        {
            return "–";
        }

        double size = Math.Abs(value);
        if (size >= MostDeviations)
        {
            return value < 0 ? "<−10" : ">+10";
        }

        string digits = size.ToString(size >= 1 ? "0.0" : "0.00", CultureInfo.InvariantCulture);
        return value == 0 ? "0" : (value < 0 ? "−" : "+") + digits;
    }

    /// <summary>Whether a mechanism moves what it is meant to move, in a few words.</summary>
    public static string Verdict(AblationFinding finding) =>
        finding.Moved.Count == 0 ? "moves nothing"
        : finding.Confirmed.Count == 0 ? "moves nothing it is meant to move"
        : finding.Missed.Count == 0 ? "moves all it is meant to move"
        : "moves part of what it is meant to move";

    /// <summary>Names of outcomes, or a dash.</summary>
    public static string Names(IReadOnlyList<ComparedOutcome> outcomes) =>
        outcomes.Count == 0 ? "–" : string.Join(", ", outcomes.Select(OutcomeTexts.Name));
}
