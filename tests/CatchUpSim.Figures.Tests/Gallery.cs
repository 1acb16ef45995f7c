namespace CatchUpSim.Figures.Tests;

/// <summary>Figures of every kind that a study shows, with made-up numbers.</summary>
internal static class Gallery
{
    private const string Source = "Source: CatchUpSim 0.1.0, scenario firm-a, seed 20,240,601.";

    public static IReadOnlyList<Figure> All =>
    [
        ShareFan(), SmallMultiples(), Milestones(), StackedShares(), Probabilities(), Survival(), Trajectories(), Alliances(),
        Heatmap(), Scatter(), GroupedBars(),
    ];

    public static double[] Years(int first, int months) =>
        [.. Enumerable.Range(0, months).Select(month => CalendarTime.AfterMonths(first, 1, month))];

    public static FanQuantiles Quantiles(double[] x, Func<double, double> median, double spread) => new()
    {
        X = x,
        Median = [.. x.Select((_, i) => median(i) + Wiggle(i, median(i)))],
        Percentile05 = [.. x.Select((_, i) => Math.Max(0, (median(i) + Wiggle(i, median(i))) * (1 - (1.6 * spread * Growth(i, x.Length)))))],
        Percentile25 = [.. x.Select((_, i) => Math.Max(0, (median(i) + Wiggle(i, median(i))) * (1 - (0.65 * spread * Growth(i, x.Length)))))],
        Percentile75 = [.. x.Select((_, i) => (median(i) + Wiggle(i, median(i))) * (1 + (0.7 * spread * Growth(i, x.Length))))],
        Percentile95 = [.. x.Select((_, i) => (median(i) + Wiggle(i, median(i))) * (1 + (1.9 * spread * Growth(i, x.Length))))],
    };

    public static Figure ShareFan()
    {
        var x = Years(2020, 180);
        var focal = Quantiles(x, i => 0.16 / (1 + Math.Exp(-(i - 95) / 18.0)), 0.55);
        var worlds = Enumerable.Range(0, 12).Select(w =>
            (IReadOnlyList<double>)[.. x.Select((_, i) => focal.Median[i] * (1 + (0.5 * Math.Sin((i / (14.0 + w)) + w))))]).ToArray();
        return new Figure
        {
            FileName = "share-of-firm-a",
            Title = "Firm A reaches a sixth of the domestic market, but late and not surely",
            Subtitle = "Share of accelerator revenue, scenario firm-a; 100 worlds, seed 20,240,601. Bands hold 50% and 90% of the "
                + "worlds, thin lines are twelve of them.",
            SourceLine = Source, AlternativeText = "Fan chart of firm A's market share from 2020 to 2035.",
            Panels =
            [
                new Panel
                {
                    XAxis = Axis.Time(), YAxis = Axis.Share("Share of domestic accelerator revenue"),
                    Marks =
                    [
                        .. Fan.SampleWorlds(x, worlds, Palette.FocalFirm),
                        .. Fan.Of(focal, Palette.FocalFirm, "Firm A", "Firm A, median"),
                        new LineMark
                        {
                            X = x, Y = [.. x.Select((_, i) => 0.12 / (1 + Math.Exp(-(i - 105) / 20.0)))],
                            Style = Palette.BaselineGhost, EndLabel = "without subsidy", Name = "baseline",
                        },
                        new PointsMark
                        {
                            X = [2022.5, 2023.5, 2024.5], Y = [0.004, 0.011, 0.028], YLower = [0.001, 0.006, 0.018],
                            YUpper = [0.01, 0.02, 0.041], Style = Palette.RecordPoints, IsRinged = true, Name = "record",
                        },
                        new EventLineMark
                        {
                            Events =
                            [
                                new(2022 + (9 / 12.0), "export-control rule"), new(2023 + (9 / 12.0), "rule tightened"),
                                new(2024.2, "first launch"), new(2028.0, "second node"),
                            ],
                        },
                    ],
                },
            ],
            Legend = Legend.OfFan(Palette.FocalFirm).And(
                new LegendEntry("historical record with error", Palette.RecordPoints, LegendSymbol.RingedMarker)),
        };
    }

