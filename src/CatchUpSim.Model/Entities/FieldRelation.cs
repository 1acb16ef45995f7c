using System.Runtime.InteropServices;

namespace CatchUpSim.Model.Entities;

/// <summary>A state variable between two kinds of entities that stands in a cell beside other variables of the same pair.</summary>
/// <typeparam name="TRow">Row entity.</typeparam>
/// <typeparam name="TColumn">Column entity.</typeparam>
/// <typeparam name="TCell">Type of the cell.</typeparam>
/// <typeparam name="T">Type of a value.</typeparam>
/// <param name="name">Name of the variable, snake_case.</param>
/// <param name="unit">Unit of the values.</param>
/// <param name="cells">The cells of all pairs, row after row.</param>
/// <param name="columns">Number of column entities.</param>
/// <param name="field">Where in a cell the variable stands.</param>
public sealed class FieldRelation<TRow, TColumn, TCell, T>(
    string name, string unit, TCell[] cells, int columns, FieldOf<TCell, T> field) : Column(name, unit)
    where TRow : struct, IEntityId<TRow>
    where TColumn : struct, IEntityId<TColumn>
    where TCell : unmanaged
    where T : unmanaged
{
    private readonly FieldValues<TCell, T> _values = new(cells, field);

    /// <inheritdoc/>
    public override string ValueType => typeof(T).Name;

    /// <summary>Gets a copy of the values as raw bytes.</summary>
    public override ReadOnlySpan<byte> Bytes => MemoryMarshal.AsBytes<T>(_values.Copy());

    /// <inheritdoc/>
    public override Array Storage => cells;

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> StorageBytes => MemoryMarshal.AsBytes<TCell>(cells);

    /// <summary>The value between one row entity and one column entity.</summary>
    public ref T this[TRow row, TColumn column] => ref field(ref cells[(row.Index * columns) + column.Index]);

    /// <inheritdoc/>
    public override int RowAt(int position) => position / columns;

    /// <inheritdoc/>
    public override void CopyFrom(Column other)
    {
        if (other is not FieldRelation<TRow, TColumn, TCell, T> same || !_values.TryTake(same._values))
        {
            throw new ArgumentException($"Relation {other.Name} has another shape than {Name}.", nameof(other));
        }
    }

    /// <inheritdoc/>
    internal override void Restore(ReadOnlySpan<byte> bytes) => _values.Restore(bytes);

    /// <inheritdoc/>
    public override int FirstNotFinite() => _values.Copy() is double[] numbers ? FirstNotFinite(numbers) : -1;

    /// <inheritdoc/>
    public override void Scramble(Func<int, double, double> scramble) => _values.Scramble(scramble);
}
