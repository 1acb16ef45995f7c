using System.Numerics;
using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>Measures the portfolio of a designer's alliances; it changes only when an alliance begins or ends.</summary>
internal static class PortfolioMeasures
{
    /// <summary>Writes coverage, breadth, depth, redundancy and density of a portfolio.</summary>
    /// <param name="industry">State.</param>
    /// <param name="designer">The firm.</param>
    /// <param name="allies">Rows of its partners.</param>
    /// <param name="bySegment">Room for its partners by segment.</param>
    /// <param name="stages">Room for the stages of its partners, a bit each, by segment.</param>
    public static void Measure(
        IndustryState industry, DesignerId designer, ReadOnlySpan<int> allies, Span<int> bySegment, Span<int> stages)
    {
        AllianceTies ties = industry.AllianceTies;
        Partners partners = industry.Partners;
        Span<double> covered = ties.Covered.Row(designer);
        covered.Clear();
        bySegment.Clear();
        stages.Clear();
        int together = 0;
        int breadth = 0;
        foreach (int ally in allies)
        {
            var partner = new PartnerId(ally);
            ReadOnlySpan<double> reach = partners.Reach.Row(partner);
            for (int k = 0; k < covered.Length; k++)
            {
                covered[k] = Math.Max(covered[k], reach[k]);
            }

            int stage = PortfolioEquations.StageOf(partners.Kind[partner]);
            int segment = partners.Segment[partner];
            bySegment[segment]++;
            stages[segment] |= 1 << stage;
            together |= 1 << stage;
            breadth += PortfolioEquations.IsOwnStage(stage) ? 1 : 0;
        }

        int different = 0;
        foreach (int bits in stages)
        {
            different += BitOperations.PopCount((uint)bits);
        }

        ties.Breadth[designer] = breadth;
        ties.Depth[designer] = BitOperations.PopCount((uint)together);
        ties.Redundancy[designer] = PortfolioEquations.Redundancy(different, allies.Length);
        ties.Density[designer] = PortfolioEquations.Density(bySegment, allies.Length);
    }
}
