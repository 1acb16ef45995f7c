namespace CatchUpSim.Model.Submodels;

/// <summary>
/// Prices of firms that face logit or nested logit demand: mark-ups of the Bertrand equilibrium, best replies, and bargains to
/// customers who are locked in by a rival. Prices and costs share one money unit; α_p is utility per unit of it.
/// </summary>
public static class MarkupEquations
{
    /// <summary>
    /// Equation (P1): the mark-up over unit cost that maximises profit, 1/(α_p·ρ) (money), with the own response ρ of (P2). For a firm with
    /// several products of one nest the shares in ρ are those of all of them: it charges the same mark-up on each.
    /// </summary>
    /// <param name="priceCoefficient">α_p &gt; 0.</param>
    /// <param name="response">ρ &gt; 0.</param>
    public static double Markup(double priceCoefficient, double response)
    {
        EquationDomain.RequirePositive(priceCoefficient);
        EquationDomain.RequirePositive(response);
        return 1 / (priceCoefficient * response);
    }

    /// <summary>
    /// Equation (P2): own response −∂ln s_j/∂(α_p·p_j) = [1 − (1−λ)·s_{j|g} − λ·s_j]/λ, how far the own price moves the own volume under
    /// nested logit (Berry 1994): close substitutes in the nest press the price. Dissimilarity λ = 1 is the logit, 1 − s_j.
    /// </summary>
    /// <param name="share">s_j, fraction of potential buyers.</param>
    /// <param name="shareInNest">s_{j|g}, fraction of the buyers of the nest.</param>
    /// <param name="dissimilarity">λ in (0, 1].</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside of its domain, or nobody else is left to buy from.</exception>
    public static double OwnResponse(double share, double shareInNest, double dissimilarity)
    {
        EquationDomain.RequireFraction(share);
        EquationDomain.RequireFraction(shareInNest);
        EquationDomain.RequirePositive(dissimilarity);
        EquationDomain.RequireFraction(dissimilarity);
        double lostBuyers = 1 - ((1 - dissimilarity) * shareInNest) - (dissimilarity * share);
        EquationDomain.RequirePositive(lostBuyers);
        return lostBuyers / dissimilarity;
    }

    /// <summary>Equation (P3): price = max(unit cost + mark-up, floor) (money).</summary>
    public static double Price(double unitCost, double markup, double floor) => Math.Max(unitCost + markup, floor);

    /// <summary>
    /// Equation (P4): price offered to a customer who is locked in by a rival, max(list price − φ·s, floor): to win it,
    /// the entrant has to pay about the switching cost s (Farrell and Klemperer 2007).
    /// </summary>
    /// <param name="listPrice">Price to everyone else (money).</param>
    /// <param name="switchingCost">s ≥ 0 (money).</param>
    /// <param name="subsidyShare">φ in [0, 1], part of the switching cost that the seller takes over.</param>
    /// <param name="floor">Lowest price the seller accepts (money).</param>
    public static double BargainPrice(double listPrice, double switchingCost, double subsidyShare, double floor)
    {
        EquationDomain.RequireNotNegative(switchingCost);
        EquationDomain.RequireFraction(subsidyShare);

        // A floor above the list price does not turn the bargain into a surcharge.
        return Math.Min(listPrice, Math.Max(listPrice - (subsidyShare * switchingCost), floor));
    }

    /// <summary>
    /// Equation (P5): the price that maximises profit against given rivals, p = c + (1 + x)/α_p, where x = s/(1 − s)
    /// solves x + ln x = q − α_p·c − 1 − I and I is the inclusive value of all other alternatives.
    /// </summary>
    /// <param name="quality">q, utility of the product at price zero.</param>
    /// <param name="unitCost">c (money).</param>
    /// <param name="priceCoefficient">α_p &gt; 0.</param>
    /// <param name="rivalsInclusiveValue">I = ln(1 + Σ_{k≠j} exp(δ_k)).</param>
    public static double BestReply(
        double quality, double unitCost, double priceCoefficient, double rivalsInclusiveValue)
    {
        EquationDomain.RequirePositive(priceCoefficient);
        double odds = OddsAtBestReply(quality - (priceCoefficient * unitCost) - 1 - rivalsInclusiveValue);
        return unitCost + ((1 + odds) / priceCoefficient);
    }

