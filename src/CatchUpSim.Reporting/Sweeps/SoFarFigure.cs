using CatchUpSim.Experiments.Statistics;
using CatchUpSim.Figures;

namespace CatchUpSim.Reporting;

/// <summary>What the runs of a sweep that is under way say so far, over all points.</summary>
public static class SoFarFigure
{
    private const double RowHeight = 32;

    // Title, ticks and title of the axis.
    private const double PanelFrame = 72;

    /// <summary>Describes the figure.</summary>
    public static Figure Describe(
        SweepHeading heading,
        IReadOnlyList<(string Name, ClusteredProportion Share)> fates,
        IReadOnlyList<(string Name, ClusteredProportion Share)> regimes)
    {
        ArgumentNullException.ThrowIfNull(heading);
        var figure = new Figure
        {
            FileName = "so-far",
            Title = $"{heading.Title}: what its runs say so far",
            Subtitle = $"{heading.Subtitle} Shares over all points. {ShareWhiskers.Meaning(fates.Select(each => each.Share))}",
            SourceLine = heading.Source,
            AlternativeText = $"Shares of {NumberTexts.Counted(heading.Runs, "run")} by fate of {heading.FocalFirm} and by regime of the market.",
            Panels =
            [
                Classes(fates, $"Fate of {heading.FocalFirm} at the end", Palette.FocalFirm),
                Classes(regimes, "Regime of the market", Palette.DomesticGroup),
            ],
        };
        return FigureLayout.WithRows(figure, figure.Panels.Count, PanelFrame + (RowHeight * Math.Max(fates.Count, regimes.Count)));
    }

    private static Panel Classes(IReadOnlyList<(string Name, ClusteredProportion Share)> classes, string title, SeriesStyle style) => new()
    {
        Title = title,
        XAxis = Axis.Probability("Share of runs"),
        YAxis = Axis.Category(string.Empty, [.. classes.Select(each => NumberTexts.Words(each.Name))]),
        Marks =
        [
            new BarMark
            {
                Positions = [.. classes.Select((_, row) => (double)row)],
                Values = [.. classes.Select(each => each.Share.Value)],
                Lower = ShareWhiskers.Lower(classes.Select(each => each.Share)),
                Upper = ShareWhiskers.Upper(classes.Select(each => each.Share)),
                ValueLabels = [.. classes.Select(each => NumberTexts.Percent(each.Share.Value))],
                Style = style,
                Name = title,
            },
        ],
    };
}
