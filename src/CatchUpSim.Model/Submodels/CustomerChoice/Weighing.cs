using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Randomness;

namespace CatchUpSim.Model.Submodels;

/// <summary>How customers whose orders are due weigh the offers of a month.</summary>
/// <param name="industry">The state.</param>
/// <param name="parameters">How customers choose.</param>
/// <param name="offers">The offers.</param>
/// <param name="random">Chance, for the trials that end.</param>
internal readonly ref struct Weighing(
    IndustryState industry, CustomerChoiceParameters parameters, OfferTable offers, RandomStream random)
{
    private readonly Span<VendorStanding> _standings = industry.Customers.AllStandings;
    private readonly ReadOnlySpan<short> _vendors = industry.Customers.Vendor.Values;
    private readonly ReadOnlySpan<double> _usable = industry.SoftwareStacks.Usable.Values;
    private readonly ReadOnlySpan<double> _codeDependence = industry.Segments.CodeDependence.Values;
    private readonly WeighingTerms _terms = new(parameters);
    private readonly double _switchingCost = parameters.SwitchingCost;
    private readonly int _designers = industry.Designers.Count;
    private readonly int _month = industry.Month.Since(industry.Start);

    /// <summary>Ends the trials that are over, and gives the utilities (C30) of the offers for a customer, relative to waiting.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="profile">What it brings.</param>
    /// <param name="homeOnly">Whether a local-content rule reserves the order for home vendors.</param>
    /// <param name="blocks">The offers of its segment.</param>
    /// <param name="utilities">Receives a number for each place in the blocks.</param>
    public void Weigh(
        CustomerId customer, ref CustomerProfile profile, bool homeOnly, ReadOnlySpan<OfferBlock> blocks, Span<double> utilities)
    {
        Span<VendorStanding> standings = _standings.Slice(customer.Index * _designers, _designers);
        int present = _vendors[customer.Index];
        double code = profile.CodeBase * _codeDependence[profile.Segment];
        var buyer = new Buyer
        {
            Present = Vector256.Create((long)present),
            HasVendor = Vector256.Create(present >= 0 ? -1L : 0L).AsDouble(),
            CanStay = Vector256.Create(CanStay(profile.Segment, present, homeOnly) ? -1L : 0L).AsDouble(),
            Foreign = Vector256.Create(homeOnly ? 0L : -1L).AsDouble(),
            PerformanceTaste = Vector256.Create((double)profile.PerformanceTaste),
            PriceTaste = Vector256.Create((double)profile.PriceTaste),
            Code = Vector256.Create(_switchingCost * code),
            Usable = Vector256.Create(present >= 0 ? _usable[present] : 0),
        };
        if (!TryWeigh(buyer, standings, blocks, utilities))
        {
            ConcludeTrials(customer, offers.Offers(profile.Segment), standings);
            TryWeigh(buyer, standings, blocks, utilities);
        }
    }

    /// <summary>
    /// Equation (P8): list price relative to the price (P4) at which a vendor wins a customer over from its present one; one
    /// where it does not mind the price, or may not stay so that nobody has to win it over.
    /// </summary>
    /// <param name="profile">What the customer brings.</param>
    /// <param name="present">Its present vendor.</param>
    /// <param name="homeOnly">Whether a local-content rule reserves the order for home vendors.</param>
    /// <param name="offer">The offer that it accepts.</param>
    public double Bargain(ref readonly CustomerProfile profile, int present, bool homeOnly, in Offer offer)
    {
        if (offer.PriceScale <= 0 || !CanStay(profile.Segment, present, homeOnly))
        {
            return 1;
        }

        double leaving = SwitchingEquations.SwitchingCost(
            _switchingCost, profile.CodeBase * _codeDependence[profile.Segment], _usable[present] * offer.Usable, parameters.Retraining);
        return offer.ListPrice / MarkupEquations.BargainPrice(
            offer.ListPrice, leaving / offer.PriceScale, parameters.Bargain, offer.PriceFloor);
    }

    /// <summary>
    /// Gives the utilities unless a trial is over and has to be ended first. That is seldom and found on the way: nothing that
    /// a choice has at hand need be put away for a call.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryWeigh(
        in Buyer buyer, ReadOnlySpan<VendorStanding> standings, ReadOnlySpan<OfferBlock> blocks, Span<double> utilities)
    {
        Span<Vector256<double>> four = MemoryMarshal.Cast<double, Vector256<double>>(utilities)[..blocks.Length];
        bool isOver = false;
        for (int block = 0; block < blocks.Length; block++)
        {
            ref readonly OfferBlock some = ref blocks[block];
            StandingBlock vendors = some.Read(standings);
            isOver |= some.EndsTrial(vendors, _month);
            four[block] = some.Utilities(buyer, _terms, vendors);
        }

        return !isOver;
    }

    private bool CanStay(int segment, int present, bool homeOnly) =>
        present >= 0 && offers.SlotOf(segment, present) is >= 0 and var slot && (!homeOnly || offers.Offers(segment)[slot].IsHome);

    /// <summary>An order that is due ends the trials that have lasted long enough.</summary>
    private void ConcludeTrials(CustomerId customer, ReadOnlySpan<Offer> some, Span<VendorStanding> standings)
    {
        foreach (ref readonly Offer offer in some)
        {
            ref VendorStanding standing = ref standings[offer.Vendor];
            if (standing.Stage == QualificationStage.Trial && standing.StageEnds <= _month)
            {
                double uniform = random.At(industry.Month, customer.Index, SalesPipeline.TrialOf(offer.Vendor)).NextUniform();
                SalesPipeline.Conclude(parameters.Pipeline, offer.Acceptance, ref standing, uniform);
            }
        }
    }
}
