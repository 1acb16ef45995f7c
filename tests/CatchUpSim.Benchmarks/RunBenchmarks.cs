using BenchmarkDotNet.Attributes;
using CatchUpSim.Model;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Observation;

namespace CatchUpSim.Benchmarks;

/// <summary>One run of the default scenario, and reading it.</summary>
[MemoryDiagnoser]
public class RunBenchmarks
{
    private readonly Scenario _scenario = Shipped.Read("firm-a.yaml");
    private int _replication;

    /// <summary>A run that records every firm.</summary>
    [Benchmark]
    public RunResult DefaultRun() => Simulation.Run(_scenario, 1, _replication++, Recording.All);

    /// <summary>Reading and checking the scenario with everything it extends.</summary>
    [Benchmark]
    public Scenario ReadScenario() => Shipped.Read("firm-a.yaml");
}
