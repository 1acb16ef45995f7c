namespace CatchUpSim.Scenarios;

/// <summary>What a factor varies.</summary>
public enum FactorKind
{
    /// <summary>A number.</summary>
    Number = 0,

    /// <summary>A whole number.</summary>
    WholeNumber = 1,

    /// <summary>A key that holds a word: a choice, a switch, a name or a month.</summary>
    Category = 2,

    /// <summary>The variant of the scenario.</summary>
    Variant = 3,
}

/// <summary>A factor of a study, checked against its scenario.</summary>
public sealed record StudyFactor
{
    /// <summary>Gets the name.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the path; "variant" for variants.</summary>
    public required string Path { get; init; }

    /// <summary>Gets the kind.</summary>
    public required FactorKind Kind { get; init; }

    /// <summary>Gets the unit of a number; empty otherwise.</summary>
    public string Unit { get; init; } = string.Empty;

    /// <summary>Gets the ends of a range in the declared unit, or null.</summary>
    public (double From, double To)? Range { get; init; }

    /// <summary>Gets the levels in the declared unit; positions among the words for categories and variants.</summary>
    public IReadOnlyList<double> Levels { get; init; } = [];

    /// <summary>Gets the words of categories and variants.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Gets the first value of a number as its author wrote it.</summary>
    internal string FirstText { get; init; } = string.Empty;

    /// <summary>Gets a value indicating whether levels are numbers.</summary>
    public bool IsNumeric => Kind is FactorKind.Number or FactorKind.WholeNumber;
}
