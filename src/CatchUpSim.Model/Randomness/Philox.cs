using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace CatchUpSim.Model.Randomness;

/// <summary>
/// The counter-based generator Philox4x32-10 (Salmon, Moraes, Dror, Shaw 2011, "Parallel random numbers: as easy as
/// 1, 2, 3"): a pure function from a 64-bit key and a 128-bit counter to 128 random bits.
/// </summary>
public static class Philox
{
    private const uint MultiplierFirst = 0xD2511F53;
    private const uint MultiplierSecond = 0xCD9E8D57;
    private const uint WeylFirst = 0x9E3779B9;
    private const uint WeylSecond = 0xBB67AE85;

    /// <summary>Ten rounds of Philox4x32.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Block Generate(Block counter, uint keyFirst, uint keySecond)
    {
        unchecked
        {
            uint a = counter.A, b = counter.B, c = counter.C, d = counter.D;
            for (int round = 0; round < 10; round++)
            {
                ulong first = (ulong)MultiplierFirst * a;
                ulong second = (ulong)MultiplierSecond * c;
                a = (uint)(second >> 32) ^ b ^ keyFirst;
                c = (uint)(first >> 32) ^ d ^ keySecond;
                b = (uint)second;
                d = (uint)first;
                keyFirst += WeylFirst;
                keySecond += WeylSecond;
            }

            return new Block(a, b, c, d);
        }
    }

    /// <summary>
    /// The first two words of several counters that differ in their first word, side by side: what <see cref="Generate"/>
    /// gives for each, as one number of 64 bits.
    /// </summary>
    /// <param name="firsts">First words of the counters.</param>
    /// <param name="rest">The other words of all of them.</param>
    /// <param name="keyFirst">First word of the key.</param>
    /// <param name="keySecond">Second word of the key.</param>
    public static Vector<ulong> GenerateMany(Vector<ulong> firsts, Block rest, uint keyFirst, uint keySecond) =>
        Rounds(firsts, new Vector<ulong>(rest.B), new Vector<ulong>(rest.C), new Vector<ulong>(rest.D), (keyFirst, keySecond)).First;

    /// <summary>
    /// All words of several counters that differ in their third word, side by side, as two numbers of 64 bits each.
    /// </summary>
    /// <param name="thirds">Third words of the counters.</param>
    /// <param name="rest">The other words of all of them.</param>
    /// <param name="keyFirst">First word of the key.</param>
    /// <param name="keySecond">Second word of the key.</param>
    public static (Vector<ulong> First, Vector<ulong> Second) GeneratePairs(
        Vector<ulong> thirds, Block rest, uint keyFirst, uint keySecond) =>
        Rounds(new Vector<ulong>(rest.A), new Vector<ulong>(rest.B), thirds, new Vector<ulong>(rest.D), (keyFirst, keySecond));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector<ulong> First, Vector<ulong> Second) Rounds(
        Vector<ulong> a, Vector<ulong> b, Vector<ulong> c, Vector<ulong> d, (uint First, uint Second) key)
    {
        unchecked
        {
            var low = new Vector<ulong>(uint.MaxValue);
            for (int round = 0; round < 10; round++)
            {
                Vector<ulong> first = Multiply(MultiplierFirst, a);
                Vector<ulong> second = Multiply(MultiplierSecond, c);
                a = Vector.ShiftRightLogical(second, 32) ^ b ^ new Vector<ulong>(key.First);
                c = Vector.ShiftRightLogical(first, 32) ^ d ^ new Vector<ulong>(key.Second);
                b = second & low;
                d = first & low;
                key = (key.First + WeylFirst, key.Second + WeylSecond);
            }

            return (Vector.ShiftLeft(a, 32) | b, Vector.ShiftLeft(c, 32) | d);
        }
    }

    /// <summary>
    /// Products of words of 32 bits. A general product of 64 bits, which would give the same, takes three times as long.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<ulong> Multiply(uint multiplier, Vector<ulong> words) =>
        Avx2.IsSupported && Vector<ulong>.Count == Vector256<ulong>.Count
            ? Avx2.Multiply(words.AsVector256().AsUInt32(), Vector256.Create((ulong)multiplier).AsUInt32()).AsVector()
            : words * new Vector<ulong>(multiplier);

    /// <summary>128 bits as four words: a counter or its image.</summary>
    /// <param name="A">First word.</param>
    /// <param name="B">Second word.</param>
    /// <param name="C">Third word.</param>
    /// <param name="D">Fourth word.</param>
    public readonly record struct Block(uint A, uint B, uint C, uint D);
}
