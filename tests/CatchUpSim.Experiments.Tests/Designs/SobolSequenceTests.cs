using CatchUpSim.Experiments.Designs;

namespace CatchUpSim.Experiments.Tests.Designs;

public sealed class SobolSequenceTests
{
    [Fact]
    public void The_first_points_are_those_of_Joe_and_Kuo() => Assert.Equal(
        [
            [0, 0, 0], [0.5, 0.5, 0.5], [0.75, 0.25, 0.25], [0.25, 0.75, 0.75], [0.375, 0.375, 0.625],
            [0.875, 0.875, 0.125], [0.625, 0.125, 0.875], [0.125, 0.625, 0.375], [0.1875, 0.3125, 0.9375], [0.6875, 0.8125, 0.4375],
        ],
        SobolSequence.Points(10, 3));

    // Computed by hand-written code of its own from the published table, with the plain recurrence over integers.
    [Fact]
    public void The_hundredth_point_is_right_in_every_dimension() => Assert.Equal(
        [
            0.4140625, 0.2578125, 0.7734375, 0.7265625, 0.8828125, 0.7421875, 0.0234375, 0.4765625, 0.6328125, 0.6953125, 0.4609375,
            0.6796875, 0.4765625, 0.8515625, 0.3203125, 0.4921875, 0.6796875, 0.7421875, 0.8359375, 0.3359375, 0.7578125,
        ],
        SobolSequence.Points(101, SobolSequence.LargestDimension).Last());

    [Theory]
    [InlineData(16)]
    [InlineData(1024)]
    public void A_power_of_two_of_points_meets_every_stratum_of_every_dimension_once(int count)
    {
        double[][] points = [.. SobolSequence.Points(count, SobolSequence.LargestDimension)];

        Assert.All(Enumerable.Range(0, SobolSequence.LargestDimension), dimension => Assert.Equal(
            Enumerable.Range(0, count), points.Select(point => (int)(point[dimension] * count)).Order()));
    }

    [Fact]
    public void More_points_begin_with_the_fewer_ones() =>
        Assert.Equal(SobolSequence.Points(37, 5), SobolSequence.Points(64, 5).Take(37));

    [Fact]
    public void It_integrates_better_than_chance()
    {
        // The integral of the product of 2x over eight dimensions is one.
        double sum = SobolSequence.Points(4096, 8).Skip(1).Sum(point => point.Aggregate(1.0, (product, x) => product * 2 * x));
        Assert.Equal(1, sum / 4095, tolerance: 0.02);
    }
}
