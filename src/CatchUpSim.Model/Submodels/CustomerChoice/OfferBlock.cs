using System.Runtime.CompilerServices;
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
        for (int place = 0; place < Width; place++)
        {
            ref readonly Offer offer = ref offers[place < offers.Length ? place : 0];
            EquationDomain.RequireFraction(offer.Usable);
            _vendors = _vendors.WithElement(place, offer.Vendor);
            _open = _open.WithElement(place, place < offers.Length ? Mask(true) : Mask(false));
            _home = _home.WithElement(place, Mask(offer.IsHome));
            _usable = _usable.WithElement(place, offer.Usable);
            _performance = _performance.WithElement(place, offer.Performance);
            _price = _price.WithElement(place, offer.Price);
            _common = _common.WithElement(place, offer.Common);
            _room = _room.WithElement(place, offer.PriceRoom);
        }
    }

    /// <summary>
    /// Equation (C30): utilities of the offers for a buyer, relative to waiting; −∞ for vendors that it has not qualified
    /// or may not choose.
    /// </summary>
    /// <param name="buyer">The buyer.</param>
    /// <param name="standings">How vendors stand with it.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> Utilities(in Buyer buyer, ReadOnlySpan<VendorStanding> standings)
    {
        ref readonly VendorStanding first = ref standings[(int)_vendors[0]];
        ref readonly VendorStanding second = ref standings[(int)_vendors[1]];
        ref readonly VendorStanding third = ref standings[(int)_vendors[2]];
        ref readonly VendorStanding fourth = ref standings[(int)_vendors[3]];
        Vector256<double> trust = Vector256.Create((double)first.Trust, second.Trust, third.Trust, fourth.Trust);
        Vector256<long> stages = Vector256.Create(
            (long)first.Stage, (long)second.Stage, (long)third.Stage, (long)fourth.Stage);
        Vector256<double> eligible = _open
            & Vector256.Equals(stages, Vector256.Create((long)QualificationStage.Qualified)).AsDouble()
            & (_home | buyer.Foreign);

        // What is kept of the code is the product of both vendors' compatibilities with the dominant stack.
        Vector256<double> cost = SwitchingEquations.SwitchingCost(buyer.Code, buyer.Usable * _usable, buyer.Retraining);
        Vector256<double> isOther = ~Vector256.Equals(_vendors, Vector256.Create((long)buyer.Present)).AsDouble();
        Vector256<double> leaving = cost & isOther & buyer.HasVendor;
        Vector256<double> price = _price - Vector256.Min(_room, buyer.Bargain * leaving);
        Vector256<double> utility = (buyer.PerformanceTaste * _performance) - (buyer.PriceTaste * price)
            + (_common + (buyer.TrustWeight * trust)) - (leaving + buyer.Waiting);
        return Vector256.ConditionalSelect(eligible, utility, Vector256.Create(double.NegativeInfinity));
    }

    /// <summary>One for home vendors, zero for foreign ones.</summary>
    public Vector256<double> Home => _home & Vector256<double>.One;

    private static double Mask(bool isSet) => isSet ? BitConverter.Int64BitsToDouble(-1) : 0;
}