    /// <summary>
    /// Equation (P6): Bertrand equilibrium of single-product firms under logit demand: firms reply in turn by (P5)
    /// until no price moves by more than the tolerance. Replies are strategic complements, so this converges from any
    /// start.
    /// </summary>
    /// <param name="qualities">Utility of each product at price zero.</param>
    /// <param name="unitCosts">Unit cost of each product (money).</param>
    /// <param name="priceCoefficient">α_p &gt; 0.</param>
    /// <param name="tolerance">Largest accepted change of a price in the last round (money).</param>
    /// <param name="prices">Starting prices; receives the equilibrium prices (money).</param>
    /// <returns>The number of rounds; negative if the limit of a thousand was reached.</returns>
    public static int EquilibriumPrices(
        ReadOnlySpan<double> qualities,
        ReadOnlySpan<double> unitCosts,
        double priceCoefficient,
        double tolerance,
        Span<double> prices)
    {
        const int MostRounds = 1000;
        EquationDomain.RequireSameLength(unitCosts.Length, qualities.Length);
        EquationDomain.RequireSameLength(prices.Length, qualities.Length);
        EquationDomain.RequirePositive(tolerance);
        for (int round = 1; round <= MostRounds; round++)
        {
            double largestChange = 0;
            for (int product = 0; product < prices.Length; product++)
            {
                double rivals = RivalsInclusiveValue(qualities, prices, priceCoefficient, product);
                double reply = BestReply(qualities[product], unitCosts[product], priceCoefficient, rivals);
                largestChange = Math.Max(largestChange, Math.Abs(reply - prices[product]));
                prices[product] = reply;
            }

            if (largestChange <= tolerance)
            {
                return round;
            }
        }

        return -1;
    }

    /// <summary>I = ln(1 + Σ_{k≠j} exp(q_k − α_p·p_k)), relative to its largest term.</summary>
    private static double RivalsInclusiveValue(
        ReadOnlySpan<double> qualities, ReadOnlySpan<double> prices, double priceCoefficient, int excluded)
    {
        double largest = 0;
        for (int product = 0; product < prices.Length; product++)
        {
            if (product != excluded)
            {
                largest = Math.Max(largest, qualities[product] - (priceCoefficient * prices[product]));
            }
        }

        double total = Math.Exp(-largest);
        for (int product = 0; product < prices.Length; product++)
        {
            if (product != excluded)
            {
                total += Math.Exp(qualities[product] - (priceCoefficient * prices[product]) - largest);
            }
        }

        return largest + Math.Log(total);
    }

    /// <summary>
    /// The root of x + ln x = y by Newton's method. The left side is concave and every start lies left of the root, so
    /// the iterates rise to it and stay positive.
    /// </summary>
    private static double OddsAtBestReply(double y)
    {
        const int MostIterations = 50;
        if (double.IsNaN(y) || double.IsPositiveInfinity(y))
        {
            throw new ArgumentOutOfRangeException(nameof(y), y, "The utility at unit cost has to be finite or −∞.");
        }

        double odds = y switch
        {
            <= 0 => Math.Exp(y - Math.Exp(y)),
            < 1 => 0.5,
            _ => y - Math.Log(y),
        };
        for (int iteration = 0; iteration < MostIterations && odds > 0; iteration++)
        {
            double next = odds * (1 + y - Math.Log(odds)) / (1 + odds);
            if (next <= odds)
            {
                break;
            }

            odds = next;
        }

        return odds;
    }
}
