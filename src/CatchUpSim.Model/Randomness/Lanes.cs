using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace CatchUpSim.Model.Randomness;

/// <summary>
/// Several counters of <see cref="Philox"/> side by side, between two rounds. Words stand in the lower halves of lanes of
/// 64 bits; the upper halves hold what is left of products and count for nothing.
/// </summary>
/// <param name="a">First words.</param>
/// <param name="b">Second words.</param>
/// <param name="c">Third words.</param>
/// <param name="d">Fourth words.</param>
internal readonly struct Lanes(Vector<ulong> a, Vector<ulong> b, Vector<ulong> c, Vector<ulong> d)
{
    /// <summary>Gets the first words.</summary>
    public Vector<ulong> A { get; } = a;

    /// <summary>Gets the second words.</summary>
    public Vector<ulong> B { get; } = b;

    /// <summary>Gets the third words.</summary>
    public Vector<ulong> C { get; } = c;

    /// <summary>Gets the fourth words.</summary>
    public Vector<ulong> D { get; } = d;

    /// <summary>Gets the first two words of each counter as one number.</summary>
    public Vector<ulong> First => Vector.ShiftLeft(A, 32) | (B & Lower);

    /// <summary>Gets the last two words of each counter as one number.</summary>
    public Vector<ulong> Second => Vector.ShiftLeft(C, 32) | (D & Lower);

    private static Vector<ulong> Lower => new(uint.MaxValue);

    /// <summary>The counters after one more round.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Lanes Next(LaneKey key)
    {
        Vector<ulong> first = Multiply(Philox.MultiplierFirst, A);
        Vector<ulong> second = Multiply(Philox.MultiplierSecond, C);
        return new Lanes(
            Vector.ShiftRightLogical(second, 32) ^ B ^ key.First,
            second,
            Vector.ShiftRightLogical(first, 32) ^ D ^ key.Second,
            first);
    }

    /// <summary>
    /// Products of the lower halves. A general product of 64 bits, which would give the same, takes three times as long.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<ulong> Multiply(uint multiplier, Vector<ulong> words) =>
        Avx2.IsSupported && Vector<ulong>.Count == Vector256<ulong>.Count
            ? Avx2.Multiply(words.AsVector256().AsUInt32(), Vector256.Create((ulong)multiplier).AsUInt32()).AsVector()
            : (words & Lower) * new Vector<ulong>(multiplier);
}

/// <summary>The key of a round, the same in every lane.</summary>
/// <param name="first">First word.</param>
/// <param name="second">Second word.</param>
internal readonly struct LaneKey(Vector<ulong> first, Vector<ulong> second)
{
    /// <summary>Initializes a new instance of the <see cref="LaneKey"/> struct for the first round.</summary>
    public LaneKey(uint first, uint second)
        : this(new Vector<ulong>(first), new Vector<ulong>(second))
    {
    }

    /// <summary>Gets the first words.</summary>
    public Vector<ulong> First { get; } = first;

    /// <summary>Gets the second words.</summary>
    public Vector<ulong> Second { get; } = second;

    /// <summary>The key of the next round; what overflows a word stands in the upper half of its lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public LaneKey Next() =>
        new(First + new Vector<ulong>(Philox.WeylFirst), Second + new Vector<ulong>(Philox.WeylSecond));
}
