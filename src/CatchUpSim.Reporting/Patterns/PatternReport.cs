using CatchUpSim.Experiments.Patterns;

namespace CatchUpSim.Reporting.Patterns;

/// <summary>How a study of patterns was made.</summary>
public sealed record PatternHeading
{
    /// <summary>Gets the replications of each world.</summary>
    public required int Replications { get; init; }

    /// <summary>Gets the runs of all worlds; more than worlds times replications when patterns read several for each.</summary>
    public required int Runs { get; init; }

    /// <summary>Gets the number of distinct worlds.</summary>
    public required int Worlds { get; init; }

    /// <summary>Gets the seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Gets the version of the program.</summary>
    public required string Version { get; init; }

    /// <summary>Gets a value indicating whether the study was stopped before its last run.</summary>
    public bool IsInterrupted { get; init; }

    /// <summary>How many runs of how many worlds, in words.</summary>
    public string Size()
    {
        string each = $"{NumberTexts.Counted(Worlds, "world")}, {NumberTexts.Counted(Replications, "replication")} each";
        return Runs > Worlds * Replications
            ? $"{each} and several times as many for patterns that lie near a border, {NumberTexts.Counted(Runs, "run")} in all"
            : each;
    }
}

/// <summary>What a study of patterns found.</summary>
/// <param name="Patterns">The patterns with their verdicts.</param>
/// <param name="Heading">How it was made.</param>
public sealed record PatternReport(IReadOnlyList<PatternResult> Patterns, PatternHeading Heading)
{
    /// <summary>How many patterns have a verdict.</summary>
    public int Count(Verdict verdict) => Patterns.Count(pattern => pattern.Verdict == verdict);

    /// <summary>The result in one line.</summary>
    public string Line() =>
        $"{Count(Verdict.Shown)} of {NumberTexts.Counted(Patterns.Count, "pattern")} shown, {Count(Verdict.NotShown)} not shown, {Count(Verdict.Undecided)} undecided"
        + (Heading.IsInterrupted ? "; stopped before the last run" : string.Empty);

    /// <summary>How it was made, in one sentence.</summary>
    public string Made() => $"{Heading.Size()}, seed {Heading.Seed}, CatchUpSim {Heading.Version}.";
}
