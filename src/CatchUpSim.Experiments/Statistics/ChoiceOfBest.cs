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
}
