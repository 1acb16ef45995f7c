namespace CatchUpSim.Figures.Tests;

/// <summary>
/// Figures with what breaks layouts: long labels, gaps, lone points, equal, negative and huge values.
/// </summary>
internal static class NastyFigures
{
    public static IReadOnlyList<Figure> All =>
    [
        With("gaps", Line([1, 2, 3, 4, 5, 6], [1, double.NaN, 3, 4, double.NaN, 2], "with gaps")),
        With("lone-point", Line([2025], [3], "only one")),
        With("equal-values", Line([1, 2, 3], [7, 7, 7], "always seven")),
        With("zeros", Line([1, 2, 3], [0, 0, 0], "always zero")),
        With("negative", Line([1, 2, 3], [-5, -400, -20], "below zero")),
        With("huge", Line([1, 2, 3], [4e15, 8.5e17, 3e18], "huge")),
        With("tiny", Line([1, 2, 3], [4e-9, 8.5e-9, 3e-8], "tiny")),
        With("all-missing", Line([1, 2, 3], [double.NaN, double.NaN, double.NaN], "missing")),
        With("infinite", Line([1, 2, 3], [1, double.PositiveInfinity, 2], "infinite")),
        CrowdedEvents(), CrowdedEndLabels(), LongTexts(), NoData(), Logarithmic(), NegativeBars(), FineHeatmap(),
            Styles(), ManyPanels(), Months(),
    ];

    public static Figure With(string name, params IReadOnlyList<Mark> marks) => new()
    {
        FileName = name, Title = "A figure named " + name, Subtitle = "Made-up numbers.",
        SourceLine = "Source: a test.",
        AlternativeText = "A test.",
        Panels =
        [
            new Panel { XAxis = Axis.Linear("Position", "steps"), YAxis = Axis.Amount("Value", "million USD"),
                Marks = marks },
        ],
    };

    private static LineMark Line(double[] x, double[] y, string label) =>
        new() { X = x, Y = y, EndLabel = label, Name = label, Style = Palette.FocalFirm };

    private static Figure CrowdedEvents()
    {
        var figure = With("crowded-events",
            new LineMark { X = [2020, 2030], Y = [0, 10], EndLabel = "line", Style = Palette.Incumbent },
            new EventLineMark
            {
                Events =
                [
                    .. Enumerable.Range(0, 9)
                        .Select(i => new DatedEvent(2022 + (i * 0.04), $"event with a rather long name {i + 1}")),
                    new DatedEvent(2030, "an event at the very end of the axis"),
                ],
            });
        return figure with { Panels = [figure.Panels[0] with { XAxis = Axis.Time() }] };
    }

    private static Figure CrowdedEndLabels() => With("crowded-end-labels",
    [
        .. Enumerable.Range(0, 10).Select(i => new LineMark
        {
            X = [0, 1, 2], Y = [i, 5, 5 + (i * 0.01)], EndLabel = i == 3
                ? "a label long enough that it must wrap into two lines" : $"series {i + 1}",
            Style = Palette.Category(i),
        }),
    ]);

    private static Figure LongTexts()
    {
        var words = string.Join(' ', Enumerable.Repeat("long", 40));
        var figure = With("long-texts",
            new BarMark { Positions = [0, 1, 2], Values = [1, 2, 3], ValueLabels = ["one", "two", "three"],
                Style = Palette.Rivals });
        return figure with
        {
            Title = "Title: " + words, Subtitle = "Subtitle: " + words, Notes = ["Note: " + words],
            SourceLine = "Source: " + words, Height = 1300,
            Legend = Legend.Of([.. Enumerable.Range(0, 9)
                .Select(i =>
                new LegendEntry($"entry number {i} of the legend", Palette.Category(i), (LegendSymbol)(i % 6)))]),
            Panels =
            [
                figure.Panels[0] with
                {
                    Title = "Panel: " + words, Note = "Panel note: " + words,
                    XAxis = Axis.Category("Kind", ["Unbreakablywordedcategorynamewithoutspaces", words, "short"]),
                    YAxis = Axis.Amount("Value " + words, "USD"),
                },
            ],
        };
    }

