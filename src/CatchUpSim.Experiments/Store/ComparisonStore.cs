using System.Globalization;
using CatchUpSim.Experiments.Comparison;
using CatchUpSim.Experiments.Statistics;
using CatchUpSim.Model.Observation;

namespace CatchUpSim.Experiments.Store;

/// <summary>
/// Writes the tables of a comparison into one SQLite file: runs as they come, what is made of them at the end. The
/// content depends only on the runs: not on threads or time.
/// </summary>
/// <param name="path">Where the file will be; an existing one is replaced when the store is complete.</param>
/// <param name="worlds">The worlds.</param>
public sealed class ComparisonStore(string path, IReadOnlyList<ComparedWorld> worlds) : IPairedSink, IDisposable
{
    private readonly TableFile _file = new(path, ComparisonTables.All);

    /// <inheritdoc/>
    public void Accept(PairedRuns runs)
    {
        for (int world = 0; world < worlds.Count; world++)
        {
            RunRecord run = runs.Worlds[world];
            if (run.Failure is { } failure)
            {
                _file.Insert(
                    ComparisonTables.Failures,
                    worlds[world].Name,
                    failure.Replication,
                    failure.Seed?.ToString(CultureInfo.InvariantCulture) ?? string.Empty,
                    failure.Month,
                    failure.Entity,
                    failure.Identity,
                    failure.Detail);
            }

            if (run.Result is { } result)
            {
                Write(worlds[world].Name, result);
            }
        }
    }

    /// <summary>Writes what was made of the runs, and puts the file in its place.</summary>
    /// <param name="summary">What was made of them.</param>
    /// <param name="study">Keys and values of the table of the study, in order.</param>
    /// <param name="makeRoom">What to do when the file is whole, before it takes its place.</param>
    public void Complete(ComparisonSummary summary, IEnumerable<KeyValuePair<string, string>> study, Action? makeRoom = null)
    {
        WriteWorlds(summary);
        WriteDifferences(summary);
        WriteDecisions(summary);
        WriteTransitions(summary);
        foreach (WorldPath each in summary.Paths)
        {
            string world = worlds[each.World].Name;
            Write(summary, each, (world, "level"), each.Levels);
            Write(summary, each, (world, "difference"), each.Differences);
        }

        foreach ((string key, string value) in study)
        {
            _file.Insert(TableDefinition.Study, key, value);
        }

        _file.Complete(makeRoom);
    }

    /// <summary>Closes the store; one that was not completed leaves nothing behind.</summary>
    public void Dispose() => _file.Dispose();

    private void Write(string world, RunResult result)
    {
        RowInserter row = _file[ComparisonTables.Runs];
        row.Set(0, world);
        row.Set(1, result.Replication);
        row.Set(2, result.Seed.ToString(CultureInfo.InvariantCulture));
        row.Set(3, result.Summary.Fate.ToString());
        row.Set(4, result.Summary.Regime.ToString());
        int column = 5;
        foreach (var outcome in RunSummary.Columns)
        {
            row.Set(column++, outcome.Read(result.Summary));
        }

        row.Set(column, result.StateHash);
        row.Insert();
    }

    private void WriteWorlds(ComparisonSummary summary)
    {
        for (int i = 0; i < worlds.Count; i++)
        {
            ComparedWorld world = worlds[i];
            _file.Insert(
                ComparisonTables.Worlds,
                world.Name,
                i,
                i == summary.Baseline ? 1 : 0,
                world.Reference,
                world.Title,
                world.Description,
                world.ContentHash,
                summary.SameRuns[i]);
        }
    }

    private void WriteDifferences(ComparisonSummary summary)
    {
        foreach (OutcomeDifference each in summary.Differences)
        {
            PairedDifference paired = each.Difference;
            _file.Insert(
                ComparisonTables.Differences,
                worlds[each.World].Name,
                each.Outcome.Name,
                each.Outcome.Unit,
                paired.Pairs,
                paired.OnlyBaseline,
                paired.OnlyWorld,
                paired.Neither,
                paired.Rises,
                paired.Falls,
                paired.BaselineMean,
                paired.WorldMean,
                paired.Value,
                paired.Lower,
                paired.Upper,
                ComparisonTables.IntervalOf(each.Outcome),
                paired.Standardized,
                paired.VarianceRatio);
        }
    }

    private void WriteDecisions(ComparisonSummary summary)
    {
        foreach (DecisionRow each in summary.Decisions)
        {
            _file.Insert(
                ComparisonTables.Decisions,
                worlds[each.World].Name,
                each.Outcome.Name,
                each.Outcome.Unit,
                each.Outcome.Preference.ToString(),
                each.Replications,
                each.Never,
                each.Expected,
                each.WorstTenth,
                each.BestChance,
                each.TiedShare,
                each.ExpectedRegret,
                each.LargestRegret,
                each.Standing.ToString());
        }
    }

    private void WriteTransitions(ComparisonSummary summary)
    {
        foreach (TransitionTable table in summary.Transitions)
        {
            for (int from = 0; from < table.Classes.Count; from++)
            {
                for (int to = 0; to < table.Classes.Count; to++)
                {
                    if (table.Counts[from][to] > 0)
                    {
                        _file.Insert(
                            ComparisonTables.Transitions,
                            worlds[table.World].Name,
                            table.Classification,
                            table.Classes[from],
                            table.Classes[to],
                            table.Counts[from][to]);
                    }
                }
            }
        }
    }

    private void Write(
        ComparisonSummary summary, WorldPath path, (string World, string Measure) place, IReadOnlyList<QuantileSet> months)
    {
        for (int month = 0; month < months.Count; month++)
        {
            QuantileSet quantiles = months[month];
            _file.Insert(
                ComparisonTables.Paths,
                place.World,
                path.Outcome.Name,
                place.Measure,
                summary.Start.Plus(month).ToString(),
                quantiles.Count,
                string.Equals(place.Measure, "difference", StringComparison.Ordinal) ? path.MeanDifferences[month] : double.NaN,
                quantiles.Q05,
                quantiles.Q25,
                quantiles.Q50,
                quantiles.Q75,
                quantiles.Q95);
        }
    }
}
