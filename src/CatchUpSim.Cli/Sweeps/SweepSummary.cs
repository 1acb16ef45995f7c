using CatchUpSim.Experiments.Statistics;
using CatchUpSim.Experiments.Sweeps;
using CatchUpSim.Model.Observation;
using CatchUpSim.Reporting;

namespace CatchUpSim.Cli.Sweeps;

/// <summary>Prints what the runs of a sweep say so far: shares of classes with intervals, means of outcomes.</summary>
internal static class SweepSummary
{
    private const int MostEffects = 8;

    /// <summary>Writes the summary over all databases together.</summary>
    public static void Write(TextWriter output, IReadOnlyList<SweepReading> readings)
    {
        int completed = readings.Sum(reading => reading.Completed);
        output.WriteLine($"Over all points, {NumberTexts.Counted(completed, "run")}; shares with 95% intervals over luck:");
        foreach (string classes in new[] { "fate", "regime" })
        {
            foreach ((string name, ClusteredProportion share) in Shares(readings, classes).Where(pair => pair.Share.Value > 0))
            {
                output.WriteLine($"  {classes,-7} {NumberTexts.Words(name),-24} {NumberTexts.Interval(share)}");
            }
        }

        foreach (var column in RunSummary.Columns.Where(column => readings[0].Outcomes.Contains(column.Name, StringComparer.Ordinal)))
        {
            (int count, double mean, double deviation) = Combine([.. readings.Select(reading => reading.Moments(column.Name))]);
            string missing = count < completed ? $", {NumberTexts.Counted(completed - count, "run")} without" : string.Empty;
            output.WriteLine(count == 0
                ? $"  {column.Name,-32} no run has it"
                : Constant(readings, column.Name) is { } always && count > 1
                ? $"  {column.Name,-32} always {NumberTexts.Short(always)} {column.Unit}{missing}"
                : $"  {column.Name,-32} mean {NumberTexts.Short(mean)} {column.Unit}, standard deviation {NumberTexts.Short(deviation)}{missing}");
            if (SweepReading.SpreadOf(readings, column.Name) is { } spread)
            {
                WriteSpread(output, spread);
            }
        }
    }

    /// <summary>The value that an outcome has in all runs that have it, or null: it says nothing about what was varied.</summary>
    private static double? Constant(IReadOnlyList<SweepReading> readings, string outcome)
    {
        (double Smallest, double Largest)[] ranges = [.. readings.Select(reading => reading.RangeOf(outcome)).OfType<(double Smallest, double Largest)>()];
        double smallest = ranges.Min(range => range.Smallest);
        return smallest == ranges.Max(range => range.Largest) ? smallest : null;
    }

    private static void WriteSpread(TextWriter output, SpreadOfOutcome spread)
    {
        output.WriteLine(
            $"    variance: {NumberTexts.Percent(spread.Inputs)} inputs, {NumberTexts.Percent(spread.Luck)} luck that all points share, "
            + $"{NumberTexts.Percent(spread.Together)} luck that differs by point");
        if (spread.Effects.Count == 0)
        {
            return;
        }

        FactorEffect[] told = [.. spread.Effects.Where(effect => effect.IsTold).Take(MostEffects)];
        output.WriteLine(told.Length == 0
            ? $"    no numeric factor is told apart from none over {NumberTexts.Counted(spread.Points, "point")} and {NumberTexts.Counted(spread.Replications, "world")}"
            : $"    goes with {string.Join(", ", told.Select(effect => Text(effect, spread.Replications)))}; mean rank correlation over the "
            + $"{NumberTexts.Counted(spread.Points, "point")} of a world, {Coverage(spread.Effects.Count)}");
    }

    private static string Coverage(int factors) => factors == 1 ? "95% interval" : $"95% intervals for all {NumberTexts.Count(factors)} numeric factors together";

    private static string Text(FactorEffect effect, int worlds)
    {
        string direction = effect.RankCorrelation > 0 ? $"up in {NumberTexts.Count(effect.Up)}" : $"down in {NumberTexts.Count(effect.Down)}";
        return $"{effect.Factor} {Signed(effect.RankCorrelation)} ({Signed(effect.Lower)} to {Signed(effect.Upper)}, {direction} of {NumberTexts.Counted(worlds, "world")})";
    }

    // What rounds to zero keeps its sign: it says on which side an interval ends.
    private static string Signed(double value) =>
        (value < 0 ? "−" : "+") + Math.Abs(value).ToString("0.00", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The share of each class over all databases together.</summary>
    public static IReadOnlyList<(string Name, ClusteredProportion Share)> Shares(IReadOnlyList<SweepReading> readings, string classes)
    {
        string[] names = classes == "fate" ? Enum.GetNames<FirmFate>() : Enum.GetNames<MarketRegime>();
        var replications = new Dictionary<int, int[]>();
        foreach ((string name, int replication, int count) in readings.SelectMany(reading => reading.Classes(classes)))
        {
            if (!replications.TryGetValue(replication, out int[]? counts))
            {
                replications.Add(replication, counts = new int[names.Length]);
            }

            counts[Array.IndexOf(names, name)] += count;
        }

        return [.. names.Select((name, i) => (name, ClusteredProportion.Of([.. replications.Values.Select(counts => (counts[i], counts.Sum()))])))];
    }

    private static (int Count, double Mean, double Deviation) Combine((int Count, double Mean, double Deviation)[] parts)
    {
        parts = [.. parts.Where(part => part.Count > 0)];
        int count = parts.Sum(part => part.Count);
        double mean = parts.Sum(part => part.Count * part.Mean) / count;
        double squares = parts.Sum(part =>
            (part.Count < 2 ? 0 : (part.Count - 1) * part.Deviation * part.Deviation) + (part.Count * Math.Pow(part.Mean - mean, 2)));
        return (count, mean, Math.Sqrt(squares / (count - 1)));
    }
}
