using System.Diagnostics;
using CatchUpSim.Experiments;
using CatchUpSim.Experiments.Statistics;
using CatchUpSim.Experiments.Store;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Observation;
using CatchUpSim.Reporting;

namespace CatchUpSim.Cli.Benchmarking;

/// <summary>Measures how fast this machine runs the model, and in how much memory.</summary>
/// <param name="run">Computes a run.</param>
/// <param name="standard">The scenario whose runs are measured.</param>
/// <param name="bareMarket">The scenario whose customers are measured.</param>
internal sealed class Benchmark(RunFunction run, Scenario standard, Scenario bareMarket)
{
    private const ulong Seed = 1;

    // Measured: until about the hundredth run the compiler is at work beside the model, and a run takes a quarter longer.
    private const int WarmUpRuns = 120;

    private const int SingleRuns = 40;
    private const int Fan = 100;
    private const int LargeStudy = 10_000;
    private const int QuickStudy = 1000;
    private const int ManyCustomers = 1_000_000;

    /// <summary>Measures everything, one figure after another.</summary>
    /// <param name="scenario">The scenario as it was named, for the study in a process of its own.</param>
    /// <param name="isQuick">Whether the large study has a tenth of its replications.</param>
    public IEnumerable<Measurement> Measure(string scenario, bool isQuick)
    {
        yield return new Measurement(
            $"from typing the command to the finished folder, {Fan} runs", FromCommandToFolder(scenario), "s", 4);
        for (int i = 0; i < WarmUpRuns; i++)
        {
            run(standard, Seed, i, Recording.All);
        }

        yield return new Measurement($"one run, one thread, median of {SingleRuns}", SingleRun(), "ms", 15);
        Study(Fan, null);
        yield return new Measurement($"fan of {Fan} replications with its statistics", Study(Fan, null), "s", 0.5);
        yield return new Measurement(
            $"study of {Fan} replications with the whole database", Study(Fan, StoredContents.All), "s", null);
        yield return new Measurement($"peak of memory after {Fan} replications", PeakMegabytes(), "MB", 500);
        foreach (Measurement measurement in LargeStudies(isQuick ? QuickStudy : LargeStudy))
        {
            yield return measurement;
        }

        foreach (Measurement measurement in Customers())
        {
            yield return measurement;
        }
    }

    private static double FromCommandToFolder(string scenario)
    {
        string folder = Directory.CreateTempSubdirectory("catchupsim-bench-").FullName;
        try
        {
            return FreshProcess.SecondsOfStudy(scenario, Fan, Path.Combine(folder, "study"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private IEnumerable<Measurement> LargeStudies(int runs)
    {
        double seconds = Study(runs, StoredContents.Focal);
        string part = runs == LargeStudy ? string.Empty : $", quick: {LargeStudy / runs} times that of {NumberTexts.Count(runs)}";
        yield return new Measurement(
            $"study of {NumberTexts.Count(LargeStudy)} with its database{part}", seconds * LargeStudy / runs, "s", 60);
        yield return new Measurement($"peak of memory after {NumberTexts.Count(runs)} replications", PeakMegabytes(), "MB", 500);
    }

    private IEnumerable<Measurement> Customers()
    {
        Scenario many = CustomerCounts.Set(standard, ManyCustomers);
        yield return new Measurement($"one run with {NumberTexts.Count(ManyCustomers)} customers", Seconds(many), "s", 1.5);
        yield return new Measurement("peak of memory after it", PeakMegabytes(), "MB", 500);
        foreach (int customers in new[] { 1_000, 100_000, ManyCustomers })
        {
            // A run of one month is nearly all set-up, which the plain loop does before its clock starts.
            Scenario market = CustomerCounts.Set(bareMarket, customers);
            Scenario beginning = market with { End = market.Start.Next };
            int goes = Math.Max(2, 100_000 / customers);
            double begun = Fastest(goes, () => Seconds(beginning));
            double further = Fastest(goes, () => Seconds(market)) - begun;
            double? target = customers == ManyCustomers ? 5 : null;
            yield return new Measurement(
                $"bare market with {NumberTexts.Count(customers)} customers, per customer and month",
                further * 1e9 / customers / market.End.Since(beginning.End), "ns", target);
            if (customers == ManyCustomers)
            {
                yield return new Measurement("its set-up and first month", begun * 1000, "ms", null);
            }
        }

        yield return new Measurement(
            $"plain loop like it, in C# (C++: {PlainMarket.Reference} ns where targets were set)", Fastest(2, PlainMarket.Measure), "ns", null);
    }

    private static double Fastest(int goes, Func<double> measure) => Enumerable.Range(0, goes).Min(_ => measure());

    // The median: a machine that others share takes some runs several times as long, which says nothing of the program.
    private double SingleRun()
    {
        double[] milliseconds = new double[SingleRuns];
        for (int i = 0; i < SingleRuns; i++)
        {
            long start = Stopwatch.GetTimestamp();
            run(standard, Seed, i, Recording.All);
            milliseconds[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Array.Sort(milliseconds);
        return QuantileSet.Quantile(milliseconds, 0.5);
    }

    private double Seconds(Scenario scenario)
    {
        long start = Stopwatch.GetTimestamp();
        run(scenario, Seed, 0, Recording.Focal);
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private double Study(int replications, StoredContents? contents)
    {
        string folder = Directory.CreateTempSubdirectory("catchupsim-bench-").FullName;
        try
        {
            long start = Stopwatch.GetTimestamp();
            using var statistics = new EnsembleStatistics(standard.Record);
            using StudyStore? store = contents is { } kept ? StudyStore.Create(Path.Combine(folder, "study.db"), kept) : null;
            Recording recording = contents == StoredContents.Focal ? Recording.Focal : Recording.All;
            Ensemble.Run(
                replication => run(standard, Seed, replication, recording),
                new EnsemblePlan(replications, Environment.ProcessorCount),
                store is null ? [statistics] : [statistics, store]);
            store?.Complete([]);
            statistics.Summarize();
            return Stopwatch.GetElapsedTime(start).TotalSeconds;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static double PeakMegabytes()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 / (1024.0 * 1024.0);
    }
}
