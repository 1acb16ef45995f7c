namespace CatchUpSim.Model.Entities;

/// <summary>Writes scrambled numbers into typed values; the declared-writes test needs states that are not settled.</summary>
internal static class Scrambling
{
    public static void Apply<T>(T[] values, Func<int, double, double> scramble)
        where T : unmanaged
    {
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = values[i] switch
            {
                double value => (T)(object)scramble(i, value),
                float value => (T)(object)(float)scramble(i, value),
                _ => values[i], // flags, stages and ids keep a meaningful value
            };
        }
    }
}
