using System.Globalization;

namespace CatchUpSim.Scenarios.Nodes;

/// <summary>Where something stands: line 0 means a command-line option as a whole.</summary>
internal readonly record struct Position(string File, int Line, int Column)
{
    public bool IsCommandLine => Line == 0;

    /// <inheritdoc/>
    public override string ToString() => IsCommandLine ? File : string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}");

    public static Position StartOf(string file) => new(file, 1, 1);
}
