using CatchUpSim.Model.Observation;

namespace CatchUpSim.Model.Tests.Golden;

/// <summary>
/// Expected columns of one run of the default scenario: how many numbers each holds and what they sum to, with and without signs, and how often each
/// kind of event is told. Where <see cref="GoldenResultsTests"/> sees what matters in many runs, this sees every column of one.
/// </summary>
public sealed class GoldenSeriesTests
{
    private const ulong Seed = 20200901;

    [Fact]
    public void Every_column_of_a_run_holds_the_expected_numbers() =>
        GoldenFile.Matches("firm-a-series.json", Measure(Simulation.Run(ShippedWorld.FirmA, Seed, 0)));

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
            found[$"{table} {series.Outcomes[outcome]} sum"] = numbers.Sum();
        }
    }
}
