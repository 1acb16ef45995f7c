using System.Runtime.Intrinsics;
using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Randomness;

namespace CatchUpSim.Model.Submodels;

/// <summary>The choices of customers whose orders are due, and the orders that follow from them.</summary>
internal sealed class PurchaseDecision
{
    /// <summary>Customers who weigh before the first of them orders.</summary>
    private const int Together = 16;

    private readonly IndustryState _industry;
    private readonly CustomerChoiceParameters _parameters;
    private readonly OfferTable _offers;
    private readonly RandomStream _random;
    private readonly Customers _customers;
    private readonly double _quota;
    private readonly int _month;
    private readonly double _codeKeep;
    private readonly double[] _codeMissing = new double[byte.MaxValue + 1];
    private int _knownIntervals;

    public PurchaseDecision(
        IndustryState industry, CustomerChoiceParameters parameters, OfferTable offers, RandomStream random)
    {
        _industry = industry;
        _parameters = parameters;
        _offers = offers;
        _random = random;
        _customers = industry.Customers;
        _month = industry.Month.Since(industry.Start);
        _quota = industry.PolicyStates.ProcurementQuota[IndustryState.Policy];
        _codeMissing[0] = 1;
        _codeKeep = 1 - AnnualRates.MonthlyDepreciation(parameters.CodeGrowth);
    }

    /// <summary>Lets customers choose, order, and put down when they decide again.</summary>
    /// <param name="customers">The customers.</param>
    /// <param name="uniforms">The luck of their choices.</param>
    /// <param name="rules">The luck that says whether a local-content rule reserves an order for home vendors.</param>
    public void Decide(ReadOnlySpan<CustomerId> customers, ReadOnlySpan<double> uniforms, ReadOnlySpan<double> rules)
    {
        Span<double> room = stackalloc double[Together * _offers.Places];
        for (int first = 0; first < customers.Length; first += Together)
        {
            ReadOnlySpan<CustomerId> some = customers.Slice(first, Math.Min(Together, customers.Length - first));
            DecideTogether(some, uniforms[first..], rules[first..], room);
        }
    }

    /// <summary>
    /// No customer's choice depends on another's in the same month, so that all may weigh before the first of them orders.
    /// </summary>
    private void DecideTogether(
        ReadOnlySpan<CustomerId> customers, ReadOnlySpan<double> uniforms, ReadOnlySpan<double> rules, Span<double> room)
    {
        int places = _offers.Places;
        var choices = new NestedChoices(stackalloc double[Together * NestedChoices.Numbers], _parameters.NestDissimilarity);
        for (int i = 0; i < customers.Length; i++)
        {
            ref CustomerProfile buyer = ref _customers.Profiles[customers[i].Index];
            Span<double> utilities = room.Slice(i * places, _offers.PlacesIn(buyer.Segment));
            Weigh(customers[i], ref buyer, IsReserved(buyer.HomeRule, rules[i]), utilities);
            choices.Enter(i, utilities, _offers.Homes(buyer.Segment));
        }

        choices.Close();
        for (int i = 0; i < customers.Length; i++)
        {
            ref CustomerProfile buyer = ref _customers.Profiles[customers[i].Index];
            Span<double> weights = room.Slice(i * places, _offers.PlacesIn(buyer.Segment));
            double all = choices.Weights(i, weights, _offers.Homes(buyer.Segment)).All;
            int chosen = Pick(weights, uniforms[i] * all);
            _customers.MonthsLeft[customers[i]] = chosen == weights.Length
                ? (byte)_parameters.WaitingMonths
                : Buy(customers[i], weights, chosen, IsReserved(buyer.HomeRule, rules[i]));
        }
    }

    private bool IsReserved(float homeRule, double rule) => rule < homeRule * _quota;

    /// <summary>Orders, and returns the months until the customer decides again.</summary>
    private byte Buy(CustomerId customer, ReadOnlySpan<double> weights, int chosen, bool homeOnly)
    {
        ref CustomerProfile buyer = ref _customers.Profiles[customer.Index];
        int present = _customers.Vendor[customer];
        double share = Order(ref buyer, present, weights, chosen, homeOnly);
        int vendor = _offers.Offers(buyer.Segment)[chosen].Vendor;
        ref VendorStanding standing = ref _customers.Standings(customer)[vendor];
        Remember(ref buyer, ref standing, new DesignerId(vendor), present >= 0 && present != vendor);
        _customers.Vendor[customer] = (short)vendor;
        _customers.Purchases[customer] = (float)(Demand(ref buyer) * share * 12);
        return buyer.Interval;
    }

    /// <summary>An order that is due ends the trials that have lasted long enough.</summary>
    private void ConcludeTrials(CustomerId customer, ReadOnlySpan<Offer> offers, Span<VendorStanding> standings)
    {
        foreach (ref readonly Offer offer in offers)
        {
            ref VendorStanding standing = ref standings[offer.Vendor];
            if (standing.Stage == QualificationStage.Trial && standing.StageEnds <= _month)
            {
                double uniform = _random.At(_industry.Month, customer.Index, 1 + offer.Vendor).NextUniform();
                SalesPipeline.Conclude(_parameters.Pipeline, offer.Acceptance, ref standing, uniform);
            }
        }
    }

