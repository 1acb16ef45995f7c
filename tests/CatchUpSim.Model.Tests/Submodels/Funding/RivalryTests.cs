using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Submodels;
using static CatchUpSim.Model.Tests.SmallIndustryMoney;

namespace CatchUpSim.Model.Tests.Submodels;

public sealed class RivalryTests
{
    private static AppraisalParameters Contested => MoneyParameters.Appraisal with { Crowding = 0.5, Decisiveness = 2 };

    [Fact]
    public void Investors_value_a_firm_the_less_the_better_the_technology_of_its_rival()
    {
        double equal = Value(rival: 1, Contested);
        Assert.True(Value(rival: 2, Contested) < equal);
        Assert.True(Value(rival: 0.5, Contested) > equal);
        Assert.Equal((1 + 0.5) / (1 + (0.5 * 4)), Value(rival: 2, Contested) / equal, 9);
    }

    [Fact]
    public void Without_decisiveness_a_rival_counts_whatever_its_technology_and_without_crowding_not_at_all()
    {
        AppraisalParameters alike = Contested with { Decisiveness = 0 };
        Assert.Equal(Value(rival: 1, alike), Value(rival: 9, alike));
        AppraisalParameters alone = Contested with { Crowding = 0 };
        Assert.Equal(Value(rival: 1, alone), Value(rival: 9, alone));
        Assert.True(Value(rival: 1, alike) < Value(rival: 1, alone));
    }

    [Fact]
    public void Firms_abroad_and_firms_that_are_gone_do_not_contend()
    {
        IndustryState industry = Rivals(rival: 1);
        industry.Capabilities.Level[Abroad] = 100;
        Assert.Equal(1, FundingSignals.Rivalry(industry, Latecomer, 2));
        industry.Designers.Status[Twin] = DesignerStatus.Bankrupt;
        Assert.Equal(0, FundingSignals.Rivalry(industry, Latecomer, 2));
    }

    private static IndustryState Rivals(double rival)
    {
        IndustryState industry = Create();
        industry.Capabilities.Level[Latecomer] = 0.3;
        industry.Capabilities.Level[Twin] = 0.3 * rival;
        return industry;
    }

    private static double Value(double rival, AppraisalParameters parameters)
    {
        IndustryState industry = Rivals(rival);
        InvestorAppraisal.Update(industry, parameters);
        return industry.Accounts.IndicatedValue[Latecomer];
    }
}
