namespace CatchUpSim.Model.Submodels;

/// <summary>How strongly a foundry favours large and old customers.</summary>
/// <param name="Volume">a: exponent of the committed volume, near 1.</param>
/// <param name="Tenure">b: exponent of the tenure, near 0.3.</param>
public readonly record struct RationingExponents(double Volume, double Tenure);

/// <summary>Rationing of scarce wafers among the customers of a foundry (§6.1). Nothing here allocates.</summary>
public static class WaferRationing
{
    /// <summary>Equation (FA14): w = volume^a · tenure^b · strategic.</summary>
    /// <param name="committedVolume">Volume that the customer orders, wafers per month; the model adds one.</param>
    /// <param name="tenure">Standing with the foundry; the model counts the wafers that it has made for the customer so far, and one.</param>
    /// <param name="strategicFactor">Factor for customers a foundry wants to keep, 1 for an ordinary one.</param>
    /// <param name="exponents">Exponents a and b.</param>
    /// <returns>Rationing weight.</returns>
    public static double Weight(
        double committedVolume,
        double tenure,
        double strategicFactor,
        in RationingExponents exponents)
    {
        EquationDomain.RequireNotNegative(committedVolume);
        EquationDomain.RequireNotNegative(tenure);
        EquationDomain.RequireNotNegative(strategicFactor);
        return Math.Pow(committedVolume, exponents.Volume) * Math.Pow(tenure, exponents.Tenure) * strategicFactor;
    }

    /// <summary>
    /// Equation (FA15), water-filling: every customer gets min(d_i, λ w_i), with λ such that the capacity is
    /// used up or every demand is met. Customers of weight zero share what the others leave.
    /// </summary>
    /// <param name="demands">d_i: wafers ordered, by customer.</param>
    /// <param name="weights">w_i: rationing weights (FA14), by customer.</param>
    /// <param name="capacity">Wafers available in the month.</param>
    /// <param name="allocations">Receives the wafers of each customer.</param>
    public static void Allocate(
        ReadOnlySpan<double> demands,
        ReadOnlySpan<double> weights,
        double capacity,
        Span<double> allocations)
    {
        EquationDomain.RequireSameLength(weights.Length, demands.Length);
        EquationDomain.RequireSameLength(allocations.Length, demands.Length);
        EquationDomain.RequireNotNegative(capacity);
        for (int customer = 0; customer < demands.Length; customer++)
        {
            EquationDomain.RequireNotNegative(demands[customer], nameof(demands));
            EquationDomain.RequireNotNegative(weights[customer], nameof(weights));
        }

        allocations.Clear();
        double remainder = Fill(demands, weights, capacity, servesWeighted: true, allocations);
        Fill(demands, weights, remainder, servesWeighted: false, allocations);
    }

    /// <summary>Serves one class of customers, with or without weight, and returns the capacity they leave.</summary>
    private static double Fill(
        ReadOnlySpan<double> demands,
        ReadOnlySpan<double> weights,
        double capacity,
        bool servesWeighted,
        Span<double> allocations)
    {
        double residual = capacity;
        while (true)
        {
            double waitingWeight = WaitingWeight(demands, weights, servesWeighted, allocations);
            if (waitingWeight <= 0.0)
            {
                return residual;
            }

            double level = residual / waitingWeight;
            double satisfied = GrantDemands(demands, weights, level, servesWeighted, allocations);
            if (satisfied <= 0.0)
            {
                GrantShares(demands, weights, level, servesWeighted, allocations);
                return 0.0;
            }

            residual = Math.Max(0.0, residual - satisfied);
        }
    }

    private static double WaitingWeight(
        ReadOnlySpan<double> demands,
        ReadOnlySpan<double> weights,
        bool servesWeighted,
        ReadOnlySpan<double> allocations)
    {
        double total = 0.0;
        for (int customer = 0; customer < demands.Length; customer++)
        {
            if (allocations[customer] < demands[customer])
            {
                total += ClassWeight(weights[customer], servesWeighted);
            }
        }

        return total;
    }

    /// <summary>Meets every demand that its share at this level covers, and returns the wafers this took.</summary>
    private static double GrantDemands(
        ReadOnlySpan<double> demands,
        ReadOnlySpan<double> weights,
        double level,
        bool servesWeighted,
        Span<double> allocations)
    {
        double granted = 0.0;
        for (int customer = 0; customer < demands.Length; customer++)
        {
            bool isWaiting = allocations[customer] < demands[customer];
            if (isWaiting && demands[customer] <= level * ClassWeight(weights[customer], servesWeighted))
            {
                allocations[customer] = demands[customer];
                granted += demands[customer];
            }
        }

        return granted;
    }

    /// <summary>Rations every customer of the class that still waits.</summary>
    private static void GrantShares(
        ReadOnlySpan<double> demands,
        ReadOnlySpan<double> weights,
        double level,
        bool servesWeighted,
        Span<double> allocations)
    {
        for (int customer = 0; customer < demands.Length; customer++)
        {
            double weight = ClassWeight(weights[customer], servesWeighted);
            if (weight > 0.0 && allocations[customer] < demands[customer])
            {
                allocations[customer] = level * weight;
            }
        }
    }

    /// <summary>Weight within the class being served; customers without weight are equals among themselves.</summary>
    private static double ClassWeight(double weight, bool servesWeighted)
    {
        if (servesWeighted)
        {
            return weight;
        }

        return weight == 0.0 ? 1.0 : 0.0;
    }
}
