namespace CatchUpSim.Figures;

/// <summary>One coordinate system with its marks.</summary>
public sealed record Panel
{
    /// <summary>Title of the panel; empty when the figure has one panel and its title says enough.</summary>
    public string Title { get; init; } = "";

    /// <summary>The horizontal axis.</summary>
    public required Axis XAxis { get; init; }

    /// <summary>The vertical axis; a category axis here makes bars horizontal.</summary>
    public required Axis YAxis { get; init; }

    /// <summary>The marks, drawn in this order.</summary>
    public IReadOnlyList<Mark> Marks { get; init; } = [];

    /// <summary>A remark below the panel.</summary>
    public string Note { get; init; } = "";

    /// <summary>Why there is nothing to draw; when not empty it stands in the panel instead of the marks.</summary>
    public string NoDataReason { get; init; } = "";
}
