using System.Globalization;

namespace CatchUpSim.Experiments.Designs;

/// <summary>
/// What a design varies. Numbers stand for themselves; words and variants are stored by their position among the levels.
/// </summary>
public sealed record DesignFactor
{
    /// <summary>Gets the name, a column of the table of points.</summary>
    public required string Name { get; init; }

    /// <summary>Gets what is varied: the path of a parameter, or "variant".</summary>
    public required string Path { get; init; }

    /// <summary>Gets the unit of a number; empty for words.</summary>
    public string Unit { get; init; } = string.Empty;

    /// <summary>Gets the lowest value of a range.</summary>
    public double From { get; init; }

    /// <summary>Gets the highest value of a range.</summary>
    public double To { get; init; }

    /// <summary>Gets a value indicating whether only whole numbers count.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Gets the levels of a factor without a range, or of a range in a full factorial design.</summary>
    public IReadOnlyList<double> Levels { get; init; } = [];

    /// <summary>Gets a value indicating whether values lie anywhere between two ends.</summary>
    public bool IsRange { get; init; }

    /// <summary>Gets the words of the levels; empty for numbers.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>The value at a position between 0 and 1.</summary>
    public double At(double position)
    {
        if (!IsRange)
        {
            return Levels[Math.Min((int)(position * Levels.Count), Levels.Count - 1)];
        }

        // Each whole number gets the same width, the two ends included.
        return IsWhole
            ? Math.Min(From + Math.Floor(position * (To - From + 1)), To)
            : From + (position * (To - From));
    }

    /// <summary>A value, every bit of it: what identifies a point.</summary>
    public string TextOf(double value) =>
        Words.Count > 0 ? Words[(int)value] : value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>A value as messages show it.</summary>
    public string Shown(double value) => Words.Count > 0 ? Words[(int)value] : Legible(value);

    /// <summary>A number without the rounding error of levels that were computed: 0.9, not 0.8999999999999999.</summary>
    public static string Legible(double value) => value.ToString("G15", CultureInfo.InvariantCulture);
}
