using CatchUpSim.Model.Observation;

namespace CatchUpSim.Model.Tests.Golden;

/// <summary>Expected results of the default scenario.</summary>
[Trait("Length", "WholeRun")]
public sealed class GoldenResultsTests
{
    private const ulong Seed = 20200901;
    private const int Replications = 24;

    private static readonly string[] Outcomes = ["cash", "headcount", "capability", "coverage", "market_share", "revenue", "patents"];

    [Fact]
    public void The_default_scenario_gives_the_expected_results()
    {
        SortedDictionary<string, double> results = Measure();
        Assert.Equal([], results.Where(r => !double.IsFinite(r.Value) || Math.Abs(r.Value) > 1e9).Select(r => r.Key));
        GoldenFile.Matches("firm-a.json", results);
    }

    [Fact]
    public void A_result_that_is_off_by_more_than_the_tolerance_is_noticed()
    {
        Assert.True(GoldenFile.IsNear(100, 100.00001));
        Assert.False(GoldenFile.IsNear(100, 100.001));
        Assert.False(GoldenFile.IsNear(0, 0.001));
    }

    private static SortedDictionary<string, double> Measure()
    {
        RunResult[] runs = [.. Enumerable.Range(0, Replications).Select(i => Simulation.Run(ShippedWorld.FirmA, Seed, i))];
        SortedDictionary<string, double> results = new(StringComparer.Ordinal)
        {
            ["failures"] = runs.Count(run => run.Failure is not null),
            ["survived"] = runs.Count(run => run.Summary.Survived),
        };
        foreach (FirmFate fate in Enum.GetValues<FirmFate>())
        {
            results[$"fate {fate}"] = runs.Count(run => run.Summary.Fate == fate);
        }

        foreach (MarketRegime regime in Enum.GetValues<MarketRegime>())
        {
            results[$"regime {regime}"] = runs.Count(run => run.Summary.Regime == regime);
        }

        AddQuantiles(results, "peak share", runs.Select(run => run.Summary.PeakShare));
        AddQuantiles(results, "equity total", runs.Select(run => run.Summary.EquityTotal));
        AddQuantiles(results, "revenue total", runs.Select(run => run.Summary.RevenueTotal));
        AddQuantiles(results, "group peak share", runs.Select(run => run.Summary.GroupPeakShare));
        AddQuantiles(
            results, "months to first silicon", runs.Select(run => run.Summary.MonthsToFirstSilicon).Where(m => !double.IsNaN(m)));
        AddSeries(results, runs[0]);
        return results;
    }

    private static void AddQuantiles(SortedDictionary<string, double> results, string name, IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        results[$"{name} lowest"] = sorted[0];
        results[$"{name} median"] = sorted[sorted.Length / 2];
        results[$"{name} highest"] = sorted[^1];
    }

    private static void AddSeries(SortedDictionary<string, double> results, RunResult run)
    {
        foreach (string outcome in Outcomes)
        {
            double[] focal = run.Firms.Series(outcome, run.Focal.Index);
            double[] incumbent = run.Firms.Series(outcome, 6);
            for (int month = 12; month < 60; month += 24)
            {
                results[$"firm-a {outcome} month {month:000}"] = focal[month];
                results[$"incumbent-1 {outcome} month {month:000}"] = incumbent[month];
            }
        }
    }
}
