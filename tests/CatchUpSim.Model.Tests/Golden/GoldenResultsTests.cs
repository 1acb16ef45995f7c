using System.Globalization;
using System.Text.Json;
using CatchUpSim.Model.Observation;

namespace CatchUpSim.Model.Tests.Golden;

/// <summary>
/// Expected results of the default scenario. Run with CATCHUPSIM_UPDATE_GOLDEN=1 to write them anew after a change of
/// results that is meant, and announce the change. Functions such as the exponential may differ in their last bit
/// between platforms, so numbers are compared with a tolerance.
/// </summary>
[Trait("Length", "WholeRun")]
public sealed class GoldenResultsTests
{
    private const ulong Seed = 20200901;
    private const int Replications = 24;
    private const double Tolerance = 1e-6;

    private static readonly string[] Outcomes = ["cash", "headcount", "capability", "coverage", "market_share", "revenue", "patents"];

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private static string File { get; } =
        Path.Join(ShippedWorld.Root, "tests", "CatchUpSim.Model.Tests", "Golden", "firm-a.json");

    [Fact]
    public void The_default_scenario_gives_the_expected_results()
    {
        SortedDictionary<string, double> results = Measure();
        Assert.Equal([], results.Where(r => !double.IsFinite(r.Value) || Math.Abs(r.Value) > 1e9).Select(r => r.Key));
        if (string.Equals(Environment.GetEnvironmentVariable("CATCHUPSIM_UPDATE_GOLDEN"), "1", StringComparison.Ordinal))
        {
            System.IO.File.WriteAllText(File, JsonSerializer.Serialize(results, Indented) + "\n");
        }

        var expected = JsonSerializer.Deserialize<SortedDictionary<string, double>>(System.IO.File.ReadAllText(File))!;
        Assert.Equal(expected.Keys, results.Keys);
        Assert.Equal(
            string.Empty,
            string.Join('\n', expected.Where(e => !IsNear(e.Value, results[e.Key])).Select(e =>
                string.Create(CultureInfo.InvariantCulture, $"{e.Key}: {e.Value:R} expected, {results[e.Key]:R} found"))));
    }

    [Fact]
    public void A_result_that_is_off_by_more_than_the_tolerance_is_noticed()
    {
        Assert.True(IsNear(100, 100.00001));
        Assert.False(IsNear(100, 100.001));
        Assert.False(IsNear(0, 0.001));
    }

    private static bool IsNear(double expected, double found) => Math.Abs(expected - found) <= Tolerance * (1e-3 + Math.Abs(expected));

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
