using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CatchUpSim.Model.Submodels;

/// <summary>What the five largest customers of each of eight neighbouring vendors buy.</summary>
/// <param name="first">Row of the first vendor.</param>
/// <param name="room">Room for <see cref="Room"/> zeros.</param>
internal ref struct LargestCustomers(int first, Span<float> room)
{
    /// <summary>Numbers that are kept for all of the vendors.</summary>
    public const int Room = Vendors * Largest;

    private const int Vendors = PurchasesByVendor.Vendors;
    private const int Largest = 5;

    private readonly Span<float> _largest = room;

    /// <summary>The fifth largest purchases of each vendor: few customers buy more.</summary>
    private Vector256<float> _limits;

    /// <summary>What the five largest customers of a vendor buy together.</summary>
    /// <param name="place">Place of the vendor among the eight.</param>
    public readonly double Sum(int place)
    {
        double sum = 0;
        foreach (float amount in Of(place))
        {
            sum += amount;
        }

        return sum;
    }

    /// <summary>Finds them; eight customers at a time are asked whether one of them is among the largest so far.</summary>
    /// <param name="vendors">From which vendor each customer buys; −1 for none.</param>
    /// <param name="purchases">How much each buys.</param>
    public void Find(ReadOnlySpan<short> vendors, ReadOnlySpan<float> purchases)
    {
        ReadOnlySpan<Vector128<short>> eights = MemoryMarshal.Cast<short, Vector128<short>>(vendors);
        ReadOnlySpan<Vector256<float>> amounts = MemoryMarshal.Cast<float, Vector256<float>>(purchases)[..eights.Length];
        Vector256<int> firstRow = Vector256.Create(first);
        for (int i = 0; i < eights.Length; i++)
        {
            Vector256<int> places = Vector256.WidenLower(eights[i].ToVector256Unsafe()) - firstRow;
            Vector256<int> isHere = Vector256.LessThan(places.AsUInt32(), Vector256.Create((uint)Vendors)).AsInt32();
            Vector256<float> limits = Vector256.Shuffle(_limits, places);
            uint larger = (Vector256.GreaterThan(amounts[i], limits).AsInt32() & isHere).ExtractMostSignificantBits();
            for (; larger != 0; larger &= larger - 1)
            {
                int lane = BitOperations.TrailingZeroCount(larger);
                Insert(places[lane], amounts[i][lane]);
            }
        }

        for (int last = eights.Length * Vector128<short>.Count; last < vendors.Length; last++)
        {
            int place = vendors[last] - first;
            if (place is >= 0 and < Vendors)
            {
                Insert(place, purchases[last]);
            }
        }
    }

    private readonly Span<float> Of(int place) => _largest.Slice(place * Largest, Largest);

    private void Insert(int vendor, float amount)
    {
        Span<float> largest = Of(vendor);
        int place = largest.Length - 1;
        if (!(amount > largest[place]))
        {
            return;
        }

        while (place > 0 && largest[place - 1] < amount)
        {
            largest[place] = largest[place - 1];
            place--;
        }

        largest[place] = amount;
        _limits = _limits.WithElement(vendor, largest[^1]);
    }
}
