using CatchUpSim.Experiments.Statistics;
using CatchUpSim.Figures;

namespace CatchUpSim.Reporting;

/// <summary>Figure 3: who sells in each segment, mean shares over all worlds.</summary>
public static class MarketSharesFigure
{
    // The rounded sum of the layers must not pass the top of the axis, where it would be cut.
    private const double JustBelowOne = 1 - 1e-9;

    /// <summary>Describes the figure.</summary>
    public static Figure Describe(Study study)
    {
        ArgumentNullException.ThrowIfNull(study);
        string firm = study.Heading.FocalFirm;
        int rows = (study.MarketShares.Count + 1) / 2;
        return new Figure
        {
            FileName = "3-market-shares",
            Title = "Who sells in each segment",
            Subtitle = FigureTexts.Subtitle(study, $"Mean share of sales over all worlds, those without {firm} "
                + $"included; dotted lines: 5% and 95% quantile of {firm}'s share."),
            SourceLine = FigureTexts.Source(study),
            AlternativeText = AlternativeText(study),
            Panels = [.. study.MarketShares.Select(shares => Segment(study, shares))],
            Columns = 2,
            Height = 150 + (225 * Math.Max(1, rows)),
            SharesYScale = true,
            Legend = Legend.Of(
                new LegendEntry(firm, Palette.FocalFirm, LegendSymbol.Area),
                new LegendEntry("other home designers", Palette.DomesticGroup, LegendSymbol.Area),
                new LegendEntry("foreign designers", Palette.Incumbent, LegendSymbol.Area)),
            Notes = ["A gap means that nobody sells in the segment in that month."],
        };
    }

    private static Panel Segment(Study study, SegmentShares shares) => new()
    {
        Title = shares.Segment,
        XAxis = FigureTexts.TimeAxis(study),
        YAxis = Axis.Probability($"Share of sales in {shares.Segment}"),
        Marks =
        [
            new StackedAreaMark
            {
                X = study.Years,
                HasEndLabels = false,
                Name = "mean shares",
                Layers =
                [
                    new StackLayer(study.Heading.FocalFirm, shares.Focal, Palette.FocalFirm),
                    new StackLayer("other home designers", shares.OtherHome, Palette.DomesticGroup),
                    new StackLayer("foreign designers", [.. shares.Foreign.Select(share => share * JustBelowOne)], Palette.Incumbent),
                ],
            },
            Spread(study, shares, quantile => quantile.Q05),
            Spread(study, shares, quantile => quantile.Q95),
        ],
        NoDataReason = shares.Foreign.Any(double.IsFinite) ? string.Empty : "nobody sells here in any world",
    };

    private static LineMark Spread(Study study, SegmentShares shares, Func<QuantileSet, double> quantile) => new()
    {
        X = study.Years,
        Y = [.. study.Ensemble.Fans.Market(shares.Segment, "focal_share").Months
            .Select((months, i) => double.IsFinite(shares.Focal[i]) ? Math.Clamp(quantile(months), 0, 1) : double.NaN)],
        Style = new SeriesStyle { Colour = Palette.Ink, Dash = LineDash.Dotted, Width = 1.1 },
        Name = "quantile of the focal firm's share",
    };

    private static string AlternativeText(Study study) =>
        "Stacked areas of mean shares by segment. At the end: " + string.Join("; ", study.MarketShares.Select(shares =>
            $"{shares.Segment}: {study.Heading.FocalFirm} {NumberTexts.Percent(shares.Focal[^1])}, other home "
                + "designers "
            + $"{NumberTexts.Percent(shares.OtherHome[^1])}, foreign designers "
            + $"{NumberTexts.Percent(shares.Foreign[^1])}")) + ".";
}
