using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Observation;

namespace CatchUpSim.Experiments.Statistics.Collecting;

/// <summary>Collects when milestones were reached, and what the facts of the record speak of.</summary>
internal sealed class FactCollector(IReadOnlyList<RecordedFact> facts)
{
    private readonly List<double>[] _milestones = [.. Enum.GetValues<Milestone>().Select(_ => new List<double>())];
    private readonly List<double>[] _facts = [.. facts.Select(_ => new List<double>())];
    private readonly int[] _survivors = new int[facts.Count];

    /// <summary>Adds a run.</summary>
    public void Add(FocalRun run)
    {
        double[] reached = Dates(run);
        for (int i = 0; i < reached.Length; i++)
        {
            _milestones[i].Add(reached[i]);
        }

        for (int i = 0; i < facts.Count; i++)
        {
            RecordedFact fact = facts[i];
            int month = fact.Month.Since(run.Result.Start);
            if (!run.IsAlive(month))
            {
                continue;
            }

            _survivors[i]++;
            _facts[i].Add(
                fact.Milestone is { } milestone ? reached[(int)milestone]
                : fact.Outcome is { } outcome ? run.Value(run.Result.Firms.IndexOf(outcome), month)
                : double.NaN);
        }
    }

    /// <summary>When milestones were reached.</summary>
    public IReadOnlyList<MilestoneStatistics> Milestones() =>
    [
        .. Enum.GetValues<Milestone>().Select(milestone =>
        {
            List<double> dates = _milestones[(int)milestone];
            QuantileSet quantiles = QuantileSet.Of(dates);
            return new MilestoneStatistics(milestone, new Proportion(quantiles.Count, dates.Count), quantiles);
        }),
    ];

    /// <summary>The facts beside the runs.</summary>
    public IReadOnlyList<FactComparison> Facts(Month start) =>
    [
        .. facts.Select((fact, i) => new FactComparison(
            fact,
            UnitOf(fact),
            fact.Milestone is null ? fact.Value ?? double.NaN : fact.Month.Since(start),
            _survivors[i],
            QuantileSet.Of(_facts[i]))),
    ];

    private static string UnitOf(RecordedFact fact) => fact.Milestone is not null
        ? "months since the start"
        : FirmOutcomes.All.FirstOrDefault(o => string.Equals(o.Name, fact.Outcome, StringComparison.Ordinal))?.Unit
            ?? string.Empty;

    private static double[] Dates(FocalRun run)
    {
        double[] dates = new double[Enum.GetValues<Milestone>().Length];
        Array.Fill(dates, double.NaN);
        foreach (ChronicleEntry entry in run.Events)
        {
            if (entry.Kind == EventKind.Milestone
                && Enum.TryParse(entry.Subject, out Milestone milestone)
                && double.IsNaN(dates[(int)milestone]))
            {
                dates[(int)milestone] = entry.Month.Since(run.Result.Start);
            }
        }

        return dates;
    }
}
