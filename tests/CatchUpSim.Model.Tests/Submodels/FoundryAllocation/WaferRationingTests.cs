using CatchUpSim.Model.Submodels;
using FsCheck;
using FsCheck.Fluent;

namespace CatchUpSim.Model.Tests.Submodels;

public sealed class WaferRationingTests
{
    private const double Rounding = 1e-9;

    // Weights include zero, so that customers without any claim are among the cases.
    private static readonly Gen<Case> Cases =
        from count in Gen.Choose(1, 12)
        from demands in Properties.UpTo(5000.0).ArrayOf(count)
        from weights in Gen.Choose(0, 20).Select(weight => weight * 0.35).ArrayOf(count)
        from capacity in Properties.UpTo(30_000.0)
        from raised in Gen.Choose(0, count - 1)
        from increase in Properties.UpTo(2000.0)
        select new Case(demands, weights, capacity, raised, increase);

    [Fact]
    public void All_capacity_is_used_up_to_the_sum_of_demands() =>
        Properties.Hold(Cases, rationing =>
        {
            double expected = Math.Min(rationing.Demands.Sum(), rationing.Capacity);
            return Math.Abs(rationing.Allocate().Sum() - expected) <= Rounding * Math.Max(1.0, expected);
        });

    [Fact]
    public void Nobody_gets_more_than_was_ordered_or_less_than_nothing() =>
        Properties.Hold(Cases, rationing =>
            rationing.Allocate().Zip(rationing.Demands).All(pair =>
                pair.First >= 0.0 && pair.First <= pair.Second));

    [Fact]
    public void Equal_weights_and_equal_demands_share_capacity_equally() =>
        Properties.Hold(Cases, rationing =>
        {
            int count = rationing.Demands.Length;
            Case equal = rationing with
            {
                Demands = [.. Enumerable.Repeat(rationing.Capacity, count)],
                Weights = [.. Enumerable.Repeat(rationing.Weights[0], count)],
            };
            double share = rationing.Capacity / count;
            return equal.Allocate().All(wafers => Math.Abs(wafers - share) <= Rounding * Math.Max(1.0, share));
        });

    [Fact]
    public void Ordering_more_never_brings_less() =>
        Properties.Hold(Cases, rationing =>
        {
            double before = rationing.Allocate()[rationing.Raised];
            double[] demands = [.. rationing.Demands];
            demands[rationing.Raised] += rationing.Increase;
            double after = (rationing with { Demands = demands }).Allocate()[rationing.Raised];
            return after >= before - Rounding * Math.Max(1.0, before);
        });

    [Fact]
    public void Without_regard_to_volume_large_and_small_customers_are_equals() =>
        Properties.Hold(Cases, rationing =>
        {
            RationingExponents blind = new(Volume: 0.0, Tenure: 0.0);
            double[] weights =
            [
                .. rationing.Demands.Select(volume => WaferRationing.Weight(volume, 12.0, 1.0, blind)),
            ];
            double[] wafers = (rationing with { Weights = weights }).Allocate();
            double level = wafers.Max();
            return wafers.Zip(rationing.Demands).All(pair =>
                Math.Abs(pair.First - Math.Min(pair.Second, level)) <= Rounding * Math.Max(1.0, level));
        });

    [Fact]
    public void Rationed_customers_receive_in_proportion_to_their_weights()
    {
        double[] wafers = new Case([100.0, 1000.0, 1000.0], [1.0, 1.0, 3.0], 900.0, 0, 0.0).Allocate();
        Assert.Equal([100.0, 200.0, 600.0], wafers);
    }

    [Fact]
    public void What_a_satisfied_customer_leaves_goes_to_the_others()
    {
        double[] wafers = new Case([10.0, 1000.0, 300.0], [8.0, 1.0, 1.0], 1000.0, 0, 0.0).Allocate();
        Assert.Equal([10.0, 690.0, 300.0], wafers);
    }

    [Fact]
    public void Customers_without_weight_are_served_last()
    {
        Assert.Equal([400.0, 0.0], new Case([500.0, 500.0], [1.0, 0.0], 400.0, 0, 0.0).Allocate());
        Assert.Equal([500.0, 100.0], new Case([500.0, 500.0], [1.0, 0.0], 600.0, 0, 0.0).Allocate());
        Assert.Equal([20.0, 30.0], new Case([20.0, 500.0], [0.0, 0.0], 50.0, 0, 0.0).Allocate());
    }

    [Fact]
    public void A_closed_foundry_gives_nothing() =>
        Assert.Equal([0.0, 0.0], new Case([500.0, 500.0], [1.0, 0.0], 0.0, 0, 0.0).Allocate());

    [Fact]
    public void Weights_follow_volume_tenure_and_strategy()
    {
        RationingExponents exponents = new(Volume: 1.0, Tenure: 0.5);
        Near.Relative(12_000.0, WaferRationing.Weight(2000.0, 16.0, 1.5, exponents));
        Near.Relative(3.0, WaferRationing.Weight(0.0, 1.0, 3.0, new RationingExponents(0.0, 0.3)));
    }

    [Fact]
    public void Rationing_allocates_no_memory()
    {
        double[] demands = [10.0, 1000.0, 300.0, 50.0];
        double[] weights = [8.0, 1.0, 1.0, 0.0];
        double[] allocations = new double[demands.Length];
        WaferRationing.Allocate(demands, weights, 1000.0, allocations);

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int month = 0; month < 100; month++)
        {
            WaferRationing.Allocate(demands, weights, 1000.0, allocations);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void Impossible_orders_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Case([-1.0], [1.0], 1.0, 0, 0.0).Allocate());
        Assert.Throws<ArgumentOutOfRangeException>(() => new Case([1.0], [-1.0], 1.0, 0, 0.0).Allocate());
        Assert.Throws<ArgumentOutOfRangeException>(() => new Case([1.0], [1.0], -1.0, 0, 0.0).Allocate());
        Assert.Throws<ArgumentOutOfRangeException>(() => new Case([1.0], [1.0, 2.0], 1.0, 0, 0.0).Allocate());
    }

    private sealed record Case(double[] Demands, double[] Weights, double Capacity, int Raised, double Increase)
    {
        public double[] Allocate()
        {
            double[] allocations = new double[Demands.Length];
            WaferRationing.Allocate(Demands, Weights, Capacity, allocations);
            return allocations;
        }
    }
}
