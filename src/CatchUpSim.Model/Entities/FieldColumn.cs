using System.Runtime.InteropServices;

namespace CatchUpSim.Model.Entities;

/// <summary>Finds one state variable in a row that holds several.</summary>
/// <typeparam name="TRow">Type of the row.</typeparam>
/// <typeparam name="T">Type of the variable.</typeparam>
/// <param name="row">The row of an entity.</param>
/// <returns>The variable's place in the row.</returns>
public delegate ref T FieldOf<TRow, T>(ref TRow row);

/// <summary>
/// A state variable that stands in a row beside other variables of its entity: what is read together lies together,
/// which counts where there are a million entities. It is read and written like any column.
/// </summary>
/// <typeparam name="TId">Whose variable it is.</typeparam>
/// <typeparam name="TRow">Type of the row.</typeparam>
/// <typeparam name="T">Type of a value.</typeparam>
/// <param name="name">Name of the variable, snake_case.</param>
/// <param name="unit">Unit of the values.</param>
/// <param name="rows">The rows of all entities.</param>
/// <param name="field">Where in a row the variable stands.</param>
public sealed class FieldColumn<TId, TRow, T>(string name, string unit, TRow[] rows, FieldOf<TRow, T> field) : Column(name, unit)
    where TId : struct, IEntityId<TId>
    where TRow : unmanaged
    where T : unmanaged
{
    private readonly FieldValues<TRow, T> _values = new(rows, field);

    /// <inheritdoc/>
    public override string ValueType => typeof(T).Name;

    /// <summary>Gets a copy of the values as raw bytes.</summary>
    public override ReadOnlySpan<byte> Bytes => MemoryMarshal.AsBytes<T>(_values.Copy());

    /// <inheritdoc/>
    public override Array Storage => rows;

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> StorageBytes => MemoryMarshal.AsBytes<TRow>(rows);

    /// <summary>The value of one entity.</summary>
    public ref T this[TId id] => ref field(ref rows[id.Index]);

    /// <inheritdoc/>
    public override int RowAt(int position) => position;

    /// <inheritdoc/>
    public override void CopyFrom(Column other)
    {
        if (other is not FieldColumn<TId, TRow, T> same || !_values.TryTake(same._values))
        {
            throw new ArgumentException($"Column {other.Name} has another shape than {Name}.", nameof(other));
        }
    }

    /// <inheritdoc/>
    internal override void Restore(ReadOnlySpan<byte> bytes) => _values.Restore(bytes);

    /// <inheritdoc/>
    public override int FirstNotFinite() => _values.Copy() is double[] numbers ? FirstNotFinite(numbers) : -1;

    /// <inheritdoc/>
    public override void Scramble(Func<int, double, double> scramble) => _values.Scramble(scramble);
}
