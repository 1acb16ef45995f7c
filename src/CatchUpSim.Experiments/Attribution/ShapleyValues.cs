using System.Numerics;

namespace CatchUpSim.Experiments.Attribution;

/// <summary>
/// Exact Shapley values (Shapley 1953): what each cause adds to an outcome, averaged over all orders in which the causes
/// could come in. They add up to the difference between the world with all causes and the one with none.
/// </summary>
public static class ShapleyValues
{
    /// <summary>The contributions of k causes from the outcomes of all 2^k coalitions.</summary>
    /// <param name="outcomes">Outcome of each coalition: bit i of its position is set when cause i is present.</param>
    /// <exception cref="ArgumentException">The number of outcomes is no power of two.</exception>
    public static double[] Of(ReadOnlySpan<double> outcomes)
    {
        if (!BitOperations.IsPow2(outcomes.Length))
        {
            throw new ArgumentException($"{outcomes.Length} outcomes are not those of all coalitions.", nameof(outcomes));
        }

        int causes = BitOperations.Log2((uint)outcomes.Length);
        double[] weights = Weights(causes);
        var values = new double[causes];
        for (int cause = 0; cause < causes; cause++)
        {
            int bit = 1 << cause;
            for (int others = 0; others < outcomes.Length; others++)
            {
                if ((others & bit) == 0)
                {
                    values[cause] += weights[BitOperations.PopCount((uint)others)] * (outcomes[others | bit] - outcomes[others]);
                }
            }
        }

        return values;
    }

    /// <summary>The share of orders in which exactly the given number of others comes before a cause.</summary>
    private static double[] Weights(int causes)
    {
        var weights = new double[Math.Max(1, causes)];
        for (int before = 0; before < causes; before++)
        {
            // before! (causes − before − 1)! / causes! = 1 / (causes · C(causes − 1, before))
            weights[before] = 1.0 / (causes * Binomial(causes - 1, before));
        }

        return weights;
    }

    private static double Binomial(int n, int k)
    {
        double value = 1;
        for (int i = 1; i <= k; i++)
        {
            value = value * (n - k + i) / i;
        }

        return value;
    }
}
