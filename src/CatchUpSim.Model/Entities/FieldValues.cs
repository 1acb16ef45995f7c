using System.Runtime.InteropServices;

namespace CatchUpSim.Model.Entities;

/// <summary>The values of one variable, spread over rows that hold several.</summary>
/// <typeparam name="TRow">Type of the row.</typeparam>
/// <typeparam name="T">Type of the variable.</typeparam>
/// <param name="rows">All rows.</param>
/// <param name="field">Where in a row the variable stands.</param>
internal readonly struct FieldValues<TRow, T>(TRow[] rows, FieldOf<TRow, T> field)
    where TRow : unmanaged
    where T : unmanaged
{
    /// <summary>The values one after the other.</summary>
    public T[] Copy()
    {
        var values = new T[rows.Length];
        for (int row = 0; row < rows.Length; row++)
        {
            values[row] = field(ref rows[row]);
        }

        return values;
    }

    /// <summary>Takes the values of as many other rows; false when there are more or fewer.</summary>
    public bool TryTake(FieldValues<TRow, T> other)
    {
        T[] values = other.Copy();
        if (values.Length != rows.Length)
        {
            return false;
        }

        Set(values);
        return true;
    }

    /// <summary>Takes the values from their raw bytes, one after the other.</summary>
    public void Restore(ReadOnlySpan<byte> bytes)
    {
        var values = new T[rows.Length];
        bytes.CopyTo(MemoryMarshal.AsBytes(values.AsSpan()));
        Set(values);
    }

    /// <summary>Replaces every value by a scrambled one.</summary>
    public void Scramble(Func<int, double, double> scramble)
    {
        T[] values = Copy();
        Scrambling.Apply(values, scramble);
        Set(values);
    }

    private void Set(T[] values)
    {
        for (int row = 0; row < rows.Length; row++)
        {
            field(ref rows[row]) = values[row];
        }
    }
}
