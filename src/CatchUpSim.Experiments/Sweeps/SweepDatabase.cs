using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CatchUpSim.Experiments.Sweeps;

/// <summary>A database file of a sweep, and what its errors mean to the user.</summary>
internal sealed class SweepDatabase : IDisposable
{
    private const int WaitSeconds = 10;

    private readonly SqliteConnection _connection;
    private readonly string _name;

    private SweepDatabase(string path, string name, SqliteConnection connection)
    {
        Path = path;
        _name = name;
        _connection = connection;
    }

    /// <summary>Gets the path of the file.</summary>
    public string Path { get; }

    /// <summary>Opens a file, which must be one of a sweep unless it is being created.</summary>
    /// <param name="path">The file.</param>
    /// <param name="mode">What will be done with it.</param>
    /// <param name="name">What complaints call it, if not by its path: a draft is not what its reader knows.</param>
    /// <exception cref="UnusableStoreException">It cannot be opened, or is something else.</exception>
    public static SweepDatabase Open(string path, SqliteOpenMode mode, string? name = null)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = mode,
            Pooling = false,
            DefaultTimeout = WaitSeconds,
        }.ToString());
        var database = new SweepDatabase(path, name ?? path, connection);
        try
        {
            database.Try(connection.Open);
            if (mode != SqliteOpenMode.ReadWriteCreate)
            {
                database.CheckOwn();
            }

            return database;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Does something with the database and explains its errors.</summary>
    public T Try<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException error)
        {
            throw new UnusableStoreException(Explain(error), error);
        }
    }

    /// <summary>Does something with the database and explains its errors.</summary>
    public void Try(Action work) => Try(() =>
    {
        work();
        return true;
    });

    /// <summary>Executes a statement.</summary>
    public int Execute(string statement, params object?[] values) => Try(() =>
    {
        using SqliteCommand command = Command(statement, values);
        return command.ExecuteNonQuery();
    });

    /// <summary>The single value that a statement gives.</summary>
    public object? Scalar(string statement, params object?[] values) => Try(() =>
    {
        using SqliteCommand command = Command(statement, values);
        return command.ExecuteScalar();
    });

    /// <summary>The single whole number that a statement gives.</summary>
    public long Number(string statement, params object?[] values) =>
        Convert.ToInt64(Scalar(statement, values), CultureInfo.InvariantCulture);

    /// <summary>The rows that a statement gives, one after the other.</summary>
    public IEnumerable<object[]> Rows(string statement, params object?[] values)
    {
        using SqliteCommand command = Command(statement, values);
        using SqliteDataReader reader = Try(command.ExecuteReader);
        while (Try(reader.Read))
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            yield return row;
        }
    }

    /// <summary>A statement whose values are the parameters $0, $1 and so on.</summary>
    public SqliteCommand Command(string statement, params object?[] values)
    {
        SqliteCommand command = _connection.CreateCommand();
        command.CommandText = statement;
        for (int i = 0; i < values.Length; i++)
        {
            command.Parameters.AddWithValue($"${i}", values[i] ?? DBNull.Value);
        }

        return command;
    }

    /// <summary>Does several things that count only together.</summary>
    public void Together(Action work)
    {
        Execute("BEGIN IMMEDIATE");
        try
        {
            Try(work);
            Execute("COMMIT");
        }
        catch
        {
            RollBack();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    /// <summary>Refuses a file that is damaged.</summary>
    public void CheckWhole()
    {
        if (Scalar("PRAGMA quick_check(1)") is not "ok")
        {
            throw new UnusableStoreException($"{_name} is damaged; it was left as it is");
        }
    }

    private void RollBack()
    {
        try
        {
            using SqliteCommand command = Command("ROLLBACK");
            command.ExecuteNonQuery();
        }
        catch (SqliteException)
        {
            // After some errors, such as a full disk, SQLite has rolled back by itself; the error says more.
            return;
        }
    }

    private void CheckOwn()
    {
        if (Number("PRAGMA application_id") != SweepTables.ApplicationId)
        {
            throw new UnusableStoreException(
                $"{_name} is not the database of a sweep; it was left as it is");
        }

        long version = Number("PRAGMA user_version");
        if (version != SweepTables.SchemaVersion)
        {
            throw new UnusableStoreException(
                $"{_name} has tables of version {version}, this program writes version {SweepTables.SchemaVersion}; it was left as it is");
        }
    }

    private string Explain(SqliteException error) => error.SqliteErrorCode switch
    {
        raw.SQLITE_FULL => $"no room left: {_name} could not take more runs; those that are stored stay (make room, then give the same command again)",
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => $"{_name} is locked by another program; it was left as it is (close that program, then give the same command again)",
        raw.SQLITE_NOTADB => $"{_name} is not a database; it was left as it is",
        raw.SQLITE_CORRUPT => $"{_name} is damaged; it was left as it is",
        raw.SQLITE_READONLY or raw.SQLITE_PERM => $"{_name} cannot be written: file or folder is read-only",
        raw.SQLITE_CANTOPEN => $"{_name} cannot be opened: it does not exist, or file or folder is read-only",
        raw.SQLITE_IOERR => $"{_name} cannot be read or written: {error.Message} (is the disk full?); runs that are stored stay",
        _ => $"{_name}: {error.Message}",
    };
}
