using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CatchUpSim.Model.Entities;

/// <summary>
/// One state variable of a kind of entity: its name, its unit and a value per entity. Recording, copying, hashing
/// and the declared-writes test work on this type alone and need no code per variable.
/// </summary>
/// <param name="name">Name of the variable, snake_case as in the tables of a study.</param>
/// <param name="unit">Unit of the values.</param>
public abstract class Column(string name, string unit)
{
    /// <summary>Gets the name of the variable, snake_case.</summary>
    public string Name { get; } = name;

    /// <summary>Gets the unit of the values.</summary>
    public string Unit { get; } = unit;

    /// <summary>Gets the name of the type of a value; part of what a checkpoint was written with.</summary>
    public abstract string ValueType { get; }

    /// <summary>Gets a value indicating whether the values are real numbers, which alone can be other than finite.</summary>
    internal bool IsReal => ValueType == nameof(Double);

    /// <summary>Gets the values as raw bytes, for hashing and comparing.</summary>
    public abstract ReadOnlySpan<byte> Bytes { get; }

    /// <summary>Takes all values from the raw bytes of a column of the same shape.</summary>
    internal abstract void Restore(ReadOnlySpan<byte> bytes);

    /// <summary>
    /// Gets the array in which the values stand: an own one, or one of rows that the variables of an entity share.
    /// </summary>
    public abstract Array Storage { get; }

    /// <summary>Gets the raw bytes of <see cref="Storage"/>; nothing is copied.</summary>
    public abstract ReadOnlySpan<byte> StorageBytes { get; }

    /// <summary>Takes all values from a column of the same shape.</summary>
    /// <exception cref="ArgumentException">The other column has another type or length.</exception>
    public abstract void CopyFrom(Column other);

    /// <summary>Position of the first value that is not a finite number, or −1.</summary>
    public abstract int FirstNotFinite();

    /// <summary>The row of the entity to which the value at a position belongs.</summary>
    public abstract int RowAt(int position);

    /// <summary>Replaces every value by a scrambled one; only tests of declared writes use it.</summary>
    /// <param name="scramble">From position and present value (as a number) to the new value.</param>
    public abstract void Scramble(Func<int, double, double> scramble);

    /// <summary>Position of the first number that is not finite, or −1.</summary>
    /// <remarks>Vectors are not compiled ahead of time, and a first, slow version would check the first worlds.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private protected static int FirstNotFinite(double[] numbers)
    {
        // Those are not finite whose exponent has all its bits. The last numbers are taken with some that were taken before.
        var exponent = new Vector<long>(BitConverter.DoubleToInt64Bits(double.PositiveInfinity));
        Vector<long> found = Vector<long>.Zero;
        ReadOnlySpan<long> bits = MemoryMarshal.Cast<double, long>(numbers);
        foreach (Vector<long> some in MemoryMarshal.Cast<long, Vector<long>>(bits))
        {
            found |= Vector.Equals(some & exponent, exponent);
        }

        if (bits.Length >= Vector<long>.Count)
        {
            found |= Vector.Equals(new Vector<long>(bits[^Vector<long>.Count..]) & exponent, exponent);
            return found == Vector<long>.Zero ? -1 : Array.FindIndex(numbers, number => !double.IsFinite(number));
        }

        return Array.FindIndex(numbers, number => !double.IsFinite(number));
    }
}

/// <summary>A state variable with values of type <typeparamref name="T"/>, read as <c>table.Cash[firm]</c>.</summary>
/// <typeparam name="TId">Whose variable it is.</typeparam>
/// <typeparam name="T">Type of a value.</typeparam>
public sealed class Column<TId, T> : Column
    where TId : struct, IEntityId<TId>
    where T : unmanaged
{
    private readonly T[] _values;

    /// <summary>Initializes a new instance of the <see cref="Column{TId, T}"/> class with default values.</summary>
    public Column(string name, string unit, int length)
        : base(name, unit) => _values = new T[length];

    /// <inheritdoc/>
    public override string ValueType => typeof(T).Name;

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Bytes => MemoryMarshal.AsBytes<T>(_values);

    /// <inheritdoc/>
    public override Array Storage => _values;

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> StorageBytes => Bytes;

    /// <summary>Gets all values in the order of the entities.</summary>
    public Span<T> Values => _values;

    /// <summary>The value of one entity.</summary>
    public ref T this[TId id] => ref _values[id.Index];

    /// <inheritdoc/>
    public override void CopyFrom(Column other)
    {
        if (other is not Column<TId, T> same || same._values.Length != _values.Length)
        {
            throw new ArgumentException($"Column {other.Name} has another shape than {Name}.", nameof(other));
        }

        same._values.CopyTo(_values, 0);
    }

    /// <inheritdoc/>
    internal override void Restore(ReadOnlySpan<byte> bytes) => bytes.CopyTo(MemoryMarshal.AsBytes(_values.AsSpan()));

    /// <inheritdoc/>
    public override int FirstNotFinite() => _values is double[] numbers ? FirstNotFinite(numbers) : -1;

    /// <inheritdoc/>
    public override int RowAt(int position) => position;

    /// <inheritdoc/>
    public override void Scramble(Func<int, double, double> scramble) => Scrambling.Apply(_values, scramble);
}
