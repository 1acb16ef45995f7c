using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Randomness;
using CatchUpSim.Model.Submodels;
using static CatchUpSim.Model.Tests.SmallIndustryPeople;

namespace CatchUpSim.Model.Tests.Submodels;

/// <summary>Research takes its time to become knowledge (§3).</summary>
public sealed class MaturingResearchTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    [InlineData(24)]
    public void Research_becomes_knowledge_after_its_gestation_and_not_before(int lag)
    {
        IndustryState industry = Build();
        ResearchParameters parameters = PeopleParameters.Research with { KnowledgeDepreciation = 0, GestationMonths = lag };
        industry.Capabilities.KnowledgeStock[StartUp] = 0;
        industry.Accounts.ResearchExpense[StartUp] = 0;
        Advance(industry, parameters, 3);
        industry.Accounts.ResearchExpense[StartUp] = 7;
        Advance(industry, parameters, 1);
        industry.Accounts.ResearchExpense[StartUp] = 0;
        Advance(industry, parameters, Math.Max(0, lag - 1));
        Assert.Equal(lag == 0 ? 7 : 0, industry.Capabilities.KnowledgeStock[StartUp]);
        Advance(industry, parameters, 30);
        Assert.Equal(7, industry.Capabilities.KnowledgeStock[StartUp]);
    }

    [Fact]
    public void Spending_before_the_start_keeps_the_first_stock_until_the_own_months_have_matured()
    {
        IndustryState industry = ShippedWorld.Beginning();
        DesignerId firm = ShippedWorld.Focal;
        industry.Month = industry.Start.Next;
        double stock = industry.Capabilities.KnowledgeStock[firm];
        industry.Accounts.ResearchExpense[firm] = 1000;
        Advance(industry, ShippedWorld.FirmA.Research, ShippedWorld.FirmA.Research.GestationMonths);
        Assert.True(stock > 0);
        Assert.Equal(stock, industry.Capabilities.KnowledgeStock[firm], 1e-9 * stock);
        Advance(industry, ShippedWorld.FirmA.Research, 1);
        Assert.True(industry.Capabilities.KnowledgeStock[firm] > stock + 900);
    }

    private static void Advance(IndustryState industry, ResearchParameters parameters, int months)
    {
        for (int month = 0; month < months; month++)
        {
            CatchUpSim.Model.Submodels.Research.Advance(industry, parameters, Chance.For(RandomPurpose.Research));
            industry.Month = industry.Month.Next;
        }
    }
}
