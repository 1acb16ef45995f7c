using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Submodels;

namespace CatchUpSim.Model.Decisions;

/// <summary>
/// What a firm has for a segment. As it offers a card of another family only where it has none of the segment's own (<see cref="OnOffer"/>),
/// such a card counts only there.
/// </summary>
public static class OwnRange
{
    /// <summary>
    /// The best part on sale for a segment: performance times fit, performance index, 0 for none. What the law keeps off the market or off its
    /// line counts for nothing.
    /// </summary>
    public static double BestOnSale(IndustryState industry, DesignerId designer, SegmentId segment) =>
        OnSale(industry, designer, segment).Best;

    /// <summary>The best part on sale or under way for a segment: performance times fit, performance index, 0 for none.</summary>
    public static double Best(IndustryState industry, DesignerId designer, SegmentId segment)
    {
        Merits merits = OnSale(industry, designer, segment);
        Projects projects = industry.Projects;
        foreach (ProjectId project in IndustryState.ProjectsOf(designer))
        {
            if (projects.Stage[project] is > DevelopmentStage.None and < DevelopmentStage.Ramp)
            {
                var made = new SegmentId(projects.Focus[project]);
                merits = merits.With(
                    projects.Performance[project] * SegmentFit.Of(industry.Segments, made, segment),
                    industry.Segments.Family[made] == industry.Segments.Family[segment]);
            }
        }

        return merits.Best;
    }

    /// <summary>The best part on sale or under way for each segment that the firm serves: performance times fit, performance index, 0 for none.</summary>
    /// <param name="industry">State; only read.</param>
    /// <param name="designer">The firm.</param>
    /// <param name="best">Receives a number per segment; 0 for those that it does not serve.</param>
    public static void Best(IndustryState industry, DesignerId designer, Span<double> best)
    {
        foreach (SegmentId segment in industry.Segments.All)
        {
            bool isServed = industry.MarketPositions.Entered[designer, segment] != 0;
            best[segment.Index] = isServed ? Best(industry, designer, segment) : 0;
        }
    }

    private static Merits OnSale(IndustryState industry, DesignerId designer, SegmentId segment)
    {
        Merits merits = default;
        Products products = industry.Products;
        foreach (ProductId product in IndustryState.ProductsOf(designer))
        {
            if (products.OnSale[product] && !products.IsBlocked[product] && !FoundryAccess.IsClosed(industry, product))
            {
                merits = merits.With(
                    products.Performance[product] * products.Fit[product, segment], OnOffer.IsOfLine(industry, product, segment));
            }
        }

        return merits;
    }

    /// <summary>The best of the segment's own family and the best of others, performance index.</summary>
    private readonly record struct Merits(double OfLine, double OfOthers)
    {
        public double Best => OfLine > 0 ? OfLine : OfOthers;

        public Merits With(double merit, bool isOfLine) => isOfLine
            ? this with { OfLine = Math.Max(OfLine, merit) } : this with { OfOthers = Math.Max(OfOthers, merit) };
    }
}
