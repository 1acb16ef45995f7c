namespace CatchUpSim.Model.Submodels;

/// <summary>Collection, tax, subsidy and growth of the accounts (§6.6, §7.1).</summary>
public static class CashFlowEquations
{
    /// <summary>Largest runway published, months: a firm that does not burn cash has no end in sight.</summary>
    public const double NoEndInSight = 999;

    /// <summary>Equation (CF1): c = R (1 − e^(−1/T)), receivables collected when payment takes T months on average.</summary>
    /// <param name="receivables">R: money that customers owe.</param>
    /// <param name="meanMonths">T: mean time to payment, months; above 0.</param>
    /// <returns>Money collected in the month.</returns>
    public static double Collected(double receivables, double meanMonths)
    {
        EquationDomain.RequireNotNegative(receivables);
        EquationDomain.RequirePositive(meanMonths);
        return receivables * (1.0 - Math.Exp(-1.0 / meanMonths));
    }

    /// <summary>
    /// Equation (CF2): S = (1 − c) s R. The crowded-out part c replaces money that owners then keep out of the firm,
    /// so only the rest is additional (§6.6).
    /// </summary>
    /// <param name="research">R: research expense, money per month.</param>
    /// <param name="rate">s: share of research cost refunded.</param>
    /// <param name="crowdingOut">c: share of the subsidy that replaces own money.</param>
    /// <returns>Additional money, per month.</returns>
    public static double AdditionalSubsidy(double research, double rate, double crowdingOut)
    {
        EquationDomain.RequireFraction(rate);
        EquationDomain.RequireFraction(crowdingOut);
        return (1.0 - crowdingOut) * rate * research;
    }

    /// <summary>Equation (CF3): tax = t max(0, profit − losses carried); losses of the past shield profits.</summary>
    /// <param name="profit">Profit before tax, money per month.</param>
    /// <param name="lossCarried">Losses not yet used, money.</param>
    /// <param name="rate">t: tax rate.</param>
    /// <returns>Tax of the month.</returns>
    public static double Tax(double profit, double lossCarried, double rate) =>
        rate * Math.Max(0.0, profit - lossCarried);

    /// <summary>Equation (CF4): losses carried on, max(0, L − profit), for a loss (negative profit) as for a profit.</summary>
    /// <param name="profit">Profit before tax, money per month.</param>
    /// <param name="lossCarried">L: losses not yet used, money.</param>
    /// <returns>Losses not yet used after the month.</returns>
    public static double LossAfter(double profit, double lossCarried) => Math.Max(0.0, lossCarried - profit);

    /// <summary>Equation (CF5): g (1/2)^(max(0, m − m₀)/H), growth that fades once the first years are over.</summary>
    /// <param name="growth">g: first growth, per year.</param>
    /// <param name="months">m: months since the start.</param>
    /// <param name="steadyMonths">m₀: months of steady growth.</param>
    /// <param name="halfLife">H: months in which the growth halves.</param>
    /// <returns>Growth per year in that month.</returns>
    public static double FadingGrowth(double growth, double months, double steadyMonths, double halfLife)
    {
        EquationDomain.RequirePositive(halfLife);
        return growth * Math.Pow(0.5, Math.Max(0.0, months - steadyMonths) / halfLife);
    }

    /// <summary>Equation (CF8): B + λ G, the burn that a firm expects when it strikes out a part of its income from cards.</summary>
    /// <param name="past">B: smoothed net outflow, money per month.</param>
    /// <param name="cardIncome">G: smoothed payments of customers less those for supply, money per month.</param>
    /// <param name="discounted">λ: share of that income on which the firm does not count.</param>
    /// <returns>Expected net outflow, money per month.</returns>
    public static double ExpectedBurn(double past, double cardIncome, double discounted)
    {
        EquationDomain.RequireFraction(discounted);
        return past + (discounted * cardIncome);
    }

    /// <summary>Equation (CF6): (1 − 1/n) old + new/n, with n the smaller of memory and months observed.</summary>
    /// <param name="old">Smoothed value so far.</param>
    /// <param name="latest">Value of the month.</param>
    /// <param name="memory">Memory, months; at least 1.</param>
    /// <param name="observed">Months observed, this one included; at least 1.</param>
    /// <returns>Smoothed value: the plain mean at first, so that a young firm is not taken for a thrifty one.</returns>
    public static double Smoothed(double old, double latest, double memory, double observed)
    {
        double weight = 1.0 / Math.Max(1.0, Math.Min(memory, observed));
        return ((1.0 - weight) * old) + (weight * latest);
    }
}
