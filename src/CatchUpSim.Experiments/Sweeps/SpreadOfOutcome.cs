namespace CatchUpSim.Experiments.Sweeps;

/// <summary>
/// What makes an outcome of a sweep differ from run to run. All points share the luck of a replication, so runs form a table of points
/// and replications, and its analysis of variance tells apart what the inputs do, what luck does, and what luck does at some points
/// and not at others.
/// </summary>
/// <param name="Inputs">Share of the variance between points, 0 to 1.</param>
/// <param name="Luck">Share of the variance between replications, 0 to 1.</param>
/// <param name="Together">Share of what is left: luck that matters at some points only, 0 to 1.</param>
/// <param name="Points">Number of points.</param>
/// <param name="Replications">Number of replications that all points have.</param>
/// <param name="Effects">The numeric factors, the strongest first.</param>
public sealed record SpreadOfOutcome(
    double Inputs, double Luck, double Together, int Points, int Replications, IReadOnlyList<FactorEffect> Effects)
{
    private const int FewestPoints = 8;

    /// <summary>Analyses a table of runs; null where it is too small, or the outcome is the same in all runs.</summary>
    /// <param name="outcome">Outcome by replication and point; all rows of equal length, without gaps.</param>
    /// <param name="factors">Values of the numeric factors by point.</param>
    public static SpreadOfOutcome? Of(IReadOnlyList<double[]> outcome, IReadOnlyDictionary<string, double[]> factors)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        ArgumentNullException.ThrowIfNull(factors);
        int replications = outcome.Count;
        int points = replications == 0 ? 0 : outcome[0].Length;
        if (replications < 2 || points < FewestPoints)
        {
            return null;
        }

        double[] byPoint = [.. Enumerable.Range(0, points).Select(point => outcome.Average(row => row[point]))];
        double[] byReplication = [.. outcome.Select(row => row.Average())];
        double mean = byReplication.Average();
        double betweenPoints = replications * byPoint.Sum(value => Squared(value - mean));
        double betweenReplications = points * byReplication.Sum(value => Squared(value - mean));
        double all = outcome.Sum(row => row.Sum(value => Squared(value - mean)));

        // Mean squares of the two-way table, one run in each cell; components below zero are none.
        double rest = Math.Max(0, all - betweenPoints - betweenReplications) / ((points - 1.0) * (replications - 1.0));
        double inputs = Math.Max(0, ((betweenPoints / (points - 1)) - rest) / replications);
        double luck = Math.Max(0, ((betweenReplications / (replications - 1)) - rest) / points);
        double total = inputs + luck + rest;
        return total <= 0 ? null : new SpreadOfOutcome(
            inputs / total,
            luck / total,
            rest / total,
            points,
            replications,
            FactorEffect.Of(outcome, factors));
    }

    private static double Squared(double value) => value * value;
}
