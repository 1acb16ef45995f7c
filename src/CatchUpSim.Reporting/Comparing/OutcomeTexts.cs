using System.Globalization;
using CatchUpSim.Experiments.Comparison;

namespace CatchUpSim.Reporting;

/// <summary>How values of compared outcomes and their differences are written.</summary>
public static class OutcomeTexts
{
    /// <summary>Unit of differences of shares and probabilities.</summary>
    public const string Points = "percentage points";

    /// <summary>Whether an outcome is a share or a probability and is written in percent.</summary>
    public static bool IsShare(ComparedOutcome outcome) => outcome.IsFlag || outcome.Unit is "share";

    /// <summary>What an outcome is, as a heading.</summary>
    public static string Name(ComparedOutcome outcome) => NumberTexts.Words(outcome.Name);

    /// <summary>The unit of an outcome's differences.</summary>
    public static string UnitOfDifference(ComparedOutcome outcome) => IsShare(outcome) ? Points : outcome.Unit;

    /// <summary>A difference in the unit in which it is written.</summary>
    public static double Scaled(ComparedOutcome outcome, double difference) =>
        IsShare(outcome) ? 100 * difference : difference;

    /// <summary>A value.</summary>
    public static string Value(ComparedOutcome outcome, double value) =>
        IsShare(outcome) ? NumberTexts.Percent(value) : NumberTexts.Short(value);

    /// <summary>A difference with its sign; exactly zero is written without one.</summary>
    public static string Difference(ComparedOutcome outcome, double difference)
    {
        double scaled = Scaled(outcome, difference);
        if (!double.IsFinite(scaled))
        {
            return "–";
        }

        double size = Math.Abs(scaled);
        string digits = size.ToString(size >= 100 ? "#,0" : size >= 10 ? "0.0" : size >= 1 ? "0.00" : "0.000", CultureInfo.InvariantCulture);
        digits = IsShare(outcome) ? size.ToString("0.0", CultureInfo.InvariantCulture) : digits;
        return scaled == 0 ? "0" : (scaled < 0 ? "−" : "+") + digits;
    }

    /// <summary>A difference with its 95 % interval.</summary>
    public static string Interval(ComparedOutcome outcome, PairedDifference paired) => paired.Pairs == 0
        ? "–"
        : $"{Difference(outcome, paired.Value)} ({Difference(outcome, paired.Lower)} to {Difference(outcome, paired.Upper)})";

    /// <summary>How many times as many independent runs would be as precise.</summary>
    public static string Saving(PairedDifference paired) => paired.VarianceRatio switch
    {
        double.NaN => "–",
        0 => "exact",
        < 0.001 => "×1000+",
        < 0.1 and var ratio => string.Create(CultureInfo.InvariantCulture, $"×{1 / ratio:0}"),
        var ratio => string.Create(CultureInfo.InvariantCulture, $"×{1 / ratio:0.0}"),
    };

    /// <summary>How a world stands beside the best, in words.</summary>
    public static string StandingText(Standing standing) => standing switch
    {
        Standing.Best => "best",
        Standing.TiedBest => "tied best",
        Standing.NotToldApart => "not told apart",
        Standing.Worse => "worse",
        _ => throw new ArgumentOutOfRangeException(nameof(standing)),
    };

    /// <summary>How precise the comparison became and how many replications that took, in a sentence.</summary>
    public static string Precision(ComparisonStudy study)
    {
        if (study.Heading.Precision is not { } goal)
        {
            return string.Empty;
        }

        double reached = study.Summary.Differences.Where(each => each.Outcome == goal.Outcome)
            .Select(each => each.Difference.HalfWidth).Aggregate(0.0, Math.Max);
        string unit = UnitOfDifference(goal.Outcome);
        string asked = $"±{NumberTexts.Short(Scaled(goal.Outcome, goal.HalfWidth))} {unit}";
        string half = $"±{NumberTexts.Short(Scaled(goal.Outcome, reached))} {unit}";
        string runs = NumberTexts.Counted(study.Summary.Replications, "replication");
        string what = $"of the difference in “{Name(goal.Outcome)}”";
        return reached <= goal.HalfWidth
            ? $"{runs} were enough for {asked} {what}; the widest interval is {half}."
            : study.Heading.IsInterrupted
                ? $"Stopped after {runs} at {half} {what}; {asked} was asked for."
                : $"{runs}, the most allowed, gave {half} {what}; {asked} was asked for.";
    }
}
