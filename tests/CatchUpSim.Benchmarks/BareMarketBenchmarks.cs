using BenchmarkDotNet.Attributes;
using CatchUpSim.Model;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Observation;

namespace CatchUpSim.Benchmarks;

/// <summary>The bare market of eight products: what a customer costs in a month, for any number of them.</summary>
public class BareMarketBenchmarks
{
    private Scenario? _scenario;

    /// <summary>Gets or sets the number of customers.</summary>
    [Params(1_000, 100_000, 1_000_000)]
    public int Customers { get; set; }

    /// <summary>Reads the scenario and gives it the customers.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        Scenario market = Shipped.Read("limits", "mini-market.yaml");
        long before = market.Customers.Sum(group => (long)group.Count);
        _scenario = market with
        {
            Customers = [.. market.Customers.Select(group => group with { Count = (int)((long)group.Count * Customers / before) })],
        };
    }

    /// <summary>One run; its time divided by customers and months is the figure that <c>bench</c> prints.</summary>
    [Benchmark]
    public RunResult Market() => Simulation.Run(_scenario!, 1, 0, Recording.Focal);
}
