using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Submodels;
using static CatchUpSim.Model.Tests.SmallIndustryMoney;

namespace CatchUpSim.Model.Tests.Submodels;

public sealed class GrowthForecastTests
{
    private const double Memory = 60;

    [Theory]
    [InlineData(0.328)]
    [InlineData(0)]
    [InlineData(-0.1)]
    public void Growth_that_has_always_been_the_same_is_expected_to_go_on(double growth)
    {
        double demand = 500;
        double trend = GrowthForecast.TrendOf(demand, growth, Memory);
        for (int month = 0; month < 120; month++)
        {
            demand *= Math.Pow(1 + growth, 1.0 / 12);
            trend = GrowthForecast.NextTrend(trend, demand, Memory);
            Assert.Equal(growth, GrowthForecast.Growth(demand, trend, Memory), 9);
        }
    }

    [Fact]
    public void Whatever_investors_remember_at_first_they_learn_a_new_rate_late_but_in_the_end()
    {
        double demand = 500;
        double trend = GrowthForecast.TrendOf(demand, 0.328, Memory);
        double Expected(int months)
        {
            for (int month = 0; month < months; month++)
            {
                demand *= Math.Pow(1.06, 1.0 / 12);
                trend = GrowthForecast.NextTrend(trend, demand, Memory);
            }

            return GrowthForecast.Growth(demand, trend, Memory);
        }

        // The distance in logarithms shrinks by one part in the memory a month.
        double gap = Math.Log(1.328 / 1.06);
        Assert.Equal(gap * Math.Pow(1 - (1 / Memory), 24), Math.Log((1 + Expected(24)) / 1.06), 9);
        Assert.Equal(0.06, Expected(1200), 6);
    }

    [Fact]
    public void A_jump_of_demand_makes_investors_hope()
    {
        IndustryState industry = Create();
        double usual = GrowthForecast.Update(industry.Segments, Memory);
        industry.Segments.Demand[new SegmentId(0)] *= 1.5;
        Assert.True(GrowthForecast.Update(industry.Segments, Memory) > usual + 0.03);
    }

    [Fact]
    public void Segments_that_nobody_asks_for_tell_nothing()
    {
        IndustryState industry = Create();
        double both = GrowthForecast.Update(industry.Segments, Memory);
        industry = Create();
        industry.Segments.Demand[new SegmentId(1)] = 0;
        Assert.Equal(both, GrowthForecast.Update(industry.Segments, Memory), 12);
        industry.Segments.Demand[new SegmentId(0)] = 0;
        Assert.Equal(0, GrowthForecast.Update(industry.Segments, Memory));
        industry.Segments.DemandTrend[new SegmentId(1)] = 0;
        industry.Segments.Demand[new SegmentId(1)] = 100;
        Assert.Equal(0, GrowthForecast.Update(industry.Segments, Memory), 12);
    }

    [Fact]
    public void Firms_are_worth_less_once_the_market_has_ceased_to_grow()
    {
        IndustryState growing = Create();
        IndustryState still = Create();
        still.Segments.DemandTrend.Values.Fill(300);
        InvestorAppraisal.Update(growing, MoneyParameters.Appraisal);
        InvestorAppraisal.Update(still, MoneyParameters.Appraisal);
        double ratio = still.Accounts.IndicatedValue[Latecomer] / growing.Accounts.IndicatedValue[Latecomer];
        double expected = 1 + GrowthForecast.Growth(300, GrowthForecast.NextTrend(GrowthForecast.TrendOf(300, 0.328, 60), 300, 60), 60);
        Assert.Equal(Math.Pow(1 / expected, MoneyParameters.Appraisal.HorizonYears), ratio, 9);
    }
}
