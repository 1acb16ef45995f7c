using System.Numerics;
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

    /// <summary>
    /// The first uniform number about each of many subjects: those of <see cref="At(Month, int, int)"/>, several at a time.
    /// </summary>
    /// <param name="month">The month.</param>
    /// <param name="agent">The agent.</param>
    /// <param name="subjects">Numbers of the subjects.</param>
    /// <param name="uniforms">Receives a number in [0, 1) for each subject.</param>
    /// <param name="first">Number of subject 0, where lower ones belong to other questions.</param>
    public void Uniforms(Month month, int agent, ReadOnlySpan<int> subjects, Span<double> uniforms, int first = 0)
    {
        var shift = new Vector<int>(first);
        int width = Vector<int>.Count;
        int whole = subjects.Length - (subjects.Length % width);
        for (int i = 0; i < whole; i += width)
        {
            Uniforms(month, agent, new Vector<int>(subjects[i..]) + shift, uniforms[i..]);
        }

        if (whole < subjects.Length)
        {
            Span<int> last = stackalloc int[width];
            Span<double> numbers = stackalloc double[width];
            last.Clear();
            subjects[whole..].CopyTo(last);
            Uniforms(month, agent, new Vector<int>(last) + shift, numbers);
            numbers[..(subjects.Length - whole)].CopyTo(uniforms[whole..]);
        }
    }

    /// <summary>
    /// The first two uniform numbers of each of many neighbouring agents about one subject: those of
    /// <see cref="At(Month, int, int)"/>, several at a time.
    /// </summary>
    /// <param name="month">The month.</param>
    /// <param name="firstAgent">The first agent; the others follow it.</param>
    /// <param name="subject">The subject.</param>
    /// <param name="firsts">Receives the first number in [0, 1) of each agent.</param>
    /// <param name="seconds">Receives the second one; as long as the first.</param>
    public void UniformPairs(Month month, int firstAgent, int subject, Span<double> firsts, Span<double> seconds)
    {
        unchecked
        {
            var rest = new Philox.Block((uint)Purpose | ((uint)subject << 8), (uint)month.Index, 0, 0);
            for (int i = 0; i < firsts.Length; i += 2 * Vector<ulong>.Count)
            {
                UniformPairs(
                    Neighbours(firstAgent + i), Neighbours(firstAgent + i + Vector<ulong>.Count), rest, firsts[i..], seconds[i..]);
            }
        }
    }

    /// <summary>
    /// The first two uniform numbers of each of many agents: those of <see cref="At(Month, int)"/>, several at a time.
    /// </summary>
    /// <param name="month">The month.</param>
    /// <param name="agents">The agents.</param>
    /// <param name="firsts">Receives the first number in [0, 1) of each agent; may be longer.</param>
    /// <param name="seconds">Receives the second one; may be longer.</param>
    public void UniformPairs(Month month, ReadOnlySpan<int> agents, Span<double> firsts, Span<double> seconds)
    {
        unchecked
        {
            var rest = new Philox.Block((uint)Purpose, (uint)month.Index, 0, 0);
            int width = Vector<int>.Count;
            int whole = agents.Length - (agents.Length % width);
            for (int i = 0; i < whole; i += width)
            {
                UniformPairs(new Vector<int>(agents[i..]), rest, firsts.Slice(i, width), seconds.Slice(i, width));
            }

            if (whole < agents.Length)
            {
                Span<int> last = stackalloc int[width];
                last.Clear();
                agents[whole..].CopyTo(last);
                int count = agents.Length - whole;
                UniformPairs(new Vector<int>(last), rest, firsts.Slice(whole, count), seconds.Slice(whole, count));
            }
        }
    }

    /// <summary>
    /// The first uniform numbers of each of many neighbouring agents about one subject: those of
    /// <see cref="At(Month, int, int)"/>, several agents at a time.
    /// </summary>
    /// <param name="month">The month.</param>
    /// <param name="firstAgent">The first agent; the others follow it.</param>
    /// <param name="subject">The subject.</param>
    /// <param name="each">How many numbers an agent gets; even.</param>
    /// <param name="uniforms">Receives the numbers in [0, 1), agent by agent; a multiple of <paramref name="each"/>.</param>
    public void Uniforms(Month month, int firstAgent, int subject, int each, Span<double> uniforms)
    {
        unchecked
        {
            int agents = uniforms.Length / each;
            Span<double> first = stackalloc double[2 * Vector<double>.Count];
            Span<double> second = stackalloc double[2 * Vector<double>.Count];
            for (int i = 0; i < agents; i += first.Length)
            {
                int count = Math.Min(first.Length, agents - i);
                Vector<ulong> some = Neighbours(firstAgent + i);
                Vector<ulong> others = Neighbours(firstAgent + i + Vector<ulong>.Count);
                for (int n = 0; n < each; n += 2)
                {
                    var rest = new Philox.Block((uint)Purpose | ((uint)subject << 8), (uint)month.Index, 0, (uint)n / 2);
                    UniformPairs(some, others, rest, first, second);
                    for (int lane = 0; lane < count; lane++)
                    {
                        uniforms[((i + lane) * each) + n] = first[lane];
                        uniforms[((i + lane) * each) + n + 1] = second[lane];
                    }
                }
            }
        }
    }

    private void UniformPairs(Vector<int> agents, Philox.Block rest, Span<double> firsts, Span<double> seconds)
    {
        Vector.Widen(agents.As<int, uint>(), out Vector<ulong> low, out Vector<ulong> high);
        UniformPairs(low, high, rest, firsts, seconds);
    }

    private void UniformPairs(
        Vector<ulong> agents, Vector<ulong> others, Philox.Block rest, Span<double> firsts, Span<double> seconds)
    {
        int width = Vector<double>.Count;
        (Vector<ulong> first, Vector<ulong> second, Vector<ulong> otherFirst, Vector<ulong> otherSecond) =
            Philox.GeneratePairs(agents, others, rest, KeyFirst, KeySecond);
        if (firsts.Length >= 2 * width)
        {
            ToUniforms(first).CopyTo(firsts);
            ToUniforms(otherFirst).CopyTo(firsts[width..]);
            ToUniforms(second).CopyTo(seconds);
            ToUniforms(otherSecond).CopyTo(seconds[width..]);
            return;
        }

        Span<double> numbers = stackalloc double[2 * width];
        ToUniforms(first).CopyTo(numbers);
        ToUniforms(otherFirst).CopyTo(numbers[width..]);
        numbers[..firsts.Length].CopyTo(firsts);
        ToUniforms(second).CopyTo(numbers);
        ToUniforms(otherSecond).CopyTo(numbers[width..]);
        numbers[..firsts.Length].CopyTo(seconds);
    }

    private void Uniforms(Month month, int agent, Vector<int> subjects, Span<double> uniforms)
    {
        var rest = new Philox.Block(0, unchecked((uint)month.Index), unchecked((uint)agent), 0);
        Vector<uint> firsts = Vector.ShiftLeft(subjects.As<int, uint>(), 8) | new Vector<uint>((uint)Purpose);
        Vector.Widen(firsts, out Vector<ulong> low, out Vector<ulong> high);
        (low, high) = Philox.GenerateMany(low, high, rest, KeyFirst, KeySecond);
        ToUniforms(low).CopyTo(uniforms);
        ToUniforms(high).CopyTo(uniforms[Vector<double>.Count..]);
    }

    /// <summary>Neighbouring agents side by side, each in the lower half of its lane.</summary>
    private static Vector<ulong> Neighbours(int first) =>
        Vector.CreateSequence((ulong)unchecked((uint)first), 1UL) & new Vector<ulong>(uint.MaxValue);

    private static Vector<double> ToUniforms(Vector<ulong> bits) =>
        Vector.ConvertToDouble(Vector.ShiftRightLogical(bits, 11)) * Draws.ToUnit;
}
