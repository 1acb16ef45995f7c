using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>With what a price is compared: the best that buyers of a segment can get. Worked out once for all products.</summary>
/// <param name="industry">The state; only read.</param>
/// <param name="frontier">The performance of the frontier, an index.</param>
/// <param name="known">Room for a number per segment.</param>
internal readonly ref struct MarketAccess(IndustryState industry, double frontier, Span<double> known)
{
    private readonly Span<double> _known = known;

    /// <summary>Forgets what is known: something new is on offer.</summary>
    public void Forget() => _known.Fill(double.NaN);

    /// <summary>
    /// Equation (P7): the frontier times the part of the best performance on offer that the law lets buyers have. What is
    /// kept away from them they cannot buy elsewhere, so the rest becomes dearer.
    /// </summary>
    public double Frontier(SegmentId segment)
    {
        ref double access = ref _known[segment.Index];
        if (double.IsNaN(access))
        {
            (double underLaw, double everything) = IndustryMeasures.BestOffer(industry, segment, evenSoldOut: true); // a passing want of cards moves no price
            access = underLaw / everything;
        }

        return frontier * access;
    }
}
