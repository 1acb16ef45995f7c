using CatchUpSim.Model.Submodels;

namespace CatchUpSim.Model.Tests.Submodels;

public sealed class DiffusionEquationsTests
{
    private const double Innovation = 0.03;
    private const double Imitation = 0.38;

    [Fact]
    public void Bass_diffusion_gives_the_peak_level_and_rate_of_the_dossier()
    {
        double peak = DiffusionEquations.PeakTime(Innovation, Imitation);
        Near.Printed(6.1926191977, peak, 10);
        Near.Printed(0.3311986425, DiffusionEquations.CumulativeAdoption(5.0, Innovation, Imitation), 10);
        Near.Printed(0.1105921053, DiffusionEquations.AdoptionRate(peak, Innovation, Imitation), 10);
    }

    [Fact]
    public void The_adoption_rate_is_the_slope_of_cumulative_adoption()
    {
        const double Step = 1e-5;
        double slope = (DiffusionEquations.CumulativeAdoption(4.0 + Step, Innovation, Imitation)
            - DiffusionEquations.CumulativeAdoption(4.0 - Step, Innovation, Imitation)) / (2.0 * Step);
        Near.Relative(slope, DiffusionEquations.AdoptionRate(4.0, Innovation, Imitation), 1e-7);
    }

    [Fact]
    public void Adoption_starts_at_nothing_with_the_hazard_of_innovators_and_ends_complete()
    {
        Assert.Equal(0.0, DiffusionEquations.CumulativeAdoption(0.0, Innovation, Imitation));
        Assert.Equal(Innovation, DiffusionEquations.AdoptionHazard(0.0, Innovation, Imitation));
        Near.Relative(1.0, DiffusionEquations.CumulativeAdoption(100.0, Innovation, Imitation));
    }

    [Theory]
    [InlineData(0.3, 0.3)]
    [InlineData(0.3, 0.0)]
    public void Without_dominant_imitation_adoption_peaks_at_launch(double innovation, double imitation) =>
        Assert.Equal(0.0, DiffusionEquations.PeakTime(innovation, imitation));

    [Theory]
    [InlineData(0.0, 7.0)]
    [InlineData(1.0, 9.296)]
    [InlineData(2.0, 12.345088)]
    [InlineData(3.0, 16.394276864)]
    public void The_demand_path_compounds_the_seed_market(double years, double expected) =>
        Near.Relative(expected, DiffusionEquations.ExpectedDemand(7.0, 0.328, years));

    [Fact]
    public void The_demand_path_reaches_fifty_one_and_not_fifty_six_in_2028() =>
        Near.Printed(51.0, DiffusionEquations.ExpectedDemand(7.0, 0.328, 7.0), 1);

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.2)]
    [InlineData(0.35)]
    public void Volatility_leaves_expected_demand_unchanged(double volatility)
    {
        const double Step = 0.001;
        double mean = 0.0;
        for (double draw = -10.0; draw <= 10.0; draw += Step)
        {
            double density = Math.Exp(-0.5 * draw * draw) / Math.Sqrt(2.0 * Math.PI);
            mean += DiffusionEquations.VolatilityFactor(draw, volatility) * density * Step;
        }

        Near.Relative(1.0, mean, 1e-8);
    }

    [Fact]
    public void Diffusion_without_innovators_or_before_launch_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => DiffusionEquations.CumulativeAdoption(1.0, 0.0, Imitation));
        Assert.Throws<ArgumentOutOfRangeException>(
            () => DiffusionEquations.CumulativeAdoption(-1.0, Innovation, Imitation));
        Assert.Throws<ArgumentOutOfRangeException>(() => DiffusionEquations.VolatilityFactor(0.0, -0.1));
    }

    [Fact]
    public void A_deviation_that_returns_spreads_to_its_limit_and_a_walk_for_ever()
    {
        double x = 0;
        for (int step = 0; step < 7; step++)
        {
            x = (0.9 * 0.9 * x) + (0.3 * 0.3);
        }

        Assert.Equal(x, DiffusionEquations.ReturningVariance(0.3, 0.9, 7), 12);
        Assert.Equal(0.09 / (1 - 0.81), DiffusionEquations.ReturningVariance(0.3, 0.9, 1000), 12);
        Assert.Equal(0.09 * 50, DiffusionEquations.ReturningVariance(0.3, 1, 50), 12);
        Assert.Equal(0, DiffusionEquations.ReturningVariance(0.3, 0.5, 0));
    }
}
