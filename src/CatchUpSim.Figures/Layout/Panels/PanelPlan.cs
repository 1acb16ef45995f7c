namespace CatchUpSim.Figures;

/// <summary>What is known of a panel before its place is: ranges, ticks, texts and the margins they need.</summary>
internal sealed class PanelPlan
{
    /// <summary>Distance of tick labels from the plot area.</summary>
    public const double TickGap = 7;

    /// <summary>
    /// Distance of tick labels below the plot area, larger so that two labels do not meet in the corner.
    /// </summary>
    public const double TickGapBelow = 9;

    /// <summary>The description.</summary>
    public required Panel Panel { get; init; }

    /// <summary>Index in the figure.</summary>
    public required int Index { get; init; }

    /// <summary>Why nothing is drawn; empty when there is something.</summary>
    public required string NoDataReason { get; init; }

    /// <summary>Range and ticks of the vertical axis.</summary>
    public required TickedRange Y { get; init; }

    /// <summary>Lines of the vertical tick labels.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> YLabels { get; init; }

    /// <summary>Title of the vertical axis, empty where the panel to the left says it.</summary>
    public required string YTitle { get; init; }

    /// <summary>Title of the horizontal axis, empty where the panel below says it.</summary>
    public required string XTitle { get; init; }

    /// <summary>Margin left of the plot area.</summary>
    public required double Left { get; init; }

    /// <summary>Margin right of the plot area.</summary>
    public required double Right { get; init; }

    /// <summary>Range and ticks of the horizontal axis.</summary>
    public TickedRange X { get; set; } = new(0, 1, []);

    /// <summary>Lines of the horizontal tick labels.</summary>
    public IReadOnlyList<IReadOnlyList<string>> XLabels { get; set; } = [];

    /// <summary>Lines of the panel's title.</summary>
    public IReadOnlyList<string> TitleLines { get; set; } = [];

    /// <summary>Lines of the vertical axis' title.</summary>
    public IReadOnlyList<string> YTitleLines { get; set; } = [];

    /// <summary>Lines below the horizontal axis: title, then key of events and note.</summary>
    public IReadOnlyList<string> NoteLines { get; set; } = [];

    /// <summary>Places of events.</summary>
    public EventStrip Events { get; set; } = EventStrip.None;

    /// <summary>Height above the plot area that lies below the title of the panel.</summary>
    public double HeightUnderTitle { get; set; }

    /// <summary>Height above the plot area.</summary>
    public double Top { get; set; }

    /// <summary>Height below the plot area.</summary>
    public double Bottom { get; set; }

    /// <summary>Whether the panel has something to draw.</summary>
    public bool HasMarks => NoDataReason.Length == 0;
}
