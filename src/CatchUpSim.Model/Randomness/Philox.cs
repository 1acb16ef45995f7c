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

    /// <summary>128 bits as four words: a counter or its image.</summary>
    /// <param name="A">First word.</param>
    /// <param name="B">Second word.</param>
    /// <param name="C">Third word.</param>
    /// <param name="D">Fourth word.</param>
    public readonly record struct Block(uint A, uint B, uint C, uint D);
}
