namespace CatchUpSim.Experiments.Patterns;

/// <summary>A named measure: what patterns may read off a run. Patterns choose measures by name and hold no code.</summary>
public sealed record Measure
{
    /// <summary>Gets the name, kebab-case.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the unit of the readings; "{outcome}" stands for the unit of the outcome that is read.</summary>
    public required string Unit { get; init; }

    /// <summary>Gets what it reads, in a sentence.</summary>
    public required string Text { get; init; }

    /// <summary>Gets the arguments it understands.</summary>
    public required IReadOnlyList<MeasureArgument> Arguments { get; init; }

    /// <summary>Gets how it reads a run: no reading, one, or one for each firm or event.</summary>
    public required Func<MeasuredRun, MeasureArguments, IEnumerable<Reading>> Read { get; init; }
}