    public static Figure SmallMultiples()
    {
        var x = Years(2020, 120);
        string[] firms = ["Firm A", "Incumbent N", "Second incumbent", "Rival B", "Rival C", "Domestic group"];
        SeriesStyle[] styles =
            [Palette.FocalFirm, Palette.Incumbent, Palette.SecondIncumbent, Palette.Rivals, Palette.Rivals, Palette.DomesticGroup];
        return new Figure
        {
            FileName = "revenue-by-firm", Title = "Revenue by firm: six fans on one scale",
            Subtitle = "Scenario firm-a, 100 worlds, seed 20,240,601. Light band 5–95%, dark band 25–75%, line median.",
            SourceLine = Source, AlternativeText = "Six fan charts of revenue.", Columns = 3, Height = 620, SharesYScale = true,
            Panels =
            [
                .. firms.Select((firm, index) => new Panel
                {
                    Title = firm, XAxis = Axis.Time(), YAxis = Axis.Amount("Revenue", "million USD per quarter"),
                    Marks =
                    [
                        .. Fan.Of(Quantiles(x, i => 150 + (i * (6 - index) * 2.2), 0.4), styles[index], firm),
                        new PointsMark
                        {
                            X = [2021.5, 2022.5, 2023.5, 2024.5], Y = [200 - (10 * index), 340 - (30 * index), 520 - (60 * index), 700 - (90 * index)],
                            IsRinged = true, Style = Palette.RecordPoints, Size = 7, Name = "record",
                        },
                        new EventLineMark { Events = [new(2022.75, "rule")] },
                    ],
                }),
            ],
            Legend = Legend.OfFan(Palette.BaselineGhost with { Dash = LineDash.Solid }).And(
                new LegendEntry("record", Palette.RecordPoints, LegendSymbol.RingedMarker)),
        };
    }

    public static Figure Milestones()
    {
        string[] names =
        [
            "First tape-out", "Second funding round", "First mass-produced accelerator", "Software stack runs the common framework",
            "1,000 customers", "Listing on an exchange", "Entry on the control list", "Domestic foundry qualified",
            "Break-even month", "10% of domestic market", "Parity with the incumbent of two years before", "Export outside the region",
        ];
        return new Figure
        {
            FileName = "milestones", Title = "When milestones are reached in the model, and when they were in the record",
            Subtitle = "Scenario firm-a, 400 worlds, seed 7. Thin 5–95%, thick 25–75%, tick median; ringed points are the record.",
            SourceLine = Source, AlternativeText = "Intervals of twelve milestones with recorded dates.", Height = 640,
            Panels =
            [
                new Panel
                {
                    XAxis = Axis.Time(), YAxis = Axis.Category("Milestone", names),
                    Marks =
                    [
                        new IntervalMark
                        {
                            Name = "milestones", Style = Palette.FocalFirm,
                            Rows =
                            [
                                .. names.Select((_, i) => new IntervalRow
                                {
                                    Row = i, Percentile05 = 2020.3 + (i * 0.7), Percentile25 = 2020.8 + (i * 0.75), Median = 2021.1 + (i * 0.8),
                                    Percentile75 = 2021.5 + (i * 0.88), Percentile95 = 2022.2 + (i * 1.05),
                                    Recorded = i < 8 ? 2021 + (i * 0.82) + (0.3 * Math.Sin(i * 2)) : null,
                                    RecordedLower = i is 3 or 5 ? 2020.8 + (i * 0.8) : null, RecordedUpper = i is 3 or 5 ? 2021.9 + (i * 0.8) : null,
                                    Remark = $"{100 - (i * 7)}% of worlds",
                                }),
                            ],
                        },
                    ],
                },
            ],
        };
    }

    public static Figure StackedShares()
    {
        var x = Years(2020, 120);
        string[] names = ["Firm A", "Incumbent N", "Second incumbent", "Rivals", "Own chips of customers"];
        SeriesStyle[] styles = [Palette.FocalFirm, Palette.Incumbent, Palette.SecondIncumbent, Palette.Rivals, Palette.Category(4)];
        var raw = x.Select((_, i) => new[] { 0.1 + (i * 0.012), 6 - (i * 0.03), 1.2, 0.5 + (i * 0.006), 0.2 + (i * 0.008) }).ToArray();
        return new Figure
        {
            FileName = "shares", Title = "Market shares, mean over 100 worlds", Subtitle = "Scenario firm-a, seed 20,240,601; means, so no bands.",
            SourceLine = Source, AlternativeText = "Stacked areas of market shares.",
            Panels =
            [
                new Panel
                {
                    XAxis = Axis.Time(), YAxis = Axis.Probability("Share of domestic revenue"),
                    Marks =
                    [
                        new StackedAreaMark
                        {
                            X = x, Name = "shares",
                            Layers = [.. names.Select((name, k) => new StackLayer(name, [.. raw.Select(row => row[k] / row.Sum())], styles[k]))],
                        },
                    ],
                },
            ],
        };
    }

