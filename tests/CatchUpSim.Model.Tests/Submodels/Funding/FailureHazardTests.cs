using CatchUpSim.Model.Submodels;

namespace CatchUpSim.Model.Tests.Submodels;

public sealed class FailureHazardTests
{
    private const double Horizon = 96.0;
    private const double Shape = 1.3;

    [Theory]
    [InlineData(0.45)]
    [InlineData(0.50)]
    [InlineData(0.60)]
    public void The_median_life_reproduces_the_stated_failure_share_at_the_horizon(double failed)
    {
        double median = FailureHazard.MedianLife(failed, Horizon, Shape);
        Near.Relative(1.0 - failed, FailureHazard.Survival(Horizon, median, Shape));
        Near.Relative(0.5, FailureHazard.Survival(median, median, Shape));
    }

    [Fact]
    public void The_hazard_rises_to_its_peak_and_falls_after_it()
    {
        double peak = FailureHazard.PeakAge(Horizon, Shape);
        double highest = FailureHazard.Intensity(peak, Horizon, Shape);
        Assert.InRange(peak, 24.0, 48.0);
        Assert.True(FailureHazard.Intensity(peak - 6.0, Horizon, Shape) < highest);
        Assert.True(FailureHazard.Intensity(peak + 6.0, Horizon, Shape) < highest);
    }

    [Fact]
    public void With_a_shape_of_one_or_less_the_hazard_only_falls()
    {
        Assert.Equal(0.0, FailureHazard.PeakAge(Horizon, 1.0));
        Assert.True(FailureHazard.Intensity(2.0, Horizon, 0.9) < FailureHazard.Intensity(1.0, Horizon, 0.9));
    }

    [Fact]
    public void The_base_rate_for_hardware_ventures_lies_in_the_range_of_the_dossier()
    {
        double median = FailureHazard.MedianLife(0.60, Horizon, 1.4);
        double peak = FailureHazard.PeakAge(median, 1.4);
        Assert.InRange(peak, 24.0, 48.0);
        Assert.InRange(FailureHazard.MonthlyProbability(peak, median, 1.4), 0.008, 0.014);
    }

    [Fact]
    public void Monthly_probabilities_multiply_to_survival()
    {
        double survival = 1.0;
        for (int month = 0; month < 96; month++)
        {
            survival *= 1.0 - FailureHazard.MonthlyProbability(month, 80.0, Shape);
        }

        Near.Relative(FailureHazard.Survival(96.0, 80.0, Shape), survival);
    }

    [Fact]
    public void The_intensity_is_the_slope_of_the_logarithm_of_survival()
    {
        const double Step = 1e-4;
        double slope = (Math.Log(FailureHazard.Survival(30.0 - Step, 80.0, Shape))
            - Math.Log(FailureHazard.Survival(30.0 + Step, 80.0, Shape))) / (2.0 * Step);
        Near.Relative(slope, FailureHazard.Intensity(30.0, 80.0, Shape), 1e-6);
    }

    [Fact]
    public void Impossible_lives_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => FailureHazard.Survival(-1.0, 80.0, Shape));
        Assert.Throws<ArgumentOutOfRangeException>(() => FailureHazard.MedianLife(0.0, Horizon, Shape));
        Assert.Throws<ArgumentOutOfRangeException>(() => FailureHazard.MedianLife(1.0, Horizon, Shape));
        Assert.Throws<ArgumentOutOfRangeException>(() => FailureHazard.PeakAge(80.0, 0.0));
    }
}
