namespace CatchUpSim.Model.Submodels;

/// <summary>Who decides and pays the supplier's research in a bilateral monopoly.</summary>
public enum VerticalRegime
{
    /// <summary>The supplier decides and pays alone.</summary>
    SupplierAlone,

    /// <summary>The manufacturer pays the share of the cost that is best for it; the supplier decides.</summary>
    SharedCost,

    /// <summary>Both decide research together but set their prices apart.</summary>
    JointChoice,

    /// <summary>Supplier and manufacturer act as one firm.</summary>
    Integration,
}

/// <summary>
/// Research of a supplier whose results its manufacturer also enjoys: bilateral monopoly in which the supplier leads
/// (in the family of Atallah 2002 and Ishii 2004), and the linear-response rule for sharing the cost of an effort.
/// </summary>
public static class VerticalCooperation
{
    /// <summary>
    /// Equation (R11): the supplier's research x (reduction of its unit cost): S/(4bγ−1), 2S/(8bγ−3), 3S/(8bγ−3) and
    /// S/(2bγ−1) in the order of the regimes.
    /// </summary>
    /// <param name="regime">Who decides and pays.</param>
    /// <param name="surplus">S = a − d − c_u: demand intercept less both unit costs (money per unit).</param>
    /// <param name="demandSlope">b &gt; 0 of the inverse demand a − bq.</param>
    /// <param name="researchCostSlope">γ &gt; 0 of the research cost γx²/2.</param>
    public static double Research(
        VerticalRegime regime, double surplus, double demandSlope, double researchCostSlope)
    {
        EquationDomain.RequireNotNegative(surplus);
        double convexity = Convexity(demandSlope, researchCostSlope);
        (double gain, double denominator) = regime switch
        {
            VerticalRegime.SupplierAlone => (1.0, (4 * convexity) - 1),
            VerticalRegime.SharedCost => (2.0, (8 * convexity) - 3),
            VerticalRegime.JointChoice => (3.0, (8 * convexity) - 3),
            VerticalRegime.Integration => (1.0, (2 * convexity) - 1),
            _ => throw new ArgumentOutOfRangeException(nameof(regime), regime, "Unknown vertical regime."),
        };
        EquationDomain.RequirePositive(denominator);
        return gain * surplus / denominator;
    }

    /// <summary>
    /// Equation (R12): share of the supplier's research cost that the manufacturer should pay in its own interest,
    /// φ* = 1/(8bγ) (fraction). Research is bounded only if 8bγ &gt; 3.
    /// </summary>
    public static double OptimalCostShare(double demandSlope, double researchCostSlope)
    {
        double convexity = Convexity(demandSlope, researchCostSlope);
        EquationDomain.RequirePositive((8 * convexity) - 3);
        return 1 / (8 * convexity);
    }

    /// <summary>
    /// Equation (R13): the supplier's research if the manufacturer pays the share φ of its cost, S/(4bγ(1−φ) − 1).
    /// </summary>
    /// <param name="surplus">S (money per unit).</param>
    /// <param name="demandSlope">b.</param>
    /// <param name="researchCostSlope">γ.</param>
    /// <param name="costShare">φ in [0, 1).</param>
    public static double ResearchUnderShare(
        double surplus, double demandSlope, double researchCostSlope, double costShare)
    {
        RequireShare(costShare);
        double denominator = (4 * Convexity(demandSlope, researchCostSlope) * (1 - costShare)) - 1;
        EquationDomain.RequirePositive(denominator);
        return surplus / denominator;
    }

    /// <summary>
    /// Equation (R14): the manufacturer's profit under the share φ, (S+x)²/16b − φγx²/2 with x of (R13) (money).
    /// </summary>
    public static double ManufacturerProfit(
        double surplus, double demandSlope, double researchCostSlope, double costShare)
    {
        double research = ResearchUnderShare(surplus, demandSlope, researchCostSlope, costShare);
        double margin = surplus + research;
        return (margin * margin / (16 * demandSlope)) - (costShare * researchCostSlope * research * research / 2);
    }

    /// <summary>
    /// Equation (R15): the supplier's profit under the share φ, (S+x)²/8b − (1−φ)γx²/2 with x of (R13) (money).
    /// </summary>
    public static double SupplierProfit(
        double surplus, double demandSlope, double researchCostSlope, double costShare)
    {
        double research = ResearchUnderShare(surplus, demandSlope, researchCostSlope, costShare);
        double margin = surplus + research;
        return (margin * margin / (8 * demandSlope)) - ((1 - costShare) * researchCostSlope * research * research / 2);
    }

    /// <summary>
    /// Equation (R16): best share of the manufacturer when demand rises by k√e in the supplier's effort e,
    /// φ* = (2ρ_m − ρ_s)/(2ρ_m + ρ_s) if positive, else 0.
    /// </summary>
    /// <param name="manufacturerMargin">ρ_m ≥ 0 (money per unit).</param>
    /// <param name="supplierMargin">ρ_s &gt; 0 (money per unit).</param>
    public static double LinearResponseShare(double manufacturerMargin, double supplierMargin)
    {
        EquationDomain.RequireNotNegative(manufacturerMargin);
        EquationDomain.RequirePositive(supplierMargin);
        double doubleMargin = 2 * manufacturerMargin;
        return Math.Max(0, (doubleMargin - supplierMargin) / (doubleMargin + supplierMargin));
    }

    /// <summary>
    /// Equation (R17): the supplier's effort under the share φ, e = (ρ_s·k / 2(1−φ))² (money spent).
    /// </summary>
    /// <param name="supplierMargin">ρ_s (money per unit).</param>
    /// <param name="response">k, units of demand per root of effort.</param>
    /// <param name="costShare">φ in [0, 1).</param>
    public static double LinearResponseEffort(double supplierMargin, double response, double costShare)
    {
        RequireShare(costShare);
        double root = supplierMargin * response / (2 * (1 - costShare));
        return root * root;
    }

    /// <summary>Equation (R18): the effort that is best for both together, e = ((ρ_m + ρ_s)·k/2)² (money
    /// spent).</summary>
    public static double ChannelOptimalEffort(double manufacturerMargin, double supplierMargin, double response)
    {
        double root = (manufacturerMargin + supplierMargin) * response / 2;
        return root * root;
    }

    private static double Convexity(double demandSlope, double researchCostSlope)
    {
        EquationDomain.RequirePositive(demandSlope);
        EquationDomain.RequirePositive(researchCostSlope);
        return demandSlope * researchCostSlope;
    }

    private static void RequireShare(double costShare)
    {
        EquationDomain.RequireNotNegative(costShare);
        EquationDomain.RequirePositive(1 - costShare);
    }
}
