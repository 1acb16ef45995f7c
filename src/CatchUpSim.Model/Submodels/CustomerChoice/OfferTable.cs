using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>One vendor's best offer in one segment, the same for all customers.</summary>
/// <param name="Product">The product offered.</param>
/// <param name="Performance">Weighted logarithm of effective performance relative to the frontier.</param>
/// <param name="Price">Weighted price relative to the reference price.</param>
/// <param name="Common">Network, service and social terms, utility.</param>
/// <param name="PriceRoom">Weighted price that a bargain can give up, down to the floor.</param>
/// <param name="Acceptance">Share of an order that the software can serve.</param>
internal readonly record struct Offer(
    ProductId Product, double Performance, double Price, double Common, double PriceRoom, double Acceptance);

/// <summary>All offers of a month: by segment, the vendors that sell there.</summary>
internal sealed class OfferTable
{
    private readonly Offer[] _offers;
    private readonly int[] _vendors;
    private readonly int[] _counts;
    private readonly int _designers;

    /// <summary>Draws up the offers from last month's published state.</summary>
    public OfferTable(IndustryState industry, CustomerChoiceParameters parameters)
    {
        _designers = industry.Designers.Count;
        _offers = new Offer[industry.Segments.Count * _designers];
        _vendors = new int[_offers.Length];
        _counts = new int[industry.Segments.Count];
        double frontier = Frontier(industry);
        foreach (SegmentId segment in industry.Segments.All)
        {
            double foreignNetwork = LargestNetwork(industry, segment);
            foreach (DesignerId designer in industry.Designers.All)
            {
                if (industry.IsActive(designer) && IndustryMeasures.OfferedProduct(industry, designer, segment) is { } product)
                {
                    Add(industry, parameters, segment, product, frontier, foreignNetwork);
                }
            }
        }
    }

    /// <summary>The vendors that sell in a segment.</summary>
    public ReadOnlySpan<int> Vendors(int segment) => _vendors.AsSpan(segment * _designers, _counts[segment]);

    /// <summary>Their offers, in the same order.</summary>
    public ReadOnlySpan<Offer> Offers(int segment) => _offers.AsSpan(segment * _designers, _counts[segment]);

    private static double Frontier(IndustryState industry)
    {
        double best = 1e-6;
        foreach (ProductId product in industry.Products.All)
        {
            DesignerId designer = IndustryState.OwnerOf(product);
            if (industry.Products.OnSale[product] && industry.IsActive(designer))
            {
                best = Math.Max(best, industry.Products.Performance[product] * industry.SoftwareStacks.Efficiency[designer]);
            }
        }

        return best;
    }

    private static double LargestNetwork(IndustryState industry, SegmentId segment)
    {
        double largest = 0;
        foreach (DesignerId designer in industry.Designers.All)
        {
            largest = Math.Max(largest, industry.MarketPositions.InstalledBase[designer, segment]);
        }

        return largest;
    }

    private void Add(
        IndustryState industry,
        CustomerChoiceParameters parameters,
        SegmentId segment,
        ProductId product,
        double frontier,
        double dominantNetwork)
    {
        DesignerId designer = IndustryState.OwnerOf(product);
        Products products = industry.Products;
        double fit = products.Fit[product, segment];
        double performance = products.Performance[product] * IndustryMeasures.PermittedShare(industry, product, segment) * fit * industry.SoftwareStacks.Efficiency[designer] / frontier;
        if (performance < industry.Segments.MinimumPerformance[segment])
        {
            // Below the minimum viable product nothing is sold, however cheap (O-HFM-3).
            return;
        }

        double reference = industry.Segments.ReferencePrice[segment];
        double scale = parameters.PriceWeight / reference;
        bool isHome = industry.Designers.IsHome[designer];
        double levy = isHome ? -industry.PolicyStates.ProcurementPremium[IndustryState.Policy]
            : Math.Max(0, industry.PolicyStates.Tariff[IndustryState.Policy] + industry.PolicyStates.TariffAdjustment[IndustryState.Policy]) + industry.PolicyStates.Fee[IndustryState.Policy] + industry.PolicyStates.Discouragement[IndustryState.Policy];
        double own = industry.MarketPositions.InstalledBase[designer, segment];
        double network = SwitchingEquations.EffectiveInstalledBase(own, Math.Max(0, dominantNetwork - own), industry.SoftwareStacks.Usable[designer]);
        double social = 2 * industry.Segments.Interaction[segment] * industry.MarketPositions.Share[designer, segment];
        double common = (parameters.NetworkWeight * Math.Log(1 + (network / parameters.NetworkUnit)))
            + (parameters.ServiceWeight * industry.Designers.Service[designer])
            + social;
        double need = parameters.PerformanceWeight * industry.Segments.FrontierNeed[segment];
        double required = Math.Max(industry.Segments.RequiredReadiness[segment], 1e-6);
        int slot = (segment.Index * _designers) + _counts[segment.Index]++;
        _vendors[slot] = designer.Index;
        _offers[slot] = new Offer(
            product,
            need * Math.Log(performance),
            scale * products.Price[product] * (1 + levy),
            common,
            scale * Math.Max(0, products.Price[product] - products.UnitCost[product]),
            Math.Min(1, industry.SoftwareStacks.Readiness[designer, segment] / required));
    }
}
