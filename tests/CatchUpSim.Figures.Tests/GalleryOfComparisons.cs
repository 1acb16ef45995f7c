namespace CatchUpSim.Figures.Tests;

/// <summary>Paths, bars, scatters and heatmaps of the gallery.</summary>
internal static class GalleryOfComparisons
{
    public static Figure Trajectories()
    {
        double[] t = [.. Enumerable.Range(0, 40).Select(i => i / 39.0)];
        return new Figure
        {
            FileName = "position", Title = "Position against capability: firm A first narrows, then climbs",
            Subtitle = "Median world of 100, 2020 to 2030; labels are years.", SourceLine = Gallery.Source,
            AlternativeText = "Paths of two firms through capability and market position.",
            Panels =
            [
                new Panel
                {
                    XAxis = Axis.Logarithmic("Technological capability", "index, frontier 2020 = 1"),
                    YAxis = Axis.Share("Share of revenue"),
                    Marks =
                    [
                        new TrajectoryMark
                        {
                            Name = "Firm A", Style = Palette.FocalFirm,
                            X = [.. t.Select(u => 0.02 * Math.Pow(60, u))],
                            Y = [.. t.Select(u => (0.14 * u * u) + (0.02 * Math.Sin(u * 9)) + 0.01)],
                            Labels = [.. t.Select((_, i) => i % 8 == 0 ? $"{2020 + (i / 4)}" : "")],
                        },
                        new TrajectoryMark
                        {
                            Name = "Rival", Style = Palette.Rivals, X = [.. t.Select(u => 0.05 * Math.Pow(12, u))],
                            Y = [.. t.Select(u => 0.06 + (0.03 * u))],
                            Labels = [.. t.Select((_, i) => i % 13 == 0 ? $"{2020 + (i / 4)}" : "")],
                        },
                        new ReferenceLineMark { Value = 1, IsVertical = true, Label = "frontier of 2020" },
                        new TextMark { X = 0.03, Y = 0.12, Text = "narrow but growing" },
                    ],
                },
            ],
            Legend = Legend.Of(new LegendEntry("Firm A", Palette.FocalFirm, LegendSymbol.Line),
                new LegendEntry("Rival B", Palette.Rivals, LegendSymbol.Line)),
        };
    }

    public static Figure Alliances()
    {
        double[] years = [.. Enumerable.Range(2020, 11).Select(y => (double)y + 0.5)];
        string[] kinds = ["Software", "Server makers", "Foundry", "Research"];
        return new Figure
        {
            FileName = "alliances", Title = "Alliances by kind",
            Subtitle = "Mean of 100 worlds at year's end, scenario firm-a, seed 1.",
            SourceLine = Gallery.Source, AlternativeText = "Stacked bars of alliances by kind for each year.",
            Panels =
            [
                new Panel
                {
                    XAxis = Axis.Time(), YAxis = Axis.Amount("Alliances", "count at year's end"),
                    Marks =
                    [
                        new StackedBarMark
                        {
                            Positions = years, Name = "alliances",
                            Layers = [.. kinds
                                .Select((kind, k) =>
                                new StackLayer(kind,
                                [.. years.Select((_, i) => (i * (4 - k) * 0.4) + (k == 0 ? 1 : 0))],
                                Palette.Category(k)))],
                        },
                        new EventLineMark { Events = [new(2024.25, "launch")] },
                    ],
                },
            ],
            Legend = Legend.Of([.. kinds
                .Select((kind, k) => new LegendEntry(kind, Palette.Category(k), LegendSymbol.Area))]),
        };
    }

