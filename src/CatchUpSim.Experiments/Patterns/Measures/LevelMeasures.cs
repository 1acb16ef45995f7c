using static CatchUpSim.Experiments.Patterns.StandardArguments;

namespace CatchUpSim.Experiments.Patterns;

/// <summary>Measures that read the level of an outcome of firms at a time, or compare two times.</summary>
internal static class LevelMeasures
{
    public static IReadOnlyList<Measure> All { get; } =
    [
        new()
        {
            Name = "outcome-at",
            Unit = "{outcome}",
            Text = "The level of an outcome in a month, or its mean over some months up to it.",
            Arguments = [Outcome, Firms, Among, Since, Month("the month, counted from since"), Average, After],
            Read = (run, a) => PerFirm(run, a, (firm, origin) => new Reading(At(firm, a, a.Outcome("outcome"), origin))),
        },
        new()
        {
            Name = "ratio-at",
            Unit = "ratio",
            Text = "One outcome divided by another one in a month, or of their means over some months up to it.",
            Arguments =
            [
                new("numerator", ArgumentKind.FirmOutcome, "the outcome above the line", null),
                new("denominator", ArgumentKind.FirmOutcome, "the outcome below the line", null),
                Firms, Among, Since, Month("the month, counted from since"), Average, After,
            ],
            Read = (run, a) => PerFirm(run, a, (firm, origin) => new Reading(
                At(firm, a, a.Outcome("numerator"), origin) / At(firm, a, a.Outcome("denominator"), origin))),
        },
        new()
        {
            Name = "outcome-mean",
            Unit = "{outcome}",
            Text = "The mean of an outcome over a window, over the months for which there are values.",
            Arguments = [Outcome, Firms, Among, Since, From("0"), To(null)],
            Read = (run, a) => PerFirm(run, a, (firm, origin) => new Reading(FirmWindows.MeanOfKnown(
                firm, a.Outcome("outcome"), (origin + a.Whole("from"), Math.Min(run.Months, origin + a.Whole("to")))))),
        },
        new()
        {
            Name = "outcome-rate",
            Unit = "{outcome}",
            Text = "The sum of an outcome over the months of a window in which a firm is in business (numerator) and the number of these months (denominator).",
            Arguments = [Outcome, Firms, Among, Since, From("0"), To(null)],
            Read = (run, a) => PerFirm(run, a, (firm, origin) =>
                FirmWindows.Rate(firm, a.Outcome("outcome"), (origin + a.Whole("from"), Math.Min(run.Months, origin + a.Whole("to"))))),
        },
        new()
        {
            Name = "outcome-change",
            Unit = "{outcome}",
            Text = "The change of an outcome from one month to a later one, as a difference of means over some months up to them; a firm that ends before is read at its last month, as are all when to is -1.",
            Arguments = [Outcome, Firms, Among, Since, From("0"), To("-1"), Average],
            Read = (run, a) => PerFirm(run, a, (firm, origin) => new Reading(Change(run, firm, a, origin))),
        },
        new()
        {
            Name = "outcome-growth",
            Unit = "ratio",
            Text = "The sum of an outcome over a second span of months divided by that over the first one.",
            Arguments = [Outcome, Firms, Among, Since, new("span", ArgumentKind.Number, "length of each span in months", "12")],
            Read = (run, a) => PerFirm(run, a, (firm, origin) =>
            {
                int span = a.Whole("span");
                double first = FirmWindows.Sum(firm, a.Outcome("outcome"), (origin, origin + span), false);
                return new Reading(FirmWindows.Sum(firm, a.Outcome("outcome"), (origin + span, origin + (2 * span)), false) / first);
            }),
        },
        new()
        {
            Name = "highest-year",
            Unit = "{outcome}",
            Text = "The largest yearly sum of an outcome among some years of the firm's life, the first of which is 1.",
            Arguments =
            [
                Outcome, Firms, Among,
                new("first-year", ArgumentKind.Number, "first year", null),
                new("last-year", ArgumentKind.Number, "last year", null),
            ],
            Read = (run, a) => FirmGroups.Select(run, a).Select(firm => new Reading(HighestYear(firm, a))),
        },
    ];

    /// <summary>A reading for every firm that a use of a measure is about and that reached its origin.</summary>
    internal static IEnumerable<Reading> PerFirm(
        MeasuredRun run, MeasureArguments arguments, Func<MeasuredFirm, int, Reading> read)
    {
        foreach (MeasuredFirm firm in FirmGroups.Select(run, arguments))
        {
            if (firm.Origin(arguments.Text("since")) is { } origin)
            {
                yield return read(firm, origin);
            }
        }
    }

    private static double At(MeasuredFirm firm, MeasureArguments arguments, int outcome, int origin)
    {
        int month = origin + arguments.Whole("month");
        return FirmWindows.Mean(
            firm, outcome, (month + 1 - arguments.Whole("average"), month + 1), arguments.Text("after-exit") == "zero");
    }

    private static double Change(MeasuredRun run, MeasuredFirm firm, MeasureArguments arguments, int origin)
    {
        int average = arguments.Whole("average");
        int end = firm.Exit >= 0 ? firm.Exit : run.Months;
        int last = arguments.Whole("to") is var to && to < 0 ? end : Math.Min(end, origin + to + 1);
        int first = origin + arguments.Whole("from");
        double before = FirmWindows.MeanOfKnown(firm, arguments.Outcome("outcome"), (first, Math.Min(first + average, run.Months)));
        return last - average <= first
            ? double.NaN
            : FirmWindows.MeanOfKnown(firm, arguments.Outcome("outcome"), (last - average, last)) - before;
    }

    private static double HighestYear(MeasuredFirm firm, MeasureArguments arguments)
    {
        double highest = double.NegativeInfinity;
        for (int year = arguments.Whole("first-year"); year <= arguments.Whole("last-year"); year++)
        {
            int start = firm.Founded + (12 * (year - 1));
            highest = Math.Max(highest, FirmWindows.Sum(firm, arguments.Outcome("outcome"), (start, start + 12), false));
        }

        return highest;
    }
}
