namespace CatchUpSim.Model.Submodels;

/// <summary>The measures by which export controls judge a processor, and the foundry presumption (§6.3).</summary>
public static class ExportThresholds
{
    /// <summary>Transistor count, in billions, below which an attested design escapes the presumption.</summary>
    public const double AttestedTransistorLimit = 30.0;

    /// <summary>Equation (PC1): TPP = 2 · MacTOPS · bit length, for dense arithmetic.</summary>
    /// <remarks>
    /// A published rate counts the multiplication and the addition of one multiply-accumulate separately, so
    /// MacTOPS is half of it: 312 TFLOPS at 16 bits is 156 MacTOPS. The rule takes the maximum over formats.
    /// </remarks>
    /// <param name="macTops">Multiply-accumulate operations, 10¹² per second.</param>
    /// <param name="bitLength">Length of the operands, bits.</param>
    /// <returns>Total processing performance, TOPS · bits.</returns>
    public static double TotalProcessingPerformance(double macTops, double bitLength)
    {
        EquationDomain.RequireNotNegative(macTops);
        EquationDomain.RequirePositive(bitLength);
        return 2.0 * macTops * bitLength;
    }

    /// <summary>Equation (PC2): PD = TPP / applicable die area.</summary>
    /// <param name="totalProcessingPerformance">Total processing performance, TOPS · bits.</param>
    /// <param name="dieArea">Area of the dies made on a non-planar node, mm².</param>
    /// <returns>Performance density, TPP per mm².</returns>
    public static double PerformanceDensity(double totalProcessingPerformance, double dieArea)
    {
        EquationDomain.RequireNotNegative(totalProcessingPerformance);
        EquationDomain.RequirePositive(dieArea);
        return totalProcessingPerformance / dieArea;
    }

    /// <summary>
    /// Equation (PC3): from 2025-01 a foundry presumes that logic at 16 nm or below is controlled, unless an
    /// approved designer or packager attests fewer than 30 billion transistors.
    /// </summary>
    /// <param name="node">Process node, nm.</param>
    /// <param name="coarsest">Coarsest node to which the presumption applies, nm; 0 without such a rule.</param>
    /// <param name="attestedTransistors">Attested transistor count in billions; null without attestation.</param>
    /// <returns>Whether the foundry must treat the design as controlled.</returns>
    public static bool IsPresumedControlled(double node, double coarsest, double? attestedTransistors)
    {
        EquationDomain.RequirePositive(node);
        EquationDomain.RequireNotNegative(coarsest);
        bool isCleared = attestedTransistors < AttestedTransistorLimit;
        return node <= coarsest && !isCleared;
    }

    /// <summary>Equation (PC14): N = T d A / 1000, the transistors of a part, billions.</summary>
    /// <param name="perArea">T: transistors per area on a line of density 1, million per mm².</param>
    /// <param name="density">d: transistor density of the line relative to the leading 7 nm line.</param>
    /// <param name="dieArea">A: area of the part's dies, mm².</param>
    /// <returns>Transistors, billions.</returns>
    public static double Transistors(double perArea, double density, double dieArea)
    {
        EquationDomain.RequireNotNegative(perArea);
        EquationDomain.RequireNotNegative(density);
        EquationDomain.RequireNotNegative(dieArea);
        return perArea * density * dieArea / 1000;
    }
}