    public static Figure Probabilities()
    {
        string[] names = ["No policy", "Subsidy", "Subsidy and procurement", "Export control lifted", "Foundry access lost", "Everything at once, a long name that wraps"];
        double[] values = [0.22, 0.41, 0.63, 0.35, 0.02, 0.78];
        return new Figure
        {
            FileName = "probabilities", Title = "Procurement doubles the chance to survive until 2035",
            Subtitle = "400 worlds for each bar, common random numbers, seed 7. Whiskers: 95% Wilson intervals.",
            SourceLine = Source, AlternativeText = "Bars of survival probabilities with intervals.",
            Panels =
            [
                new Panel
                {
                    XAxis = Axis.Probability("Probability of survival until 2035"), YAxis = Axis.Category("", names),
                    Marks =
                    [
                        new BarMark
                        {
                            Name = "survival", Positions = [0, 1, 2, 3, 4, 5], Values = values, Style = Palette.Incumbent,
                            Lower = [.. values.Select(v => Math.Max(0, v - 0.05))], Upper = [.. values.Select(v => v + 0.05)],
                            ValueLabels = [.. values.Select(v => $"{v * 100:0}%")],
                            BarStyles = [Palette.BaselineGhost, .. Enumerable.Repeat(Palette.Incumbent, 5)],
                        },
                    ],
                },
            ],
        };
    }

    public static Figure Survival()
    {
        var x = Years(2020, 150);
        double At(int i) => Math.Exp(-Math.Floor(i / 6.0) * 0.03);
        return new Figure
        {
            FileName = "survival", Title = "Half of the worlds' firms are gone within twelve years",
            Subtitle = "Kaplan–Meier estimate, 100 worlds, seed 3. Band: 95% interval (Greenwood).",
            SourceLine = Source, AlternativeText = "Survival curve with band.",
            Panels =
            [
                new Panel
                {
                    XAxis = Axis.Time(), YAxis = Axis.Probability("Share of firms alive"),
                    Marks =
                    [
                        new BandMark
                        {
                            X = x, IsStep = true, Style = Palette.FocalFirm, Name = "interval",
                            Lower = [.. x.Select((_, i) => Math.Max(0, At(i) - (0.1 * (1 - At(i)))))], Upper = [.. x.Select((_, i) => Math.Min(1, At(i) + (0.1 * (1 - At(i)))))],
                        },
                        new LineMark { X = x, Y = [.. x.Select((_, i) => At(i))], IsStep = true, Style = Palette.FocalFirm, EndLabel = "Firm A", Name = "survival" },
                        new LineMark { X = x, Y = [.. x.Select((_, i) => Math.Exp(-i * 0.0035))], IsStep = true, Style = Palette.Rivals, EndLabel = "Rivals", Name = "rivals" },
                        new ReferenceLineMark { Value = 0.5, Label = "half" },
                    ],
                },
            ],
        };
    }

    public static Figure Trajectories()
    {
        double[] t = [.. Enumerable.Range(0, 40).Select(i => i / 39.0)];
        return new Figure
        {
            FileName = "position", Title = "Position against capability: firm A first narrows, then climbs",
            Subtitle = "Median world of 100, 2020 to 2030; labels are years.", SourceLine = Source,
            AlternativeText = "Paths of two firms through capability and market position.",
            Panels =
            [
                new Panel
                {
                    XAxis = Axis.Logarithmic("Technological capability", "index, frontier 2020 = 1"), YAxis = Axis.Share("Share of revenue"),
                    Marks =
                    [
                        new TrajectoryMark
                        {
                            Name = "Firm A", Style = Palette.FocalFirm, X = [.. t.Select(u => 0.02 * Math.Pow(60, u))], Y = [.. t.Select(u => (0.14 * u * u) + (0.02 * Math.Sin(u * 9)) + 0.01)],
                            Labels = [.. t.Select((_, i) => i % 8 == 0 ? $"{2020 + (i / 4)}" : "")],
                        },
                        new TrajectoryMark
                        {
                            Name = "Rival", Style = Palette.Rivals, X = [.. t.Select(u => 0.05 * Math.Pow(12, u))], Y = [.. t.Select(u => 0.06 + (0.03 * u))],
                            Labels = [.. t.Select((_, i) => i % 13 == 0 ? $"{2020 + (i / 4)}" : "")],
                        },
                        new ReferenceLineMark { Value = 1, IsVertical = true, Label = "frontier of 2020" },
                        new TextMark { X = 0.03, Y = 0.12, Text = "narrow but growing" },
                    ],
                },
            ],
            Legend = Legend.Of(new LegendEntry("Firm A", Palette.FocalFirm, LegendSymbol.Line), new LegendEntry("Rival B", Palette.Rivals, LegendSymbol.Line)),
        };
    }

