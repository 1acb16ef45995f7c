namespace CatchUpSim.Figures;

/// <summary>On which side of its point a text stands.</summary>
public enum TextSide
{
    /// <summary>The text starts at the point.</summary>
    Right,

    /// <summary>The text ends at the point.</summary>
    Left,

    /// <summary>The text is centred above the point.</summary>
    Above,

    /// <summary>The text is centred below the point.</summary>
    Below,
}

/// <summary>A text at a point of the panel.</summary>
public sealed record TextMark : Mark
{
    /// <summary>Horizontal position.</summary>
    public required double X { get; init; }

    /// <summary>Vertical position.</summary>
    public required double Y { get; init; }

    /// <summary>The text.</summary>
    public required string Text { get; init; }

    /// <summary>Side of the point on which the text stands, if there is room.</summary>
    public TextSide Side { get; init; }
}

/// <summary>A thin line across the panel at one value, such as parity or a threshold.</summary>
public sealed record ReferenceLineMark : Mark
{
    /// <summary>The value.</summary>
    public required double Value { get; init; }

    /// <summary>Whether the value lies on the horizontal axis (a vertical line) instead of the vertical axis.</summary>
    public bool IsVertical { get; init; }

    /// <summary>Text at the end of the line; empty for none.</summary>
    public string Label { get; init; } = "";
}
