using System.Buffers;
using System.Runtime.Intrinsics;
using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>All offers of a month: by segment, the vendors that sell there. Its arrays are lent, for there is a table every month.</summary>
internal sealed class OfferTable : IDisposable
{
    // Nobody gives cards away: without a price there is no number of cards that an order buys.
    private const double SmallestPart = 0.01;

    private readonly Offer[] _offers;
    private readonly double[] _orders;
    private readonly double[] _listed;
    private readonly int[] _counts;
    private readonly int[] _slots;
    private readonly OfferBlock[] _blocks;
    private readonly double[] _homes;
    private readonly int _width;
    private readonly int _designers;

    /// <summary>Draws up the offers from last month's published state.</summary>
    public OfferTable(IndustryState industry, CustomerChoiceParameters parameters)
    {
        _designers = industry.Designers.Count;
        _width = (_designers + OfferBlock.Width - 1) / OfferBlock.Width;
        int offers = industry.Segments.Count * _designers;
        int blocks = industry.Segments.Count * _width;
        _offers = ArrayPool<Offer>.Shared.Rent(offers);
        _orders = ArrayPool<double>.Shared.Rent(offers);
        _listed = ArrayPool<double>.Shared.Rent(offers);
        _counts = ArrayPool<int>.Shared.Rent(industry.Segments.Count);
        _slots = ArrayPool<int>.Shared.Rent(offers);
        Array.Fill(_slots, -1, 0, offers);
        _blocks = ArrayPool<OfferBlock>.Shared.Rent(blocks);
        _homes = ArrayPool<double>.Shared.Rent(blocks * OfferBlock.Width);
        Array.Clear(_orders, 0, offers);
        Array.Clear(_listed, 0, offers);
        Span<Candidate> candidates = stackalloc Candidate[_designers];
        foreach (SegmentId segment in industry.Segments.All)
        {
            _counts[segment.Index] = 0;
            int count = FindCandidates(industry, segment, candidates);
            (double underLaw, double everything) = IndustryMeasures.BestOffer(industry, segment);
            double viable = industry.Segments.MinimumPerformance[segment] * everything;
            (DesignerId dominant, double network) = Dominant(industry, segment, parameters.Openness);
            var market = new Market(underLaw, dominant, network);
            foreach (ref readonly Candidate candidate in candidates[..count])
            {
                // Below the minimum viable product nothing is sold, however cheap (O-HFM-3). What is viable the world's
                // best part says, whether or not the law lets it in.
                if (candidate.Performance >= viable)
                {
                    Add(industry, parameters, segment, candidate, market);
                }
            }

            SetSideBySide(segment.Index);
        }
    }

    /// <summary>Gets the largest number of places in the blocks of a segment.</summary>
    public int Places => _width * OfferBlock.Width;

    /// <summary>Their offers, in the same order.</summary>
    public ReadOnlySpan<Offer> Offers(int segment) => _offers.AsSpan(segment * _designers, _counts[segment]);

    /// <summary>The slot in which a vendor's offer in a segment stands; −1 where there is none.</summary>
    public int SlotOf(int segment, int vendor) => _slots[(segment * _designers) + vendor];

    /// <summary>The same offers, four by four.</summary>
    public ReadOnlySpan<OfferBlock> Blocks(int segment) =>
        _blocks.AsSpan(segment * _width, (_counts[segment] + OfferBlock.Width - 1) / OfferBlock.Width);

    /// <summary>One for each offer of a home vendor, zero for the others, place by place in the blocks.</summary>
    public ReadOnlySpan<double> Homes(int segment) => _homes.AsSpan(segment * Places, Places);

    /// <inheritdoc/>
    public void Dispose()
    {
        ArrayPool<Offer>.Shared.Return(_offers);
        ArrayPool<double>.Shared.Return(_orders);
        ArrayPool<double>.Shared.Return(_listed);
        ArrayPool<int>.Shared.Return(_counts);
        ArrayPool<int>.Shared.Return(_slots);
        ArrayPool<OfferBlock>.Shared.Return(_blocks);
        ArrayPool<double>.Shared.Return(_homes);
    }

    /// <summary>Places an order for an offer of a segment.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="slot">Slot of the offer.</param>
    /// <param name="value">What the customer pays, USD million.</param>
    /// <param name="listed">What its cards cost at their list price, USD million; more than it pays where it is given a bargain.</param>
    public void Order(int segment, int slot, double value, double listed)
    {
        _orders[(segment * _designers) + slot] += value;
        _listed[(segment * _designers) + slot] += listed;
    }

