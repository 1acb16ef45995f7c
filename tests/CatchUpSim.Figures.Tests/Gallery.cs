namespace CatchUpSim.Figures.Tests;

/// <summary>Figures of every kind that a study shows, with made-up numbers.</summary>
internal static class Gallery
{
    public const string Source = "Source: CatchUpSim 0.1.0, scenario firm-a, seed 20,240,601.";

    public static IReadOnlyList<Figure> All =>
    [
        ShareFan(), SmallMultiples(), Milestones(), StackedShares(), Probabilities(), Survival(),
            GalleryOfComparisons.Trajectories(), GalleryOfComparisons.Alliances(),
        GalleryOfComparisons.Heatmap(), GalleryOfComparisons.Scatter(), GalleryOfComparisons.GroupedBars(),
    ];

    public static double[] Years(int first, int months) =>
        [.. Enumerable.Range(0, months).Select(month => CalendarTime.AfterMonths(first, 1, month))];

    public static FanQuantiles Quantiles(double[] x, Func<double, double> median, double spread) => new()
    {
        X = x,
        Median = [.. x.Select((_, i) => median(i) + Wiggle(i, median(i)))],
        Percentile05 = [.. x
            .Select((_, i) =>
            Math.Max(0, (median(i) + Wiggle(i, median(i))) * (1 - (1.6 * spread * Growth(i, x.Length)))))],
        Percentile25 = [.. x
            .Select((_, i) =>
            Math.Max(0, (median(i) + Wiggle(i, median(i))) * (1 - (0.65 * spread * Growth(i, x.Length)))))],
        Percentile75 = [.. x
            .Select((_, i) => (median(i) + Wiggle(i, median(i))) * (1 + (0.7 * spread * Growth(i, x.Length))))],
        Percentile95 = [.. x
            .Select((_, i) => (median(i) + Wiggle(i, median(i))) * (1 + (1.9 * spread * Growth(i, x.Length))))],
    };

    public static Figure ShareFan()
    {
        var x = Years(2020, 180);
        var focal = Quantiles(x, i => 0.16 / (1 + Math.Exp(-(i - 95) / 18.0)), 0.55);
        var worlds = Enumerable.Range(0, 12).Select(w =>
            (IReadOnlyList<double>)[.. x
                .Select((_, i) => focal.Median[i] * (1 + (0.5 * Math.Sin((i / (14.0 + w)) + w))))]).ToArray();
        return new Figure
        {
            FileName = "share-of-firm-a",
            Title = "Firm A reaches a sixth of the domestic market, but late and not surely",
            Subtitle = "Share of accelerator revenue, scenario firm-a; 100 worlds, seed 20,240,601. Bands hold 50% "
                + "and 90% of the worlds, thin lines are twelve of them.",
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
                            YUpper = [0.01, 0.02, 0.041], Style = Palette.RecordPoints, IsRinged = true,
                            Name = "record",
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
            [Palette.FocalFirm, Palette.Incumbent, Palette.SecondIncumbent, Palette.Rivals, Palette.Rivals,
                Palette.DomesticGroup];
        return new Figure
        {
            FileName = "revenue-by-firm", Title = "Revenue by firm: six fans on one scale",
            Subtitle = "Scenario firm-a, 100 worlds, seed 20,240,601. Light band 5–95%, dark band 25–75%, line median.",
            SourceLine = Source, AlternativeText = "Six fan charts of revenue.", Columns = 3, Height = 800,
            SharesYScale = true,
            Panels =
            [
                .. firms.Select((firm, index) => new Panel
                {
                    Title = firm, XAxis = Axis.Time(), YAxis = Axis.Amount("Revenue", "USD m/quarter"),
                    Marks =
                    [
                        .. Fan.Of(Quantiles(x, i => 150 + (i * (6 - index) * 2.2), 0.4), styles[index], firm),
                        new PointsMark
                        {
                            X = [2021.5, 2022.5, 2023.5, 2024.5],
                            Y = [200 - (10 * index), 340 - (30 * index), 520 - (60 * index), 700 - (90 * index)],
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
            "First tape-out", "Second funding round", "First mass-produced accelerator",
                "Software stack runs the common framework",
            "1,000 customers", "Listing on an exchange", "Entry on the control list", "Domestic foundry qualified",
            "Break-even month", "10% of domestic market", "Parity with the incumbent of two years before",
                "Export outside the region",
        ];
        return new Figure
        {
            FileName = "milestones",
            Title = "When milestones are reached in the model, and when they were in the record",
            Subtitle = "Scenario firm-a, 400 worlds, seed 7. Thin 5–95%, thick 25–75%, tick median; "
                + "ringed points are the record.",
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
                                    Row = i, Percentile05 = 2020.3 + (i * 0.7), Percentile25 = 2020.8 + (i * 0.75),
                                    Median = 2021.1 + (i * 0.8),
                                    Percentile75 = 2021.5 + (i * 0.88), Percentile95 = 2022.2 + (i * 1.05),
                                    Recorded = i < 8 ? 2021 + (i * 0.82) + (0.3 * Math.Sin(i * 2)) : null,
                                    RecordedLower = i is 3 or 5 ? 2020.8 + (i * 0.8) : null,
                                    RecordedUpper = i is 3 or 5 ? 2021.9 + (i * 0.8) : null,
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
        SeriesStyle[] styles = [Palette.FocalFirm, Palette.Incumbent, Palette.SecondIncumbent, Palette.Rivals,
            Palette.Category(4)];
        var raw = x
            .Select((_, i) => new[] { 0.1 + (i * 0.012), 6 - (i * 0.03), 1.2, 0.5 + (i * 0.006), 0.2 + (i * 0.008) })
            .ToArray();
        return new Figure
        {
            FileName = "shares", Title = "Market shares, mean over 100 worlds",
            Subtitle = "Scenario firm-a, seed 20,240,601; means, so no bands.",
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
                            Layers = [.. names
                                .Select((name, k) =>
                                new StackLayer(name, [.. raw.Select(row => row[k] / row.Sum())], styles[k]))],
                        },
                    ],
                },
            ],
        };
    }

    public static Figure Probabilities()
    {
        string[] names = ["No policy", "Subsidy", "Subsidy and procurement", "Export control lifted",
            "Foundry access lost", "Everything at once, a long name that wraps"];
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
                            Name = "survival", Positions = [0, 1, 2, 3, 4, 5], Values = values,
                            Style = Palette.Incumbent,
                            Lower = [.. values.Select(v => Math.Max(0, v - 0.05))],
                            Upper = [.. values.Select(v => v + 0.05)],
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
                            Lower = [.. x.Select((_, i) => Math.Max(0, At(i) - (0.1 * (1 - At(i)))))],
                            Upper = [.. x.Select((_, i) => Math.Min(1, At(i) + (0.1 * (1 - At(i)))))],
                        },
                        new LineMark { X = x, Y = [.. x.Select((_, i) => At(i))], IsStep = true,
                            Style = Palette.FocalFirm, EndLabel = "Firm A", Name = "survival" },
                        new LineMark { X = x, Y = [.. x.Select((_, i) => Math.Exp(-i * 0.0035))], IsStep = true,
                            Style = Palette.Rivals, EndLabel = "Rivals", Name = "rivals" },
                        new ReferenceLineMark { Value = 0.5, Label = "half" },
                    ],
                },
            ],
        };
    }

    private static double Growth(int i, int n) => 0.25 + (0.75 * i / n);

    private static double Wiggle(int i, double median) => median * 0.06 * Math.Sin(i / 7.0);
}
