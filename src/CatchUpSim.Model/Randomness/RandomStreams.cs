using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Randomness;

/// <summary>
/// All chance of one run. A draw has an address (seed, replication, purpose, month, agent, n-th draw) and no position:
/// asking for one draw never moves another, so two scenarios meet the same luck wherever they ask the same question.
/// </summary>
public readonly record struct RandomStreams
{
    private readonly uint _keyFirst;
    private readonly uint _keySecond;

    /// <summary>Initializes a new instance of the <see cref="RandomStreams"/> struct.</summary>
    /// <param name="seed">The study's seed; 0 is a seed like any other.</param>
    /// <param name="replication">Number of the replication, from 0.</param>
    public RandomStreams(ulong seed, int replication)
    {
        // Two finalizing rounds (SplitMix64) keep neighbouring seeds and replications far apart in key space.
        ulong key = Mix(Mix(seed) ^ unchecked((ulong)(uint)replication * 0x9E3779B97F4A7C15UL));
        _keyFirst = unchecked((uint)key);
        _keySecond = (uint)(key >> 32);
    }

    /// <summary>The stream of one purpose.</summary>
    public RandomStream For(RandomPurpose purpose) => new(_keyFirst, _keySecond, purpose);

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

/// <summary>The draws of one purpose, found by agent and month.</summary>
/// <param name="KeyFirst">First word of the run's key.</param>
/// <param name="KeySecond">Second word of the run's key.</param>
/// <param name="Purpose">What the draws are for.</param>
public readonly record struct RandomStream(uint KeyFirst, uint KeySecond, RandomPurpose Purpose)
{
    /// <summary>The draws of one agent in one month.</summary>
    public Draws At(Month month, int agent) => At(month, agent, 0);

    /// <summary>The draws of one agent in one month about one subject, such as a segment or a partner.</summary>
    public Draws At(Month month, int agent, int subject) =>
        new(KeyFirst, KeySecond, unchecked((uint)Purpose | ((uint)subject << 8)), unchecked((uint)month.Index), unchecked((uint)agent));

    /// <summary>The first uniform number of an address, for those who need no second one: that of <see cref="At(Month, int, int)"/>.</summary>
    public double UniformAt(Month month, int agent, int subject)
    {
        unchecked
        {
            var counter = new Philox.Block((uint)Purpose | ((uint)subject << 8), (uint)month.Index, (uint)agent, 0);
            Philox.Block block = Philox.Generate(counter, KeyFirst, KeySecond);
            return ((((ulong)block.A << 32) | block.B) >> 11) * Draws.ToUnit;
        }
    }
}