    /// <summary>Writes the orders of all customers into the state.</summary>
    public void EnterOrders(IndustryState industry)
    {
        foreach (SegmentId segment in industry.Segments.All)
        {
            ReadOnlySpan<Offer> offers = Offers(segment.Index);
            for (int slot = 0; slot < offers.Length; slot++)
            {
                ProductId product = offers[slot].Product;
                double value = _orders[(segment.Index * _designers) + slot];
                double cards = _listed[(segment.Index * _designers) + slot] * 1000 / industry.Products.Price[product];
                industry.Products.Waiting[product, segment] += cards;
                industry.Products.WaitingValue[product, segment] += value;
                industry.Products.Orders[product] += cards;
                industry.MarketPositions.Orders[new DesignerId(offers[slot].Vendor), segment] += cards;
            }
        }
    }

    private static int FindCandidates(IndustryState industry, SegmentId segment, Span<Candidate> candidates)
    {
        int count = 0;
        foreach (DesignerId designer in industry.Designers.All)
        {
            if (industry.IsActive(designer) && OnOffer.Of(industry, designer, segment) is { } product)
            {
                candidates[count++] = new Candidate(product, IndustryMeasures.Merit(industry, product, segment, true));
            }
        }

        return count;
    }

    private void SetSideBySide(int segment)
    {
        ReadOnlySpan<Offer> offers = Offers(segment);
        for (int first = 0; first < offers.Length; first += OfferBlock.Width)
        {
            int block = (segment * _width) + (first / OfferBlock.Width);
            _blocks[block] = new OfferBlock(offers[first..Math.Min(offers.Length, first + OfferBlock.Width)]);
            _blocks[block].Home.CopyTo(_homes.AsSpan(block * OfferBlock.Width));
        }
    }

    /// <summary>
    /// The vendor with the largest installed base and what its users reach (C13): those of its own cards and, as far as its
    /// stack is open, those of others who can run each other's software.
    /// </summary>
    private static (DesignerId Vendor, double Network) Dominant(IndustryState industry, SegmentId segment, double openness)
    {
        DesignerId vendor = default;
        double largest = 0;
        double compatible = 0;
        foreach (DesignerId designer in industry.Designers.All)
        {
            double cards = industry.MarketPositions.InstalledBase[designer, segment];
            compatible += industry.SoftwareStacks.Usable[designer] * cards;
            (vendor, largest) = cards > largest ? (designer, cards) : (vendor, largest);
        }

        double others = Math.Max(0, compatible - (industry.SoftwareStacks.Usable[vendor] * largest));
        return (vendor, SwitchingEquations.EffectiveInstalledBase(largest, others, openness));
    }

    private void Add(
        IndustryState industry, CustomerChoiceParameters parameters, SegmentId segment, in Candidate candidate, in Market market)
    {
        ProductId product = candidate.Product;
        DesignerId designer = IndustryState.OwnerOf(product);
        Products products = industry.Products;
        double performance = candidate.Performance / market.Best;
        double reference = industry.Segments.ReferencePrice[segment];
        double scale = parameters.PriceWeight / reference;
        bool isHome = industry.Designers.IsHome[designer];
        double levy = isHome
            ? -industry.PolicyStates.ProcurementPremium[IndustryState.Policy] : IndustryMeasures.Levy(industry, segment);
        double own = industry.MarketPositions.InstalledBase[designer, segment];
        double reach = designer == market.Dominant ? 1 : industry.SoftwareStacks.Usable[designer];
        double network = SwitchingEquations.EffectiveInstalledBase(own, Math.Max(0, market.Network - own), reach);
        double social = 2 * industry.Segments.Interaction[segment] * industry.MarketPositions.Share[designer, segment];
        double common = (parameters.NetworkWeight * Math.Log(1 + (network / parameters.NetworkUnit)))
            + (parameters.ServiceWeight * industry.Designers.Service[designer])
            + social;
        double need = parameters.PerformanceWeight * industry.Segments.FrontierNeed[segment];
        double required = Math.Max(industry.Segments.RequiredReadiness[segment], 1e-6);
        int first = segment.Index * _designers;
        _slots[first + designer.Index] = _counts[segment.Index];
        _offers[first + _counts[segment.Index]++] = new Offer(
            product,
            designer.Index,
            isHome,
            industry.SoftwareStacks.Usable[designer],
            need * Math.Log(performance),
            scale * products.Price[product] * (1 + levy),
            common,
            scale,
            products.Price[product],
            Math.Max(products.PriceFloor[product], SmallestPart * products.Price[product]),
            Math.Min(1, industry.SoftwareStacks.Readiness[designer, segment] / required));
    }

    /// <summary>A product that may be offered in a segment.</summary>
    /// <param name="Product">The product.</param>
    /// <param name="Performance">Its effective performance there.</param>
    private readonly record struct Candidate(ProductId Product, double Performance);

    /// <summary>What the offers of a segment are compared with.</summary>
    /// <param name="Best">The best effective performance.</param>
    /// <param name="Dominant">The vendor with the largest installed base.</param>
    /// <param name="Network">What its users reach, cards.</param>
    private readonly record struct Market(double Best, DesignerId Dominant, double Network);
}
