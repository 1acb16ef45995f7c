using System.Runtime.InteropServices;

namespace CatchUpSim.Experiments.Patterns;

/// <summary>What the readers of a world took from a run, as bytes: how many readings each took, then the readings.</summary>
internal static class ReadingBytes
{
    public static byte[] Write(IReadOnlyList<Reading[]> byReader)
    {
        int[] counts = [.. byReader.Select(readings => readings.Length)];
        Reading[] all = [.. byReader.SelectMany(readings => readings)];
        return [.. MemoryMarshal.AsBytes(counts.AsSpan()), .. MemoryMarshal.AsBytes(all.AsSpan())];
    }

    /// <summary>What each of a number of readers took, or null when the bytes are of others.</summary>
    public static Reading[][]? Read(ReadOnlySpan<byte> bytes, int readers)
    {
        int head = readers * sizeof(int);
        if (bytes.Length < head)
        {
            return null;
        }

        ReadOnlySpan<int> counts = MemoryMarshal.Cast<byte, int>(bytes[..head]);
        ReadOnlySpan<Reading> all = MemoryMarshal.Cast<byte, Reading>(bytes[head..]);
        var byReader = new Reading[readers][];
        for (int reader = 0; reader < readers; reader++)
        {
            if (counts[reader] < 0 || counts[reader] > all.Length)
            {
                return null;
            }

            byReader[reader] = all[..counts[reader]].ToArray();
            all = all[counts[reader]..];
        }

        return byReader;
    }
}
