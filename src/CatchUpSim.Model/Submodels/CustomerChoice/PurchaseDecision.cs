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
    private readonly double[] _utilities;
    private readonly double[] _shares;
    private readonly int[] _nests;
    private readonly double[] _inclusive = new double[2];
    private readonly double _quota;
    private readonly int _month;
    private readonly double _codeKeep;

    public PurchaseDecision(
        IndustryState industry, CustomerChoiceParameters parameters, OfferTable offers, RandomStream random)
    {
        _industry = industry;
        _parameters = parameters;
        _offers = offers;
        _random = random;
        _utilities = new double[industry.Designers.Count];
        _shares = new double[industry.Designers.Count];
        _nests = new int[industry.Designers.Count];
        _month = industry.Month.Since(industry.Start);
        _quota = industry.PolicyStates.ProcurementQuota[IndustryState.Policy];
        _codeKeep = 1 - AnnualRates.MonthlyDepreciation(parameters.CodeGrowth);
    }

    /// <summary>Chooses, orders, and returns the months until the customer decides again.</summary>
    public byte Decide(CustomerId customer)
    {
        Customers customers = _industry.Customers;
        int segment = customers.Segment[customer];
        ReadOnlySpan<int> vendors = _offers.Vendors(segment);
        if (vendors.Length == 0)
        {
            return (byte)_parameters.WaitingMonths;
        }

        Draws draws = _random.At(_industry.Month, customer.Index);
        double uniform = draws.NextUniform();
        bool homeOnly = customers.HomeRule[customer] > 0 && draws.NextUniform() < customers.HomeRule[customer] * _quota;
        Weigh(customer, segment, vendors, homeOnly);
        int chosen = Pick(vendors.Length, uniform);
        if (chosen < 0)
        {
            return (byte)_parameters.WaitingMonths;
        }

        Order(customer, segment, chosen, homeOnly);
        return customers.Interval[customer];
    }

    /// <summary>Equation (C30): utilities of the offers for this customer; a vendor it may not buy from is masked.</summary>
    private void Weigh(CustomerId customer, int segment, ReadOnlySpan<int> vendors, bool homeOnly)
    {
        Customers customers = _industry.Customers;
        ReadOnlySpan<Offer> offers = _offers.Offers(segment);
        ReadOnlySpan<QualificationStage> stages = customers.Stage.Row(customer);
        ReadOnlySpan<float> trust = customers.Trust.Row(customer);
        double performanceTaste = customers.PerformanceTaste[customer];
        double priceTaste = customers.PriceTaste[customer];
        int present = customers.Vendor[customer];
        for (int i = 0; i < vendors.Length; i++)
        {
            int vendor = vendors[i];
            bool isHome = _industry.Designers.IsHome[new DesignerId(vendor)];
            _nests[i] = isHome ? 0 : 1;
            if (stages[vendor] == QualificationStage.Trial && customers.StageEnds[customer, new DesignerId(vendor)] <= _month)
            {
                double uniform = _random.At(_industry.Month, customer.Index, 1 + vendor).NextUniform();
                SalesPipeline.Conclude(_industry, _parameters.Pipeline, new DesignerId(vendor), customer, uniform);
            }

            if (stages[vendor] != QualificationStage.Qualified || (homeOnly && !isHome))
            {
                _utilities[i] = double.NegativeInfinity;
                continue;
            }

            ref readonly Offer offer = ref offers[i];
            double price = offer.Price;
            double leaving = 0;
            if (present >= 0 && present != vendor)
            {
                leaving = LeavingCost(customer, segment, present, vendor);
                price -= Math.Min(offer.PriceRoom, _parameters.Bargain * leaving);
            }

            _utilities[i] = (performanceTaste * offer.Performance) - (priceTaste * price) + offer.Common
                + (_parameters.TrustWeight * trust[vendor]) - leaving;
        }
    }

    /// <summary>Compatibility between two vendors is the product of theirs with the dominant stack.</summary>
    private double LeavingCost(CustomerId customer, int segment, int present, int vendor)
    {
        Column<DesignerId, double> usable = _industry.SoftwareStacks.Usable;
        double between = usable[new DesignerId(present)] * usable[new DesignerId(vendor)];
        double code = _industry.Customers.CodeBase[customer] * _industry.Segments.CodeDependence[new SegmentId(segment)];
        return SwitchingEquations.SwitchingCost(_parameters.SwitchingCost, code, between, _parameters.Retraining);
    }

    private int Pick(int count, double uniform)
    {
        Span<double> utilities = _utilities.AsSpan(0, count);
        Span<double> shares = _shares.AsSpan(0, count);
        for (int i = 0; i < count; i++)
        {
            utilities[i] -= _parameters.WaitingUtility;
        }

        if (_parameters.NestDissimilarity < 1)
        {
            NestedLogitEquations.Shares(utilities, _nests.AsSpan(0, count), _parameters.NestDissimilarity, _inclusive, shares);
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

    private void Order(CustomerId customer, int segment, int chosen, bool homeOnly)
    {
        Customers customers = _industry.Customers;
        ReadOnlySpan<int> vendors = _offers.Vendors(segment);
        int vendor = vendors[chosen];
        int present = customers.Vendor[customer];
        double value = customers.Weight[customer] * _industry.Segments.Demand[new SegmentId(segment)] * customers.Interval[customer];
        bool isNew = present >= 0 && present != vendor;
        bool isPilot = isNew && !homeOnly;
        double share = (isPilot ? _parameters.PilotShare : 1) * _offers.Offers(segment)[chosen].Acceptance;
        Place(segment, chosen, value * share);
        if (share < 1)
        {
            int rest = isPilot ? vendors.IndexOf(present) : BestOther(vendors.Length, chosen);
            if (rest >= 0)
            {
                Place(segment, rest, value * (1 - share));
            }
        }

        Remember(customer, vendor, isNew);
        customers.Purchases[customer] = (float)(value * share * 12 / customers.Interval[customer]);
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

        return best;
    }

    private void Place(int segment, int slot, double value)
    {
        ref readonly Offer offer = ref _offers.Offers(segment)[slot];
        var where = new SegmentId(segment);
        double cards = value * 1000 / _industry.Products.Price[offer.Product];
        _industry.Products.Waiting[offer.Product, where] += cards;
        _industry.Products.WaitingValue[offer.Product, where] += value;
        _industry.Products.Orders[offer.Product] += cards;
        _industry.MarketPositions.Orders[IndustryState.OwnerOf(offer.Product), where] += cards;
    }

    private void Remember(CustomerId customer, int vendor, bool isNew)
    {
        Customers customers = _industry.Customers;
        ref float trust = ref customers.Trust[customer, new DesignerId(vendor)];
        trust = (float)AllianceEquations.NextTrust(trust, _industry.Designers.Service[new DesignerId(vendor)], _parameters.TrustLearning);
        ref float code = ref customers.CodeBase[customer];
        double kept = isNew ? _industry.SoftwareStacks.Usable[new DesignerId(vendor)] : 1;
        double grown = 1 - Math.Pow(_codeKeep, customers.Interval[customer]);
        code = (float)((code * kept) + ((1 - Math.Min(1, code * kept)) * grown));
        customers.Vendor[customer] = (short)vendor;
    }
}
