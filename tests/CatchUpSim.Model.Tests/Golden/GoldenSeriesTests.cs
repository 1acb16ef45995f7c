using System.Globalization;
using System.Text.Json;
using CatchUpSim.Model.Observation;

namespace CatchUpSim.Model.Tests.Golden;

/// <summary>
/// Expected columns of one run of the default scenario: how many numbers each holds and what they sum to, and how often each
/// kind of event is told. Where <see cref="GoldenResultsTests"/> sees what matters in many runs, this sees every column of one.
/// Written anew with CATCHUPSIM_UPDATE_GOLDEN=1, under the same rules.
/// </summary>
public sealed class GoldenSeriesTests
{
    private const ulong Seed = 20200901;
    private const double Tolerance = 1e-6;

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private static string File { get; } =
        Path.Join(ShippedWorld.Root, "tests", "CatchUpSim.Model.Tests", "Golden", "firm-a-series.json");

    [Fact]
    public void Every_column_of_a_run_holds_the_expected_numbers()
    {
        SortedDictionary<string, double> found = Measure(Simulation.Run(ShippedWorld.FirmA, Seed, 0));
        if (string.Equals(Environment.GetEnvironmentVariable("CATCHUPSIM_UPDATE_GOLDEN"), "1", StringComparison.Ordinal))
        {
            System.IO.File.WriteAllText(File, JsonSerializer.Serialize(found, Indented) + "\n");
        }

        var expected = JsonSerializer.Deserialize<SortedDictionary<string, double>>(System.IO.File.ReadAllText(File))!;
        Assert.Equal(expected.Keys, found.Keys);
        Assert.Equal(
            string.Empty,
            string.Join('\n', expected.Where(e => !IsNear(e.Value, found[e.Key])).Select(e =>
                string.Create(CultureInfo.InvariantCulture, $"{e.Key}: {e.Value:R} expected, {found[e.Key]:R} found"))));
    }

    private static bool IsNear(double expected, double found) => Math.Abs(expected - found) <= Tolerance * (1e-3 + Math.Abs(expected));

    private static SortedDictionary<string, double> Measure(RunResult run)
    {
        SortedDictionary<string, double> found = new(StringComparer.Ordinal);
        AddColumns(found, "firms", run.Firms);
        AddColumns(found, "market", run.Market);
        foreach (var kind in run.Events.GroupBy(entry => entry.Kind))
        {
            found[$"events {kind.Key}"] = kind.Count();
        }

        return found;
    }

    private static void AddColumns(SortedDictionary<string, double> found, string table, SeriesTable series)
    {
        int length = series.Values.Length / series.Outcomes.Count;
        for (int outcome = 0; outcome < series.Outcomes.Count; outcome++)
        {
            double[] numbers = [.. series.Values.Slice(outcome * length, length).ToArray().Where(double.IsFinite)];
            found[$"{table} {series.Outcomes[outcome]} numbers"] = numbers.Length;
            found[$"{table} {series.Outcomes[outcome]} size"] = numbers.Sum(Math.Abs);
        }
    }
}
