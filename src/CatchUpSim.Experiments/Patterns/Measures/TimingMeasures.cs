using CatchUpSim.Model.Entities;
using static CatchUpSim.Experiments.Patterns.StandardArguments;

namespace CatchUpSim.Experiments.Patterns;

/// <summary>Measures that read when something happened to a firm, or whether it did.</summary>
internal static class TimingMeasures
{
    private static readonly string[] Milestones = [.. Enum.GetNames<Milestone>().Select(Model.Inputs.KebabCase.Of)];

    public static IReadOnlyList<Measure> All { get; } =
    [
        new()
        {
            Name = "milestone-month",
            Unit = "months",
            Text = "Months from founding to a milestone.",
            Arguments = [new("milestone", ArgumentKind.Word, "the milestone", null, Milestones), Firms, Among, Never],
            Read = (run, a) => FirmGroups.Select(run, a)
                .Select(firm => Dated(run, firm, run.MilestoneMonth(firm.Row, a.Text("milestone")), a)),
        },
        new()
        {
            Name = "month-of-total",
            Unit = "months",
            Text = "Months from founding until the sum of an outcome over all months reaches a level.",
            Arguments = [Outcome, new("level", ArgumentKind.Number, "the level", null), Firms, Among, Never],
            Read = (run, a) => FirmGroups.Select(run, a).Select(firm => Dated(run, firm, MonthOfTotal(run, firm, a), a)),
        },
        new()
        {
            Name = "active-at",
            Unit = "share",
            Text = "1 for a firm in business in a month, 0 for a firm that is gone by then; firms younger than that at the end are left out.",
            Arguments = [Firms, Among, Since, Month("the month, counted from since")],
            Read = (run, a) => LevelMeasures.PerFirm(run, a, (firm, origin) => origin + a.Whole("month") is var month && month < run.Months
                ? new Reading(firm.Exit < 0 || firm.Exit > month ? 1 : 0)
                : new Reading(double.NaN)),
        },
        new()
        {
            Name = "exit-within",
            Unit = "share",
            Text = "1 for a firm that leaves within a window, 0 for one that does not, among firms in business when it opens.",
            Arguments = [Firms, Among, Since, From(null), To(null)],
            Read = (run, a) => LevelMeasures.PerFirm(run, a, (firm, origin) =>
            {
                int first = origin + a.Whole("from");
                return new Reading(firm.IsActive(first) ? (firm.Exit >= 0 && firm.Exit < origin + a.Whole("to") ? 1 : 0) : double.NaN);
            }),
        },
        new()
        {
            Name = "exit-hazard",
            Unit = "exits per firm-month",
            Text = "Exits (numerator) and months at risk (denominator) of firms within a window, by standard one of age.",
            Arguments =
            [
                Firms, Among, new(Since.Name, Since.Kind, Since.Text, "founding"), From("0"), To(null),
                new("cause", ArgumentKind.Word, "which exits count", "any", "any", "failure"),
            ],
            Read = (run, a) => LevelMeasures.PerFirm(run, a, (firm, origin) => Hazard(run, firm, origin, a)),
        },
        new()
        {
            Name = "life-without-product",
            Unit = "share of firms",
            Text = "The months from founding until a firm leaves (1) or, until an age or the end of the run, has a product at volume or stays without one (0).",
            Arguments = [Firms, Among, new("age", ArgumentKind.Number, "the age in months", "96")],
            Read = (run, a) => FirmGroups.Select(run, a).Where(firm => firm.First >= 0).Select(firm => LifeWithoutProduct(run, firm, a.Whole("age"))),
        },
    ];

    private static Reading Dated(MeasuredRun run, MeasuredFirm firm, int month, MeasureArguments arguments) =>
        month >= 0 ? new Reading(month - firm.Founded)
        : arguments.Text("never") == "horizon" ? new Reading(run.Months - 1 - firm.Founded)
        : new Reading(double.NaN);

    private static int MonthOfTotal(MeasuredRun run, MeasuredFirm firm, MeasureArguments arguments)
    {
        double total = 0;
        for (int month = Math.Max(0, firm.First); month < run.Months; month++)
        {
            double value = firm.Value(arguments.Outcome("outcome"), month);
            total += double.IsNaN(value) ? 0 : value;
            if (total >= arguments.Number("level"))
            {
                return month;
            }
        }

        return -1;
    }

    private static Reading Hazard(MeasuredRun run, MeasuredFirm firm, int origin, MeasureArguments arguments)
    {
        int from = origin + arguments.Whole("from");
        int to = Math.Min(run.Months, origin + arguments.Whole("to"));
        int end = firm.Exit >= 0 ? firm.Exit : run.Months;
        int exposure = Math.Max(0, Math.Min(to, end) - Math.Max(from, Math.Max(0, firm.First)));
        bool counts = arguments.Text("cause") == "any" || firm.Fate is DesignerStatus.Bankrupt or DesignerStatus.Withdrawn;
        bool leaves = firm.Exit >= 0 && firm.Exit >= from && firm.Exit < to && counts;
        return new Reading(leaves ? 1 : 0, exposure);
    }

    /// <summary>A firm that succeeds no longer lives without a product; that it did not fail until then is all one knows.</summary>
    private static Reading LifeWithoutProduct(MeasuredRun run, MeasuredFirm firm, int age)
    {
        int volume = run.MilestoneMonth(firm.Row, "volume-production");
        int end = Math.Min(firm.Founded + age, run.Months);
        end = volume >= 0 ? Math.Min(end, volume) : end;
        bool leaves = firm.Exit >= 0 && firm.Exit <= end && (volume < 0 || volume > firm.Exit);
        return new Reading(leaves ? 1 : 0, (leaves ? firm.Exit : end) - firm.Founded);
    }
}
