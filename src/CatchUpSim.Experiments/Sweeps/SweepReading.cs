using CatchUpSim.Experiments.Designs;
using CatchUpSim.Experiments.Store;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace CatchUpSim.Experiments.Sweeps;

/// <summary>Reads the database of a sweep, also while runs are still added to it.</summary>
public sealed class SweepReading : IDisposable
{
    private readonly SweepDatabase _database;

    private SweepReading(SweepDatabase database)
    {
        _database = database;
        Study = ReadStudy(database);
        Outcomes = Study.GetValueOrDefault("outcomes", string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Factors =
        [
            .. database.Rows("SELECT name, path, unit, column_name FROM factors ORDER BY number")
                .Select(row => new StoredFactor((string)row[0], (string)row[1], (string)row[2], (string)row[3])),
        ];
    }

    /// <summary>Gets what is known of the study as a whole.</summary>
    public IReadOnlyDictionary<string, string> Study { get; }

    /// <summary>Gets the outcomes that are kept.</summary>
    public IReadOnlyList<string> Outcomes { get; }

    /// <summary>Gets the factors.</summary>
    public IReadOnlyList<StoredFactor> Factors { get; }

    /// <summary>Gets the number of runs that are planned.</summary>
    public int Total => Whole("points") * Whole("replications");

    /// <summary>Gets the number of runs that reached their horizon.</summary>
    public int Completed => (int)_database.Number("SELECT COUNT(*) FROM runs");

    /// <summary>Gets the number of runs that failed.</summary>
    public int Failed => (int)_database.Number("SELECT COUNT(*) FROM failures");

    /// <summary>Gets the files that the study was read from, as name and text.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Sources =>
        [.. _database.Rows("SELECT name, text FROM sources ORDER BY number").Select(row => KeyValuePair.Create((string)row[0], (string)row[1]))];

    /// <summary>Opens a database for reading.</summary>
    /// <exception cref="UnusableStoreException">It cannot be read, or is none of a sweep.</exception>
    public static SweepReading Open(string path)
    {
        // A killed process leaves a journal that only a writer may roll back.
        bool mustRecover = File.Exists(path + "-journal");
        SweepDatabase database = SweepDatabase.Open(path, mustRecover ? SqliteOpenMode.ReadWrite : SqliteOpenMode.ReadOnly);
        try
        {
            return new SweepReading(database);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>Refuses a file that is damaged anywhere.</summary>
    /// <exception cref="UnusableStoreException">It is.</exception>
    public void CheckWhole() => _database.CheckWhole();

    /// <summary>Writes the tables of points, runs, failures and factors as CSV, in the order of their numbers.</summary>
    /// <param name="database">The database of a sweep.</param>
    /// <param name="folder">An existing folder.</param>
    /// <returns>The files written.</returns>
    /// <exception cref="IOException">The database cannot be read, or the folder cannot be written.</exception>
    public static IReadOnlyList<string> WriteCsv(string database, string folder) =>
        CsvExport.Write(database, folder, ["points", "runs", "failures", "factors"]);

    /// <summary>How many runs fell into each class, such as each fate, in each replication.</summary>
    /// <param name="column">The column, <c>fate</c> or <c>regime</c>.</param>
    public IEnumerable<(string Class, int Replication, int Count)> Classes(string column) => _database
        .Rows($"SELECT \"{column}\", replication, COUNT(*) FROM runs GROUP BY 1, 2")
        .Select(row => ((string)row[0], (int)(long)row[1], (int)(long)row[2]));

    /// <summary>Number, mean and standard deviation of an outcome over the runs that have it.</summary>
    public (int Count, double Mean, double Deviation) Moments(string outcome)
    {
        // The second pass is over the distance from the mean, so that large numbers lose no digits.
        object[] first = _database.Rows($"SELECT COUNT(\"{outcome}\"), TOTAL(\"{outcome}\") FROM runs").First();
        int count = (int)(long)first[0];
        double mean = count == 0 ? double.NaN : (double)first[1] / count;
        double squares = count < 2 ? double.NaN
            : Convert.ToDouble(
                _database.Scalar($"SELECT TOTAL((\"{outcome}\" - $0) * (\"{outcome}\" - $0)) FROM runs", mean), CultureInfo.InvariantCulture);
        return (count, mean, Math.Sqrt(squares / (count - 1)));
    }

    /// <summary>The smallest and the largest value of an outcome over the runs that have it; null when none has.</summary>
    public (double Smallest, double Largest)? RangeOf(string outcome) =>
        _database.Rows($"SELECT MIN(\"{outcome}\"), MAX(\"{outcome}\") FROM runs").First() is [double smallest, double largest]
            ? (smallest, largest) : null;

    /// <summary>
    /// What makes an outcome differ from run to run, over the replications that all points have; null where the design is too small, a
    /// run lacks the outcome or the outcome is always the same.
    /// </summary>
    /// <param name="parts">A whole sweep, or all its parts.</param>
    /// <param name="outcome">An outcome that is kept.</param>
    public static SpreadOfOutcome? SpreadOf(IReadOnlyList<SweepReading> parts, string outcome)
    {
        ArgumentNullException.ThrowIfNull(parts);
        int points = parts[0].Whole("points");
        var table = new SortedDictionary<int, (double[] Row, int Count)>();
        foreach (object[] row in parts.SelectMany(part => part._database.Rows($"SELECT replication, point, \"{outcome}\" FROM runs")))
        {
            if (row[2] is not double value)
            {
                return null;
            }

            int replication = (int)(long)row[0];
            (double[] values, int count) = table.TryGetValue(replication, out (double[] Row, int Count) there) ? there : (new double[points], 0);
            values[(int)(long)row[1]] = value;
            table[replication] = (values, count + 1);
        }

        var factors = new Dictionary<string, double[]>(StringComparer.Ordinal);
        foreach (StoredFactor factor in parts[0].Factors)
        {
            object[] values = [.. parts[0]._database.Rows($"SELECT \"{factor.Column}\" FROM points ORDER BY point").Select(row => row[0])];
            if (values.All(value => value is double or long))
            {
                factors.Add(factor.Name, [.. values.Select(value => Convert.ToDouble(value, CultureInfo.InvariantCulture))]);
            }
        }

        return SpreadOfOutcome.Of([.. table.Values.Where(row => row.Count == points).Select(row => row.Row)], factors);
    }

    /// <summary>The values of a factor, each once; words in the order of the design.</summary>
    public IReadOnlyList<object> ValuesOf(StoredFactor factor)
    {
        ArgumentNullException.ThrowIfNull(factor);
        return [.. _database.Rows($"SELECT \"{factor.Column}\" FROM points GROUP BY 1 ORDER BY MIN(point)").Select(row => row[0])];
    }

    /// <summary>Runs by class and replication for every value of one or two factors.</summary>
    /// <param name="x">The first factor.</param>
    /// <param name="y">The second factor, or null.</param>
    /// <param name="classes">The column of classes, <c>fate</c> or <c>regime</c>.</param>
    public IEnumerable<ClassCount> ClassCounts(StoredFactor x, StoredFactor? y, string classes)
    {
        ArgumentNullException.ThrowIfNull(x);
        string second = y is null ? "NULL" : $"p.\"{y.Column}\"";
        return _database.Rows(
            $"SELECT p.\"{x.Column}\", {second}, r.\"{classes}\", r.replication, COUNT(*) FROM runs r JOIN points p ON p.point = r.point "
            + "GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4")
            .Select(row => new ClassCount(row[0], row[1] is DBNull ? null : row[1], (string)row[2], (int)(long)row[3], (int)(long)row[4]));
    }

    /// <summary>The stored run of a number, or null when there is none yet.</summary>
    public SweepRow? Find(int run)
    {
        if (ReadFailures(_database, int.MaxValue, run) is [var failed])
        {
            return failed;
        }

        object[]? row = _database.Rows("SELECT * FROM runs WHERE run = $0", run).FirstOrDefault();
        return row is null ? null : new SweepRow((int)(long)row[0], (int)(long)row[1], (int)(long)row[2], null)
        {
            Fate = (string)row[4],
            Regime = (string)row[5],
            Outcomes = [.. row.Skip(6).Take(row.Length - 7).Select(value => value is DBNull ? double.NaN : (double)value)],
            StateHash = (string)row[^1],
        };
    }

    /// <summary>A point as messages show it: <c>cash = 150 USD million, stack = own</c>.</summary>
    public string PointText(int point)
    {
        object[] row = _database.Rows("SELECT * FROM points WHERE point = $0", point).First();
        return string.Join(", ", Factors.Select((factor, i) =>
            $"{factor.Name} = {(row[i + 2] is double value ? DesignFactor.Legible(value) : row[i + 2])} {factor.Unit}".TrimEnd()));
    }

    /// <summary>The failed runs in their order, at most a number of them.</summary>
    public IReadOnlyList<SweepRow> Failures(int most) => ReadFailures(_database, most);

    /// <inheritdoc/>
    public void Dispose() => _database.Dispose();

    internal static Dictionary<string, string> ReadStudy(SweepDatabase database) => database
        .Rows("SELECT key, value FROM study ORDER BY rowid")
        .ToDictionary(row => (string)row[0], row => (string)row[1], StringComparer.Ordinal);

    internal static IReadOnlyList<SweepRow> ReadFailures(SweepDatabase database, int most, int? run = null) =>
    [
        .. database.Rows(
            "SELECT run, point, replication, seed, month, entity, identity, detail FROM failures WHERE $0 IS NULL OR run = $0 ORDER BY run LIMIT $1",
            run, most)
            .Select(row => new SweepRow((int)(long)row[0], (int)(long)row[1], (int)(long)row[2], new FailedRun(
                (int)(long)row[2], ulong.Parse((string)row[3], CultureInfo.InvariantCulture), (string)row[4], (string)row[5], (string)row[6], (string)row[7]))),
    ];

    private int Whole(string key) => int.Parse(Study[key], CultureInfo.InvariantCulture);
}

/// <summary>A factor as the database knows it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Path">Path of the key that is varied.</param>
/// <param name="Unit">Unit of its numbers; empty for words.</param>
/// <param name="Column">Its column in the table of points.</param>
public sealed record StoredFactor(string Name, string Path, string Unit, string Column);

/// <summary>How many runs of a class there are at a value of one or two factors in one replication.</summary>
/// <param name="X">Value of the first factor, a number or a word.</param>
/// <param name="Y">Value of the second factor, or null.</param>
/// <param name="Class">The class.</param>
/// <param name="Replication">The replication.</param>
/// <param name="Count">Number of runs.</param>
public sealed record ClassCount(object X, object? Y, string Class, int Replication, int Count);