    public static Figure Heatmap()
    {
        string[] decisions = ["Raise research effort", "Seek funding", "License a core", "Change foundry",
            "Cut price", "Enter an alliance", "Do nothing"];
        return new Figure
        {
            FileName = "decisions", Title = "What the firm decided, by year",
            Subtitle = "Share of quarters in which an option was chosen; 100 worlds, seed 1.",
            SourceLine = Gallery.Source, AlternativeText = "Heatmap of decision frequencies.",
            Panels =
            [
                new Panel
                {
                    XAxis = Axis.Category("Year", [.. Enumerable.Range(2020, 11).Select(y => $"{y}")]),
                    YAxis = Axis.Category("Decision", decisions),
                    Marks =
                    [
                        new HeatmapMark
                        {
                            Name = "frequencies", Style = Palette.Incumbent, Format = NumberFormat.Percent,
                            Values = [.. decisions
                                .Select((_, r) =>
                                (IReadOnlyList<double>)[.. Enumerable.Range(0, 11)
                                .Select(c => r == 3 && c == 4 ? double.NaN
                                : 0.5 + (0.5 * Math.Sin((r * 1.3) + (c * 0.6))))])],
                        },
                    ],
                },
            ],
        };
    }

    public static Figure Scatter()
    {
        var n = Enumerable.Range(0, 14).ToArray();
        return new Figure
        {
            FileName = "moments", Title = "Model against record for fourteen moments",
            Subtitle = "Whiskers: 90% of 200 worlds (down) and error of the record (across).",
            SourceLine = Gallery.Source, AlternativeText = "Scatter of model against record.", Height = 620,
            Panels =
            [
                new Panel
                {
                    XAxis = Axis.Linear("Record", "standard deviations"),
                    YAxis = Axis.Linear("Model", "standard deviations"),
                    Marks =
                    [
                        new LineMark { X = [-3, 3], Y = [-3, 3], Style = Palette.BaselineGhost, EndLabel = "equal",
                            Name = "diagonal" },
                        new PointsMark
                        {
                            Name = "moments", Style = Palette.Incumbent, X = [.. n.Select(i => -2.5 + (i * 0.38))],
                            Y = [.. n.Select(i => -2.3 + (i * 0.36) + (0.5 * Math.Sin(i * 2.1)))],
                            YLower = [.. n.Select(i => -2.6 + (i * 0.36) + (0.5 * Math.Sin(i * 2.1)))],
                            YUpper = [.. n.Select(i => -2.0 + (i * 0.36) + (0.5 * Math.Sin(i * 2.1)))],
                            XLower = [.. n.Select(i => -2.65 + (i * 0.38))],
                            XUpper = [.. n.Select(i => -2.35 + (i * 0.38))],
                            Labels = [.. n.Select(i => $"moment {i + 1}")],
                        },
                    ],
                },
            ],
        };
    }

    public static Figure GroupedBars()
    {
        string[] names = ["2024", "2026", "2028", "2030"];
        return new Figure
        {
            FileName = "effects", Title = "Effect of two policies on cash, with intervals",
            Subtitle = "Paired differences, 200 worlds; whiskers 90%.",
            SourceLine = Gallery.Source, AlternativeText = "Grouped bars of effects.",
            Panels =
            [
                new Panel
                {
                    XAxis = Axis.Category("Year", names), YAxis = Axis.Amount("Change of cash", "million USD"),
                    Marks =
                    [
                        .. Enumerable.Range(0, 2).Select(k => new BarMark
                        {
                            Name = $"policy {k}", Positions = [0, 1, 2, 3], GroupIndex = k, GroupCount = 2,
                            Style = Palette.Category(k),
                            Values = [120 - (200 * k), 0, 480 - (90 * k), double.NaN],
                            Lower = [90 - (200 * k), -40, 300 - (90 * k), double.NaN],
                            Upper = [150 - (200 * k), 40, 700 - (90 * k), double.NaN],
                        }),
                    ],
                    Note = "Zero-width differences are drawn as zero.",
                },
            ],
            Legend = Legend.Of(new LegendEntry("Subsidy", Palette.Category(0), LegendSymbol.Area),
                new LegendEntry("Procurement", Palette.Category(1), LegendSymbol.Area)),
        };
    }
}
