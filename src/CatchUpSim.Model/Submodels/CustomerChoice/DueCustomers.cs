using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>Lets a month pass for every customer and finds those whose order is due, batch by batch.</summary>
/// <remarks>Of all loops this is the longest: one byte a customer, many bytes at a time.</remarks>
/// <param name="customers">All customers.</param>
/// <param name="places">Room for the due customers of a batch.</param>
internal ref struct DueCustomers(Customers customers, Span<CustomerId> places)
{
    /// <summary>Most customers of a batch.</summary>
    public const int Batch = 512;

    /// <summary>As many standings as memory delivers at once, 64 bytes.</summary>
    private const int StandingsPerLine = 8;

    /// <summary>Of so many customers a processor keeps at hand what they need.</summary>
    private const int Few = 4096;

    private readonly Span<CustomerId> _due = places;
    private int _next;
    private int _read;

    /// <summary>The next customers with no months left; empty after the last.</summary>
    public ReadOnlySpan<CustomerId> ReadBatch()
    {
        int count = 0;
        while (count == 0 && _next < customers.Count)
        {
            Span<byte> monthsLeft = customers.MonthsLeft.Values[_next..Math.Min(customers.Count, _next + Batch)];
            count = CountDown(monthsLeft, _next);
            _next += monthsLeft.Length;
        }

        ReadOnlySpan<CustomerId> due = _due[..count];
        if (customers.Count > Few)
        {
            ReadAhead(due);
        }

        return due;
    }

    private int CountDown(Span<byte> monthsLeft, int start)
    {
        int count = 0;
        Span<Vector256<byte>> blocks = MemoryMarshal.Cast<byte, Vector256<byte>>(monthsLeft);
        for (int block = 0; block < blocks.Length; block++)
        {
            blocks[block] -= Vector256<byte>.One;
            uint due = Vector256.Equals(blocks[block], Vector256<byte>.Zero).ExtractMostSignificantBits();
            for (; due != 0; due &= due - 1)
            {
                _due[count++] = new CustomerId(start + (block * Vector256<byte>.Count) + BitOperations.TrailingZeroCount(due));
            }
        }

        for (int place = blocks.Length * Vector256<byte>.Count; place < monthsLeft.Length; place++)
        {
            monthsLeft[place] = unchecked((byte)(monthsLeft[place] - 1));
            if (monthsLeft[place] == 0)
            {
                _due[count++] = new CustomerId(start + place);
            }
        }

        return count;
    }

    /// <summary>
    /// Among a million customers what a due one needs is seldom at hand. Touching it for a batch of customers before the
    /// first of them chooses lets the memory answer many requests at once instead of one after the other.
    /// </summary>
    private void ReadAhead(ReadOnlySpan<CustomerId> due)
    {
        ReadOnlySpan<CustomerProfile> profiles = customers.Profiles;
        int read = 0;
        foreach (CustomerId customer in due)
        {
            ReadOnlySpan<VendorStanding> standings = customers.Standings(customer);
            read ^= profiles[customer.Index].Segment ^ customers.Vendor[customer] ^ standings[^1].StageEnds;
            for (int vendor = 0; vendor < standings.Length; vendor += StandingsPerLine)
            {
                read ^= standings[vendor].StageEnds;
            }
        }

        _read = read; // Reading has to be seen to have a use.
    }
}
