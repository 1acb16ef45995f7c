using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Randomness;
using CatchUpSim.Model.Submodels;

namespace CatchUpSim.Model.Tests.Submodels;

public sealed class FundingCycleTests
{
    [Fact]
    public void Without_volatility_the_funding_climate_returns_to_normal_at_its_rate()
    {
        PolicyControlsParameters calm = ShippedWorld.FirmA.PolicyControls with { ClimateVolatility = 0, ClimateReversion = 0.4 };
        double climate = 0.5;
        for (int month = 0; month < 12; month++)
        {
            climate = FundingCycle.Next(climate, 1.7, calm);
        }

        Assert.Equal(Math.Pow(0.5, 0.6), climate, 9);
    }

    [Fact]
    public void The_funding_climate_spreads_as_a_mean_reverting_logarithm_does_n_40000()
    {
        PolicyControlsParameters parameters = ShippedWorld.FirmA.PolicyControls with { ClimateVolatility = 0.3, ClimateReversion = 0.5 };
        double keep = Math.Pow(0.5, 1.0 / 12);
        double expected = 0.3 * 0.3 / 12 / (1 - (keep * keep));
        double climate = 1;
        double sum = 0;
        const int Months = 40000;
        for (int month = 0; month < Months; month++)
        {
            double luck = ShippedWorld.Stream(RandomPurpose.Policy).At(new Month(month), 0).NextNormal();
            climate = FundingCycle.Next(climate, luck, parameters);
            sum += Math.Log(climate) * Math.Log(climate);
        }

        Assert.InRange(sum / Months / expected, 0.9, 1.1);
    }
}
