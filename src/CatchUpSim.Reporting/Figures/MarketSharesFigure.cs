using CatchUpSim.Figures;

namespace CatchUpSim.Reporting;

/// <summary>Figure 3: who sells in each segment, medians and quartiles of the worlds.</summary>
public static class MarketSharesFigure
{
    /// <summary>Describes the figure.</summary>
    public static Figure Describe(Study study)
    {
        ArgumentNullException.ThrowIfNull(study);
        IReadOnlyList<GroupShares> groups = study.MarketShares.Count == 0 ? [] : study.MarketShares[0].Groups;
        return FigureLayout.WithRows(new Figure
        {
            FileName = "3-market-shares",
            Title = "Who sells in each segment",
            Subtitle = FigureTexts.Subtitle(study, "Lines: median share of sales over the worlds with sales in the "
                + $"segment, those without {study.Heading.FocalFirm} included."),
            SourceLine = FigureTexts.Source(study),
            AlternativeText = AlternativeText(study),
            Panels = [.. study.MarketShares.Select(shares => Segment(study, shares))],
            Columns = 2,
            SharesYScale = true,
            Legend = Legend.Of([
                .. groups.Select(group => new LegendEntry(group.Title, StyleOf(group.Group), LegendSymbol.Line)),
                new LegendEntry("25–75% of worlds", Palette.BaselineGhost, LegendSymbol.DarkBand),
            ]),
            Notes = ["A gap means that nobody sells in the segment in that month."],
        }, Math.Max(1, (study.MarketShares.Count + 1) / 2), height: 246);
    }

    private static SeriesStyle StyleOf(ShareGroup group) => group switch
    {
        ShareGroup.Focal => Palette.FocalFirm,
        ShareGroup.OtherHome => Palette.DomesticGroup,
        ShareGroup.FirstForeign => Palette.Incumbent,
        ShareGroup.SecondForeign => Palette.SecondIncumbent,
        _ => Palette.Rivals,
    };

    // The focal firm is drawn last, so that nothing lies on it.
    private static Panel Segment(Study study, SegmentShares shares) => new()
    {
        Title = study.Heading.TitleOf(shares.Segment),
        XAxis = FigureTexts.TimeAxis(study.Heading),
        YAxis = Axis.Probability("Share of sales"),
        Marks =
        [
            .. shares.Groups.Reverse().Select(group => new BandMark
            {
                X = study.Years,
                Lower = group.Lower,
                Upper = group.Upper,
                Style = StyleOf(group.Group),
                Name = $"{group.Title}, 25–75%",
            }),
            .. shares.Groups.Reverse().Select(group => new LineMark
            {
                X = study.Years,
                Y = group.Median,
                Style = StyleOf(group.Group),
                Name = $"{group.Title}, median",
            }),
        ],
        NoDataReason = shares.HasSales ? string.Empty : "nobody sells here in any world",
    };

    private static string AlternativeText(Study study) =>
        "Median shares by segment with the middle half of the worlds. At the end: "
            + string.Join("; ", study.MarketShares.Select(shares => study.Heading.TitleOf(shares.Segment) + ": "
                + string.Join(", ", shares.Groups.Select(group => $"{group.Title} {NumberTexts.Percent(group.Median[^1])}"))))
            + ".";
}
