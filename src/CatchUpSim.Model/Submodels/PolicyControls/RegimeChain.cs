using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>
/// The Markov chain of sales regimes that takes over after the last dated policy event. A transition matrix
/// is given row by row, from the regime of the row to the regimes in their order.
/// </summary>
public static class RegimeChain
{
    /// <summary>Number of regimes.</summary>
    public const int Count = 4;

    private const double RowSumTolerance = 1e-9;

    /// <summary>Equation (PC8): the next regime is the first whose cumulated probability exceeds u.</summary>
    /// <param name="transitionRow">Probabilities of the four regimes next month; they sum to 1.</param>
    /// <param name="uniform">u: uniform draw, at least 0 and below 1.</param>
    /// <returns>Regime of the next month.</returns>
    public static SalesRegime Next(ReadOnlySpan<double> transitionRow, double uniform)
    {
        RequireRow(transitionRow);
        EquationDomain.RequireNotNegative(uniform);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(uniform, 1.0);

        double cumulated = 0.0;
        int lastPossible = 0;
        for (int regime = 0; regime < Count; regime++)
        {
            cumulated += transitionRow[regime];
            if (uniform < cumulated)
            {
                return (SalesRegime)regime;
            }

            lastPossible = transitionRow[regime] > 0.0 ? regime : lastPossible;
        }

        // A row that sums to a hair below 1 leaves a gap above it, which belongs to the last possible regime.
        return (SalesRegime)lastPossible;
    }

    /// <summary>Equation (PC9): the distribution π with π P = π, in which the chain settles.</summary>
    /// <remarks>
    /// Grassmann, Taksar and Heyman (1985): states are eliminated one after the other without a subtraction,
    /// so that small probabilities keep their digits.
    /// </remarks>
    /// <param name="transitionMatrix">Four rows of four probabilities each; every regime reachable.</param>
    /// <returns>Long-run share of months in each regime.</returns>
    public static double[] StationaryDistribution(ReadOnlySpan<double> transitionMatrix)
    {
        EquationDomain.RequireSameLength(transitionMatrix.Length, Count * Count);
        for (int row = 0; row < Count; row++)
        {
            RequireRow(transitionMatrix.Slice(row * Count, Count));
        }

        Span<double> matrix = stackalloc double[Count * Count];
        transitionMatrix.CopyTo(matrix);
        for (int state = Count - 1; state > 0; state--)
        {
            Eliminate(matrix, state);
        }

        return BackSubstitute(matrix);
    }

    private static void Eliminate(Span<double> matrix, int state)
    {
        double departure = 0.0;
        for (int target = 0; target < state; target++)
        {
            departure += matrix[state * Count + target];
        }

        EquationDomain.RequirePositive(departure, "transitionMatrix");
        for (int origin = 0; origin < state; origin++)
        {
            matrix[origin * Count + state] /= departure;
            for (int target = 0; target < state; target++)
            {
                matrix[origin * Count + target] += matrix[origin * Count + state] * matrix[state * Count + target];
            }
        }
    }

    private static double[] BackSubstitute(ReadOnlySpan<double> matrix)
    {
        double[] distribution = new double[Count];
        distribution[0] = 1.0;
        double total = 1.0;
        for (int state = 1; state < Count; state++)
        {
            for (int origin = 0; origin < state; origin++)
            {
                distribution[state] += distribution[origin] * matrix[origin * Count + state];
            }

            total += distribution[state];
        }

        for (int state = 0; state < Count; state++)
        {
            distribution[state] /= total;
        }

        return distribution;
    }

    private static void RequireRow(ReadOnlySpan<double> row)
    {
        EquationDomain.RequireSameLength(row.Length, Count);
        double sum = 0.0;
        foreach (double probability in row)
        {
            EquationDomain.RequireFraction(probability);
            sum += probability;
        }

        ArgumentOutOfRangeException.ThrowIfGreaterThan(Math.Abs(sum - 1.0), RowSumTolerance, nameof(row));
    }
}
