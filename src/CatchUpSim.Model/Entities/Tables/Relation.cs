using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CatchUpSim.Model.Entities;

/// <summary>A state variable between two kinds of entities, read row-then-column: <c>Trust[designer, partner]</c>.</summary>
/// <typeparam name="TRow">Row entity.</typeparam>
/// <typeparam name="TColumn">Column entity.</typeparam>
/// <typeparam name="T">Type of a value.</typeparam>
public sealed class Relation<TRow, TColumn, T> : Column
    where TRow : struct, IEntityId<TRow>
    where TColumn : struct, IEntityId<TColumn>
    where T : unmanaged
{
    private readonly T[] _values;
    private readonly int _columns;

    /// <summary>Initializes a new instance of the <see cref="Relation{TRow, TColumn, T}"/> class.</summary>
    public Relation(string name, string unit, int rows, int columns)
        : base(name, unit)
    {
        _values = new T[rows * columns];
        _columns = columns;
    }

    /// <inheritdoc/>
    public override string ValueType => typeof(T).Name;

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Bytes => MemoryMarshal.AsBytes<T>(_values);

    /// <inheritdoc/>
    public override Array Storage => _values;

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> StorageBytes => Bytes;

    /// <summary>Gets all values, row after row.</summary>
    public Span<T> Values => _values;

    /// <summary>The value between one row entity and one column entity.</summary>
    public ref T this[TRow row, TColumn column]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref _values[(row.Index * _columns) + column.Index];
    }

    /// <summary>All values of one row entity.</summary>
    public Span<T> Row(TRow row) => _values.AsSpan(row.Index * _columns, _columns);

    /// <inheritdoc/>
    public override void CopyFrom(Column other)
    {
        if (other is not Relation<TRow, TColumn, T> same || same._values.Length != _values.Length)
        {
            throw new ArgumentException($"Relation {other.Name} has another shape than {Name}.", nameof(other));
        }

        same._values.CopyTo(_values, 0);
    }

    /// <inheritdoc/>
    internal override void Restore(ReadOnlySpan<byte> bytes) => bytes.CopyTo(MemoryMarshal.AsBytes(_values.AsSpan()));

    /// <inheritdoc/>
    public override int FirstNotFinite() => _values is double[] numbers ? FirstNotFinite(numbers) : -1;

    /// <inheritdoc/>
    public override int RowAt(int position) => position / _columns;

    /// <inheritdoc/>
    public override void Scramble(Func<int, double, double> scramble) => Scrambling.Apply(_values, scramble);
}
