using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Decisions;

/// <summary>
/// Product focus: for which of the segments that a firm serves its next part is made. It is drawn to where the demand that it
/// believes open to it is large and its own parts, on sale or under way, are far behind what it could make now.
/// </summary>
public static class ProductFocus
{
    // Assumption: worth of a part that betters nothing of the firm's own, relative to a first one. It decides where nothing can be bettered.
    private const double SmallestGain = 0.01;

    /// <summary>Chooses the segment of the next part.</summary>
    /// <param name="industry">State; only read, apart from the chronicle.</param>
    /// <param name="designer">The firm.</param>
    /// <param name="performance">What the part could be, performance index.</param>
    /// <param name="temperature">Temperature of the choice, utility.</param>
    /// <param name="uniform">What the logit leaves to chance, uniform in [0, 1).</param>
    /// <returns>The segment; the first one for a firm that serves none.</returns>
    public static SegmentId Choose(
        IndustryState industry, DesignerId designer, double performance, double temperature, double uniform)
    {
        int count = industry.Segments.Count;
        Span<double> utilities = stackalloc double[count];
        Span<double> own = stackalloc double[count];
        utilities.Fill(double.NegativeInfinity);
        OwnRange.Best(industry, designer, own);
        foreach (SegmentId made in industry.Segments.All)
        {
            if (industry.MarketPositions.Entered[designer, made] != 0)
            {
                utilities[made.Index] = Utility(industry, designer, made, performance, own);
            }
        }

        if (!utilities.ContainsAnyExcept(double.NegativeInfinity))
        {
            return new SegmentId(0);
        }

        var chosen = new SegmentId(LogitChoice.Choose(utilities, temperature, uniform));
        Write(industry, designer, utilities, chosen, own[chosen.Index]);
        return chosen;
    }

    /// <summary>
    /// Equation (DR4): utility of a segment s, the logarithm of the demand that the part would better:
    /// ln Σ_k D_k · o_k · max(φ_sk − m_k / p, ε φ_sk) over the segments k that the firm serves, with believed demand D (USD million
    /// per month), believed openness o, fit φ, own merit m and performance p of the part.
    /// </summary>
    public static double Utility(IndustryState industry, DesignerId designer, SegmentId made, double performance)
    {
        Span<double> own = stackalloc double[industry.Segments.Count];
        OwnRange.Best(industry, designer, own);
        return Utility(industry, designer, made, performance, own);
    }

    private static double Utility(
        IndustryState industry, DesignerId designer, SegmentId made, double performance, ReadOnlySpan<double> own)
    {
        double bettered = 0;
        foreach (SegmentId segment in industry.Segments.All)
        {
            if (industry.MarketPositions.Entered[designer, segment] == 0)
            {
                continue;
            }

            double merit = SegmentFit.Of(industry.Segments, made, segment);
            double gain = Math.Max(merit - (own[segment.Index] / Math.Max(1e-9, performance)), SmallestGain * merit);
            bettered += industry.Beliefs.Demand[designer, segment] * industry.Beliefs.Openness[designer, segment] * gain;
        }

        return Math.Log(Math.Max(1e-9, bettered));
    }

    private static void Write(IndustryState industry, DesignerId designer, ReadOnlySpan<double> utilities, SegmentId chosen, double own)
    {
        industry.Chronicle.Write(industry.Month, designer, new DecisionRecord(
            "product focus",
            industry.Names.Segments,
            utilities.ToArray(),
            chosen.Index,
            [
                new Signal("believed demand (USD million per month)", industry.Beliefs.Demand[designer, chosen]),
                new Signal("believed openness", industry.Beliefs.Openness[designer, chosen]),
                new Signal("own best part (performance index)", own),
            ],
            IsFixed: false));
    }
}
