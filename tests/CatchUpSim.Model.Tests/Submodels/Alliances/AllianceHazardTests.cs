using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Randomness;
using CatchUpSim.Model.Submodels;
using static CatchUpSim.Model.Tests.SmallIndustryPeople;

namespace CatchUpSim.Model.Tests.Submodels;

/// <summary>What makes alliances end (§8.3).</summary>
public sealed class AllianceHazardTests
{
    [Fact]
    public void Alliances_of_firms_that_live_on_research_end_sooner_than_of_those_that_live_on_sales()
    {
        double Survivors(double sales)
        {
            IndustryState industry = Build(60);
            foreach (DesignerId designer in industry.Designers.All)
            {
                industry.Strategies.MaximumAlliances[designer] = 0;
                industry.Accounts.ResearchExpense[designer] = 10;
                industry.Accounts.Revenue[designer] = sales;
                industry.Accounts.ForeignRevenue[designer] = 0;
                industry.AllianceTies.Kind[designer, new PartnerId(3)] = AllianceKind.Certification;
            }

            AlliancesParameters parameters = PeopleParameters.Alliances with { IntensityWeight = 1.5, RivalryWeight = 0 };
            for (int month = 0; month < 24; month++)
            {
                industry.Month = industry.Month.Next;
                Alliances.Form(industry, parameters, Chance.For(RandomPurpose.Alliances));
            }

            return IndustryMeasures.Sum(industry.AllianceTies.Held.Values) / industry.Designers.Count;
        }

        Assert.True(Survivors(sales: 0) < Survivors(sales: 90) - 0.1);
    }
}
