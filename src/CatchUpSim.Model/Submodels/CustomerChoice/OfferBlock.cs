using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>
/// Four offers of a segment side by side, so that a customer weighs them at once. Always four, on every machine; places
/// without an offer repeat the first one and are closed.
/// </summary>
internal readonly struct OfferBlock
{
    /// <summary>Offers in a block.</summary>
    public const int Width = 4;

    private readonly Vector256<long> _vendors;

    // The same vendors once more, each on its own: taking them out of the vector for every customer costs more.
    private readonly int _first;
    private readonly int _second;
    private readonly int _third;
    private readonly int _fourth;
    private readonly Vector256<double> _open;
    private readonly Vector256<double> _home;
    private readonly Vector256<double> _usable;
    private readonly Vector256<double> _performance;
    private readonly Vector256<double> _price;
    private readonly Vector256<double> _common;
    private readonly Vector256<double> _room;

    /// <summary>Initializes a new instance of the <see cref="OfferBlock"/> struct with one to four offers.</summary>
    public OfferBlock(ReadOnlySpan<Offer> offers)
    {
        ref readonly Offer a = ref offers[0];
        ref readonly Offer b = ref offers[offers.Length > 1 ? 1 : 0];
        ref readonly Offer c = ref offers[offers.Length > 2 ? 2 : 0];
        ref readonly Offer d = ref offers[offers.Length > 3 ? 3 : 0];
        _vendors = Vector256.Create(a.Vendor, b.Vendor, c.Vendor, (long)d.Vendor);
        (_first, _second, _third, _fourth) = (a.Vendor, b.Vendor, c.Vendor, d.Vendor);
        _open = Vector256.LessThan(Vector256.Create(0L, 1, 2, 3), Vector256.Create((long)offers.Length)).AsDouble();
        _home = Vector256.Create(Mask(a.IsHome), Mask(b.IsHome), Mask(c.IsHome), Mask(d.IsHome)).AsDouble();
        _usable = Vector256.Create(a.Usable, b.Usable, c.Usable, d.Usable);
        _performance = Vector256.Create(a.Performance, b.Performance, c.Performance, d.Performance);
        _price = Vector256.Create(a.Price, b.Price, c.Price, d.Price);
        _common = Vector256.Create(a.Common, b.Common, c.Common, d.Common);
        _room = Vector256.Create(a.PriceRoom, b.PriceRoom, c.PriceRoom, d.PriceRoom);
    }

    /// <summary>Gets one for home vendors, zero for foreign ones.</summary>
    public Vector256<double> Home => _home & Vector256<double>.One;

    /// <summary>How the vendors of the offers stand with a customer.</summary>
    /// <param name="standings">How all vendors stand with it.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public StandingBlock Read(ReadOnlySpan<VendorStanding> standings)
    {
        ReadOnlySpan<long> cells = MemoryMarshal.Cast<VendorStanding, long>(standings);
        return new StandingBlock(Vector256.Create(cells[_first], cells[_second], cells[_third], cells[_fourth]));
    }

    /// <summary>Whether a trial of one of the vendors has lasted until a month.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool EndsTrial(StandingBlock standings, int month) =>
        (standings.EndsTrial(month) & _open.AsInt64()) != Vector256<long>.Zero;

    /// <summary>
    /// Equation (C30): utilities of the offers for a buyer, relative to waiting; −∞ for vendors that it has not qualified
    /// or may not choose.
    /// </summary>
    /// <param name="buyer">The buyer.</param>
    /// <param name="terms">What all buyers have in common.</param>
    /// <param name="standings">How the vendors of these offers stand with it.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> Utilities(in Buyer buyer, in WeighingTerms terms, StandingBlock standings)
    {
        Vector256<double> eligible = _open & standings.IsQualified.AsDouble() & (_home | buyer.Foreign);

        // What is kept of the code is the product of both vendors' compatibilities with the dominant stack.
        Vector256<double> cost = SwitchingEquations.SwitchingCost(buyer.Code, buyer.Usable * _usable, terms.Retraining);
        Vector256<double> isOther = ~Vector256.Equals(_vendors, buyer.Present).AsDouble();
        Vector256<double> leaving = cost & isOther & buyer.HasVendor;
        Vector256<double> price = _price - (Vector256.MinNative(_room, terms.Bargain * leaving) & buyer.CanStay);
        Vector256<double> utility = (buyer.PerformanceTaste * _performance) - (buyer.PriceTaste * price)
            + (_common + (terms.TrustWeight * standings.Trust)) - (leaving + terms.Waiting);
        return Vector256.ConditionalSelect(eligible, utility, Vector256.Create(double.NegativeInfinity));
    }

    private static long Mask(bool isSet) => isSet ? -1 : 0;
}
