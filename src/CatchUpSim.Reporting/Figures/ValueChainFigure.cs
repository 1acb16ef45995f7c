using CatchUpSim.Experiments.Statistics;
using CatchUpSim.Figures;
using CatchUpSim.Model.Entities;

namespace CatchUpSim.Reporting;

/// <summary>Figure 4: position in the value chain against capability, and when which kind of upgrading comes.</summary>
public static class ValueChainFigure
{
    private const int MostDots = 60;

    /// <summary>Describes the figure.</summary>
    public static Figure Describe(Study study)
    {
        ArgumentNullException.ThrowIfNull(study);
        EventSeries[] upgrades = [.. study.Ensemble.Events.Where(series => series.Kind == EventKind.Upgrade)];
        return FigureLayout.WithRows(new Figure
        {
            FileName = "4-value-chain",
            Title = $"Value-chain position of {study.Heading.FocalFirm} against its capability",
            Subtitle = FigureTexts.Subtitle(study, "Top: median of the worlds in business at every year's end, "
                + "whiskers 25–75%, small dots single worlds, markers: median place of the first upgrade of a kind."),
            SourceLine = FigureTexts.Source(study),
            AlternativeText = AlternativeText(study, upgrades),
            Panels = [PathPanel(study, upgrades), UpgradePanel(study, upgrades)],
            Legend = Legend.Of([
                new LegendEntry("median path, by year", Palette.FocalFirm, LegendSymbol.Line),
                .. upgrades.Select((series, i) =>
                    new LegendEntry($"{NumberTexts.Words(series.Subject)} upgrading", StyleOf(i), LegendSymbol.Marker)),
            ]),
            Notes = ["Capability: performance of the best accelerator the firm could design, leader of the first "
                + "month = 1 (log scale)."],
        }, rows: 2, height: 350);
    }

    private static SeriesStyle StyleOf(int upgrade) => Palette.Category(upgrade is 0 ? 0 : upgrade + 1);

    private static Panel PathPanel(Study study, EventSeries[] upgrades)
    {
        (int Month, QuantileSet Capability, QuantileSet Chain)[] years =
        [
            .. YearEnds(study).Select(month => (month, At(study, "capability", month), At(study, "gvc_position", month)))
                .Where(year => year.Item2.Count > 0 && year.Item3.Count > 0 && year.Item2.Q05 > 0),
        ];
        return new Panel
        {
            XAxis = Axis.Logarithmic("Capability", "performance index"),
            YAxis = Axis.Linear("Position on the smile curve", "index"),
            NoDataReason = years.Length == 0 ? "the firm is in business in no world at a year's end" : string.Empty,
            Marks =
            [
                Dots(study),
                Quartiles([.. years.Where((_, i) => IsLabelled(i, years.Length))]),
                new TrajectoryMark
                {
                    X = [.. years.Select(year => year.Capability.Q50)],
                    Y = [.. years.Select(year => year.Chain.Q50)],
                    Labels = [.. years.Select((year, i) =>
                        IsLabelled(i, years.Length) ? $"{study.Heading.Start.Plus(year.Month).Year}" : string.Empty)],
                    Style = Palette.FocalFirm,
                    Name = "median path",
                },
                .. upgrades.Select((series, i) => FirstUpgrades(study, series.Subject, StyleOf(i))),
            ],
        };
    }

    private static bool IsLabelled(int year, int years) => year % 3 == 0 || year == years - 1;

    private static PointsMark Quartiles((int Month, QuantileSet Capability, QuantileSet Chain)[] years) => new()
    {
        X = [.. years.Select(year => year.Capability.Q50)],
        Y = [.. years.Select(year => year.Chain.Q50)],
        XLower = [.. years.Select(year => year.Capability.Q25)],
        XUpper = [.. years.Select(year => year.Capability.Q75)],
        YLower = [.. years.Select(year => year.Chain.Q25)],
        YUpper = [.. years.Select(year => year.Chain.Q75)],
        Style = Palette.FocalFirm with { Opacity = 0.55 },
        Size = 3,
        Name = "25–75% of worlds",
    };

