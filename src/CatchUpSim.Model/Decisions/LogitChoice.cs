using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Decisions;

/// <summary>
/// Bounded-rational choice among options: the better option is chosen more often, the more so the lower the
/// temperature (McFadden 1974; Luce 1959). An option with utility −∞ is unavailable and never chosen.
/// </summary>
/// <remarks>Allocation-free up to <see cref="IndustrySizes.OnStack"/> options: it is called for every decision of every agent.</remarks>
public static class LogitChoice
{
    /// <summary>
    /// Equation (D1): probability of option i, p_i = exp(u_i/T) / Σ_k exp(u_k/T). Temperature 0 is the best reply
    /// (ties go to the lowest index); an infinite temperature is uniform over the available options.
    /// </summary>
    /// <param name="utilities">Utility of each option (any unit; the unit of the temperature).</param>
    /// <param name="temperature">T ≥ 0, in the unit of utility; may be +∞.</param>
    /// <param name="probabilities">Receives one probability per option; they sum to one.</param>
    public static void Probabilities(
        ReadOnlySpan<double> utilities, double temperature, Span<double> probabilities)
    {
        if (probabilities.Length != utilities.Length)
        {
            throw new ArgumentOutOfRangeException(
                nameof(probabilities), probabilities.Length, "Every option needs one probability.");
        }

        int best = BestOption(utilities, temperature);
        double total = 0;
        for (int option = 0; option < utilities.Length; option++)
        {
            probabilities[option] = Weight(utilities, option, best, temperature);
            total += probabilities[option];
        }

        for (int option = 0; option < utilities.Length; option++)
        {
            probabilities[option] /= total;
        }
    }

    /// <summary>
    /// Equation (D2): the option whose interval of cumulative probability contains the draw (inverse distribution
    /// function). The same draw and utilities always give the same option.
    /// </summary>
    /// <param name="utilities">Utility of each option.</param>
    /// <param name="temperature">T ≥ 0, in the unit of utility; may be +∞.</param>
    /// <param name="uniform">A draw from [0, 1).</param>
    /// <returns>The index of the chosen option.</returns>
    public static int Choose(ReadOnlySpan<double> utilities, double temperature, double uniform)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(uniform);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(uniform, 1);
        int best = BestOption(utilities, temperature);
        Span<double> weights = utilities.Length <= IndustrySizes.OnStack
            ? stackalloc double[utilities.Length]
            : new double[utilities.Length];
        double total = 0;
        for (int option = 0; option < utilities.Length; option++)
        {
            weights[option] = Weight(utilities, option, best, temperature);
            total += weights[option];
        }

        double target = uniform * total;
        double cumulative = 0;
        int lastPossible = best;
        for (int option = 0; option < utilities.Length; option++)
        {
            if (weights[option] <= 0)
            {
                continue;
            }

            cumulative += weights[option];
            lastPossible = option;
            if (target < cumulative)
            {
                return option;
            }
        }

        // uniform·total may round up to total; the draw then belongs to the last option that can be chosen.
        return lastPossible;
    }

    private static int BestOption(ReadOnlySpan<double> utilities, double temperature)
    {
        if (double.IsNaN(temperature) || temperature < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(temperature), temperature, "A temperature is not negative.");
        }

        int best = -1;
        for (int option = 0; option < utilities.Length; option++)
        {
            if (double.IsNaN(utilities[option]) || double.IsPositiveInfinity(utilities[option]))
            {
                throw new ArgumentOutOfRangeException(
                    nameof(utilities), utilities[option], "A utility is finite or −∞.");
            }

            bool available = !double.IsNegativeInfinity(utilities[option]);
            if (available && (best < 0 || utilities[option] > utilities[best]))
            {
                best = option;
            }
        }

        return best >= 0
            ? best
            : throw new ArgumentOutOfRangeException(nameof(utilities), "A choice needs at least one available option.");
    }

    /// <summary>The weight of an option relative to the best one, which has weight one: no overflow is
    /// possible.</summary>
    private static double Weight(ReadOnlySpan<double> utilities, int option, int best, double temperature)
    {
        if (option == best)
        {
            return 1;
        }

        if (temperature == 0 || double.IsNegativeInfinity(utilities[option]))
        {
            return 0;
        }

        return Math.Exp((utilities[option] - utilities[best]) / temperature);
    }
}
