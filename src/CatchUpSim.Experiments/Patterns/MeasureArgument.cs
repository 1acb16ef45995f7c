namespace CatchUpSim.Experiments.Patterns;

/// <summary>What kind of value an argument of a measure takes.</summary>
public enum ArgumentKind
{
    /// <summary>A number.</summary>
    Number,

    /// <summary>A word of a list of choices, or any word where there are no choices.</summary>
    Word,

    /// <summary>The name of an outcome of firms.</summary>
    FirmOutcome,

    /// <summary>The name of an outcome of the market.</summary>
    MarketOutcome,
}

/// <summary>An argument that a measure understands.</summary>
/// <param name="Name">Name, kebab-case.</param>
/// <param name="Kind">What kind of value it takes.</param>
/// <param name="Text">What it means, in a line.</param>
/// <param name="Standard">Value when the pattern does not say; null when it must say.</param>
/// <param name="Choices">The words to choose from; empty for any.</param>
public sealed record MeasureArgument(
    string Name, ArgumentKind Kind, string Text, string? Standard, params IReadOnlyList<string> Choices);
