namespace CatchUpSim.Model.Submodels;

/// <summary>How a supply shock reaches output and spreads over suppliers (§10.2).</summary>
public static class ShockEquations
{
    /// <summary>
    /// Equation (SS7), Leontief with inventory: y = min(ȳ, (inflow + inventory) / usage). Output is unharmed
    /// while the inventory lasts, then falls one for one with the inflow.
    /// </summary>
    /// <param name="plannedOutput">ȳ: output planned for the month, units.</param>
    /// <param name="inflow">Critical input received in the month, its own units.</param>
    /// <param name="inventory">Critical input in stock at the start of the month.</param>
    /// <param name="usage">Input needed per unit of output; above 0.</param>
    /// <returns>Output of the month, units.</returns>
    public static double LeontiefOutput(double plannedOutput, double inflow, double inventory, double usage)
    {
        EquationDomain.RequireNotNegative(plannedOutput);
        EquationDomain.RequireNotNegative(inflow);
        EquationDomain.RequireNotNegative(inventory);
        EquationDomain.RequirePositive(usage);
        return Math.Min(plannedOutput, (inflow + inventory) / usage);
    }

    /// <summary>Equation (SS8): what is left of the critical input after the output of (SS7).</summary>
    /// <inheritdoc cref="LeontiefOutput" path="/param"/>
    /// <returns>Inventory at the end of the month.</returns>
    public static double InventoryAfterMonth(double plannedOutput, double inflow, double inventory, double usage)
    {
        double consumed = usage * LeontiefOutput(plannedOutput, inflow, inventory, usage);
        return Math.Max(0.0, inventory + inflow - consumed);
    }

    /// <summary>Equation (SS20): c / 12 · m · v, what it costs in a month to hold stocks.</summary>
    /// <param name="months">m: stocks, in months of what is sold.</param>
    /// <param name="costOfGoods">v: cost of the goods sold in a month, money.</param>
    /// <param name="rate">c: capital, space, ageing and loss, of the value of the stocks per year.</param>
    /// <returns>Cost of the month, money.</returns>
    public static double HoldingCost(double months, double costOfGoods, double rate)
    {
        EquationDomain.RequireNotNegative(months);
        EquationDomain.RequireNotNegative(costOfGoods);
        EquationDomain.RequireNotNegative(rate);
        return rate / 12.0 * months * costOfGoods;
    }

    /// <summary>
    /// Equation (SS9), CES: y = (Σ a_i x_i^ρ)^(1/ρ) with ρ = 1 − 1/σ; σ = 1 is Π x_i^(a_i / Σa). Below σ = 1
    /// every input is essential.
    /// </summary>
    /// <param name="shares">a_i: distribution parameters; they sum to 1 for output 1 at inputs 1.</param>
    /// <param name="inputs">x_i: inputs relative to normal.</param>
    /// <param name="elasticity">σ: elasticity of substitution; above 0.</param>
    /// <returns>Output relative to normal.</returns>
    public static double CesOutput(ReadOnlySpan<double> shares, ReadOnlySpan<double> inputs, double elasticity)
    {
        EquationDomain.RequireSameLength(inputs.Length, shares.Length);
        EquationDomain.RequirePositive(elasticity);

        double exponent = 1.0 - 1.0 / elasticity;
        bool isCobbDouglas = exponent == 0.0;
        double sum = 0.0;
        double total = 0.0;
        for (int input = 0; input < shares.Length; input++)
        {
            EquationDomain.RequireNotNegative(shares[input], nameof(shares));
            EquationDomain.RequireNotNegative(inputs[input], nameof(inputs));
            if (shares[input] > 0.0)
            {
                total += shares[input];
                sum += shares[input] * (isCobbDouglas ? Math.Log(inputs[input]) : Math.Pow(inputs[input], exponent));
            }
        }

        EquationDomain.RequirePositive(total, nameof(shares));
        return isCobbDouglas ? Math.Exp(sum / total) : Math.Pow(sum, 1.0 / exponent);
    }

    /// <summary>Equation (SS10): 1 − (1 − q)^k, the chance that at least one of k links transmits (O-CONT).</summary>
    /// <param name="links">k: links to suppliers that are hit.</param>
    /// <param name="transmission">q: probability that one link transmits the shock.</param>
    /// <returns>Probability of being hit.</returns>
    public static double ContagionProbability(int links, double transmission)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(links);
        EquationDomain.RequireFraction(transmission);
        return 1.0 - Math.Pow(1.0 - transmission, links);
    }
}
