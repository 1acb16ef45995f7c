using BenchmarkDotNet.Attributes;
using CatchUpSim.Experiments;
using CatchUpSim.Experiments.Statistics;
using CatchUpSim.Experiments.Store;
using CatchUpSim.Model;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Observation;

namespace CatchUpSim.Benchmarks;

/// <summary>What a study does with its runs, on runs computed beforehand.</summary>
[MemoryDiagnoser]
public class StudyBenchmarks
{
    private const int Runs = 100;

    private readonly Scenario _scenario = Shipped.Read("firm-a.yaml");
    private readonly string _file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
    private RunResult[] _runs = [];

    /// <summary>Computes some runs, to be handed over again and again.</summary>
    [GlobalSetup]
    public void Prepare() => _runs = [.. Enumerable.Range(0, 10).Select(i => Simulation.Run(_scenario, 1, i))];

    /// <summary>Removes the database.</summary>
    [GlobalCleanup]
    public void Remove() => File.Delete(_file);

    /// <summary>Writes the database of a hundred runs with all that they hold.</summary>
    [Benchmark]
    public void Store()
    {
        using StudyStore store = StudyStore.Create(_file, StoredContents.All);
        Ensemble.Run(Again, new EnsemblePlan(Runs, 1), [store]);
        store.Complete([]);
    }

    /// <summary>Makes the statistics of a hundred runs.</summary>
    [Benchmark]
    public EnsembleSummary? Summarize()
    {
        using var statistics = new EnsembleStatistics(_scenario.Record);
        Ensemble.Run(Again, new EnsemblePlan(Runs, 1), [statistics]);
        return statistics.Summarize();
    }

    private RunResult Again(int replication) => _runs[replication % _runs.Length] with { Replication = replication };
}
