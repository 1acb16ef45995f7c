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
/// <param name="PriceRoom">Weighted price that a bargain can give up, down to the floor.</param>
/// <param name="Acceptance">Share of an order that the software can serve.</param>
internal readonly record struct Offer(
    ProductId Product,
    int Vendor,
    bool IsHome,
    double Usable,
    double Performance,
    double Price,
    double Common,
    double PriceRoom,
    double Acceptance);
