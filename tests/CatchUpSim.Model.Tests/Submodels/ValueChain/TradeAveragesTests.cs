using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Submodels;
using static CatchUpSim.Model.Tests.SmallIndustryMoney;

namespace CatchUpSim.Model.Tests.Submodels;

/// <summary>What a firm's place is measured by: what it sells and buys in a year, not in a month.</summary>
public sealed class TradeAveragesTests
{
    [Fact]
    public void A_lumpy_month_moves_the_place_little_and_a_lasting_change_moves_it_much()
    {
        IndustryState industry = Create();
        double usual = Trade(industry, revenue: 10, cost: 3, months: 24);
        double lumpy = Trade(industry, revenue: 10, cost: 9, months: 1);
        Assert.InRange(usual - lumpy, 0.0001, 0.05);
        double lasting = Trade(industry, revenue: 10, cost: 9, months: 36);
        Assert.True(usual - lasting > 0.1);
    }

    [Fact]
    public void The_first_month_with_sales_gives_the_place_of_its_own_margin()
    {
        double first = Trade(Create(), revenue: 10, cost: 6, months: 1);
        IndustryState other = Create();
        Assert.Equal(first, Trade(other, revenue: 1000, cost: 600, months: 1), 12);
        Assert.True(Trade(Create(), revenue: 10, cost: 9, months: 1) < first);
    }

    [Fact]
    public void A_single_month_is_a_twelfth_of_the_average_and_fades_with_the_firm()
    {
        IndustryState industry = Create();
        industry.Accounts.Revenue[Latecomer] = 12;
        ValueChain.Measure(industry, MoneyParameters.ValueChain);
        Assert.Equal(1, industry.ChainPositions.SmoothedRevenue[Latecomer], 12);
        industry.Designers.Status[Latecomer] = DesignerStatus.Absent;
        ValueChain.Measure(industry, MoneyParameters.ValueChain);
        Assert.Equal(11.0 / 12, industry.ChainPositions.SmoothedRevenue[Latecomer], 12);
    }

    [Fact]
    public void With_the_mechanism_off_nothing_is_averaged_and_nobody_is_captive()
    {
        IndustryState industry = Create(AllOn with { ValueChain = false });
        Assert.Equal(0, Trade(industry, revenue: 10, cost: 5, months: 2));
        Assert.Equal(0, industry.ChainPositions.SmoothedRevenue[Latecomer]);
        Assert.Equal(0, industry.ChainPositions.Purchases[Latecomer]);
        Assert.Equal(0, industry.ChainPositions.Captivity[Latecomer]);
    }

    private static double Trade(IndustryState industry, double revenue, double cost, int months)
    {
        industry.Accounts.Revenue[Latecomer] = revenue;
        industry.Accounts.CostOfGoods[Latecomer] = cost;
        for (int month = 0; month < months; month++)
        {
            ValueChain.Measure(industry, MoneyParameters.ValueChain);
        }

        return industry.ChainPositions.Position[Latecomer];
    }
}
