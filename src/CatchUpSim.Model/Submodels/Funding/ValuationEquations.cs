using CatchUpSim.Model.Inputs;

namespace CatchUpSim.Model.Submodels;

/// <summary>What a venture is worth to those who finance it (§7.2).</summary>
public static class ValuationEquations
{
    /// <summary>
    /// Equation (FU11): V = 12 D s m ((1 + g)/(1 + r))^y, the value of success: the sales of a mature firm y years
    /// ahead at a multiple, discounted.
    /// </summary>
    /// <param name="openDemand">D: demand that a newcomer could win, money per month.</param>
    /// <param name="attainableShare">s: share of it that success brings.</param>
    /// <param name="multiple">m: value of a mature firm, years of sales.</param>
    /// <param name="discount">((1 + g)/(1 + r))^y: <see cref="Discount"/>.</param>
    /// <returns>Present value of success, money.</returns>
    public static double ValueOfSuccess(double openDemand, double attainableShare, double multiple, double discount) =>
        AnnualRates.MonthsPerYear * openDemand * attainableShare * multiple * discount;

    /// <summary>The last factor of (FU11): what a market y years ahead counts today, relative to that of today.</summary>
    /// <param name="years">y: years until then.</param>
    /// <param name="growth">g: expected growth of the market, per year.</param>
    /// <param name="discountRate">r: discount rate, per year.</param>
    /// <returns>Factor on today's market.</returns>
    public static double Discount(double years, double growth, double discountRate) =>
        Math.Pow((1.0 + growth) / (1.0 + discountRate), years);

    /// <summary>
    /// Equation (FU16): s/(1 + c·Σ (x_j/x)^r), the share of the open market that success brings beside other contenders: a
    /// contest among firms of unlike technology.
    /// </summary>
    /// <param name="share">s: share that a lone newcomer would win.</param>
    /// <param name="rivalry">Σ (x_j/x)^r over the other contenders, <see cref="Rivalry"/>; not negative, infinite for a firm without technology.</param>
    /// <param name="crowding">c: what a contender of the same level takes away; not negative.</param>
    /// <returns>Share of the open market.</returns>
    /// <remarks>Tullock (1980): the chance in a contest is x^r/Σ x_j^r. With c = 1 and s = 1 the equation is that; with r = 0 every contender counts alike.</remarks>
    public static double CrowdedShare(double share, double rivalry, double crowding)
    {
        EquationDomain.RequireFraction(share);
        EquationDomain.RequireNotNegative(rivalry);
        EquationDomain.RequireNotNegative(crowding);

        // Where contenders take nothing away, infinitely strong ones take nothing either.
        return crowding > 0 ? share / (1.0 + (crowding * rivalry)) : share;
    }

    /// <summary>Equation (FU20): (x_j/x)^r, what one contender weighs in the contest, relative to the firm itself.</summary>
    /// <param name="own">x: the firm's level of technology; not negative. At 0 any contender that has technology weighs infinitely much.</param>
    /// <param name="other">x_j: the contender's; not negative.</param>
    /// <param name="decisiveness">r: how much a better technology decides the contest; 0 for not at all.</param>
    /// <returns>Weight, 1 for an equal.</returns>
    public static double Rivalry(double own, double other, double decisiveness)
    {
        EquationDomain.RequireNotNegative(own);
        EquationDomain.RequireNotNegative(other);
        EquationDomain.RequireNotNegative(decisiveness);

        // Equals weigh 1 also where a new generation has left neither of them anything.
        return other > 0 || own > 0 ? Math.Pow(other / own, decisiveness) : 1.0;
    }

    /// <summary>
    /// Equation (FU21): 2^(−(n/h)²), how much a promise still counts after n months on sale: the less, the longer a firm has had a
    /// product to prove it with. Months in which it has nothing to sell prove nothing.
    /// </summary>
    /// <param name="months">n: months with something to sell; 0 before the first launch.</param>
    /// <param name="halfLife">h: months in which half of it gives way to proof; above 0.</param>
    /// <returns>Share of the promise.</returns>
    public static double Promise(double months, double halfLife)
    {
        EquationDomain.RequireNotNegative(months);
        EquationDomain.RequirePositive(halfLife);
        double age = months / halfLife;
        return Math.Exp(-Math.Log(2) * age * age);
    }

    /// <summary>Equation (FU12): q̂ V (1 − d), what an investor expects of the whole firm after later dilution d.</summary>
    /// <param name="belief">q̂: probability of success.</param>
    /// <param name="valueOfSuccess">V: value of success (FU11).</param>
    /// <param name="laterDilution">d: share that later rounds will take.</param>
    /// <returns>Expected value to the holder of all present shares.</returns>
    public static double ExpectedValue(double belief, double valueOfSuccess, double laterDilution) =>
        belief * valueOfSuccess * (1.0 - laterDilution);

    /// <summary>Equation (FU13): I/(P + I), the share sold for the amount I at the pre-money value P.</summary>
    /// <param name="amount">I: new money; not negative.</param>
    /// <param name="preMoney">P: value before the money; above 0.</param>
    /// <returns>Dilution of those who already hold shares.</returns>
    public static double Dilution(double amount, double preMoney)
    {
        EquationDomain.RequireNotNegative(amount);
        EquationDomain.RequirePositive(preMoney);
        return amount / (preMoney + amount);
    }

    /// <summary>Equation (FU14): P d/(1 − d), the amount that dilutes by d at the pre-money value P.</summary>
    /// <param name="preMoney">P: value before the money.</param>
    /// <param name="dilution">d: share sold, below 1.</param>
    /// <returns>New money.</returns>
    public static double AmountAt(double preMoney, double dilution)
    {
        EquationDomain.RequireNotNegative(preMoney);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(dilution, 1.0);
        return preMoney * dilution / (1.0 - dilution);
    }

    /// <summary>
    /// Equation (FU19): min(P, I (1 − d)/d), the price at which the money sought buys a stake that counts. A fund that
    /// believes in a firm wants a part of it, and where little money is sought at a high price it would get none to speak of.
    /// </summary>
    /// <param name="asked">P: value before the money that is asked for; not negative.</param>
    /// <param name="amount">I: money sought; not negative.</param>
    /// <param name="stake">d: smallest share that the whole round must buy, below 1; 0 for any.</param>
    /// <returns>Value before the money, money.</returns>
    /// <remarks>Investors name a stake and a sum, from which the price follows (Gompers, Gornall, Kaplan and Strebulaev 2020).</remarks>
    public static double AgreedPrice(double asked, double amount, double stake)
    {
        EquationDomain.RequireNotNegative(asked);
        EquationDomain.RequireNotNegative(amount);
        EquationDomain.RequireFraction(stake);
        return stake > 0 ? Math.Min(asked, amount * (1.0 - stake) / stake) : asked;
    }
}
