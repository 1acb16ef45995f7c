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

    private readonly Span<CustomerId> _due = places;
    private readonly Span<byte> _monthsLeft = customers.MonthsLeft.Values;
    private int _next;

    /// <summary>
    /// The next customers with no months left; empty after the last. Months pass for as many customers as it takes to fill
    /// the batch, for a batch of few does the work of a batch of many.
    /// </summary>
    public ReadOnlySpan<CustomerId> ReadBatch()
    {
        int count = CountDown();
        while (count <= _due.Length - Vector256<byte>.Count && _next < _monthsLeft.Length)
        {
            byte left = unchecked((byte)(_monthsLeft[_next] - 1));
            _monthsLeft[_next] = left;
            _due[count] = new CustomerId(_next++);
            count += left == 0 ? 1 : 0;
        }

        return _due[..count];
    }

    /// <summary>Passes over whole blocks of customers while there is room for all of a block.</summary>
    private int CountDown()
    {
        int count = 0;
        int block = 0;
        Span<Vector256<byte>> blocks = MemoryMarshal.Cast<byte, Vector256<byte>>(_monthsLeft[_next..]);
        while (block < blocks.Length && count <= _due.Length - Vector256<byte>.Count)
        {
            Vector256<byte> left = blocks[block] - Vector256<byte>.One;
            blocks[block] = left;
            uint due = Vector256.Equals(left, Vector256<byte>.Zero).ExtractMostSignificantBits();
            PutDown(due, _next + (block * Vector256<byte>.Count), _due.Slice(count, Vector256<byte>.Count));
            count += BitOperations.PopCount(due);
            block++;
        }

        _next += block * Vector256<byte>.Count;
        return count;
    }

    /// <summary>
    /// Puts down the due customers of a block, the first four without asking whether there are so many, which is hard to
    /// foretell: what stands behind the last one is overwritten by those of the next block.
    /// </summary>
    private static void PutDown(uint due, int first, Span<CustomerId> places)
    {
        places[0] = Next(ref due, first);
        places[1] = Next(ref due, first);
        places[2] = Next(ref due, first);
        places[3] = Next(ref due, first);
        for (int place = 4; due != 0; place++)
        {
            places[place] = Next(ref due, first);
        }
    }

    private static CustomerId Next(ref uint due, int first)
    {
        int place = BitOperations.TrailingZeroCount(due);
        due &= unchecked(due - 1);
        return new CustomerId(first + place);
    }
}
