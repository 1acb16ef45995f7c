using System.Globalization;
using CatchUpSim.Experiments.Statistics;

namespace CatchUpSim.Experiments.Sweeps;

/// <summary>One axis of a map: a factor, its values in bins.</summary>
/// <param name="Factor">The factor.</param>
/// <param name="Labels">The bins: single values, or ranges of a factor with many.</param>
public sealed record MapAxis(StoredFactor Factor, IReadOnlyList<string> Labels)
{
    private const int MostValues = 10;
    private const int Ranges = 8;

    private Func<object, int> BinOf { get; init; } = _ => 0;

    /// <summary>Divides the values of a factor.</summary>
    public static MapAxis Of(StoredFactor factor, IReadOnlyList<object> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        string[] words = [.. values.OfType<string>()];
        if (words.Length > 0)
        {
            return new MapAxis(factor, words) { BinOf = value => Array.IndexOf(words, (string)value) };
        }

        double[] numbers = [.. values.Select(Number).Order()];
        if (numbers.Length <= MostValues)
        {
            return new MapAxis(factor, [.. numbers.Select(Text)]) { BinOf = value => Array.BinarySearch(numbers, Number(value)) };
        }

        double width = (numbers[^1] - numbers[0]) / Ranges;
        return new MapAxis(factor, [.. Enumerable.Range(0, Ranges).Select(i => $"{Edge(numbers[0], i, width)} to {Edge(numbers[0], i + 1, width)}")])
        {
            BinOf = value => Math.Min((int)((Number(value) - numbers[0]) / width), Ranges - 1),
        };
    }

    /// <summary>The bin of a value.</summary>
    public int Bin(object value) => BinOf(value);

    private static double Number(object value) => Convert.ToDouble(value, CultureInfo.InvariantCulture);

    // As many decimals as leave the error of rounding below a tenth of a range.
    private static string Edge(double first, int i, double width) =>
        Text(Math.Round(first + (i * width), Math.Clamp((int)Math.Ceiling(0.7 - Math.Log10(width)), 0, 15)));

    private static string Text(double number) => number.ToString("0.###", CultureInfo.InvariantCulture) is { Length: <= 6 } text
        ? text : number.ToString("G4", CultureInfo.InvariantCulture);
}

/// <summary>Probabilities of outcome classes over one or two factors.</summary>
/// <param name="X">The horizontal axis.</param>
/// <param name="Y">The vertical axis, or null.</param>
/// <param name="Classes">The classes that occur, in the order of the model.</param>
public sealed record ClassMap(MapAxis X, MapAxis? Y, IReadOnlyList<string> Classes)
{
    private Dictionary<(int X, int Y, string Class), ClusteredProportion> Shares { get; } = [];

    /// <summary>Makes the map of the runs of a sweep.</summary>
    /// <param name="reading">The sweep.</param>
    /// <param name="x">The first factor.</param>
    /// <param name="y">The second factor, or null.</param>
    /// <param name="column">The column of classes, <c>fate</c> or <c>regime</c>.</param>
    /// <param name="order">All classes in their order.</param>
    public static ClassMap Of(SweepReading reading, StoredFactor x, StoredFactor? y, string column, IReadOnlyList<string> order)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return Of(
            MapAxis.Of(x, reading.ValuesOf(x)), y is null ? null : MapAxis.Of(y, reading.ValuesOf(y)), reading.ClassCounts(x, y, column), order);
    }

    /// <summary>Makes the map of counted runs.</summary>
    /// <param name="across">The horizontal axis.</param>
    /// <param name="up">The vertical axis, or null.</param>
    /// <param name="runs">The counts.</param>
    /// <param name="order">All classes in their order.</param>
    public static ClassMap Of(MapAxis across, MapAxis? up, IEnumerable<ClassCount> runs, IReadOnlyList<string> order)
    {
        ArgumentNullException.ThrowIfNull(across);
        ArgumentNullException.ThrowIfNull(runs);
        var counts = new Dictionary<(int X, int Y), Dictionary<int, Dictionary<string, int>>>();
        foreach (ClassCount count in runs)
        {
            (int, int) cell = (across.Bin(count.X), up is null ? 0 : up.Bin(count.Y!));
            Dictionary<int, Dictionary<string, int>> replications = At(counts, cell);
            Dictionary<string, int> classes = At(replications, count.Replication);
            classes[count.Class] = classes.GetValueOrDefault(count.Class) + count.Count;
        }

        string[] present = [.. order.Where(name => counts.Values.Any(cell => cell.Values.Any(classes => classes.ContainsKey(name))))];
        var map = new ClassMap(across, up, present);
        foreach (((int X, int Y) cell, Dictionary<int, Dictionary<string, int>> replications) in counts)
        {
            foreach (string name in present)
            {
                map.Shares[(cell.X, cell.Y, name)] = ClusteredProportion.Of(
                    [.. replications.Values.Select(classes => (classes.GetValueOrDefault(name), classes.Values.Sum()))]);
            }
        }

        return map;
    }

    /// <summary>The share of a class in a cell; not a number where there are no runs.</summary>
    public ClusteredProportion At(int x, int y, string name) =>
        Shares.TryGetValue((x, y, name), out ClusteredProportion share) ? share : ClusteredProportion.Of([]);

    private static TValue At<TKey, TValue>(Dictionary<TKey, TValue> map, TKey key)
        where TKey : notnull
        where TValue : new()
    {
        if (!map.TryGetValue(key, out TValue? value))
        {
            map.Add(key, value = new TValue());
        }

        return value;
    }
}
