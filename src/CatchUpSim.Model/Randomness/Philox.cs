using System.Numerics;
using System.Runtime.CompilerServices;

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
    public static Vector<ulong> GenerateMany(Vector<ulong> firsts, Block rest, uint keyFirst, uint keySecond)
    {
        unchecked
        {
            var low = new Vector<ulong>(uint.MaxValue);
            Vector<ulong> a = firsts;
            var b = new Vector<ulong>(rest.B);
            var c = new Vector<ulong>(rest.C);
            var d = new Vector<ulong>(rest.D);
            for (int round = 0; round < 10; round++)
            {
                Vector<ulong> first = new Vector<ulong>(MultiplierFirst) * a;
                Vector<ulong> second = new Vector<ulong>(MultiplierSecond) * c;
                a = Vector.ShiftRightLogical(second, 32) ^ b ^ new Vector<ulong>(keyFirst);
                c = Vector.ShiftRightLogical(first, 32) ^ d ^ new Vector<ulong>(keySecond);
                b = second & low;
                d = first & low;
                keyFirst += WeylFirst;
                keySecond += WeylSecond;
            }

            return Vector.ShiftLeft(a, 32) | b;
        }
    }

    /// <summary>128 bits as four words: a counter or its image.</summary>
    /// <param name="A">First word.</param>
    /// <param name="B">Second word.</param>
    /// <param name="C">Third word.</param>
    /// <param name="D">Fourth word.</param>
    public readonly record struct Block(uint A, uint B, uint C, uint D);
}
