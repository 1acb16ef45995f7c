using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CatchUpSim.Experiments.Store;

/// <summary>
/// Inserts rows through one prepared statement. It binds by position without boxing, which for millions of numbers is
/// several times faster than the parameters of ADO.NET. Values stay bound, so a column that repeats need not be set.
/// </summary>
internal sealed class RowInserter : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    public RowInserter(SqliteConnection connection, TableDefinition table)
    {
        _database = connection.Handle ?? throw new InvalidOperationException("The connection is closed.");
        Check(raw.sqlite3_prepare_v2(_database, table.InsertStatement(), out _statement));
    }

    /// <summary>Sets a number; not a number becomes NULL.</summary>
    public void Set(int column, double value)
    {
        if (double.IsNaN(value))
        {
            raw.sqlite3_bind_null(_statement, column + 1);
        }
        else
        {
            raw.sqlite3_bind_double(_statement, column + 1, value);
        }
    }

    /// <summary>Sets a whole number.</summary>
    public void Set(int column, long value) => raw.sqlite3_bind_int64(_statement, column + 1, value);

    /// <summary>Sets a text already in UTF-8.</summary>
    public void Set(int column, ReadOnlySpan<byte> text) => raw.sqlite3_bind_text(_statement, column + 1, text);

    /// <summary>Sets a text.</summary>
    public void Set(int column, string text) => Set(column, Encoding.UTF8.GetBytes(text).AsSpan());

    /// <summary>Inserts the row as it is set.</summary>
    public void Insert()
    {
        int code = raw.sqlite3_step(_statement);
        if (code != raw.SQLITE_DONE)
        {
            Check(code);
        }

        Check(raw.sqlite3_reset(_statement));
    }

    /// <inheritdoc/>
    public void Dispose() => _statement.Dispose();

    private void Check(int code) => SqliteException.ThrowExceptionForRC(code, _database);
}
