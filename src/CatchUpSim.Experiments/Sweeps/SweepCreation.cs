using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CatchUpSim.Experiments.Designs;
using CatchUpSim.Experiments.Store;
using Microsoft.Data.Sqlite;

namespace CatchUpSim.Experiments.Sweeps;

/// <summary>Makes the database of a sweep, and writes into it all that is known before the first run.</summary>
internal static class SweepCreation
{
    /// <summary>Creates a file. It is written beside its place and moved, so that a file with the name is a whole one.</summary>
    public static void Create(string path, SweepPlan plan, SweepTables tables)
    {
        string draft = $"{path}.{Environment.ProcessId.ToString(CultureInfo.InvariantCulture)}.new";
        try
        {
            File.Delete(draft);
            using (SweepDatabase database = SweepDatabase.Open(draft, SqliteOpenMode.ReadWriteCreate, path))
            {
                database.Execute($"PRAGMA application_id = {SweepTables.ApplicationId}");
                database.Execute($"PRAGMA user_version = {SweepTables.SchemaVersion}");
                database.Together(() => Fill(database, plan, tables));
            }

            File.Move(draft, path, overwrite: false);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            WholeFile.Forget(draft);
            throw error as UnusableStoreException ?? new UnusableStoreException($"{path} cannot be written: {error.Message}", error);
        }
    }

    /// <summary>Writes points, factors, sources and the study's table.</summary>
    public static void Describe(SweepDatabase database, SweepPlan plan, SweepTables tables)
    {
        string places = string.Join(", ", Enumerable.Range(0, tables.Points.Columns.Count).Select(i => $"${i}"));
        using SqliteCommand insert = database.Command($"INSERT INTO points VALUES ({places})");
        foreach (DesignPoint point in plan.Points)
        {
            insert.Parameters.Clear();
            insert.Parameters.AddWithValue("$0", point.Number);
            insert.Parameters.AddWithValue("$1", plan.PointKeys[point.Number]);
            for (int i = 0; i < plan.Factors.Count; i++)
            {
                DesignFactor factor = plan.Factors[i];
                double value = point.Values[i];
                insert.Parameters.AddWithValue($"${i + 2}", factor.Words.Count > 0 ? factor.TextOf(value) : value);
            }

            insert.ExecuteNonQuery();
        }

        for (int i = 0; i < plan.Factors.Count; i++)
        {
            DesignFactor factor = plan.Factors[i];
            database.Execute(
                "INSERT INTO factors VALUES ($0, $1, $2, $3, $4)", i, factor.Name, factor.Path, factor.Unit, SweepTables.ColumnOf(factor.Name));
        }

        for (int i = 0; i < plan.Sources.Count; i++)
        {
            (string name, string text) = plan.Sources[i];
            string hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
            database.Execute("INSERT INTO sources VALUES ($0, $1, $2, $3)", i, name, hash, text);
        }

        foreach ((string key, string value) in StudyTable(plan))
        {
            database.Execute("INSERT INTO study VALUES ($0, $1)", key, value);
        }
    }

    private static IEnumerable<KeyValuePair<string, string>> StudyTable(SweepPlan plan) =>
    [
        .. plan.Descriptions,
        new("seed", plan.Seed.ToString(CultureInfo.InvariantCulture)),
        new("points", plan.Points.Count.ToString(CultureInfo.InvariantCulture)),
        new("replications", plan.Replications.ToString(CultureInfo.InvariantCulture)),
        new("outcomes", string.Join(' ', plan.Outcomes)),
        new("version", plan.Version),
    ];

    private static void Fill(SweepDatabase database, SweepPlan plan, SweepTables tables)
    {
        foreach (TableDefinition table in tables.All)
        {
            database.Execute(SweepTables.CreateStatement(table));
        }

        foreach (TableDefinition table in tables.All)
        {
            foreach (ColumnDefinition column in table.Columns)
            {
                database.Execute("INSERT INTO data_dictionary VALUES ($0, $1, $2, $3)", table.Name, column.Name, column.Unit, column.Text);
            }
        }

        Describe(database, plan, tables);
    }
}
