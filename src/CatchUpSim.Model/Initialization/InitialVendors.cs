using System.Runtime.InteropServices;
using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;

namespace CatchUpSim.Model.Initialization;

/// <summary>
/// From whom customers bought before the start, and whom they know. What customers of a segment have in common is worked out
/// once, for there may be a million of them.
/// </summary>
internal sealed class InitialVendors
{
    private readonly VendorStanding[] _strangers;
    private readonly VendorStanding[] _qualified = new VendorStanding[1];
    private readonly Seller[][] _sellers;

    /// <summary>Initializes a new instance of the <see cref="InitialVendors"/> class.</summary>
    public InitialVendors(IndustryState industry, InitializationParameters parameters)
    {
        _strangers = new VendorStanding[industry.Designers.Count];
        foreach (DesignerId designer in industry.Designers.All)
        {
            _strangers[designer.Index].Trust = (float)(parameters.StrangerTrust * industry.Designers.Prominence[designer]);
        }

        _qualified[0] = new VendorStanding { Trust = (float)parameters.FirstTrust, Stage = QualificationStage.Qualified };
        _sellers = [.. industry.Segments.All.ToArray().Select(segment => SellersIn(industry, segment, parameters.QualifiedRatio))];
    }

    /// <summary>Sets how all vendors stand with a customer.</summary>
    /// <param name="segment">The segment in which it buys.</param>
    /// <param name="luck">Uniform numbers: one that says from whom it bought, then one for each vendor.</param>
    /// <param name="standings">How all vendors stand with it, nothing so far; receives who is known and qualified.</param>
    /// <returns>The vendor from which it bought; −1 for none.</returns>
    public short Set(int segment, ReadOnlySpan<double> luck, Span<VendorStanding> standings)
    {
        _strangers.CopyTo(standings);

        // Whether a customer has qualified a vendor is hard to foretell: all of a cell's bits are taken from the one or the other.
        Span<long> cells = MemoryMarshal.Cast<VendorStanding, long>(standings);
        long qualified = MemoryMarshal.Cast<VendorStanding, long>(_qualified)[0];
        double vendorDraw = luck[0];
        int drawn = 1;
        int vendor = -1;
        foreach (Seller seller in _sellers[segment])
        {
            bool isVendor = vendor < 0 & vendorDraw < seller.Cumulative;
            bool isQualified = isVendor | luck[drawn] < seller.Qualified;
            drawn += isVendor ? 0 : 1;
            vendor = isVendor ? seller.Row : vendor;
            cells[seller.Row] = isQualified ? qualified : cells[seller.Row];
        }

        return (short)vendor;
    }

    private static Seller[] SellersIn(IndustryState industry, SegmentId segment, double qualifiedRatio)
    {
        var sellers = new List<Seller>();
        double cumulative = 0;
        foreach (DesignerId designer in industry.Designers.All)
        {
            double share = industry.MarketPositions.Share[designer, segment];
            if (share > 0)
            {
                cumulative += share;
                sellers.Add(new Seller(designer.Index, cumulative, Math.Min(1, share * qualifiedRatio)));
            }
        }

        return [.. sellers];
    }

    /// <summary>A vendor that has a share of a segment.</summary>
    /// <param name="Row">Row of the designer.</param>
    /// <param name="Cumulative">Its share with those of the vendors before it.</param>
    /// <param name="Qualified">Probability that a customer who bought from another has qualified it.</param>
    private readonly record struct Seller(int Row, double Cumulative, double Qualified);
}
