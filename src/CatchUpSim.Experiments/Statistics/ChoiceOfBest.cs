using MathNet.Numerics.Distributions;

namespace CatchUpSim.Experiments.Statistics;

/// <summary>How sure one must be that a candidate is behind the best, when the data that tell them apart have picked the best.</summary>
public static class ChoiceOfBest
{
    private const double Error = 0.05;

    /// <summary>
    /// The one-sided level of each comparison with the best: the candidate that is best in truth is then called worse in
    /// at most 5 % of samples, whichever the sample puts first. Bonferroni's form of multiple comparisons with the best
    /// (Hsu 1984), which holds with common luck too (Nelson and Matejcik 1995).
    /// </summary>
    /// <param name="candidates">How many were to be chosen from.</param>
    public static double LevelOf(int candidates) => Error / Math.Max(1, candidates - 1);

    /// <summary>
    /// Whether the class with the largest count is the likeliest in truth, at 95 % for all classes together: the counts of two
    /// classes of a multinomial sample differ by (n1 − n2)/√(n1 + n2) standard errors where both are equally likely.
    /// </summary>
    /// <param name="first">Largest count.</param>
    /// <param name="second">Second largest count.</param>
    /// <param name="candidates">Number of classes, those that never occurred among them.</param>
    public static bool IsTold(int first, int second, int candidates) =>
        first - second > Normal.InvCDF(0, 1, 1 - LevelOf(candidates)) * Math.Sqrt(first + second);
}
