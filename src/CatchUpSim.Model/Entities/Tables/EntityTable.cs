using System.Collections;

namespace CatchUpSim.Model.Entities;

/// <summary>All entities of one kind: a fixed number of rows and the columns that hold their state.</summary>
public abstract class EntityTable
{
    private readonly List<Column> _columns = [];
    private readonly List<Column> _reals = [];

    /// <summary>Gets the table's name as written in the ODD tables.</summary>
    public string Name => GetType().Name;

    /// <summary>Gets every state variable of the table, in the order of declaration.</summary>
    public IReadOnlyList<Column> Columns => _columns;

    /// <summary>The first column with a value that is not a finite number, or null.</summary>
    public Column? FirstNotFinite()
    {
        foreach (Column column in _reals)
        {
            if (column.FirstNotFinite() >= 0)
            {
                return column;
            }
        }

        return null;
    }

    /// <summary>Registers a column.</summary>
    protected TColumn Register<TColumn>(TColumn column)
        where TColumn : Column
    {
        _columns.Add(column);
        if (column.IsReal)
        {
            _reals.Add(column);
        }

        return column;
    }
}

/// <summary>A table whose rows are named by <typeparamref name="TId"/>.</summary>
/// <typeparam name="TId">Identity of a row.</typeparam>
/// <param name="count">Number of rows; it never changes during a run.</param>
public abstract class EntityTable<TId>(int count) : EntityTable
    where TId : struct, IEntityId<TId>
{
    /// <summary>Gets the number of rows.</summary>
    public int Count { get; } = count;

    /// <summary>Gets all rows, to be walked with <c>foreach</c> without allocation.</summary>
    public IdRange<TId> All => new(0, Count);

    /// <summary>A new state variable.</summary>
    protected Column<TId, T> Add<T>(string name, string unit)
        where T : unmanaged => Register(new Column<TId, T>(name, unit, Count));

    /// <summary>A new real-valued state variable.</summary>
    protected Column<TId, double> Add(string name, string unit) => Add<double>(name, unit);

    /// <summary>A new state variable between these entities and others.</summary>
    protected Relation<TId, TOther, T> Relate<TOther, T>(string name, string unit, int others)
        where TOther : struct, IEntityId<TOther>
        where T : unmanaged => Register(new Relation<TId, TOther, T>(name, unit, Count, others));
}

/// <summary>A run of neighbouring ids.</summary>
/// <typeparam name="TId">Type of the ids.</typeparam>
/// <param name="Start">First row.</param>
/// <param name="Count">Number of rows.</param>
public readonly record struct IdRange<TId>(int Start, int Count) : IEnumerable<TId>
    where TId : struct, IEntityId<TId>
{
    /// <summary>Walks the ids.</summary>
    public IdEnumerator GetEnumerator() => new(Start, Start + Count);

    IEnumerator<TId> IEnumerable<TId>.GetEnumerator()
    {
        for (int i = Start; i < Start + Count; i++)
        {
            yield return TId.At(i);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<TId>)this).GetEnumerator();

    /// <summary>The position of the walk.</summary>
    /// <param name="start">First row.</param>
    /// <param name="end">Row after the last.</param>
    public struct IdEnumerator(int start, int end)
    {
        private int _index = start - 1;

        /// <summary>Gets the present id.</summary>
        public readonly TId Current => TId.At(_index);

        /// <summary>Goes to the next id.</summary>
        public bool MoveNext() => ++_index < end;
    }
}
