using System.Runtime.InteropServices;
using SQLitePCL;

namespace CatchUpSim.Experiments.Store;

/// <summary>
/// Inserts rows through one prepared statement. It binds by position without boxing or marshalling, which for millions
/// of numbers is many times faster than the parameters of ADO.NET. Values stay bound, so a column that repeats need
/// not be set again.
/// </summary>
internal sealed partial class RowInserter : IDisposable
{
    private readonly sqlite3_stmt _statement;
    private readonly nint _native;
    private readonly Action<int> _check;

    /// <summary>Initializes a new instance of the <see cref="RowInserter"/> class.</summary>
    /// <param name="database">An open database.</param>
    /// <param name="table">The table that gets the rows.</param>
    /// <param name="check">Throws for every result code that is an error.</param>
    public RowInserter(sqlite3 database, TableDefinition table, Action<int> check)
    {
        _check = check;
        check(raw.sqlite3_prepare_v2(database, table.InsertStatement(), out _statement));
        _native = _statement.DangerousGetHandle();
    }

    /// <summary>Sets a number; not a number becomes NULL.</summary>
    public void Set(int column, double value)
    {
        // SQLite itself turns not-a-number into NULL.
        if (BindDouble(_native, column + 1, value) != raw.SQLITE_OK)
        {
            throw new ArgumentOutOfRangeException(nameof(column));
        }
    }

    /// <summary>Sets a whole number.</summary>
    public void Set(int column, long value) => _check(raw.sqlite3_bind_int64(_statement, column + 1, value));

    /// <summary>Sets a text.</summary>
    public void Set(int column, string text) => _check(raw.sqlite3_bind_text(_statement, column + 1, text));

    /// <summary>Sets a text that is already in UTF-8 and not empty.</summary>
    public void Set(int column, ReadOnlySpan<byte> text) => _check(raw.sqlite3_bind_text(_statement, column + 1, text));

    /// <summary>Inserts the row as it is set.</summary>
    public void Insert()
    {
        // The reset tells again what the step told, and leaves the statement fit for a next row.
        _ = raw.sqlite3_step(_statement);
        _check(raw.sqlite3_reset(_statement));
    }

    /// <inheritdoc/>
    public void Dispose() => _statement.Dispose();

    /// <summary>
    /// Stores a number in the statement. It takes some nanoseconds, calls nothing back and never waits, so the
    /// runtime need not prepare for a collection meanwhile; that preparation cost more than the work itself.
    /// </summary>
    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_bind_double")]
    [SuppressGCTransition]
    private static partial int BindDouble(nint statement, int position, double value);
}
