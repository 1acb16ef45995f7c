using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>
/// Structure of a firm's portfolio of alliances (§8.5, structural dimension): what its allies cover of the chain, how broad
/// and how deep it is, how much of it is double, and how many of its allies know each other.
/// </summary>
public static class PortfolioEquations
{
    /// <summary>Stages of the chain at which a designer can have allies: research, software, systems, services.</summary>
    public const int Stages = 4;

    /// <summary>
    /// Equation (A13): functional coverage, Cov = Σ_k c_k with c_k = max_i cap_ik / max cap_k: how much of the best that there
    /// is the best ally brings, summed over the disciplines k of the chain (stages, 0 to their number).
    /// </summary>
    /// <param name="covered">c_k by discipline, each in [0, 1].</param>
    public static double Coverage(ReadOnlySpan<double> covered) => IndustryMeasures.Sum(covered);

    /// <summary>
    /// Equation (A14): growth of coverage by a partner, Σ_k max(0, cap_jk / max cap_k − c_k) / K: 0 for who brings nothing that
    /// the portfolio does not have, 1 for who covers all for a firm without allies.
    /// </summary>
    /// <param name="reach">cap_jk / max cap_k of the partner, each in [0, 1].</param>
    /// <param name="covered">c_k of the portfolio.</param>
    public static double CoverageGain(ReadOnlySpan<double> reach, ReadOnlySpan<double> covered)
    {
        double gain = 0;
        for (int k = 0; k < covered.Length; k++)
        {
            gain += Math.Max(0, reach[k] - covered[k]);
        }

        return covered.IsEmpty ? 0 : gain / covered.Length;
    }

    /// <summary>
    /// Equation (A15): redundancy = 1 − D / N, with D different pairs of stage and segment among N allies: the share of
    /// allies who do what another one does for the same customers; 0 without allies.
    /// </summary>
    public static double Redundancy(int different, int allies)
    {
        EquationDomain.RequireNotNegative(different);
        EquationDomain.RequireNotNegative(allies);
        return allies > 0 ? 1 - ((double)different / allies) : 0;
    }

    /// <summary>
    /// Equation (A16): density = Σ_s n_s (n_s − 1) / (N (N − 1)): the share of the pairs of allies who know each other, which
    /// are those of one segment s; 0 with fewer than two allies.
    /// </summary>
    /// <param name="bySegment">n_s: allies by segment.</param>
    /// <param name="allies">N: allies in all.</param>
    public static double Density(ReadOnlySpan<int> bySegment, int allies)
    {
        EquationDomain.RequireNotNegative(allies);
        double pairs = 0;
        foreach (int count in bySegment)
        {
            pairs += (double)count * (count - 1);
        }

        return allies > 1 ? pairs / ((double)allies * (allies - 1)) : 0;
    }

    /// <summary>The stage of the chain at which a kind of partner works, from research (0) to services for users (3).</summary>
    public static int StageOf(PartnerKind kind) => kind switch
    {
        PartnerKind.University or PartnerKind.Institute => 0,
        PartnerKind.SoftwareVendor => 1,
        PartnerKind.ServerMaker => 2,
        _ => 3,
    };

    /// <summary>Whether partners of a stage work where a designer adds most value: design, which research feeds, and its software (§9.3).</summary>
    public static bool IsOwnStage(int stage) => stage <= 1;
}
