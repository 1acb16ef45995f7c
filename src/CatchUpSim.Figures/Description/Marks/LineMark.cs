namespace CatchUpSim.Figures;

/// <summary>A line through points; a value that is not a number makes a gap, a lone point between gaps a dot.</summary>
public sealed record LineMark : Mark
{
    /// <summary>Horizontal positions, ascending.</summary>
    public required IReadOnlyList<double> X { get; init; }

    /// <summary>Values.</summary>
    public required IReadOnlyList<double> Y { get; init; }

    /// <summary>Text beside the last point; empty for none.</summary>
    public string EndLabel { get; init; } = "";

    /// <summary>Whether a value holds until the next point, as in a survival curve.</summary>
    public bool IsStep { get; init; }
}
