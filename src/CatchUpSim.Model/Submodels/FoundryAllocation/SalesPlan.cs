using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>
/// Which of its products a firm plans to sell in each segment, and which it sells there meanwhile: a new part cannot be made in full at
/// once, and what it cannot make yet is made of the one before.
/// </summary>
internal readonly ref struct SalesPlan
{
    private const int None = -1;

    private readonly ReadOnlySpan<int> _best;
    private readonly ReadOnlySpan<int> _meanwhile;

    private SalesPlan(ReadOnlySpan<int> best, ReadOnlySpan<int> meanwhile)
    {
        _best = best;
        _meanwhile = meanwhile;
    }

    /// <summary>Plans for every segment.</summary>
    /// <param name="industry">State; only read.</param>
    /// <param name="designer">The firm.</param>
    /// <param name="orderable">Its products on sale that it may have made now.</param>
    /// <param name="room">Room for two rows for each segment.</param>
    public static SalesPlan Make(IndustryState industry, DesignerId designer, ReadOnlySpan<ProductId> orderable, Span<int> room)
    {
        int segments = industry.Segments.Count;
        foreach (SegmentId segment in industry.Segments.All)
        {
            int best = Best(industry, designer, orderable, segment, isMeanwhile: false);
            bool ramps = best != None && industry.Products.RampShare[new ProductId(best)] < 1;
            room[segment.Index] = best;
            room[segments + segment.Index] = ramps ? Best(industry, designer, orderable, segment, isMeanwhile: true) : None;
        }

        return new SalesPlan(room[..segments], room.Slice(segments, segments));
    }

    /// <summary>Whether a product is meant for a segment, now or when it can be made in full.</summary>
    public bool IsFor(ProductId product, SegmentId segment) => _best[segment.Index] == product.Index;

    /// <summary>The part of what the firm sells in a segment for which a product is planned, from 0 to 1.</summary>
    public double Part(IndustryState industry, ProductId product, SegmentId segment) =>
        IsFor(product, segment) ? 1
        : _meanwhile[segment.Index] == product.Index ? 1 - industry.Products.RampShare[new ProductId(_best[segment.Index])]
        : 0;

    /// <summary>
    /// The row of the best product for a segment, sold out or not, as firms keep lines apart (<see cref="OnOffer"/>); meanwhile, of those
    /// made in full; −1 for none.
    /// </summary>
    private static int Best(
        IndustryState industry, DesignerId designer, ReadOnlySpan<ProductId> orderable, SegmentId segment, bool isMeanwhile)
    {
        int best = None;
        double merit = 0;
        bool? hasLine = null;
        foreach (ProductId product in orderable)
        {
            if (isMeanwhile && industry.Products.RampShare[product] < 1)
            {
                continue;
            }

            double value = industry.Products.Fit[product, segment] * industry.Products.Performance[product]
                * IndustryMeasures.PermittedShare(industry, product, segment);

            // Whether the firm has a line of its own there is asked only where a card of another family would be the best.
            if (value > merit
                && (OnOffer.IsOfLine(industry, product, segment) || !(hasLine ??= OnOffer.HasLine(industry, designer, segment))))
            {
                merit = value;
                best = product.Index;
            }
        }

        return best;
    }
}
