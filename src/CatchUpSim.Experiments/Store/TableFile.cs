using SQLitePCL;

namespace CatchUpSim.Experiments.Store;

/// <summary>
/// A SQLite file of tables with their data dictionary. It is written beside its place and moved there when complete, so
/// a file with its name is always a whole one.
/// </summary>
internal sealed class TableFile : IDisposable
{
    private readonly string _path;
    private readonly sqlite3 _database;
    private readonly Dictionary<TableDefinition, RowInserter> _inserters = [];
    private bool _completed;

    /// <summary>Initializes a new instance of the <see cref="TableFile"/> class, with empty tables.</summary>
    /// <param name="path">Where the file will be; an existing one is replaced when this one is complete.</param>
    /// <param name="tables">Its tables; <see cref="TableDefinition.Dictionary"/> among them.</param>
    public TableFile(string path, IReadOnlyList<TableDefinition> tables)
    {
        _path = path;
        File.Delete(PartialPath);

        // One thread writes, so SQLite need not lock for every value.
        Batteries_V2.Init();
        const int Flags = raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE | raw.SQLITE_OPEN_NOMUTEX;
        int code = raw.sqlite3_open_v2(PartialPath, out _database, Flags, null);
        try
        {
            Check(code);
            Open(tables);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    private string PartialPath => _path + ".partial";

    /// <summary>The inserter of a table.</summary>
    public RowInserter this[TableDefinition table] => _inserters[table];

    /// <summary>Inserts a row of texts, whole numbers and numbers, in the order of the columns.</summary>
    public void Insert(TableDefinition table, params ReadOnlySpan<object> values)
    {
        RowInserter row = _inserters[table];
        for (int i = 0; i < values.Length; i++)
        {
            switch (values[i])
            {
                case string text:
                    row.Set(i, text);
                    break;
                case int whole:
                    row.Set(i, (long)whole);
                    break;
                case double number:
                    row.Set(i, number);
                    break;
                default:
                    throw new ArgumentException($"Column {i} of '{table.Name}' takes no {values[i].GetType().Name}.", nameof(values));
            }
        }

        row.Insert();
    }

    /// <summary>Makes sure of what was inserted since the last time: <see cref="TakeBack"/> goes no further back.</summary>
    /// <exception cref="IOException">It could not be written; <see cref="TakeBack"/> leaves the file as it was.</exception>
    public void Keep()
    {
        Execute("COMMIT");
        Execute("BEGIN");
    }

    /// <summary>Takes back what was inserted since <see cref="Keep"/>, and gives its space back.</summary>
    public void TakeBack()
    {
        // A full disk ends the transaction by itself, but not at each of its statements.
        if (raw.sqlite3_get_autocommit(_database) == 0)
        {
            Execute("ROLLBACK");
        }

        Execute("BEGIN");
    }

    /// <summary>Puts the file in its place.</summary>
    /// <param name="makeRoom">What to do when it is whole, before it is moved.</param>
    public void Complete(Action? makeRoom)
    {
        Execute("COMMIT");
        Close();
        makeRoom?.Invoke();
        File.Move(PartialPath, _path, overwrite: true);
        _completed = true;
    }

    /// <summary>Closes the file; one that was not completed leaves nothing behind.</summary>
    public void Dispose()
    {
        if (!_completed)
        {
            Close();
            File.Delete(PartialPath);
        }
    }

    private void Open(IReadOnlyList<TableDefinition> tables)
    {
        // The file counts only once it is complete and moved, so waiting for the disk does not help, and what must be
        // known to take something back may stay in memory.
        Execute("PRAGMA page_size = 16384");
        Execute("PRAGMA journal_mode = MEMORY");
        Execute("PRAGMA synchronous = OFF");
        Execute("PRAGMA locking_mode = EXCLUSIVE");
        Execute("PRAGMA cache_size = -16384");
        Execute("BEGIN");
        foreach (TableDefinition table in tables)
        {
            Execute(table.CreateStatement());
            _inserters[table] = new RowInserter(_database, table, Check);
        }

        foreach (TableDefinition table in tables)
        {
            foreach (ColumnDefinition column in table.Columns)
            {
                Insert(TableDefinition.Dictionary, table.Name, column.Name, column.Unit, column.Text);
            }
        }

        Keep();
    }

    private void Close()
    {
        foreach (RowInserter inserter in _inserters.Values)
        {
            inserter.Dispose();
        }

        _inserters.Clear();
        _database.Dispose();
    }

    private void Execute(string statement) => Check(raw.sqlite3_exec(_database, statement));

    private void Check(int code)
    {
        if (code is not (raw.SQLITE_OK or raw.SQLITE_DONE or raw.SQLITE_ROW))
        {
            throw new IOException($"{_path}: {raw.sqlite3_errmsg(_database).utf8_to_string()}");
        }
    }
}
