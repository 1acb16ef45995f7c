using CatchUpSim.Model.Submodels;

namespace CatchUpSim.Model.Tests.Submodels;

public sealed class OverComplianceTests
{
    private const double Slope = 4.0;

    private static CautionCoefficients Coefficients(double risk) =>
        new(OverCompliance.InterceptForAnnualRisk(risk, Slope), Slope, EntityList: 1.5, Scandal: 0.8);

    [Theory]
    [InlineData(0.05)]
    [InlineData(0.10)]
    [InlineData(0.15)]
    public void The_intercept_gives_the_stated_annual_risk_at_seventy_percent_of_the_threshold(double risk) =>
        Near.Relative(risk, OverCompliance.AnnualProbability(0.7, false, 0.0, Coefficients(risk)));

    [Fact]
    public void Twelve_months_of_monthly_risk_make_the_annual_risk()
    {
        double monthly = OverCompliance.MonthlyProbability(0.7, false, 0.0, Coefficients(0.10));
        Near.Relative(0.10, 1.0 - Math.Pow(1.0 - monthly, 12.0));
        Assert.True(monthly < 0.10);
    }

    [Fact]
    public void At_the_threshold_the_log_odds_are_the_intercept_and_the_circumstances()
    {
        CautionCoefficients coefficients = new(0.0, Slope, EntityList: Math.Log(3.0), Scandal: Math.Log(2.0));
        Near.Relative(0.5, OverCompliance.AnnualProbability(1.0, false, 0.0, coefficients));
        Near.Relative(0.75, OverCompliance.AnnualProbability(1.0, true, 0.0, coefficients));
        Near.Relative(6.0 / 7.0, OverCompliance.AnnualProbability(1.0, true, 1.0, coefficients));
    }

    [Fact]
    public void Risk_rises_with_performance_listing_and_scandal()
    {
        CautionCoefficients coefficients = Coefficients(0.10);
        double plain = OverCompliance.MonthlyProbability(0.7, false, 0.0, coefficients);
        Assert.True(OverCompliance.MonthlyProbability(0.8, false, 0.0, coefficients) > plain);
        Assert.True(OverCompliance.MonthlyProbability(0.7, true, 0.0, coefficients) > plain);
        Assert.True(OverCompliance.MonthlyProbability(0.7, false, 0.5, coefficients) > plain);
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(1.0)]
    public void A_certain_or_impossible_cut_has_no_intercept(double risk) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => OverCompliance.InterceptForAnnualRisk(risk, Slope));
}
