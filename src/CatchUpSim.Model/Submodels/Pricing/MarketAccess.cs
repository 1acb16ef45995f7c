using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>With what a price is compared: the best that buyers of a segment can get.</summary>
internal static class MarketAccess
{
    /// <summary>
    /// Equation (P7): A' = A·(a/A)^(1/m), with a, the part of the best performance on offer that the law lets buyers have. What is kept
    /// away from them they cannot buy elsewhere, so the rest becomes dearer; but contracts and budgets, and what was imported before, let
    /// prices follow the law over m months only.
    /// </summary>
    public static void Follow(IndustryState industry, double months)
    {
        foreach (SegmentId segment in industry.Segments.All)
        {
            (double underLaw, double everything) = IndustryMeasures.BestOffer(industry, segment, evenSoldOut: true); // a passing want of cards moves no price
            ref double access = ref industry.Segments.Access[segment];
            access = access > 0 && months > 1 ? access * Math.Pow(underLaw / everything / access, 1 / months) : underLaw / everything;
        }
    }
}
