namespace CatchUpSim.Model.Submodels;

/// <summary>How capital wears out and is paid for.</summary>
/// <param name="Depreciation">δ: share of the capital that wears out in a period.</param>
/// <param name="Bank">b: what banks lend per unit of profit.</param>
public readonly record struct InvestmentTerms(double Depreciation, double Bank);

/// <summary>
/// Schumpeterian competition after Nelson and Winter (1982): firms of equal goods compete in quantities, invest out of profit and
/// with an eye on their share, and improve by draws of innovation and imitation. A reference: nothing of a run depends on it;
/// it tells what an industry without products, customers and partners would come to rest at (§1.1).
/// </summary>
public static class EvolutionaryEquations
{
    /// <summary>Equation (R50): P = D / Q^(1/η), the price at which an output is sold.</summary>
    /// <param name="demand">D: demand, money; above 0.</param>
    /// <param name="output">Q: output of all firms; above 0.</param>
    /// <param name="elasticity">η: elasticity of demand; above 0.</param>
    /// <returns>Price per unit of output, money.</returns>
    public static double Price(double demand, double output, double elasticity)
    {
        EquationDomain.RequirePositive(demand);
        EquationDomain.RequirePositive(output);
        EquationDomain.RequirePositive(elasticity);
        return demand / Math.Pow(output, 1 / elasticity);
    }

    /// <summary>Equation (R51): π = P·A − c − r, profit per unit of capital.</summary>
    /// <param name="price">P: price, money.</param>
    /// <param name="productivity">A: output per unit of capital.</param>
    /// <param name="cost">c: cost of production per unit of capital, money.</param>
    /// <param name="research">r: research per unit of capital, money; of innovation and imitation together.</param>
    /// <returns>Profit per unit of capital, money.</returns>
    public static double Profit(double price, double productivity, double cost, double research) =>
        (price * productivity) - cost - research;

    /// <summary>
    /// Equation (R52): K' = K(1 − δ) + K·max{0, min[(1 + δ) − (2 − s)/(ρ(2 − 2s)), f(π)]} with f = δ + π for losses and
    /// δ + (1 + b)π for profits: a firm wants the capital of its share, and gets what its profit and its bank pay for.
    /// </summary>
    /// <param name="capital">K: capital, not negative.</param>
    /// <param name="priceCostRatio">ρ = P·A/c; above 0.</param>
    /// <param name="share">s: share of the output, in [0, 1).</param>
    /// <param name="profit">π: profit per unit of capital (R51).</param>
    /// <param name="terms">δ and b.</param>
    /// <returns>Capital of the next period.</returns>
    public static double NextCapital(
        double capital, double priceCostRatio, double share, double profit, in InvestmentTerms terms)
    {
        double depreciation = terms.Depreciation;
        EquationDomain.RequireNotNegative(capital);
        EquationDomain.RequireFraction(depreciation);
        EquationDomain.RequirePositive(priceCostRatio);
        EquationDomain.RequireFraction(share);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(share, 1);
        double wanted = 1 + depreciation - ((2 - share) / (priceCostRatio * (2 - (2 * share))));
        double affordable = depreciation + (profit <= 0 ? profit : (1 + terms.Bank) * profit);
        return (capital * (1 - depreciation)) + (capital * Math.Max(0, Math.Min(wanted, affordable)));
    }

    /// <summary>
    /// Equation (R53): ρ* = max{(2 − 1/n)/(2 − 2/n), 1 + r/c}, the ratio of price to cost at which n equal firms rest without
    /// technical change (O-NW-1): few firms hold back, many are held by the cost of research.
    /// </summary>
    /// <param name="firms">n: number of firms; at least 2.</param>
    /// <param name="research">r: research per unit of capital, money.</param>
    /// <param name="cost">c: cost of production per unit of capital, money; above 0.</param>
    /// <returns>Ratio of price to cost.</returns>
    public static double RestingPriceCostRatio(int firms, double research, double cost)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(firms, 2);
        EquationDomain.RequireNotNegative(research);
        EquationDomain.RequirePositive(cost);
        double restraint = (2 - (1.0 / firms)) / (2 - (2.0 / firms));
        return Math.Max(restraint, 1 + (research / cost));
    }

    /// <summary>Equation (R54): a·r·K, the chance that a firm draws an innovation or an imitation in a period, at most 1.</summary>
    /// <param name="draws">a: draws per unit of research.</param>
    /// <param name="research">r: research per unit of capital.</param>
    /// <param name="capital">K: capital.</param>
    /// <returns>Probability per period; over T periods at constant K, T times that are expected (O-NW-4).</returns>
    public static double DrawProbability(double draws, double research, double capital)
    {
        EquationDomain.RequireNotNegative(draws);
        EquationDomain.RequireNotNegative(research);
        EquationDomain.RequireNotNegative(capital);
        return Math.Min(1, draws * research * capital);
    }

    /// <summary>Equation (R55): ln Ã = ln base + σ·z, what an innovation draws around what science or the firm knows.</summary>
    /// <param name="known">Productivity around which is drawn: of science, or in the cumulative regime the firm's own; above 0.</param>
    /// <param name="dispersion">σ: standard deviation of the logarithm.</param>
    /// <param name="normal">z: a standard normal draw.</param>
    /// <returns>Productivity that is drawn.</returns>
    public static double Innovation(double known, double dispersion, double normal)
    {
        EquationDomain.RequirePositive(known);
        EquationDomain.RequireNotNegative(dispersion);
        return known * Math.Exp(dispersion * normal);
    }

    /// <summary>Equation (R56): A' = max(A, innovation, best practice), each of the latter if it was drawn.</summary>
    /// <param name="own">A: productivity of the firm.</param>
    /// <param name="innovation">Productivity of its innovation, or null without one.</param>
    /// <param name="bestPractice">Highest productivity of the industry if it was imitated, or null.</param>
    /// <returns>Productivity of the next period.</returns>
    public static double NextProductivity(double own, double? innovation, double? bestPractice) =>
        Math.Max(own, Math.Max(innovation ?? own, bestPractice ?? own));
}
