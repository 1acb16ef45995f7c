using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CatchUpSim.Model.Submodels;

/// <summary>What the customers of eight neighbouring vendors buy, added up customer by customer.</summary>
/// <remarks>
/// A sum in memory, found by the vendor, would make each customer of a vendor wait until that of the one before is stored.
/// So all eight sums stay at hand, and to each something is added for each customer: its purchases or zero, which changes
/// nothing. The order of additions, and so the last bit of a sum, is that of the customers.
/// </remarks>
/// <param name="first">Row of the first vendor.</param>
internal struct PurchasesByVendor(int first)
{
    /// <summary>Number of vendors.</summary>
    public const int Vendors = 8;

    private readonly Vector256<long> _firstRows = Vector256.Create(0L, 1, 2, 3) + Vector256.Create((long)first);
    private Vector256<double> _firstSums;
    private Vector256<double> _lastSums;

    /// <summary>Gets the sum of one of the vendors.</summary>
    /// <param name="place">Its place among them.</param>
    public readonly double this[int place] =>
        place < Vector256<double>.Count ? _firstSums[place] : _lastSums[place - Vector256<double>.Count];

    /// <summary>Adds the purchases of customers.</summary>
    /// <param name="vendors">From which vendor each buys; −1 for none.</param>
    /// <param name="purchases">How much each buys; what is not above zero does not count.</param>
    public void Add(ReadOnlySpan<short> vendors, ReadOnlySpan<float> purchases)
    {
        ReadOnlySpan<Vector256<short>> sixteen = MemoryMarshal.Cast<short, Vector256<short>>(vendors);
        int whole = sixteen.Length * Vector256<short>.Count;
        AddWhole(sixteen, MemoryMarshal.Cast<float, Vector256<float>>(purchases[..whole]));
        if (whole < vendors.Length)
        {
            Span<short> lastVendors = stackalloc short[Vector256<short>.Count];
            Span<float> lastPurchases = stackalloc float[Vector256<short>.Count];
            lastVendors.Fill(-1);
            lastPurchases.Clear();
            vendors[whole..].CopyTo(lastVendors);
            purchases[whole..].CopyTo(lastPurchases);
            AddWhole(
                MemoryMarshal.Cast<short, Vector256<short>>(lastVendors), MemoryMarshal.Cast<float, Vector256<float>>(lastPurchases));
        }
    }

    private void AddWhole(ReadOnlySpan<Vector256<short>> vendors, ReadOnlySpan<Vector256<float>> purchases)
    {
        Vector256<long> rows = _firstRows;
        Vector256<long> lastRows = rows + Vector256.Create((long)Vector256<long>.Count);
        Vector256<double> sums = _firstSums;
        Vector256<double> lastSums = _lastSums;
        for (int i = 0; i < vendors.Length; i++)
        {
            (Vector256<int> eight, Vector256<int> nextEight) = Vector256.Widen(vendors[i]);
            Vector256<float> bought = purchases[2 * i];
            Vector256<float> nextBought = purchases[(2 * i) + 1];
            (sums, lastSums) = (
                AddEight(sums, rows, eight, bought), AddEight(lastSums, lastRows, eight, bought));
            (sums, lastSums) = (
                AddEight(sums, rows, nextEight, nextBought), AddEight(lastSums, lastRows, nextEight, nextBought));
        }

        _firstSums = sums;
        _lastSums = lastSums;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> AddEight(
        Vector256<double> sums, Vector256<long> rows, Vector256<int> vendors, Vector256<float> purchases)
    {
        Vector256<float> positive = Vector256.MaxNative(purchases, Vector256<float>.Zero);
        sums = AddFour(sums, rows, Vector256.WidenLower(vendors), Vector256.WidenLower(positive));
        return AddFour(sums, rows, Vector256.WidenUpper(vendors), Vector256.WidenUpper(positive));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> AddFour(
        Vector256<double> sums, Vector256<long> rows, Vector256<long> vendors, Vector256<double> purchases)
    {
        sums += Vector256.Equals(Vector256.Shuffle(vendors, Vector256.Create(0L)), rows).AsDouble()
            & Vector256.Shuffle(purchases, Vector256.Create(0L));
        sums += Vector256.Equals(Vector256.Shuffle(vendors, Vector256.Create(1L)), rows).AsDouble()
            & Vector256.Shuffle(purchases, Vector256.Create(1L));
        sums += Vector256.Equals(Vector256.Shuffle(vendors, Vector256.Create(2L)), rows).AsDouble()
            & Vector256.Shuffle(purchases, Vector256.Create(2L));
        return sums + (Vector256.Equals(Vector256.Shuffle(vendors, Vector256.Create(3L)), rows).AsDouble()
            & Vector256.Shuffle(purchases, Vector256.Create(3L)));
    }
}
