using CatchUpSim.Experiments.Statistics;
using CatchUpSim.Figures;

namespace CatchUpSim.Reporting;

/// <summary>Figure 3 of a comparison: the worlds side by side, with the baseline as a ghost in every panel.</summary>
public static class ComparedTrajectoriesFigure
{
    /// <summary>Describes the figure.</summary>
    public static Figure Describe(ComparisonStudy study)
    {
        ArgumentNullException.ThrowIfNull(study);
        int[] worlds = [.. study.Summary.Others];
        IEnumerable<IReadOnlyList<QuantileSet>> fans = study.Summary.Paths
            .Where(path => path.Outcome.Name is "market_share").Select(path => path.Levels);
        Axis share = Axis.Share("Market share") with { Minimum = 0, Maximum = ComparisonFigures.RangeOf(fans, 1).High };
        return new Figure
        {
            FileName = "3-trajectories",
            Title = $"{study.Heading.FocalFirm} in each world, with the baseline as a ghost",
            Subtitle = ComparisonFigures.Subtitle(study, "A firm out of business counts with a share of zero."),
            SourceLine = ComparisonFigures.Source(study),
            AlternativeText = AlternativeText(study, worlds),
            Panels = [.. worlds.SelectMany(world => new[] { Share(study, world, share), InBusiness(study, world) })],
            Columns = 2,
            SharesColumnLabels = true,
            Height = ComparisonFigures.PageOf(290, 215, worlds.Length),
            Legend = Legend.OfFan(Palette.FocalFirm, "replications").And(
                new LegendEntry("baseline: median and 5–95%, or share in business", Palette.BaselineGhost, LegendSymbol.Line)),
            Notes = ["All panels of a column have the same vertical scale."],
        };
    }

    private static Panel Share(ComparisonStudy study, int world, Axis axis)
    {
        IReadOnlyList<QuantileSet> months = study.Summary.Path(world, "market_share")?.Levels ?? [];
        IReadOnlyList<QuantileSet> ghost = study.Summary.Path(study.Summary.Baseline, "market_share")?.Levels ?? [];
        return new Panel
        {
            Title = study.LabelOf(world),
            XAxis = FigureTexts.TimeAxis(study.Heading),
            YAxis = axis,
            NoDataReason = FigureTexts.NoData(months, "no replication is complete in all worlds"),
            Marks =
            [
                .. ComparisonFigures.FanOf(study, months, (Palette.FocalFirm, "market share"), 1),
                Ghost(study, [.. ghost.Select(q => q.Q05)], "baseline, 5%", 1.1),
                Ghost(study, [.. ghost.Select(q => q.Q50)], "baseline, median", 2),
                Ghost(study, [.. ghost.Select(q => q.Q95)], "baseline, 95%", 1.1),
            ],
        };
    }

    private static Panel InBusiness(ComparisonStudy study, int world)
    {
        double[] alive = Shares(study, world);
        return new Panel
        {
            Title = study.LabelOf(world),
            XAxis = FigureTexts.TimeAxis(study.Heading),
            YAxis = Axis.Probability("In business", "% of replications"),
            NoDataReason = alive.Length == 0 ? "no replication is complete in all worlds" : string.Empty,
            Marks =
            [
                Ghost(study, Shares(study, study.Summary.Baseline), "baseline", 2) with { IsStep = true },
                new LineMark
                {
                    X = ComparisonFigures.Years(study, alive.Length),
                    Y = alive,
                    IsStep = true,
                    Style = Palette.FocalFirm,
                    EndLabel = alive.Length == 0 ? string.Empty : NumberTexts.Percent(alive[^1]),
                    Name = "in business",
                },
            ],
        };
    }

    private static LineMark Ghost(ComparisonStudy study, double[] values, string name, double width) => new()
    {
        X = ComparisonFigures.Years(study, values.Length),
        Y = values,
        Style = Palette.BaselineGhost with { Width = width },
        Name = name,
    };

    private static double[] Shares(ComparisonStudy study, int world) =>
        study.Summary.Survival.FirstOrDefault(each => each.World == world) is { } survival
            ? [.. survival.Alive.Select(alive => alive / (double)study.Summary.Complete)]
            : [];

    private static string AlternativeText(ComparisonStudy study, int[] worlds)
    {
        return $"For each world the fan of market shares and the share of replications in business, over the baseline. {End(study.Summary.Baseline)}; "
            + string.Join("; ", worlds.Select(End)) + ".";

        string End(int world)
        {
            double share = study.Summary.Path(world, "market_share")?.Levels is { Count: > 0 } levels ? levels[^1].Q50 : double.NaN;
            double alive = Shares(study, world) is { Length: > 0 } shares ? shares[^1] : double.NaN;
            return $"{study.NameOf(world)} ends with a median share of {NumberTexts.Percent(share)} and {NumberTexts.Percent(alive)} in business";
        }
    }
}
