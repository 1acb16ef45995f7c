using System.Runtime.InteropServices;
using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Randomness;

namespace CatchUpSim.Model.Submodels;

/// <summary>Parameters of <see cref="CustomerChoice"/>.</summary>
public sealed record CustomerChoiceParameters
{
    /// <summary>Gets the weight on performance.</summary>
    [Parameter("utility", 0, 20, "weight on the logarithm of effective performance relative to the frontier")]
    public required double PerformanceWeight { get; init; }

    /// <summary>Gets the weight on price.</summary>
    [Parameter("utility", 0, 20, "weight on price relative to the reference price; own elasticity of a small firm")]
    public required double PriceWeight { get; init; }

    /// <summary>Gets the weight on the network.</summary>
    [Parameter("utility", 0, 10, "weight on the logarithm of the network of users, compatible ones included")]
    public required double NetworkWeight { get; init; }

    /// <summary>Gets the network at which that logarithm begins to grow.</summary>
    [Parameter("cards", 1, 10000000, "network of users that counts as one unit")]
    public required double NetworkUnit { get; init; }

    /// <summary>Gets the openness of the dominant stack.</summary>
    [Parameter("share", 0, 1, "part of a layer's compatibility that works the other way, too: users of the dominant stack reach those of layers; 0: compatibility is one-way")]
    public required double Openness { get; init; }

    /// <summary>Gets the switching cost.</summary>
    [Parameter("utility", 0, 20, "cost of leaving the present vendor for one without compatibility, per unit of code base")]
    public required double SwitchingCost { get; init; }

    /// <summary>Gets the retraining cost.</summary>
    [Parameter("utility", 0, 20, "cost of leaving the present vendor that compatibility does not save")]
    public required double Retraining { get; init; }

    /// <summary>Gets the weight on trust.</summary>
    [Parameter("utility", 0, 20, "weight on trust in the vendor")]
    public required double TrustWeight { get; init; }

    /// <summary>Gets the weight on service.</summary>
    [Parameter("utility", 0, 20, "weight on the vendor's service")]
    public required double ServiceWeight { get; init; }

    /// <summary>Gets the speed of trust.</summary>
    [Parameter("share", 0, 1, "share of a new experience in a customer's trust")]
    public required double TrustLearning { get; init; }

    /// <summary>Gets the dissimilarity within nests.</summary>
    [Parameter("share", 0.05, 1, "dissimilarity of vendors within the home and foreign nests; 1 is plain logit")]
    public required double NestDissimilarity { get; init; }

    /// <summary>Gets the utility of waiting.</summary>
    [Parameter("utility", -50, 50, "utility of buying nothing now")]
    public required double WaitingUtility { get; init; }

    /// <summary>Gets the months after which a waiting customer decides again.</summary>
    [Parameter("months", 1, 24, "months after which a customer who bought nothing decides again")]
    public required int WaitingMonths { get; init; }

    /// <summary>Gets the share of a first order from a new vendor.</summary>
    [Parameter("share", 0.01, 1, "share of an order that a new vendor gets the first time; the rest stays with the present one")]
    public required double PilotShare { get; init; }

    /// <summary>Gets the growth of code for the present vendor.</summary>
    [Parameter("per year", 0, 0.99, "share of the way to its usual code base that a customer writes in a year")]
    public required double CodeGrowth { get; init; }

    /// <summary>Gets the part of the switching cost that a new vendor pays.</summary>
    [Parameter("share", 0, 1, "part of the switching cost that a new vendor pays by a bargain, down to its price floor")]
    public required double Bargain { get; init; }

    /// <summary>Gets how customers come to know and test vendors.</summary>
    [Key("how customers come to know, test and qualify vendors")]
    public required SalesPipelineParameters Pipeline { get; init; }
}

/// <summary>
/// Submodel CustomerChoice. Each customer orders when its equipment is due. It chooses among the vendors it has qualified and the law
/// permits, weighing performance, price, the network it would join, what leaving its vendor costs, and trust.
/// </summary>
/// <remarks>Order: two-phase. Offers are drawn up once from last month's state; orders are added up, so the order of customers cannot matter.</remarks>
[Writes(nameof(IndustryState.Customers), nameof(Customers.MonthsLeft), nameof(Customers.Vendor), nameof(Customers.CodeBase), nameof(Customers.Purchases), nameof(Customers.Trust), nameof(Customers.Stage), nameof(Customers.StageEnds))]
[Writes(nameof(IndustryState.Products), nameof(Products.Waiting), nameof(Products.WaitingValue), nameof(Products.Orders))]
[Writes(nameof(IndustryState.MarketPositions), nameof(MarketPositions.Orders))]
public static class CustomerChoice
{
    /// <summary>Lets every customer whose order is due choose.</summary>
    public static void Choose(IndustryState industry, CustomerChoiceParameters parameters, RandomStream random)
    {
        industry.Products.Orders.Values.Clear();
        industry.MarketPositions.Orders.Values.Clear();
        if (!industry.Mechanisms.CustomerChoice)
        {
            return;
        }

        SalesPipeline.Contact(industry, parameters.Pipeline, random);
        using var offers = new OfferTable(industry, parameters);
        var purchase = new PurchaseDecision(industry, parameters, offers, random);
        Span<CustomerId> places = stackalloc CustomerId[DueCustomers.Batch];
        Span<double> choices = stackalloc double[DueCustomers.Batch];
        Span<double> rules = stackalloc double[DueCustomers.Batch];
        var due = new DueCustomers(industry.Customers, places);
        while (due.ReadBatch() is { Length: > 0 } customers)
        {
            purchase.Expect(customers);
            random.UniformPairs(industry.Month, MemoryMarshal.Cast<CustomerId, int>(customers), choices, rules);
            purchase.Decide(customers, choices, rules);
        }

        offers.EnterOrders(industry);
    }
}
