using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>One vendor's best offer in one segment, the same for all customers.</summary>
/// <param name="Product">The product offered.</param>
/// <param name="Vendor">Row of the designer that offers it.</param>
/// <param name="IsHome">Whether that designer is a home one.</param>
/// <param name="Usable">Compatibility of that designer's software with the dominant stack.</param>
/// <param name="Performance">Weighted logarithm of effective performance relative to the frontier.</param>
/// <param name="Price">Weighted price relative to the reference price.</param>
/// <param name="Common">Network, service and social terms, utility.</param>
/// <param name="PriceScale">Weight of a price, utility per USD thousand.</param>
/// <param name="ListPrice">Price to everyone who is not won over by a bargain, USD thousand.</param>
/// <param name="PriceFloor">Lowest price at which the vendor sells, USD thousand.</param>
/// <param name="Acceptance">Share of an order that the software can serve.</param>
internal readonly record struct Offer(
    ProductId Product,
    int Vendor,
    bool IsHome,
    double Usable,
    double Performance,
    double Price,
    double Common,
    double PriceScale,
    double ListPrice,
    double PriceFloor,
    double Acceptance)
{
    /// <summary>Gets the weighted price that a bargain can give up.</summary>
    public double PriceRoom => PriceScale * Math.Max(0, ListPrice - PriceFloor);
}