    private static IEnumerable<int> YearEnds(Study study) =>
        Enumerable.Range(0, study.Ensemble.Months).Where(month => study.Heading.Start.Plus(month).IsYearEnd);

    private static QuantileSet At(Study study, string outcome, int month) => study.Ensemble.Fans.Firm(outcome).Months[month];

    private static PointsMark Dots(Study study)
    {
        (double X, double Y)[] dots =
        [
            .. study.Worlds.Take(MostDots).SelectMany(world => YearEnds(study)
                .Where(month => month < world.Series["capability"].Length)
                .Select(month => (world.Series["capability"][month], world.Series["gvc_position"][month])))
                .Where(dot => dot.Item1 > 0 && double.IsFinite(dot.Item1 + dot.Item2)),
        ];
        return new PointsMark
        {
            X = [.. dots.Select(dot => dot.X)],
            Y = [.. dots.Select(dot => dot.Y)],
            Style = Palette.BaselineGhost with { Marker = MarkerShape.Circle, Opacity = 0.28 },
            Size = 2.6,
            Name = "single worlds",
        };
    }

    private static PointsMark FirstUpgrades(Study study, string kind, SeriesStyle style)
    {
        UpgradeEvent[] first = [.. study.Worlds
            .Select(world => world.Upgrades.FirstOrDefault(upgrade => upgrade.Kind == kind))
            .OfType<UpgradeEvent>().Where(upgrade => upgrade.Capability > 0)];
        QuantileSet capability = QuantileSet.Of(first.Select(upgrade => upgrade.Capability));
        QuantileSet chain = QuantileSet.Of(first.Select(upgrade => upgrade.ChainPosition));
        return new PointsMark { X = [capability.Q50], Y = [chain.Q50], Style = style, Size = 12, Name = $"first {kind}" };
    }

    private static Panel UpgradePanel(Study study, EventSeries[] upgrades) => new()
    {
        Title = "Upgrading events per year and world in business",
        XAxis = FigureTexts.TimeAxis(study.Heading),
        YAxis = Axis.Amount("Events", "per year and world"),
        NoDataReason = upgrades.Length == 0 ? "no upgrading event in any world" : string.Empty,
        Marks = [.. upgrades.Select((series, i) => Rate(study, series, StyleOf(i)))],
    };

    private static LineMark Rate(Study study, EventSeries series, SeriesStyle style)
    {
        IReadOnlyList<QuantileSet> alive = study.Ensemble.Fans.Firm("cash").Months;
        var (x, y) = (new List<double>(), new List<double>());
        // Whole years only: a rate over the few months left at the end would be mostly noise.
        for (int first = 0; first == 0 || first + 12 <= study.Ensemble.Months; first += 12)
        {
            int[] months = [.. Enumerable.Range(first, Math.Min(12, study.Ensemble.Months - first))];
            int worldMonths = months.Sum(month => alive[month].Count);
            x.Add(study.YearOf(months.Average()));
            y.Add(worldMonths == 0 ? double.NaN : 12.0 * months.Sum(month => series.Counts[month]) / worldMonths);
        }

        return new LineMark { X = x, Y = y, Style = style, Name = series.Subject };
    }

    private static string AlternativeText(Study study, EventSeries[] upgrades)
    {
        string kinds = upgrades.Length == 0
            ? "No upgrading event happens in any world."
            : "Worlds with at least one upgrade: "
                + string.Join(", ", upgrades.Select(series => $"{NumberTexts.Words(series.Subject)} {series.Runs}")) + ".";
        return $"The median path of {study.Heading.FocalFirm} in the plane of capability and position on the smile "
            + $"curve, year by year, and below the yearly frequency of upgrading events by kind. {kinds}";
    }
}
