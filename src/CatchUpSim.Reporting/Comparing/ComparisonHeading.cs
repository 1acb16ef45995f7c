using CatchUpSim.Experiments.Comparison;
using CatchUpSim.Model.Inputs;

namespace CatchUpSim.Reporting;

/// <summary>What was compared: everything a reader needs to know before the first number.</summary>
public sealed record ComparisonHeading : Heading
{
    /// <summary>Gets in which values each world differs from the baseline; nothing for the baseline itself.</summary>
    public required IReadOnlyList<IReadOnlyList<ScenarioDifference>> Changes { get; init; }

    /// <summary>Gets the outcomes that are shown first.</summary>
    public required IReadOnlyList<ComparedOutcome> Outcomes { get; init; }

    /// <summary>Gets the command that repeats the comparison.</summary>
    public required string Command { get; init; }

    /// <summary>Gets the precision asked for; null when the number of replications was fixed.</summary>
    public PrecisionGoal? Precision { get; init; }
}

/// <summary>How narrow an interval was to become.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="HalfWidth">Half of the width of the widest world's 95 % interval, in the unit of the outcome.</param>
/// <param name="Most">Most replications.</param>
public sealed record PrecisionGoal(ComparedOutcome Outcome, double HalfWidth, int Most);

/// <summary>Everything that figures, report and console show of one comparison. Immutable.</summary>
/// <param name="Heading">What was compared.</param>
/// <param name="Summary">What was found.</param>
public sealed record ComparisonStudy(ComparisonHeading Heading, ComparisonSummary Summary)
{
    /// <summary>The name of a world.</summary>
    public string NameOf(int world) => Summary.Worlds[world].Name;

    /// <summary>The name of a world as it stands in figures: in words that can be broken into lines, cut where too long.</summary>
    public string LabelOf(int world)
    {
        string words = NameOf(world).Replace('-', ' ');
        return words.Length <= LongestLabel ? words : string.Concat(words.AsSpan(0, LongestLabel - 1).TrimEnd(), "…");
    }

    private const int LongestLabel = 36;
}
