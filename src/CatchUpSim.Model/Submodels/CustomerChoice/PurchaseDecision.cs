using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Randomness;

namespace CatchUpSim.Model.Submodels;

/// <summary>The choices of customers whose orders are due, and the orders that follow from them.</summary>
internal readonly ref struct PurchaseDecision
{
    /// <summary>Customers who weigh before the first of them orders.</summary>
    private const int Together = 16;

    /// <summary>Customers for whom memory is asked before the first of them weighs.</summary>
    private const int Foreseen = 3 * Together;

    private readonly CustomerChoiceParameters _parameters;
    private readonly OfferTable _offers;
    private readonly Weighing _weighing;
    private readonly Span<CustomerProfile> _profiles;
    private readonly Span<VendorStanding> _standings;
    private readonly Span<short> _vendors;
    private readonly Span<float> _purchases;
    private readonly Span<byte> _monthsLeft;
    private readonly ReadOnlySpan<double> _usable;
    private readonly ReadOnlySpan<double> _service;
    private readonly ReadOnlySpan<double> _demand;
    private readonly int _designers;
    private readonly double _quota;
    private readonly CodeGrowth _codeGrowth;
    private readonly Foresight _foresight;

    public PurchaseDecision(
        IndustryState industry, CustomerChoiceParameters parameters, OfferTable offers, RandomStream random)
    {
        _parameters = parameters;
        _offers = offers;
        _weighing = new Weighing(industry, parameters, offers, random);
        _profiles = industry.Customers.Profiles;
        _standings = industry.Customers.AllStandings;
        _vendors = industry.Customers.Vendor.Values;
        _purchases = industry.Customers.Purchases.Values;
        _monthsLeft = industry.Customers.MonthsLeft.Values;
        _usable = industry.SoftwareStacks.Usable.Values;
        _service = industry.Designers.Service.Values;
        _demand = industry.Segments.Demand.Values;
        _designers = industry.Designers.Count;
        _quota = industry.PolicyStates.ProcurementQuota[IndustryState.Policy];
        _foresight = new Foresight(industry.Customers);
        _codeGrowth = new CodeGrowth(AnnualRates.MonthlyDepreciation(parameters.CodeGrowth));
    }

    /// <summary>Asks memory for the first of some customers who will decide.</summary>
    public void Expect(ReadOnlySpan<CustomerId> customers) => _foresight.Expect(customers[..Math.Min(customers.Length, Foreseen)]);

    /// <summary>Lets customers choose, order, and put down when they decide again.</summary>
    /// <param name="customers">The customers.</param>
    /// <param name="uniforms">The luck of their choices.</param>
    /// <param name="rules">The luck that says whether a local-content rule reserves an order for home vendors.</param>
    public void Decide(ReadOnlySpan<CustomerId> customers, ReadOnlySpan<double> uniforms, ReadOnlySpan<double> rules)
    {
        Span<double> room = stackalloc double[Together * _offers.Places];
        var choices = new NestedChoices(stackalloc double[Together * NestedChoices.Numbers], _parameters.NestDissimilarity);
        for (int first = 0; first < customers.Length; first += Together)
        {
            _foresight.Expect(Group(customers, first + Foreseen));
            ReadOnlySpan<CustomerId> some = Group(customers, first);
            DecideTogether(some, uniforms.Slice(first, some.Length), rules.Slice(first, some.Length), room, choices);
        }
    }

    private static ReadOnlySpan<CustomerId> Group(ReadOnlySpan<CustomerId> customers, int first) =>
        customers[Math.Min(first, customers.Length)..Math.Min(first + Together, customers.Length)];

    /// <summary>
    /// No customer's choice depends on another's in the same month, so that all may weigh before the first of them orders.
    /// </summary>
    private void DecideTogether(
        ReadOnlySpan<CustomerId> customers, ReadOnlySpan<double> uniforms, ReadOnlySpan<double> rules, Span<double> room, NestedChoices choices)
    {
        int places = _offers.Places;
        for (int i = 0; i < customers.Length; i++)
        {
            ref CustomerProfile buyer = ref _profiles[customers[i].Index];
            ReadOnlySpan<OfferBlock> blocks = _offers.Blocks(buyer.Segment);
            Span<double> utilities = room.Slice(i * places, blocks.Length * OfferBlock.Width);
            _weighing.Weigh(customers[i], ref buyer, IsReserved(buyer.HomeRule, rules[i]), blocks, utilities);
            choices.Enter(i, utilities, _offers.Homes(buyer.Segment));
        }

        choices.Close();
        for (int i = 0; i < customers.Length; i++)
        {
            ref CustomerProfile buyer = ref _profiles[customers[i].Index];
            Span<double> weights = room.Slice(i * places, _offers.Blocks(buyer.Segment).Length * OfferBlock.Width);
            double all = choices.Weights(i, weights, _offers.Homes(buyer.Segment)).All;
            int chosen = Pick(weights, uniforms[i] * all);
            _monthsLeft[customers[i].Index] = chosen == weights.Length
                ? (byte)_parameters.WaitingMonths
                : Buy(customers[i], ref buyer, weights, chosen, IsReserved(buyer.HomeRule, rules[i]));
        }
    }

    private bool IsReserved(float homeRule, double rule) => rule < homeRule * _quota;

    /// <summary>Orders, and returns the months until the customer decides again.</summary>
    private byte Buy(CustomerId customer, ref CustomerProfile buyer, ReadOnlySpan<double> weights, int chosen, bool homeOnly)
    {
        ref short present = ref _vendors[customer.Index];
        ReadOnlySpan<Offer> offers = _offers.Offers(buyer.Segment);
        ref readonly Offer offer = ref offers[chosen];
        bool isNew = present >= 0 & present != offer.Vendor;

        // Who tries a new vendor stays with the present one for the rest; where that has nothing on offer there is nothing to stay with.
        int stays = isNew & !homeOnly ? _offers.SlotOf(buyer.Segment, present) : -1;
        bool isPilot = stays >= 0;
        double demand = buyer.Weight * _demand[buyer.Segment];
        double value = demand * buyer.Interval;
        double share = (isPilot ? _parameters.PilotShare : 1) * offer.Acceptance;
        double paid = value * share;

        // Who is won over by a bargain gets more cards for the same money, and the vendor less for each.
        double listed = isNew ? paid * _weighing.Bargain(ref buyer, present, homeOnly, offer) : paid;
        _offers.Order(buyer.Segment, chosen, paid, listed);
        if (share < 1)
        {
            int rest = isPilot ? stays : BestOther(weights[..offers.Length], chosen);
            if (rest >= 0)
            {
                _offers.Order(buyer.Segment, rest, value * (1 - share), value * (1 - share));
            }
        }

        double carriedOver = isNew ? _usable[present] * _usable[offer.Vendor] : 1;
        Remember(ref buyer, ref _standings[(customer.Index * _designers) + offer.Vendor], offer.Vendor, carriedOver);
        present = (short)offer.Vendor;
        _purchases[customer.Index] = (float)(demand * share * 12);
        return buyer.Interval;
    }

    /// <summary>
    /// The first place at which the sum of the weights so far is above a level; the number of places where there is none.
    /// The level is found by counting, not by stopping: where one would stop is as hard to foretell as the choice.
    /// </summary>
    private static int Pick(ReadOnlySpan<double> weights, double level)
    {
        int place = 0;
        double cumulative = 0;
        foreach (Vector256<double> four in MemoryMarshal.Cast<double, Vector256<double>>(weights))
        {
            double first = cumulative + four[0];
            double second = first + four[1];
            double third = second + four[2];
            cumulative = third + four[3];
            Vector256<double> sums = Vector256.Create(first, second, third, cumulative);
            place += BitOperations.PopCount(Vector256.LessThanOrEqual(sums, Vector256.Create(level)).ExtractMostSignificantBits());
        }

        return place;
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

    /// <summary>What is left of the code is what the cost of switching reckoned with: the product of both vendors' compatibilities.</summary>
    private void Remember(ref CustomerProfile buyer, ref VendorStanding standing, int vendor, double carriedOver)
    {
        standing.Trust = (float)AllianceEquations.NextTrust(standing.Trust, _service[vendor], _parameters.TrustLearning);
        double kept = buyer.CodeBase * carriedOver;
        buyer.CodeBase = (float)(kept + ((1 - Math.Min(1, kept)) * _codeGrowth.In(buyer.Interval)));
    }
}
