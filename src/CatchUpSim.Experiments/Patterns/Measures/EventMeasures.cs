using CatchUpSim.Model.Entities;
using static CatchUpSim.Experiments.Patterns.StandardArguments;

namespace CatchUpSim.Experiments.Patterns;

/// <summary>Measures that read the chronicle.</summary>
internal static class EventMeasures
{
    private static readonly MeasureArgument Kind = new(
        "kind", ArgumentKind.Word, "kind of events", null, [.. Enum.GetNames<EventKind>().Select(Model.Inputs.KebabCase.Of)]);

    private static readonly MeasureArgument Subject = new(
        "subject", ArgumentKind.Word, "subject of events; empty for any", string.Empty);

    private static readonly MeasureArgument Containing = new(
        "containing", ArgumentKind.Word, "words in the text of events; empty for any", string.Empty);

    public static IReadOnlyList<Measure> All { get; } =
    [
        new()
        {
            Name = "event-rate",
            Unit = "events per firm-month",
            Text = "Events (numerator) and months (denominator) of firms within a window, while an outcome lies within limits.",
            Arguments =
            [
                Kind, Subject, Containing, Firms, Among, Since, From("0"), To(null),
                new("while", ArgumentKind.FirmOutcome, "the outcome that must lie within limits in the month before; empty for no condition", string.Empty),
                new("above", ArgumentKind.Number, "its lower limit", "-1e300"),
                new("below", ArgumentKind.Number, "its upper limit", "1e300"),
            ],
            Read = (run, a) => LevelMeasures.PerFirm(run, a, (firm, origin) => Rate(run, firm, origin, a)),
        },
        new()
        {
            Name = "event-happens",
            Unit = "share",
            Text = "1 for a firm to which an event happens within a window, 0 for another one.",
            Arguments = [Kind, Subject, Containing, Firms, Among, Since, From("0"), To(null)],
            Read = (run, a) => LevelMeasures.PerFirm(run, a, (firm, origin) => new Reading(
                firm.IsActive(origin + a.Whole("from")) ? (Events(run, firm, a).Any(month => IsWithin(month - origin, a)) ? 1 : 0) : double.NaN)),
        },
        new()
        {
            Name = "decision-choice",
            Unit = "share of decisions",
            Text = "For every decision taken: whether an option was chosen (response), and the logarithm of a signal behind it, or of its ratio to another one (regressor).",
            Arguments =
            [
                new("decision", ArgumentKind.Word, "name of the decision", null),
                new("option", ArgumentKind.Word, "name of the option", null),
                new("signal", ArgumentKind.Word, "name of the signal", null),
                new("over", ArgumentKind.Word, "name of the signal by which it is divided; empty for none", string.Empty),
                Firms, Among,
            ],
            Read = Decisions,
        },
        new()
        {
            Name = "first-spin-success",
            Unit = "share of chips",
            Text = "For every chip whose silicon was tried: 1 if its first spin worked, 0 if it had to be repeated.",
            Arguments = [Firms, Among],
            Read = FirstSpins,
        },
        new()
        {
            Name = "behind-schedule",
            Unit = "share of chips",
            Text = "For every chip that reached customers: 1 if that was later than its project planned, 0 if it was not.",
            Arguments = [Firms, Among],
            Read = (run, a) =>
            {
                var rows = FirmGroups.Select(run, a).Select(firm => firm.Row).ToHashSet();
                return run.Run.Events
                    .Where(e => e.Kind == EventKind.Product && e.Subject == "launch" && rows.Contains(e.Designer))
                    .Select(e => new Reading(e.Text.EndsWith("behind schedule", StringComparison.Ordinal) ? 1 : 0));
            },
        },
        new()
        {
            Name = "inputs-hit",
            Unit = "share of inputs",
            Text = "The share of all inputs that are disturbed within some months from a month on; nothing when that one goes beyond the run.",
            Arguments = [StandardArguments.Month("the month"), new("months", ArgumentKind.Number, "the months", "12")],
            Read = InputsHit,
        },
    ];

    private static IEnumerable<int> Events(MeasuredRun run, MeasuredFirm firm, MeasureArguments arguments)
    {
        string kind = arguments.Text("kind");
        string subject = arguments.Text("subject");
        string words = arguments.Text("containing");
        foreach (ChronicleEntry entry in run.Run.Events)
        {
            if (entry.Designer == firm.Row
                && string.Equals(Model.Inputs.KebabCase.Of(entry.Kind.ToString()), kind, StringComparison.Ordinal)
                && (subject.Length == 0 || string.Equals(entry.Subject, subject, StringComparison.Ordinal))
                && entry.Text.Contains(words, StringComparison.Ordinal))
            {
                yield return entry.Month.Since(run.Run.Start);
            }
        }
    }

