using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;
using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>
/// Asks memory for what due customers will need, some time before they choose. Among a million customers that is seldom at
/// hand; asked for early it arrives while others weigh. What is only written counts, too: a write that waits for memory
/// holds up those after it. Asking changes no number, and where a processor cannot be asked nothing happens.
/// </summary>
/// <param name="customers">All customers.</param>
internal readonly ref struct Foresight(Customers customers)
{
    /// <summary>As many standings as memory delivers at once, 64 bytes.</summary>
    private const int StandingsPerLine = 8;

    /// <summary>Of so many customers a processor keeps at hand what they need.</summary>
    private const int Few = 4096;

    private readonly ReadOnlySpan<CustomerProfile> _profiles = customers.Profiles;
    private readonly ReadOnlySpan<float> _purchases = customers.Purchases.Values;

    /// <summary>Asks for what some customers need to choose and to order.</summary>
    public void Expect(ReadOnlySpan<CustomerId> some)
    {
        if (!Sse.IsSupported || _profiles.Length <= Few)
        {
            return;
        }

        foreach (CustomerId customer in some)
        {
            // A row may lie across a border between two lines of memory: both of its ends are asked for.
            ref readonly CustomerProfile profile = ref _profiles[customer.Index];
            AskFor(in profile.Weight);
            AskFor(in profile.Segment);
            AskFor(in _purchases[customer.Index]);
            ReadOnlySpan<VendorStanding> standings = customers.Standings(customer);
            for (int vendor = 0; vendor < standings.Length; vendor += StandingsPerLine)
            {
                AskFor(in standings[vendor]);
            }

            AskFor(in standings[^1]);
        }
    }

    // A hint about an address, which reads and writes nothing: it may even be out of date.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe void AskFor<T>(ref readonly T place)
        where T : unmanaged => Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.AsRef(in place)));
}
