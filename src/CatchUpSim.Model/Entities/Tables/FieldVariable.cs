using System.Runtime.InteropServices;

namespace CatchUpSim.Model.Entities;

/// <summary>Finds one state variable in a row that holds several.</summary>
/// <typeparam name="TRow">Type of the row.</typeparam>
/// <typeparam name="T">Type of the variable.</typeparam>
/// <param name="row">The row of an entity, or of a pair of them.</param>
/// <returns>The variable's place in the row.</returns>
public delegate ref T FieldOf<TRow, T>(ref TRow row);

/// <summary>
/// A state variable that stands in a row beside others: what is read together lies together, which counts where there
/// are a million entities. It is recorded, hashed and restored like any column.
/// </summary>
/// <typeparam name="TRow">Type of the row.</typeparam>
/// <typeparam name="T">Type of a value.</typeparam>
/// <param name="name">Name of the variable, snake_case.</param>
/// <param name="unit">Unit of the values.</param>
/// <param name="rows">All rows.</param>
/// <param name="field">Where in a row the variable stands.</param>
public abstract class FieldVariable<TRow, T>(string name, string unit, TRow[] rows, FieldOf<TRow, T> field) : Column(name, unit)
    where TRow : unmanaged
    where T : unmanaged
{
    /// <inheritdoc/>
    public override string ValueType => typeof(T).Name;

    /// <summary>Gets a copy of the values as raw bytes.</summary>
    public override ReadOnlySpan<byte> Bytes => MemoryMarshal.AsBytes<T>(Copy());

    /// <inheritdoc/>
    public override Array Storage => rows;

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> StorageBytes => MemoryMarshal.AsBytes<TRow>(rows);

    /// <inheritdoc/>
    public override void CopyFrom(Column other)
    {
        if (other.GetType() != GetType() || ((FieldVariable<TRow, T>)other).Copy() is not { } values || values.Length != rows.Length)
        {
            throw new ArgumentException($"Variable {other.Name} has another shape than {Name}.", nameof(other));
        }

        Set(values);
    }

    /// <inheritdoc/>
    public override int FirstNotFinite() => Copy() is double[] numbers ? FirstNotFinite(numbers) : -1;

    /// <inheritdoc/>
    public override void Scramble(Func<int, double, double> scramble)
    {
        T[] values = Copy();
        Scrambling.Apply(values, scramble);
        Set(values);
    }

    /// <inheritdoc/>
    internal override void Restore(ReadOnlySpan<byte> bytes)
    {
        var values = new T[rows.Length];
        bytes.CopyTo(MemoryMarshal.AsBytes(values.AsSpan()));
        Set(values);
    }

    private T[] Copy()
    {
        var values = new T[rows.Length];
        for (int row = 0; row < rows.Length; row++)
        {
            values[row] = field(ref rows[row]);
        }

        return values;
    }

    private void Set(T[] values)
    {
        for (int row = 0; row < rows.Length; row++)
        {
            field(ref rows[row]) = values[row];
        }
    }
}
