namespace CatchUpSim.Experiments.Designs;

/// <summary>
/// Chance of designs: a pure function (SplitMix64) of seed, factor and position, so that a design is the same on every
/// machine and shares nothing with the luck of the worlds.
/// </summary>
internal static class DesignChance
{
    /// <summary>A uniform number from 0 to below 1.</summary>
    public static double Uniform(ulong seed, int factor, int position) =>
        (Bits(seed, factor, position) >> 11) * (1.0 / (1UL << 53));

    /// <summary>The numbers from 0 to below a count, in a random order.</summary>
    public static int[] Permutation(ulong seed, int factor, int count)
    {
        int[] order = [.. Enumerable.Range(0, count)];
        for (int i = count - 1; i > 0; i--)
        {
            int other = (int)(Uniform(seed, factor, i) * (i + 1));
            (order[i], order[other]) = (order[other], order[i]);
        }

        return order;
    }

    private static ulong Bits(ulong seed, int factor, int position)
    {
        unchecked
        {
            return Mix(Mix(Mix(seed) ^ (ulong)(uint)factor) ^ (ulong)(uint)position);
        }
    }

    private static ulong Mix(ulong value)
    {
        unchecked
        {
            value += 0x9E3779B97F4A7C15UL;
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
            return value ^ (value >> 31);
        }
    }
}
