namespace CatchUpSim.Model.Submodels;

/// <summary>How a die is split into chiplets.</summary>
/// <param name="Count">n: number of chiplets.</param>
/// <param name="PackagingYield">y_p: probability that one chiplet is mounted without fault.</param>
/// <param name="AreaOverhead">Share of the silicon spent on links between chiplets, 0 to 1.</param>
public readonly record struct ChipletDesign(int Count, double PackagingYield, double AreaOverhead);

/// <summary>
/// Dies per wafer, yield, cost and learning (§5.4; oracles O-YIELD, O-CHIPLET, O-WRIGHT). Areas are in mm²,
/// defect densities in defects per cm².
/// </summary>
public static class DieEconomics
{
    private const double SquareMillimetresPerSquareCentimetre = 100.0;

    /// <summary>Equation (FA1): DPW = πd²/(4A) − πd/√(2A), whole dies on a round wafer.</summary>
    /// <param name="waferDiameter">d: diameter, mm.</param>
    /// <param name="dieArea">A: die area, mm².</param>
    /// <returns>Dies per wafer; 0 when the die does not fit.</returns>
    public static double DiesPerWafer(double waferDiameter, double dieArea)
    {
        EquationDomain.RequirePositive(waferDiameter);
        EquationDomain.RequirePositive(dieArea);
        double gross = Math.PI * waferDiameter * waferDiameter / (4.0 * dieArea)
            - Math.PI * waferDiameter / Math.Sqrt(2.0 * dieArea);
        return Math.Max(0.0, gross);
    }

    /// <summary>Equation (FA2): Y = e^(−AD), defects spread evenly (Poisson).</summary>
    /// <param name="dieArea">A: die area, mm².</param>
    /// <param name="defectDensity">D: defects per cm².</param>
    /// <returns>Share of good dies.</returns>
    public static double PoissonYield(double dieArea, double defectDensity) =>
        Math.Exp(-DefectsPerDie(dieArea, defectDensity));

    /// <summary>Equation (FA3): Y = ((1 − e^(−AD)) / AD)², density varying as a triangle (Murphy).</summary>
    /// <inheritdoc cref="PoissonYield" path="/param"/>
    /// <returns>Share of good dies.</returns>
    public static double MurphyYield(double dieArea, double defectDensity)
    {
        double defects = DefectsPerDie(dieArea, defectDensity);

        // Below this the quotient loses its digits, and its series 1 − x/2 is exact to the last one.
        double ratio = defects < 1e-8 ? 1.0 - defects / 2.0 : (1.0 - Math.Exp(-defects)) / defects;
        return ratio * ratio;
    }

    /// <summary>Equation (FA4): Y = (1 + AD/α)^(−α), clustered defects (negative binomial).</summary>
    /// <param name="dieArea">A: die area, mm².</param>
    /// <param name="defectDensity">D: defects per cm².</param>
    /// <param name="clustering">α: 2 to 3 usually; 1 is Seeds, ∞ is Poisson.</param>
    /// <returns>Share of good dies.</returns>
    public static double NegativeBinomialYield(double dieArea, double defectDensity, double clustering)
    {
        EquationDomain.RequirePositive(clustering);
        return Math.Pow(1.0 + DefectsPerDie(dieArea, defectDensity) / clustering, -clustering);
    }

    /// <summary>Equation (FA5): Y = 1 / (1 + AD), strongly clustered defects (Seeds).</summary>
    /// <inheritdoc cref="PoissonYield" path="/param"/>
    /// <returns>Share of good dies.</returns>
    public static double SeedsYield(double dieArea, double defectDensity) =>
        1.0 / (1.0 + DefectsPerDie(dieArea, defectDensity));

    /// <summary>Equation (FA6): D = α (Y^(−1/α) − 1) / A, the density behind a reported yield; inverts (FA4).</summary>
    /// <param name="dieArea">A: die area, mm²; above 0.</param>
    /// <param name="yield">Y: share of good dies, above 0 and at most 1.</param>
    /// <param name="clustering">α: clustering of defects.</param>
    /// <returns>Effective defect density, per cm².</returns>
    public static double ImpliedDefectDensity(double dieArea, double yield, double clustering)
    {
        EquationDomain.RequirePositive(dieArea);
        EquationDomain.RequirePositive(yield);
        EquationDomain.RequireFraction(yield);
        EquationDomain.RequirePositive(clustering);
        double defects = clustering * (Math.Pow(yield, -1.0 / clustering) - 1.0);
        return defects * SquareMillimetresPerSquareCentimetre / dieArea;
    }

    /// <summary>Equation (FA7): c = wafer price / (DPW · Y).</summary>
    /// <param name="waferPrice">Price of a processed wafer, money.</param>
    /// <param name="diesPerWafer">DPW: dies per wafer; above 0.</param>
    /// <param name="yield">Y: share of good dies; above 0.</param>
    /// <returns>Cost of a good die, money.</returns>
    public static double CostPerGoodDie(double waferPrice, double diesPerWafer, double yield)
    {
        EquationDomain.RequireNotNegative(waferPrice);
        EquationDomain.RequirePositive(diesPerWafer);
        EquationDomain.RequirePositive(yield);
        EquationDomain.RequireFraction(yield);
        return waferPrice / (diesPerWafer * yield);
    }

    /// <summary>
    /// Equation (FA8): Y_c = Y_NB(A/n) y_p^n (1 − overhead), the good share of the silicon bought when only
    /// known-good chiplets are mounted.
    /// </summary>
    /// <param name="dieArea">A: area of the undivided die, mm².</param>
    /// <param name="defectDensity">D: defects per cm².</param>
    /// <param name="clustering">α: clustering of defects.</param>
    /// <param name="design">Number of chiplets, packaging yield, overhead.</param>
    /// <returns>Effective yield of the chiplet design.</returns>
    public static double ChipletYield(
        double dieArea,
        double defectDensity,
        double clustering,
        in ChipletDesign design)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(design.Count, 1, nameof(design));
        EquationDomain.RequireFraction(design.PackagingYield);
        EquationDomain.RequireFraction(design.AreaOverhead);
        return NegativeBinomialYield(dieArea / design.Count, defectDensity, clustering)
            * Math.Pow(design.PackagingYield, design.Count)
            * (1.0 - design.AreaOverhead);
    }

    /// <summary>Inequality (FA9): chiplets are cheaper if and only if Y_c &gt; Y_NB(A) (O-CHIPLET).</summary>
    /// <inheritdoc cref="ChipletYield" path="/param"/>
    /// <returns>Whether the chiplet design costs less silicon per good part.</returns>
    public static bool AreChipletsCheaper(
        double dieArea,
        double defectDensity,
        double clustering,
        in ChipletDesign design) =>
        ChipletYield(dieArea, defectDensity, clustering, in design)
        > NegativeBinomialYield(dieArea, defectDensity, clustering);

    private static double DefectsPerDie(double dieArea, double defectDensity)
    {
        EquationDomain.RequireNotNegative(dieArea);
        EquationDomain.RequireNotNegative(defectDensity);
        return dieArea * defectDensity / SquareMillimetresPerSquareCentimetre;
    }
}
