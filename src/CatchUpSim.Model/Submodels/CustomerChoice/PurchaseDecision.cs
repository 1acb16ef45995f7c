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
    private readonly double[] _codeGrown = new double[byte.MaxValue + 1];

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
        _codeKeep = 1 - AnnualRates.MonthlyDepreciation(parameters.CodeGrowth);
    }

    /// <summary>Chooses, orders, and returns the months until the customer decides again.</summary>
    public byte Decide(in Buyer buyer, ReadOnlySpan<QualificationStage> stages, ReadOnlySpan<float> trust)
    {
        ReadOnlySpan<Offer> offers = _offers.Offers(buyer.Segment);
        int count = Qualified(buyer.Id, offers, stages);
        if (count == 0)
        {
            return (byte)_parameters.WaitingMonths;
        }

        Draws draws = _random.At(_industry.Month, buyer.Id.Index);
        double uniform = draws.NextUniform();
        bool homeOnly = buyer.HomeRule > 0 && draws.NextUniform() < buyer.HomeRule * _quota;
        if (homeOnly)
        {
            count = KeepHome(offers, count);
        }

        Weigh(buyer, trust, offers, count);
        int chosen = Pick(offers, count, uniform);
        if (chosen < 0)
        {
            return (byte)_parameters.WaitingMonths;
        }

        Order(buyer, offers, count, chosen, homeOnly);
        return buyer.Interval;
    }

    /// <summary>Lists the offers of the vendors that the customer has qualified; often there are none or few.</summary>
    private int Qualified(CustomerId customer, ReadOnlySpan<Offer> offers, ReadOnlySpan<QualificationStage> stages)
    {
        int count = 0;
        for (int slot = 0; slot < offers.Length; slot++)
        {
            QualificationStage stage = stages[offers[slot].Vendor];
            if (stage == QualificationStage.Trial)
            {
                stage = AfterTrial(customer, new DesignerId(offers[slot].Vendor));
            }

            if (stage == QualificationStage.Qualified)
            {
                _slots[count++] = slot;
            }
        }

        return count;
    }

    /// <summary>An order that is due ends a trial that has lasted long enough.</summary>
    private QualificationStage AfterTrial(CustomerId customer, DesignerId vendor)
    {
        if (_customers.StageEnds[customer, vendor] <= _month)
        {
            double uniform = _random.At(_industry.Month, customer.Index, 1 + vendor.Index).NextUniform();
            SalesPipeline.Conclude(_industry, _parameters.Pipeline, vendor, customer, uniform);
        }

        return _customers.Stage[customer, vendor];
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
    private void Weigh(in Buyer buyer, ReadOnlySpan<float> trust, ReadOnlySpan<Offer> offers, int count)
    {
        int present = buyer.Vendor;
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
                + (_parameters.TrustWeight * trust[offer.Vendor]) - leaving;
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

    private void Order(in Buyer buyer, ReadOnlySpan<Offer> offers, int count, int chosen, bool homeOnly)
    {
        ref readonly Offer offer = ref offers[_slots[chosen]];
        int segment = buyer.Segment;
        int present = buyer.Vendor;
        double value = buyer.Weight * _industry.Segments.Demand[new SegmentId(segment)] * buyer.Interval;
        bool isNew = present >= 0 && present != offer.Vendor;
        bool isPilot = isNew && !homeOnly;
        double share = (isPilot ? _parameters.PilotShare : 1) * offer.Acceptance;
        Place(segment, offer, value * share);
        if (share < 1)
        {
            int rest = isPilot ? SlotOf(offers, present) : BestOther(count, chosen);
            if (rest >= 0)
            {
                Place(segment, offers[rest], value * (1 - share));
            }
        }

        Remember(buyer, offer.Vendor, isNew);
        _customers.Purchases[buyer.Id] = (float)(value * share * 12 / buyer.Interval);
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

    private void Place(int segment, in Offer offer, double value)
    {
        var where = new SegmentId(segment);
        double cards = value * 1000 / _industry.Products.Price[offer.Product];
        _industry.Products.Waiting[offer.Product, where] += cards;
        _industry.Products.WaitingValue[offer.Product, where] += value;
        _industry.Products.Orders[offer.Product] += cards;
        _industry.MarketPositions.Orders[new DesignerId(offer.Vendor), where] += cards;
    }

    private void Remember(in Buyer buyer, int vendor, bool isNew)
    {
        var designer = new DesignerId(vendor);
        ref float trust = ref _customers.Trust[buyer.Id, designer];
        trust = (float)AllianceEquations.NextTrust(trust, _industry.Designers.Service[designer], _parameters.TrustLearning);
        ref float code = ref _customers.CodeBase[buyer.Id];
        double kept = isNew ? _industry.SoftwareStacks.Usable[designer] : 1;
        double grown = CodeGrown(buyer.Interval);
        code = (float)((code * kept) + ((1 - Math.Min(1, code * kept)) * grown));
        _customers.Vendor[buyer.Id] = (short)vendor;
    }

    /// <summary>Share of the way to its usual code base that a customer writes in an interval; the powers are few.</summary>
    private double CodeGrown(byte interval)
    {
        ref double grown = ref _codeGrown[interval];
        if (grown == 0)
        {
            grown = 1 - Math.Pow(_codeKeep, interval);
        }

        return grown;
    }
}
