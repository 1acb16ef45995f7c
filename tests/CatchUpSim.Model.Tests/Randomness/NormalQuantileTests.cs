using CatchUpSim.Model.Randomness;
using MathNet.Numerics.Distributions;

namespace CatchUpSim.Model.Tests.Randomness;

public sealed class NormalQuantileTests
{
    [Fact]
    public void It_agrees_with_a_published_library_over_the_whole_range()
    {
        for (int i = 1; i < 4000; i++)
        {
            double probability = i / 4000.0;
            Assert.Equal(Normal.InvCDF(0, 1, probability), NormalQuantile.Of(probability), 1e-12);
        }

        for (double tail = 1e-3; tail > 1e-16; tail /= 1.7)
        {
            Assert.Equal(Normal.InvCDF(0, 1, tail), NormalQuantile.Of(tail), 1e-9);
        }
    }

    [Theory]
    [InlineData(0.25, -0.6744897501960817)]
    [InlineData(0.001, -3.090232306167814)]
    [InlineData(1e-20, -9.262340089798408)]
    public void It_gives_the_values_published_with_the_algorithm(double probability, double quantile) =>
        Assert.Equal(quantile, NormalQuantile.Of(probability), 1e-13);

    [Fact]
    public void It_is_symmetric_and_rises()
    {
        Assert.Equal(0, NormalQuantile.Of(0.5));
        double before = double.NegativeInfinity;
        for (double probability = 1.0 / 1024; probability < 1; probability += 1.0 / 1024)
        {
            double quantile = NormalQuantile.Of(probability);
            Assert.True(quantile > before);
            Assert.Equal(-quantile, NormalQuantile.Of(1 - probability), 1e-14);
            before = quantile;
        }
    }

    [Fact]
    public void Many_at_a_time_are_those_of_each_alone()
    {
        double[] uniforms = [.. Enumerable.Range(0, 400).Select(i => i / 400.0), 1e-9, 1 - 1e-9, 0.075, 0.925];
        double[] normals = [.. uniforms];
        NormalQuantile.ReplaceUniforms(normals);
        Assert.Equal(uniforms.Select(NormalQuantile.OfUniform), normals);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void A_probability_outside_is_refused(double probability) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => NormalQuantile.Of(probability));
}