    private static Reading Rate(MeasuredRun run, MeasuredFirm firm, int origin, MeasureArguments arguments)
    {
        int outcome = arguments.Outcome("while");
        var counts = new bool[run.Months];
        int exposure = 0;
        for (int month = Math.Max(0, origin + arguments.Whole("from")); month < Math.Min(run.Months, origin + arguments.Whole("to")); month++)
        {
            double before = outcome < 0 ? 0 : firm.Value(outcome, month - 1);
            counts[month] = firm.IsActive(month)
                && (outcome < 0 || (before >= arguments.Number("above") && before < arguments.Number("below")));
            exposure += counts[month] ? 1 : 0;
        }

        return new Reading(Events(run, firm, arguments).Count(month => month >= 0 && month < run.Months && counts[month]), exposure);
    }

    private static bool IsWithin(int month, MeasureArguments arguments) =>
        month >= arguments.Whole("from") && month < arguments.Whole("to");

    private static IEnumerable<Reading> Decisions(MeasuredRun run, MeasureArguments arguments)
    {
        string option = arguments.Text("option");
        var rows = FirmGroups.Select(run, arguments).Select(firm => firm.Row).ToHashSet();
        foreach (ChronicleEntry entry in run.Run.Events)
        {
            if (entry.Decision is { IsFixed: false } decision
                && rows.Contains(entry.Designer)
                && string.Equals(decision.Decision, arguments.Text("decision"), StringComparison.Ordinal))
            {
                double divisor = arguments.Text("over").Length > 0 ? SignalOf(decision, arguments.Text("over")) : 1;
                bool isChosen = string.Equals(decision.Choice, option, StringComparison.Ordinal);
                yield return new Reading(isChosen ? 1 : 0, Math.Log(SignalOf(decision, arguments.Text("signal")) / divisor));
            }
        }
    }

    private static double SignalOf(DecisionRecord decision, string name)
    {
        foreach (Signal signal in decision.Signals)
        {
            if (string.Equals(signal.Name, name, StringComparison.Ordinal))
            {
                return signal.Value;
            }
        }

        return double.NaN;
    }

    private static IEnumerable<Reading> FirstSpins(MeasuredRun run, MeasureArguments arguments)
    {
        foreach (MeasuredFirm firm in FirmGroups.Select(run, arguments))
        {
            int launched = 0;
            int failed = 0;
            int repeated = 0;
            foreach (ChronicleEntry entry in run.Run.Events.Where(e => e.Designer == firm.Row && e.Kind == EventKind.Product))
            {
                launched += entry.Subject == "launch" ? 1 : 0;
                bool isFirst = entry.Subject == "respin" && entry.Text.StartsWith("spin 1 of", StringComparison.Ordinal);
                failed += isFirst ? 1 : 0;
                repeated += isFirst && IsLaunched(run, firm.Row, entry.Text) ? 1 : 0;
            }

            for (int chip = 0; chip < failed + launched - repeated; chip++)
            {
                yield return new Reading(chip < failed ? 0 : 1);
            }
        }
    }

    private static IEnumerable<Reading> InputsHit(MeasuredRun run, MeasureArguments arguments)
    {
        int first = arguments.Whole("month");
        int end = first + arguments.Whole("months");
        if (end > run.Months)
        {
            yield break;
        }

        int hit = run.Run.Events
            .Where(e => e.Kind == EventKind.Shock && e.Designer < 0 && e.Subject == "supply")
            .Where(e => e.Month.Since(run.Run.Start) >= first && e.Month.Since(run.Run.Start) < end)
            .Select(e => e.Actor).Distinct(StringComparer.Ordinal).Count();
        yield return new Reading((double)hit / run.Run.Names.Inputs.Count);
    }

    /// <summary>Whether the chip of a failed first spin reached customers later; "spin 1 of product 3 does not work".</summary>
    private static bool IsLaunched(MeasuredRun run, int designer, string text)
    {
        string product = text["spin 1 of ".Length..].Replace(" does not work", string.Empty, StringComparison.Ordinal) + " reaches customers";
        return run.Run.Events.Any(entry => entry.Designer == designer && entry.Subject == "launch"
            && entry.Text.StartsWith(product, StringComparison.Ordinal));
    }
}
