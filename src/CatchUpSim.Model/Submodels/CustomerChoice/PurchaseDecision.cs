using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Randomness;

namespace CatchUpSim.Model.Submodels;

/// <summary>The choice of one customer whose order is due, and the order that follows from it.</summary>
internal sealed class PurchaseDecision
{
    private readonly IndustryState _industry;
    private readonly CustomerChoiceParameters _parameters;
    private readonly OfferTable _offers;
    private readonly RandomStream _random;
    private readonly Customers _customers;
    private readonly int[] _slots;
    private readonly double[] _utilities;
    private readonly double[] _shares;
    private readonly int[] _nests;
    private readonly double[] _inclusive = new double[2];
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
        _slots = new int[industry.Designers.Count];
        _utilities = new double[industry.Designers.Count];
        _shares = new double[industry.Designers.Count];
        _nests = new int[industry.Designers.Count];
        _month = industry.Month.Since(industry.Start);
        _quota = industry.PolicyStates.ProcurementQuota[IndustryState.Policy];
        _codeMissing[0] = 1;
        _codeKeep = 1 - AnnualRates.MonthlyDepreciation(parameters.CodeGrowth);
    }

    /// <summary>Chooses, orders, and returns the months until the customer decides again.</summary>
    public byte Decide(CustomerId customer)
    {
        ref CustomerProfile buyer = ref _customers.Profiles[customer.Index];
        Span<VendorStanding> standings = _customers.Standings(customer);
        ReadOnlySpan<Offer> offers = _offers.Offers(buyer.Segment);
        int count = Qualified(customer, offers, standings);
        if (count == 0)
        {
            return (byte)_parameters.WaitingMonths;
        }

        Draws draws = _random.At(_industry.Month, customer.Index);
        double uniform = draws.NextUniform();
        bool homeOnly = buyer.HomeRule > 0 && draws.NextUniform() < buyer.HomeRule * _quota;
        if (homeOnly)
        {
            count = KeepHome(offers, count);
        }

        int present = _customers.Vendor[customer];
        Weigh(ref buyer, present, standings, offers, count);
        int chosen = Pick(offers, count, uniform);
        if (chosen < 0)
        {
            return (byte)_parameters.WaitingMonths;
        }

        double share = Order(ref buyer, present, offers, count, chosen, homeOnly);
        int vendor = offers[_slots[chosen]].Vendor;
        Remember(ref buyer, ref standings[vendor], new DesignerId(vendor), present >= 0 && present != vendor);
        _customers.Vendor[customer] = (short)vendor;
        _customers.Purchases[customer] = (float)(Demand(ref buyer) * share * 12);
        return buyer.Interval;
    }

    /// <summary>Lists the offers of the vendors that the customer has qualified; often there are none or few.</summary>
    private int Qualified(CustomerId customer, ReadOnlySpan<Offer> offers, Span<VendorStanding> standings)
    {
        int count = 0;
        for (int slot = 0; slot < offers.Length; slot++)
        {
            int vendor = offers[slot].Vendor;
            ref VendorStanding standing = ref standings[vendor];
            if (standing.Stage == QualificationStage.Trial && standing.StageEnds <= _month)
            {
                // An order that is due ends a trial that has lasted long enough.
                double uniform = _random.At(_industry.Month, customer.Index, 1 + vendor).NextUniform();
                SalesPipeline.Conclude(_parameters.Pipeline, offers[slot].Acceptance, ref standing, uniform);
            }

            // Who has qualified whom is hard to foretell: the slot is written in any case and kept only if it counts.
            _slots[count] = slot;
            count += standing.Stage == QualificationStage.Qualified ? 1 : 0;
        }

        return count;
    }

    private int KeepHome(ReadOnlySpan<Offer> offers, int count)
    {
        int kept = 0;
        for (int i = 0; i < count; i++)
        {
            if (offers[_slots[i]].IsHome)
            {
                _slots[kept++] = _slots[i];
            }
        }

        return kept;
    }

    /// <summary>Equation (C30): utilities of the offers for this customer, relative to waiting.</summary>
    private void Weigh(
        ref CustomerProfile buyer, int present, ReadOnlySpan<VendorStanding> standings, ReadOnlySpan<Offer> offers, int count)
    {
        double usable = present >= 0 ? _industry.SoftwareStacks.Usable[new DesignerId(present)] : 0;
        double code = buyer.CodeBase * _industry.Segments.CodeDependence[new SegmentId(buyer.Segment)];
        for (int i = 0; i < count; i++)
        {
            ref readonly Offer offer = ref offers[_slots[i]];
            double price = offer.Price;
            double leaving = 0;
            if (present >= 0 && present != offer.Vendor)
            {
                // Compatibility between two vendors is the product of theirs with the dominant stack.
                leaving = SwitchingEquations.SwitchingCost(
                    _parameters.SwitchingCost, code, usable * offer.Usable, _parameters.Retraining);
                price -= Math.Min(offer.PriceRoom, _parameters.Bargain * leaving);
            }

            double utility = (buyer.PerformanceTaste * offer.Performance) - (buyer.PriceTaste * price) + offer.Common
                + (_parameters.TrustWeight * standings[offer.Vendor].Trust) - leaving;
            _utilities[i] = utility - _parameters.WaitingUtility;
        }
    }

    private int Pick(ReadOnlySpan<Offer> offers, int count, double uniform)
    {
        ReadOnlySpan<double> utilities = _utilities.AsSpan(0, count);
        Span<double> shares = _shares.AsSpan(0, count);
        if (_parameters.NestDissimilarity < 1)
        {
            Span<int> nests = _nests.AsSpan(0, count);
            for (int i = 0; i < count; i++)
            {
                nests[i] = offers[_slots[i]].IsHome ? 0 : 1;
            }

            NestedLogitEquations.Shares(utilities, nests, _parameters.NestDissimilarity, _inclusive, shares);
        }
        else
        {
            LogitEquations.Shares(utilities, shares);
        }

        double cumulative = 0;
        for (int i = 0; i < count; i++)
        {
            cumulative += shares[i];
            if (uniform < cumulative)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>What the customer's equipment costs in a month, USD million.</summary>
    private double Demand(ref CustomerProfile buyer) => buyer.Weight * _industry.Segments.Demand[new SegmentId(buyer.Segment)];

    /// <summary>Places the order with the chosen vendor and, where it gets only a part, with another.</summary>
    /// <returns>The share of the order that the chosen vendor gets.</returns>
    private double Order(
        ref CustomerProfile buyer, int present, ReadOnlySpan<Offer> offers, int count, int chosen, bool homeOnly)
    {
        int slot = _slots[chosen];
        ref readonly Offer offer = ref offers[slot];
        double value = Demand(ref buyer) * buyer.Interval;
        bool isPilot = present >= 0 && present != offer.Vendor && !homeOnly;
        double share = (isPilot ? _parameters.PilotShare : 1) * offer.Acceptance;
        _offers.Order(buyer.Segment, slot, value * share);
        if (share < 1)
        {
            int rest = isPilot ? SlotOf(offers, present) : BestOther(count, chosen);
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
    private int BestOther(int count, int chosen)
    {
        int best = -1;
        for (int i = 0; i < count; i++)
        {
            bool isBetter = i != chosen && _shares[i] > 0 && (best < 0 || _shares[i] > _shares[best]);
            best = isBetter ? i : best;
        }

        return best < 0 ? -1 : _slots[best];
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
