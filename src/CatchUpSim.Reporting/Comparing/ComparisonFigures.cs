using CatchUpSim.Experiments.Statistics;
using CatchUpSim.Figures;
using ModelFan = CatchUpSim.Figures.Fan;

namespace CatchUpSim.Reporting;

/// <summary>The figures of a comparison, and what they share.</summary>
public static class ComparisonFigures
{
    /// <summary>Describes all figures.</summary>
    public static IReadOnlyList<Figure> All(ComparisonStudy study) =>
    [
        DifferencesFigure.Describe(study),
        DifferencePathsFigure.Describe(study),
        ComparedTrajectoriesFigure.Describe(study),
        FlipsFigure.Fates(study),
        FlipsFigure.Regimes(study),
    ];

    // Less than this and a panel over time shows nothing but its texts.
    private const double LowestPanel = 140;

    /// <summary>Height of a figure with a row of panels for each world: rows are lowered so that it stays on a page.</summary>
    internal static double PageOf(double frame, double row, int worlds) =>
        frame + (Math.Min(row, Math.Max(LowestPanel, (Figure.PageHeight - frame) / Math.Max(1, worlds))) * worlds);

    /// <summary>Comparison, number of replications, seed and what is shown of them.</summary>
    internal static string Subtitle(ComparisonStudy study, string meaning)
    {
        int failed = study.Summary.Failures.Count;
        string left = failed == 0 ? string.Empty : $", {NumberTexts.Counted(failed, "failed run")} left out with their pairs";
        return $"Baseline {study.NameOf(study.Summary.Baseline)}, n = "
            + $"{NumberTexts.Counted(study.Summary.Replications, "replication")}{left}, seed {study.Heading.Seed}, "
            + $"same luck in every world. {meaning}";
    }

    /// <summary>The source line.</summary>
    internal static string Source(ComparisonStudy study) =>
        $"Source: CatchUpSim {study.Heading.Version}, {study.Heading.Name}.";

    /// <summary>The recorded months as decimal years.</summary>
    internal static double[] Years(ComparisonStudy study, int months) =>
        [.. Enumerable.Range(0, months).Select(month => study.Heading.YearOf(month))];

    /// <summary>A fan over months, its values brought to another scale.</summary>
    internal static IReadOnlyList<Mark> FanOf(
        ComparisonStudy study, IReadOnlyList<QuantileSet> months, (SeriesStyle Style, string Name) look, double scale) =>
        ModelFan.Of(
            FigureTexts.Quantiles(Years(study, months.Count), months, value => value * scale), look.Style, look.Name);

    /// <summary>The range of the outer bands of several fans, with zero in it, on a scale.</summary>
    internal static (double Low, double High) RangeOf(IEnumerable<IReadOnlyList<QuantileSet>> fans, double scale)
    {
        double[] ends =
        [
            .. fans.SelectMany(fan => fan).Where(months => months.Count > 0)
                .SelectMany(months => new[] { months.Q05 * scale, months.Q95 * scale }),
        ];
        double low = Math.Min(0, ends.DefaultIfEmpty(0).Min());
        double high = Math.Max(0, ends.DefaultIfEmpty(0).Max());
        return high > low ? (low, high) : (-1, 1);
    }
}
