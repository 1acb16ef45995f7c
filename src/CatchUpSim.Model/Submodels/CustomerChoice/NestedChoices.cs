using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CatchUpSim.Model.Submodels;

/// <summary>
/// Choices of several buyers by equation (C6), side by side: first all enter with their utilities, then what belongs to
/// their nests is worked out for four of them at once, and then each has the weights of its alternatives. So no buyer has
/// to wait until the logarithms and exponentials of the one before are there.
/// </summary>
public readonly ref struct NestedChoices
{
    /// <summary>Numbers that are kept for a buyer.</summary>
    public const int Numbers = 4;

    private readonly double _dissimilarity;
    private readonly double _scale;
    private readonly Span<double> _first;
    private readonly Span<double> _second;
    private readonly Span<double> _outside;
    private readonly Span<double> _all;

    /// <summary>Initializes a new instance of the <see cref="NestedChoices"/> struct.</summary>
    /// <param name="room">Room for <see cref="Numbers"/> numbers for each of four, eight, twelve… buyers; no matter which.</param>
    /// <param name="dissimilarity">λ in (0, 1].</param>
    public NestedChoices(Span<double> room, double dissimilarity)
    {
        int buyers = room.Length / Numbers;
        _dissimilarity = dissimilarity;
        _scale = 1 / dissimilarity;
        _first = room[..buyers];
        _second = room.Slice(buyers, buyers);
        _outside = room.Slice(2 * buyers, buyers);
        _all = room.Slice(3 * buyers, buyers);
    }

    /// <summary>
    /// A buyer enters with its utilities δ_j, which become exp((δ_j − m)/λ), with m the largest of them or zero; their sums
    /// by nest are kept.
    /// </summary>
    /// <param name="buyer">Place of the buyer.</param>
    /// <param name="utilities">Its utilities; −∞ removes an alternative. Four, eight, twelve…; receives the exponentials.</param>
    /// <param name="nest">One for alternatives of the first nest, zero for those of the second.</param>
    /// <exception cref="ArgumentOutOfRangeException">A utility is not a number or +∞.</exception>
    public void Enter(int buyer, Span<double> utilities, ReadOnlySpan<double> nest)
    {
        Span<Vector256<double>> weights = MemoryMarshal.Cast<double, Vector256<double>>(utilities);
        ReadOnlySpan<Vector256<double>> first = MemoryMarshal.Cast<double, Vector256<double>>(nest[..utilities.Length]);
        double largest = LogitEquations.LargestUtility(utilities, weights);
        Vector256<double> scale = Vector256.Create(_scale);
        var inFirst = Vector256<double>.Zero;
        var inSecond = Vector256<double>.Zero;
        for (int i = 0; i < weights.Length; i++)
        {
            Vector256<double> weight = Exponentials.Of((weights[i] - Vector256.Create(largest)) * scale);
            inFirst += weight * first[i];
            inSecond += weight * (Vector256<double>.One - first[i]);
            weights[i] = weight;
        }

        _first[buyer] = Sum(inFirst);
        _second[buyer] = Sum(inSecond);
        _outside[buyer] = largest;
    }

    /// <summary>Works out the factors S_g^(λ−1) of the nests, exp(−m) of the outside option, and the sums of all weights.</summary>
    public void Close()
    {
        if (_dissimilarity >= 1)
        {
            CloseWithoutNests();
            return;
        }

        Span<Vector256<double>> firsts = MemoryMarshal.Cast<double, Vector256<double>>(_first);
        Span<Vector256<double>> seconds = MemoryMarshal.Cast<double, Vector256<double>>(_second);
        Span<Vector256<double>> outsides = MemoryMarshal.Cast<double, Vector256<double>>(_outside);
        Span<Vector256<double>> sums = MemoryMarshal.Cast<double, Vector256<double>>(_all);
        for (int i = 0; i < firsts.Length; i++)
        {
            Vector256<double> first = Factor(firsts[i]);
            Vector256<double> second = Factor(seconds[i]);
            Vector256<double> outside = Exponentials.Of(Vector256<double>.Zero - outsides[i]);
            sums[i] = (firsts[i] * first) + (seconds[i] * second) + outside;
            firsts[i] = first;
            seconds[i] = second;
            outsides[i] = outside;
        }
    }

    /// <summary>Turns the exponentials of a buyer into its weights.</summary>
    /// <param name="buyer">Place of the buyer.</param>
    /// <param name="weights">The exponentials; receives the weights.</param>
    /// <param name="nest">One for alternatives of the first nest, zero for those of the second.</param>
    /// <returns>The sum of all weights, that of the outside option included, and the weight of the outside option.</returns>
    public (double All, double Outside) Weights(int buyer, Span<double> weights, ReadOnlySpan<double> nest)
    {
        if (_dissimilarity >= 1)
        {
            return (_all[buyer], _outside[buyer]);
        }

        Span<Vector256<double>> blocks = MemoryMarshal.Cast<double, Vector256<double>>(weights);
        ReadOnlySpan<Vector256<double>> inFirst = MemoryMarshal.Cast<double, Vector256<double>>(nest[..weights.Length]);
        Vector256<double> first = Vector256.Create(_first[buyer]);
        Vector256<double> second = Vector256.Create(_second[buyer]);
        for (int i = 0; i < blocks.Length; i++)
        {
            blocks[i] *= (inFirst[i] * first) + ((Vector256<double>.One - inFirst[i]) * second);
        }

        return (_all[buyer], _outside[buyer]);
    }

    /// <summary>A nest without alternatives has nothing to be multiplied; the logarithm of one does no harm there.</summary>
    private Vector256<double> Factor(Vector256<double> sums)
    {
        Vector256<double> some = Vector256.ConditionalSelect(
            Vector256.GreaterThan(sums, Vector256<double>.Zero), sums, Vector256<double>.One);
        return Exponentials.Of(Vector256.Log(some) * Vector256.Create(_dissimilarity - 1));
    }

    /// <summary>Without nests the exponentials are the weights.</summary>
    private void CloseWithoutNests()
    {
        Span<Vector256<double>> firsts = MemoryMarshal.Cast<double, Vector256<double>>(_first);
        Span<Vector256<double>> seconds = MemoryMarshal.Cast<double, Vector256<double>>(_second);
        Span<Vector256<double>> outsides = MemoryMarshal.Cast<double, Vector256<double>>(_outside);
        Span<Vector256<double>> sums = MemoryMarshal.Cast<double, Vector256<double>>(_all);
        for (int i = 0; i < firsts.Length; i++)
        {
            Vector256<double> outside = Exponentials.Of(Vector256<double>.Zero - outsides[i]);
            sums[i] = firsts[i] + seconds[i] + outside;
            outsides[i] = outside;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Sum(Vector256<double> numbers) => numbers[0] + numbers[1] + (numbers[2] + numbers[3]);
}