    private static Figure NoData()
    {
        var figure = With("no-data");
        return figure with
        {
            Columns = 2,
            Panels =
            [
                figure.Panels[0] with { Title = "Calibrated",
                    NoDataReason = "the calibration stopped after 12 of 100 worlds because cash turned negative" },
                figure.Panels[0] with { Title = "Nothing given" },
            ],
        };
    }

    private static Figure Logarithmic()
    {
        var figure = With("logarithmic", Line([1, 2, 3, 4], [0.001, 0, 5000, 1e6], "through zero"),
            new BandMark { X = [1, 2, 3], Lower = [0.01, 1, 10], Upper = [1, 10, 1000] });
        return figure with { Panels = [figure.Panels[0] with { YAxis = Axis.Logarithmic("Value", "USD") }] };
    }

    private static Figure NegativeBars()
    {
        var figure = With("negative-bars", new BarMark
        {
            Positions = [0, 1, 2, 3], Values = [-4, 6, 0, double.NaN], Lower = [-6, 3, 0, double.NaN],
            Upper = [-2, 9, 0, double.NaN],
            ValueLabels = ["−4", "6", "0", ""],
        });
        return figure with
        {
            Panels = [figure.Panels[0] with { XAxis = Axis.Amount("Change", "percentage points"),
            YAxis = Axis.Category("", ["a", "b", "c", "d"]) }],
        };
    }

    private static Figure FineHeatmap()
    {
        var columns = Gallery.Years(2020, 120);
        var figure = With("fine-heatmap", new HeatmapMark
        {
            Values = [.. Enumerable.Range(0, 4)
                .Select(r =>
                (IReadOnlyList<double>)[.. columns.Select((_, c) => Math.Abs(Math.Sin((r + 1) * c / 30.0)))])],
            ColumnPositions = columns, Style = Palette.DomesticGroup, Format = NumberFormat.Percent,
        });
        return figure with
        {
            Panels = [figure.Panels[0] with { XAxis = Axis.Time(),
            YAxis = Axis.Category("Option", ["Raise", "Keep", "Cut", "Leave"]) }],
        };
    }

    private static Figure Styles() => With("styles",
    [
        .. Enum.GetValues<LineDash>().Select((dash, i) => new LineMark
        {
            X = [0, 1, 2, 3], Y = [i, i + 1, i, i + 1], EndLabel = $"{dash}",
            Style = Palette.Category(i) with { Dash = dash },
        }),
        .. Enum.GetValues<MarkerShape>().Select((shape, i) => new PointsMark
        {
            X = [0.3 + (i * 0.4)], Y = [6], Labels = [$"{shape}"],
            Style = Palette.Category(i) with { Marker = shape }, IsRinged = i % 2 == 0, Size = 11,
        }),
        .. Enum.GetValues<TextSide>()
            .Select(side => new TextMark { X = 1.5, Y = 7.5, Text = $"text {side}", Side = side }),
        new ReferenceLineMark { Value = 4.5, Label = "threshold" },
    ]);

    private static Figure ManyPanels()
    {
        var figure = With("many-panels", Line([1, 2, 3], [1, 3, 2], "line"));
        return figure with
        {
            Height = 1000, Columns = 3, SharesXScale = true, SharesYScale = true,
            Panels = [.. Enumerable.Range(0, 11).Select(i => figure.Panels[0] with { Title = $"Panel {i + 1}" })],
        };
    }

    private static Figure Months()
    {
        var x = Gallery.Years(2025, 20);
        var figure = With("months", Line(x, [.. x.Select((_, i) => i * 1234567.0)], "a label"));
        return figure with { Panels = [figure.Panels[0] with { XAxis = Axis.Time("Month") }] };
    }
}