    /// <summary>Ends the trials that are over, and gives the utilities (C30) of the offers for this customer, relative to waiting.</summary>
    private void Weigh(CustomerId customer, ref CustomerProfile profile, bool homeOnly, Span<double> utilities)
    {
        Span<VendorStanding> standings = _customers.Standings(customer);
        int present = _customers.Vendor[customer];
        double usable = present >= 0 ? _industry.SoftwareStacks.Usable[new DesignerId(present)] : 0;
        double code = profile.CodeBase * _industry.Segments.CodeDependence[new SegmentId(profile.Segment)];
        var buyer = new Buyer
        {
            Present = Vector256.Create((long)present),
            HasVendor = present >= 0 ? Vector256<double>.AllBitsSet : Vector256<double>.Zero,
            Foreign = homeOnly ? Vector256<double>.Zero : Vector256<double>.AllBitsSet,
            PerformanceTaste = Vector256.Create((double)profile.PerformanceTaste),
            PriceTaste = Vector256.Create((double)profile.PriceTaste),
            Code = Vector256.Create(_parameters.SwitchingCost * code),
            Usable = Vector256.Create(usable),
            Retraining = Vector256.Create(_parameters.Retraining),
            Bargain = Vector256.Create(_parameters.Bargain),
            TrustWeight = Vector256.Create(_parameters.TrustWeight),
            Waiting = Vector256.Create(_parameters.WaitingUtility),
        };
        ReadOnlySpan<OfferBlock> blocks = _offers.Blocks(profile.Segment);
        for (int block = 0; block < blocks.Length; block++)
        {
            ref readonly OfferBlock offers = ref blocks[block];
            StandingBlock four = offers.Read(standings);
            if (offers.EndsTrial(four, _month))
            {
                ConcludeTrials(customer, _offers.Offers(profile.Segment), standings);
                four = offers.Read(standings);
            }

            offers.Utilities(buyer, four).CopyTo(utilities[(block * OfferBlock.Width)..]);
        }
    }

    /// <summary>
    /// The first place at which the sum of the weights so far is above a level; the number of places where there is none.
    /// The level is found by counting, not by stopping: where one would stop is as hard to foretell as the choice.
    /// </summary>
    private static int Pick(ReadOnlySpan<double> weights, double level)
    {
        int place = 0;
        double cumulative = 0;
        foreach (double weight in weights)
        {
            cumulative += weight;
            place += cumulative <= level ? 1 : 0;
        }

        return place;
    }

    /// <summary>What the customer's equipment costs in a month, USD million.</summary>
    private double Demand(ref CustomerProfile buyer) => buyer.Weight * _industry.Segments.Demand[new SegmentId(buyer.Segment)];

    /// <summary>Places the order with the chosen vendor and, where it gets only a part, with another.</summary>
    /// <returns>The share of the order that the chosen vendor gets.</returns>
    private double Order(
        ref CustomerProfile buyer, int present, ReadOnlySpan<double> weights, int chosen, bool homeOnly)
    {
        ReadOnlySpan<Offer> offers = _offers.Offers(buyer.Segment);
        ref readonly Offer offer = ref offers[chosen];
        double value = Demand(ref buyer) * buyer.Interval;
        bool isPilot = present >= 0 && present != offer.Vendor && !homeOnly;
        double share = (isPilot ? _parameters.PilotShare : 1) * offer.Acceptance;
        _offers.Order(buyer.Segment, chosen, value * share);
        if (share < 1)
        {
            int rest = isPilot ? SlotOf(offers, present) : BestOther(weights[..offers.Length], chosen);
            if (rest >= 0)
            {
                _offers.Order(buyer.Segment, rest, value * (1 - share));
            }
        }

        return share;
    }

    private static int SlotOf(ReadOnlySpan<Offer> offers, int vendor)
    {
        for (int slot = 0; slot < offers.Length; slot++)
        {
            if (offers[slot].Vendor == vendor)
            {
                return slot;
            }
        }

        return -1;
    }

    /// <summary>The second best vendor takes what the chosen one's software cannot serve.</summary>
    private static int BestOther(ReadOnlySpan<double> weights, int chosen)
    {
        int best = -1;
        for (int i = 0; i < weights.Length; i++)
        {
            bool isBetter = i != chosen && weights[i] > 0 && (best < 0 || weights[i] > weights[best]);
            best = isBetter ? i : best;
        }

        return best;
    }

    private void Remember(ref CustomerProfile buyer, ref VendorStanding standing, DesignerId vendor, bool isNew)
    {
        standing.Trust = (float)AllianceEquations.NextTrust(
            standing.Trust, _industry.Designers.Service[vendor], _parameters.TrustLearning);
        double kept = buyer.CodeBase * (isNew ? _industry.SoftwareStacks.Usable[vendor] : 1);
        buyer.CodeBase = (float)(kept + ((1 - Math.Min(1, kept)) * CodeGrown(buyer.Interval)));
    }

    /// <summary>Share of the way to its usual code base that a customer writes in an interval.</summary>
    private double CodeGrown(byte interval)
    {
        for (; _knownIntervals < interval; _knownIntervals++)
        {
            _codeMissing[_knownIntervals + 1] = _codeMissing[_knownIntervals] * _codeKeep;
        }

        return 1 - _codeMissing[interval];
    }
}
