namespace CatchUpSim.Experiments.Statistics;

/// <summary>How unlike two distributions over the same classes are.</summary>
public static class Divergence
{
    /// <summary>The divergence of distributions that have no class in common: 2 ln 2.</summary>
    public const double Largest = 1.3862943611198906;

    /// <summary>
    /// The L-divergence (Lin 1991; Lamperti 2018): L(p, q) = 2H((p + q)/2) − H(p) − H(q) with the entropy H in nats. Without a
    /// correction for small samples: two samples of one distribution differ by about (classes − 1)/(2n).
    /// </summary>
    /// <param name="first">How often each class occurs in one sample; not negative.</param>
    /// <param name="second">The same in the other sample, class by class.</param>
    /// <returns>0 for equal distributions, 2 ln 2 for those without a common class; 0 where a sample is empty.</returns>
    /// <exception cref="ArgumentException">The samples have different classes.</exception>
    public static double Between(ReadOnlySpan<int> first, ReadOnlySpan<int> second)
    {
        if (first.Length != second.Length)
        {
            throw new ArgumentException("both samples need the same classes", nameof(second));
        }

        double ofFirst = Total(first);
        double ofSecond = Total(second);
        if (ofFirst <= 0 || ofSecond <= 0)
        {
            return 0;
        }

        double sum = 0;
        for (int each = 0; each < first.Length; each++)
        {
            double p = first[each] / ofFirst;
            double q = second[each] / ofSecond;
            sum += (2 * Entropy((p + q) / 2)) - Entropy(p) - Entropy(q);
        }

        return Math.Clamp(sum, 0, Largest);
    }

    private static double Entropy(double probability) => probability > 0 ? -probability * Math.Log(probability) : 0;

    private static double Total(ReadOnlySpan<int> counts)
    {
        double total = 0;
        foreach (int count in counts)
        {
            total += count >= 0 ? count : throw new ArgumentException("a class cannot occur less than never", nameof(counts));
        }

        return total;
    }
}
