using System.Numerics;
using System.Runtime.CompilerServices;

namespace CatchUpSim.Model.Randomness;

/// <summary>
/// The counter-based generator Philox4x32-10 (Salmon, Moraes, Dror, Shaw 2011, "Parallel random numbers: as easy as
/// 1, 2, 3"): a pure function from a 64-bit key and a 128-bit counter to 128 random bits.
/// </summary>
public static class Philox
{
    internal const uint MultiplierFirst = 0xD2511F53;
    internal const uint MultiplierSecond = 0xCD9E8D57;
    internal const uint WeylFirst = 0x9E3779B9;
    internal const uint WeylSecond = 0xBB67AE85;

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
    /// <remarks>
    /// Two rows of counters at once: a processor multiplies one while it waits for the other. Vectors are not compiled
    /// ahead of time, so that the methods that use them are optimized at their first call.
    /// </remarks>
    /// <param name="firsts">First words of the counters.</param>
    /// <param name="others">First words of as many further counters.</param>
    /// <param name="rest">The other words of all of them.</param>
    /// <param name="keyFirst">First word of the key.</param>
    /// <param name="keySecond">Second word of the key.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static (Vector<ulong> Firsts, Vector<ulong> Others) GenerateMany(
        Vector<ulong> firsts, Vector<ulong> others, Block rest, uint keyFirst, uint keySecond)
    {
        var one = new Lanes(firsts, new Vector<ulong>(rest.B), new Vector<ulong>(rest.C), new Vector<ulong>(rest.D));
        var two = new Lanes(others, one.B, one.C, one.D);
        var key = new LaneKey(keyFirst, keySecond);
        for (int round = 0; round < 10; round++)
        {
            one = one.Next(key);
            two = two.Next(key);
            key = key.Next();
        }

        return (one.First, two.First);
    }

    /// <summary>
    /// All words of several counters that differ in their third word, side by side, as two numbers of 64 bits each. Two rows
    /// of counters at once, as above.
    /// </summary>
    /// <param name="thirds">Third words of the counters.</param>
    /// <param name="others">Third words of as many further counters.</param>
    /// <param name="rest">The other words of all of them.</param>
    /// <param name="keyFirst">First word of the key.</param>
    /// <param name="keySecond">Second word of the key.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static (Vector<ulong> First, Vector<ulong> Second, Vector<ulong> OtherFirst, Vector<ulong> OtherSecond) GeneratePairs(
        Vector<ulong> thirds, Vector<ulong> others, Block rest, uint keyFirst, uint keySecond)
    {
        var one = new Lanes(new Vector<ulong>(rest.A), new Vector<ulong>(rest.B), thirds, new Vector<ulong>(rest.D));
        var two = new Lanes(one.A, one.B, others, one.D);
        var key = new LaneKey(keyFirst, keySecond);
        for (int round = 0; round < 10; round++)
        {
            one = one.Next(key);
            two = two.Next(key);
            key = key.Next();
        }

        return (one.First, one.Second, two.First, two.Second);
    }

    /// <summary>128 bits as four words: a counter or its image.</summary>
    /// <param name="A">First word.</param>
    /// <param name="B">Second word.</param>
    /// <param name="C">Third word.</param>
    /// <param name="D">Fourth word.</param>
    public readonly record struct Block(uint A, uint B, uint C, uint D);
}
