using CatchUpSim.Model.Entities;

namespace CatchUpSim.Experiments.Statistics.Collecting;

/// <summary>Collects what the focal firm decided and what happened to it, month by month.</summary>
internal sealed class FrequencyCollector
{
    /// <summary>Subjects of a kind of event that are told apart; further ones are counted as <see cref="Other"/>.</summary>
    private const int MaximumSubjects = 64;

    private const string Other = "other";

    private readonly SortedDictionary<(string Decision, string Option), Counts> _decisions = new(PairOrder);
    private readonly SortedDictionary<(EventKind Kind, string Subject), Counts> _events = new(KindOrder);
    private readonly Dictionary<EventKind, int> _subjects = [];
    private int _run;

    private static Comparer<(string Decision, string Option)> PairOrder { get; } = Comparer<(string A, string B)>.Create(
        (x, y) => string.CompareOrdinal(x.A, y.A) is var first && first != 0 ? first : string.CompareOrdinal(x.B, y.B));

    private static Comparer<(EventKind Kind, string Subject)> KindOrder { get; } = Comparer<(EventKind A, string B)>.Create(
        (x, y) => x.A != y.A ? x.A.CompareTo(y.A) : string.CompareOrdinal(x.B, y.B));

    /// <summary>Adds a run.</summary>
    public void Add(FocalRun run)
    {
        _run++;
        var inForce = new Dictionary<string, (Counts Counts, int Since)>(StringComparer.Ordinal);
        foreach (ChronicleEntry entry in run.Events)
        {
            int month = run.PositionOf(entry);
            if (entry.Decision is not { } decision)
            {
                EventOf(entry.Kind, entry.Subject, run.Months).Count(month, _run);
                continue;
            }

            Counts chosen = DecisionOf(decision.Decision, decision.Choice, run.Months);
            chosen.Count(month, _run);
            Close(inForce, decision.Decision, month);
            inForce[decision.Decision] = (chosen, month);
        }

        int end = 1 + LastMonthAlive(run);
        foreach (string decision in inForce.Keys)
        {
            Close(inForce, decision, end);
        }
    }

    /// <summary>What was decided.</summary>
    public IReadOnlyList<DecisionSeries> Decisions() =>
    [
        .. _decisions.Select(pair => new DecisionSeries(
            pair.Key.Decision, pair.Key.Option, pair.Value.ByMonth, pair.Value.InForce, pair.Value.Runs)),
    ];

    /// <summary>What happened.</summary>
    public IReadOnlyList<EventSeries> Events() =>
    [
        .. _events.Select(pair => new EventSeries(
            pair.Key.Kind, pair.Key.Subject, pair.Value.ByMonth, pair.Value.Runs)),
    ];

    private static int LastMonthAlive(FocalRun run)
    {
        int month = run.Months - 1;
        while (month >= 0 && !run.IsAlive(month))
        {
            month--;
        }

        return month;
    }

    private static void Close(Dictionary<string, (Counts Counts, int Since)> inForce, string decision, int end)
    {
        if (inForce.TryGetValue(decision, out (Counts Counts, int Since) last))
        {
            for (int month = last.Since; month < end; month++)
            {
                last.Counts.InForce[month]++;
            }
        }
    }

    private Counts DecisionOf(string decision, string option, int months)
    {
        if (!_decisions.TryGetValue((decision, option), out Counts? counts))
        {
            _decisions[(decision, option)] = counts = new Counts(months);
        }

        return counts;
    }

    private Counts EventOf(EventKind kind, string subject, int months)
    {
        if (_events.TryGetValue((kind, subject), out Counts? counts))
        {
            return counts;
        }

        int known = _subjects.GetValueOrDefault(kind);
        if (known >= MaximumSubjects && !string.Equals(subject, Other, StringComparison.Ordinal))
        {
            return EventOf(kind, Other, months);
        }

        _subjects[kind] = known + 1;
        return _events[(kind, subject)] = new Counts(months);
    }

    /// <summary>Counts by month, and in how many runs.</summary>
    private sealed class Counts(int months)
    {
        private int _lastRun;

        public int[] ByMonth { get; } = new int[months];

        public int[] InForce { get; } = new int[months];

        public int Runs { get; private set; }

        public void Count(int month, int run)
        {
            ByMonth[month]++;
            Runs += _lastRun == run ? 0 : 1;
            _lastRun = run;
        }
    }
}
