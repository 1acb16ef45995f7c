using System.Globalization;

namespace CatchUpSim.Experiments.Sweeps;

/// <summary>A part of a sweep: every n-th run, so that each part is balanced over points and replications.</summary>
/// <param name="Index">Which part, from 0.</param>
/// <param name="Count">How many parts there are.</param>
public sealed record SweepShard(int Index, int Count)
{
    /// <summary>Most parts of a sweep.</summary>
    public const int MostShards = 100_000;

    /// <summary>Gets the only part of a sweep that is not divided.</summary>
    public static SweepShard Whole { get; } = new(0, 1);

    /// <summary>Gets the name of the part's file, without extension; parts are counted from 1.</summary>
    public string Name => $"part-{Text(Index + 1)}-of-{Text(Count)}";

    /// <summary>Whether a run belongs to the part.</summary>
    public bool Has(int run) => run % Count == Index;

    /// <summary>Number of runs of a sweep that belong to the part.</summary>
    public int SizeOf(int total) => (total / Count) + (Index < total % Count ? 1 : 0);

    /// <summary>Reads a text such as <c>3/8</c>; null when it is none.</summary>
    public static SweepShard? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string[] parts = text.Split('/');
        return parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int count)
            && count is >= 1 and <= MostShards && number >= 1 && number <= count
            ? new SweepShard(number - 1, count)
            : null;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
