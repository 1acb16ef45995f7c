using static CatchUpSim.Experiments.Patterns.StandardArguments;

namespace CatchUpSim.Experiments.Patterns;

/// <summary>Measures that relate two outcomes of firms to each other.</summary>
internal static class RelationMeasures
{
    private static readonly MeasureArgument Lag = new("lag", ArgumentKind.Number, "months between the two", "12");

    public static IReadOnlyList<Measure> All { get; } =
    [
        new()
        {
            Name = "outcome-pair",
            Unit = "{outcome}",
            Text = "Two outcomes of a firm in one month, means over some months up to it: a response and a regressor.",
            Arguments =
            [
                Outcome, new("against", ArgumentKind.FirmOutcome, "the regressor", null), Firms, Among, Since,
                Month("the month, counted from since"), Average,
            ],
            Read = (run, a) => LevelMeasures.PerFirm(run, a, (firm, origin) =>
            {
                (int, int) window = (origin + a.Whole("month") + 1 - a.Whole("average"), Math.Min(run.Months, origin + a.Whole("month") + 1));
                return new Reading(
                    FirmWindows.MeanOfKnown(firm, a.Outcome("outcome"), window),
                    FirmWindows.MeanOfKnown(firm, a.Outcome("against"), window));
            }),
        },
        new()
        {
            Name = "elasticity-in-total",
            Unit = "ratio",
            Text = "Slope of the logarithm of an outcome on the logarithm of the running total of another one, along the life of a firm.",
            Arguments =
            [
                Outcome, new("total-of", ArgumentKind.FirmOutcome, "the outcome that is summed up", null), Firms, Among,
                From("0"), To("100000"),
                new("smallest", ArgumentKind.Number, "total from which months count", "1"),
            ],
            Read = (run, a) => FirmGroups.Select(run, a).Select(firm => new Reading(ElasticityInTotal(run, firm, a))),
        },
        new()
        {
            Name = "lead",
            Unit = "correlation",
            Text = "How much earlier an outcome moves than another one: the correlation of its yearly change with the other's change some months later, less the correlation the other way round.",
            Arguments = [Outcome, new("other", ArgumentKind.FirmOutcome, "the outcome that should follow", null), Firms, Among, Lag],
            Read = (run, a) => FirmGroups.Select(run, a).Select(firm => new Reading(Lead(run, firm, a))),
        },
    ];

    private static double ElasticityInTotal(MeasuredRun run, MeasuredFirm firm, MeasureArguments arguments)
    {
        var points = new List<Reading>();
        double total = 0;
        for (int month = Math.Max(0, firm.First); month < Math.Min(run.Months, arguments.Whole("to")); month++)
        {
            double added = firm.Value(arguments.Outcome("total-of"), month);
            double value = firm.Value(arguments.Outcome("outcome"), month);
            total += double.IsNaN(added) ? 0 : added;
            if (month >= arguments.Whole("from") && value > 0 && total >= arguments.Number("smallest"))
            {
                points.Add(new Reading(Math.Log(value), Math.Log(total)));
            }
        }

        return points.Count < 12 ? double.NaN : Regression.Slope(points);
    }

    private static double Lead(MeasuredRun run, MeasuredFirm firm, MeasureArguments arguments)
    {
        double[] first = YearlyChanges(run, firm, arguments.Outcome("outcome"));
        double[] second = YearlyChanges(run, firm, arguments.Outcome("other"));
        int lag = arguments.Whole("lag");
        return Regression.Correlation(Shifted(second, first, lag)) - Regression.Correlation(Shifted(first, second, lag));
    }

    private static double[] YearlyChanges(MeasuredRun run, MeasuredFirm firm, int outcome)
    {
        var changes = new double[run.Months];
        for (int month = 0; month < run.Months; month++)
        {
            changes[month] = month < 18 ? double.NaN
                : FirmWindows.Mean(firm, outcome, (month - 5, month + 1), false)
                    - FirmWindows.Mean(firm, outcome, (month - 17, month - 11), false);
        }

        return changes;
    }

    private static List<Reading> Shifted(double[] later, double[] earlier, int lag)
    {
        var points = new List<Reading>();
        for (int month = 0; month + lag < later.Length; month++)
        {
            if (!double.IsNaN(earlier[month]) && !double.IsNaN(later[month + lag]))
            {
                points.Add(new Reading(later[month + lag], earlier[month]));
            }
        }

        return points;
    }
}
