using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Tests.Submodels;

namespace CatchUpSim.Model.Tests.Inputs;

public sealed class AnnualRatesTests
{
    [Fact]
    public void Growth_of_the_seed_market_converts_to_the_monthly_rate_of_the_dossier() =>
        Near.Printed(2.3921132138, 100.0 * AnnualRates.MonthlyGrowth(0.328), 10);

    // At 36 % the dossier prints …6011; arithmetic with 30 digits gives …6001, which stands here.
    [Theory]
    [InlineData(0.15, 1.3451947012)]
    [InlineData(0.25, 2.3688424223)]
    [InlineData(0.36, 3.6507516001)]
    public void Depreciation_converts_to_the_monthly_rates_of_the_dossier(double annual, double monthlyPercent)
    {
        Near.Printed(monthlyPercent, 100.0 * AnnualRates.MonthlyDepreciation(annual), 10);
        Near.Printed(monthlyPercent, 100.0 * AnnualRates.MonthlyHazard(annual), 10);
    }

    [Theory]
    [InlineData(-0.4)]
    [InlineData(0.0)]
    [InlineData(0.328)]
    [InlineData(1.34)]
    public void Twelve_months_of_growth_make_a_year(double annual) =>
        Near.Relative(1.0 + annual, Math.Pow(1.0 + AnnualRates.MonthlyGrowth(annual), 12.0));

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.12)]
    [InlineData(1.0)]
    public void Surviving_twelve_months_is_surviving_the_year(double annual) =>
        Assert.Equal(1.0 - annual, Math.Pow(1.0 - AnnualRates.MonthlyHazard(annual), 12.0), 12);

    [Fact]
    public void Twelve_independent_months_have_the_variance_of_the_year()
    {
        double monthly = AnnualRates.MonthlyVolatility(0.35);
        Near.Relative(0.35 * 0.35, 12.0 * monthly * monthly);
    }

    [Fact]
    public void Impossible_rates_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => AnnualRates.MonthlyGrowth(-1.01));
        Assert.Throws<ArgumentOutOfRangeException>(() => AnnualRates.MonthlyGrowth(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => AnnualRates.MonthlyDepreciation(1.01));
        Assert.Throws<ArgumentOutOfRangeException>(() => AnnualRates.MonthlyHazard(-0.01));
        Assert.Throws<ArgumentOutOfRangeException>(() => AnnualRates.MonthlyVolatility(-0.01));
    }
}
