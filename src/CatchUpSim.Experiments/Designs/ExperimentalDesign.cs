namespace CatchUpSim.Experiments.Designs;

/// <summary>Chooses the points of a study.</summary>
public static class ExperimentalDesign
{
    /// <summary>Most points of a design.</summary>
    public const int MostPoints = 1_000_000;

    /// <summary>The points of a design, in their order.</summary>
    /// <param name="kind">How points are chosen.</param>
    /// <param name="factors">What is varied.</param>
    /// <param name="count">Number of points; full factorial and listed designs have their own.</param>
    /// <param name="seed">Seed of random and Latin hypercube designs.</param>
    public static IReadOnlyList<DesignPoint> Points(
        DesignKind kind, IReadOnlyList<DesignFactor> factors, int count, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(factors);
        int points = CountOf(kind, factors, count);
        IEnumerable<double[]> rows = kind switch
        {
            DesignKind.FullFactorial => Enumerable.Range(0, points).Select(point => Combination(factors, point)),
            DesignKind.Listed => Enumerable.Range(0, points)
                .Select(point => factors.Select(factor => factor.Levels[point]).ToArray()),
            DesignKind.Sobol => SobolSequence.Points(points, factors.Count).Select(row => Place(factors, row)),
            DesignKind.LatinHypercube => Strata(factors.Count, points, seed).Select(row => Place(factors, row)),
            DesignKind.Random => Enumerable.Range(0, points)
                .Select(point => Place(factors, [.. factors.Select((_, i) => DesignChance.Uniform(seed, i, point))])),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
        return [.. rows.Select((values, number) => new DesignPoint(number, values))];
    }

    /// <summary>Number of points of a design; at most one more than <see cref="MostPoints"/> is told.</summary>
    public static int CountOf(DesignKind kind, IReadOnlyList<DesignFactor> factors, int count)
    {
        ArgumentNullException.ThrowIfNull(factors);
        if (kind == DesignKind.Listed)
        {
            return factors.Select(factor => factor.Levels.Count).Min();
        }

        if (kind != DesignKind.FullFactorial)
        {
            return count;
        }

        long product = 1;
        foreach (DesignFactor factor in factors)
        {
            product = Math.Min(product * factor.Levels.Count, MostPoints + 1L);
        }

        return (int)product;
    }

    // The last factor moves fastest, as the digits of a number do.
    private static double[] Combination(IReadOnlyList<DesignFactor> factors, int point)
    {
        var values = new double[factors.Count];
        for (int i = factors.Count - 1; i >= 0; i--)
        {
            IReadOnlyList<double> levels = factors[i].Levels;
            values[i] = levels[point % levels.Count];
            point /= levels.Count;
        }

        return values;
    }

    private static IEnumerable<double[]> Strata(int dimensions, int points, ulong seed)
    {
        // Orders of strata and places inside of them are drawn at different factors' addresses.
        int[][] orders = [.. Enumerable.Range(0, dimensions).Select(i => DesignChance.Permutation(seed, i, points))];
        for (int point = 0; point < points; point++)
        {
            yield return
            [
                .. orders.Select((order, i) =>
                    (order[point] + DesignChance.Uniform(seed, dimensions + i, point)) / points),
            ];
        }
    }

    private static double[] Place(IReadOnlyList<DesignFactor> factors, IReadOnlyList<double> row) =>
        [.. factors.Select((factor, i) => factor.At(row[i]))];
}