    public static Figure Alliances()
    {
        double[] years = [.. Enumerable.Range(2020, 11).Select(y => (double)y + 0.5)];
        string[] kinds = ["Software", "Server makers", "Foundry", "Research"];
        return new Figure
        {
            FileName = "alliances", Title = "Alliances by kind", Subtitle = "Mean of 100 worlds at year's end, scenario firm-a, seed 1.",
            SourceLine = Source, AlternativeText = "Stacked bars of alliances by kind for each year.",
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
                            Layers = [.. kinds.Select((kind, k) => new StackLayer(kind, [.. years.Select((_, i) => (i * (4 - k) * 0.4) + (k == 0 ? 1 : 0))], Palette.Category(k)))],
                        },
                        new EventLineMark { Events = [new(2024.25, "launch")] },
                    ],
                },
            ],
            Legend = Legend.Of([.. kinds.Select((kind, k) => new LegendEntry(kind, Palette.Category(k), LegendSymbol.Area))]),
        };
    }

    public static Figure Heatmap()
    {
        string[] decisions = ["Raise research effort", "Seek funding", "License a core", "Change foundry", "Cut price", "Enter an alliance", "Do nothing"];
        return new Figure
        {
            FileName = "decisions", Title = "What the firm decided, by year", Subtitle = "Share of quarters in which an option was chosen; 100 worlds, seed 1.",
            SourceLine = Source, AlternativeText = "Heatmap of decision frequencies.",
            Panels =
            [
                new Panel
                {
                    XAxis = Axis.Category("Year", [.. Enumerable.Range(2020, 11).Select(y => $"{y}")]), YAxis = Axis.Category("Decision", decisions),
                    Marks =
                    [
                        new HeatmapMark
                        {
                            Name = "frequencies", Style = Palette.Incumbent, Format = NumberFormat.Percent,
                            Values = [.. decisions.Select((_, r) => (IReadOnlyList<double>)[.. Enumerable.Range(0, 11).Select(c => r == 3 && c == 4 ? double.NaN : 0.5 + (0.5 * Math.Sin((r * 1.3) + (c * 0.6))))])],
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
            FileName = "moments", Title = "Model against record for fourteen moments", Subtitle = "Whiskers: 90% of 200 worlds (down) and error of the record (across).",
            SourceLine = Source, AlternativeText = "Scatter of model against record.", Height = 620,
            Panels =
            [
                new Panel
                {
                    XAxis = Axis.Linear("Record", "standard deviations"), YAxis = Axis.Linear("Model", "standard deviations"),
                    Marks =
                    [
                        new LineMark { X = [-3, 3], Y = [-3, 3], Style = Palette.BaselineGhost, EndLabel = "equal", Name = "diagonal" },
                        new PointsMark
                        {
                            Name = "moments", Style = Palette.Incumbent, X = [.. n.Select(i => -2.5 + (i * 0.38))], Y = [.. n.Select(i => -2.3 + (i * 0.36) + (0.5 * Math.Sin(i * 2.1)))],
                            YLower = [.. n.Select(i => -2.6 + (i * 0.36) + (0.5 * Math.Sin(i * 2.1)))], YUpper = [.. n.Select(i => -2.0 + (i * 0.36) + (0.5 * Math.Sin(i * 2.1)))],
                            XLower = [.. n.Select(i => -2.65 + (i * 0.38))], XUpper = [.. n.Select(i => -2.35 + (i * 0.38))],
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
            FileName = "effects", Title = "Effect of two policies on cash, with intervals", Subtitle = "Paired differences, 200 worlds; whiskers 90%.",
            SourceLine = Source, AlternativeText = "Grouped bars of effects.",
            Panels =
            [
                new Panel
                {
                    XAxis = Axis.Category("Year", names), YAxis = Axis.Amount("Change of cash", "million USD"),
                    Marks =
                    [
                        .. Enumerable.Range(0, 2).Select(k => new BarMark
                        {
                            Name = $"policy {k}", Positions = [0, 1, 2, 3], GroupIndex = k, GroupCount = 2, Style = Palette.Category(k),
                            Values = [120 - (200 * k), 0, 480 - (90 * k), double.NaN], Lower = [90 - (200 * k), -40, 300 - (90 * k), double.NaN],
                            Upper = [150 - (200 * k), 40, 700 - (90 * k), double.NaN],
                        }),
                    ],
                    Note = "Zero-width differences are drawn as zero.",
                },
            ],
            Legend = Legend.Of(new LegendEntry("Subsidy", Palette.Category(0), LegendSymbol.Area), new LegendEntry("Procurement", Palette.Category(1), LegendSymbol.Area)),
        };
    }

    private static double Growth(int i, int n) => 0.25 + (0.75 * i / n);

    private static double Wiggle(int i, double median) => median * 0.06 * Math.Sin(i / 7.0);
}
