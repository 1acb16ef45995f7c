namespace CatchUpSim.Model.Submodels;

/// <summary>
/// Knowledge stock (Griliches 1979), absorptive capacity (Cohen and Levinthal 1989), technological distance (Jaffe
/// 1986) and the value of partners at a cognitive distance (Nooteboom et al. 2007).
/// </summary>
public static class KnowledgeEquations
{
    /// <summary>
    /// Equation (R31): next stock K_t = (1 − δ)·K_{t−1} + R, with R the research that has become knowledge: what was spent a
    /// gestation lag ago.
    /// </summary>
    /// <param name="stock">K_{t−1} ≥ 0 (money).</param>
    /// <param name="maturingResearch">R ≥ 0 (money per month).</param>
    /// <param name="depreciation">δ in [0, 1], per month.</param>
    public static double NextStock(double stock, double maturingResearch, double depreciation)
    {
        EquationDomain.RequireFraction(depreciation);
        return ((1 - depreciation) * stock) + maturingResearch;
    }

    /// <summary>
    /// Equation (R32): stock after t months of constant research, K_t = R/δ + (K_0 − R/δ)(1 − δ)^t, δ &gt; 0 per month.
    /// The stock approaches R/δ.
    /// </summary>
    public static double StockAfter(double months, double initialStock, double monthlyResearch, double depreciation)
    {
        double steady = SteadyStock(monthlyResearch, depreciation);
        return steady + ((initialStock - steady) * Math.Pow(1 - depreciation, months));
    }

    /// <summary>The stock R/δ that constant research maintains (money).</summary>
    public static double SteadyStock(double monthlyResearch, double depreciation)
    {
        EquationDomain.RequirePositive(depreciation);
        EquationDomain.RequireFraction(depreciation);
        return monthlyResearch / depreciation;
    }

    /// <summary>
    /// Equation (R33): stock of a firm whose research has always grown at rate g, K_0 = R_0/(g + δ) (money); both rates
    /// per month.
    /// </summary>
    public static double InitialStock(double monthlyResearch, double growth, double depreciation)
    {
        EquationDomain.RequirePositive(growth + depreciation);
        return monthlyResearch / (growth + depreciation);
    }

    /// <summary>
    /// Equation (R34): absorptive capacity γ(M, β) = M/(M + β), the fraction of outside knowledge a firm can use: zero
    /// without own research, one half at M = β, falling in the difficulty β.
    /// </summary>
    /// <param name="ownResearch">M ≥ 0 (money per month).</param>
    /// <param name="difficulty">β &gt; 0, in the unit of M: how hard the outside knowledge is.</param>
    public static double Absorption(double ownResearch, double difficulty)
    {
        EquationDomain.RequireNotNegative(ownResearch);
        EquationDomain.RequirePositive(difficulty);
        return ownResearch / (ownResearch + difficulty);
    }

    /// <summary>
    /// Equation (R35): growth of a firm's knowledge, z = M + γ(M, β)·(θ·Σ_{j≠i}M_j + T) (money per month).
    /// </summary>
    /// <param name="ownResearch">M ≥ 0.</param>
    /// <param name="difficulty">β &gt; 0.</param>
    /// <param name="spillover">θ in [0, 1].</param>
    /// <param name="rivalResearch">Σ_{j≠i} M_j ≥ 0.</param>
    /// <param name="publicKnowledge">T ≥ 0, knowledge from universities and institutes.</param>
    public static double KnowledgeGrowth(
        double ownResearch, double difficulty, double spillover, double rivalResearch, double publicKnowledge)
    {
        EquationDomain.RequireFraction(spillover);
        return ownResearch
            + (Absorption(ownResearch, difficulty) * ((spillover * rivalResearch) + publicKnowledge));
    }

    /// <summary>
    /// Equation (R36): value of one more unit of own research, ∂z/∂M = 1 + (θ·Σ_{j≠i}M_j + T)·β/(M + β)²: it rises with
    /// the knowledge available outside. Arguments as in (R35).
    /// </summary>
    public static double MarginalKnowledge(
        double ownResearch, double difficulty, double spillover, double rivalResearch, double publicKnowledge)
    {
        EquationDomain.RequireFraction(spillover);
        EquationDomain.RequireNotNegative(ownResearch);
        EquationDomain.RequirePositive(difficulty);
        double squaredTotal = (ownResearch + difficulty) * (ownResearch + difficulty);
        return 1 + (((spillover * rivalResearch) + publicKnowledge) * difficulty / squaredTotal);
    }

    /// <summary>
    /// Equation (R37): technological distance d = 1 − f·g/(‖f‖‖g‖), 0 for the same profile and 1 for nothing in common.
    /// A firm without any capability has nothing in common with anyone.
    /// </summary>
    /// <param name="first">Capability vector f, no element negative.</param>
    /// <param name="second">Capability vector g of the same length.</param>
    public static double TechnologicalDistance(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        EquationDomain.RequireSameLength(second.Length, first.Length);
        double product = 0;
        double firstSquare = 0;
        double secondSquare = 0;
        for (int field = 0; field < first.Length; field++)
        {
            EquationDomain.RequireNotNegative(first[field]);
            EquationDomain.RequireNotNegative(second[field]);
            product += first[field] * second[field];
            firstSquare += first[field] * first[field];
            secondSquare += second[field] * second[field];
        }

        double norms = Math.Sqrt(firstSquare) * Math.Sqrt(secondSquare);
        return norms > 0 ? Math.Clamp(1 - (product / norms), 0, 1) : 1;
    }

    /// <summary>
    /// Equation (R38): innovation value of a partner at distance d, novelty (a_1 + b_1·d) × absorbability (a_2 −
    /// b_2·d): an inverted U.
    /// </summary>
    public static double PartnerValue(double distance, in CognitiveDistance effect) =>
        (effect.NoveltyAtZero + (effect.NoveltySlope * distance))
        * (effect.AbsorbabilityAtZero - (effect.AbsorbabilitySlope * distance));

    /// <summary>
    /// Equation (R39): distance at the top of the inverted U, d* = (b_1·a_2 − a_1·b_2)/(2·b_1·b_2). A larger own
    /// knowledge stock raises a_2 and moves the optimum outwards.
    /// </summary>
    public static double OptimalDistance(in CognitiveDistance effect)
    {
        EquationDomain.RequirePositive(effect.NoveltySlope);
        EquationDomain.RequirePositive(effect.AbsorbabilitySlope);
        return ((effect.NoveltySlope * effect.AbsorbabilityAtZero)
                - (effect.NoveltyAtZero * effect.AbsorbabilitySlope))
            / (2 * effect.NoveltySlope * effect.AbsorbabilitySlope);
    }
}

/// <summary>How novelty rises and absorbability falls with the cognitive distance between partners.</summary>
/// <param name="NoveltyAtZero">a_1 ≥ 0.</param>
/// <param name="NoveltySlope">b_1 &gt; 0, per unit of distance.</param>
/// <param name="AbsorbabilityAtZero">a_2 &gt; 0; rises with the own knowledge stock.</param>
/// <param name="AbsorbabilitySlope">b_2 &gt; 0, per unit of distance.</param>
public readonly record struct CognitiveDistance(
    double NoveltyAtZero, double NoveltySlope, double AbsorbabilityAtZero, double AbsorbabilitySlope);
