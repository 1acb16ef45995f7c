using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Randomness;
using CatchUpSim.Model.Submodels;
using static CatchUpSim.Model.Tests.SmallIndustryPeople;

namespace CatchUpSim.Model.Tests.Submodels;

public sealed class EcosystemAlliancesTests
{
    private const int Replications = 40;

    private static readonly AlliancesParameters Parameters = PeopleParameters.Alliances;

    [Fact]
    public void Who_does_not_found_in_the_first_quarter_does_not_ask_again_in_the_others_of_the_year()
    {
        IndustryState industry = Undecided();
        Advance(industry, 3);
        int founded = Founders(industry);
        Advance(industry, 9);

        // To found or to wait is worth the same here: about half of the firms found.
        Assert.InRange(founded, industry.Designers.Count / 3, industry.Designers.Count * 2 / 3);
        Assert.Equal(founded, Founders(industry));
    }

    [Fact]
    public void Next_year_a_firm_may_see_it_differently()
    {
        IndustryState industry = Undecided();
        Advance(industry, 12);
        int founded = Founders(industry);
        Advance(industry, 3);
        Assert.True(Founders(industry) > founded);
    }

    [Fact]
    public void Who_waits_founds_within_the_year_once_it_is_worth_while()
    {
        IndustryState industry = Undecided();
        Advance(industry, 3);
        Advance(industry, 3, Parameters with { FoundingCost = 0, Decision = Parameters.Decision with { FoundingTemperature = 0.01 } });
        Assert.Equal(industry.Designers.Count, Founders(industry));
    }

    /// <summary>Firms with a product and as many software people as make an alliance worth just what it costs.</summary>
    private static IndustryState Undecided()
    {
        IndustryState industry = Build(Replications);
        industry.Month = Month.Of(2021, 1);
        double software = Parameters.FoundingStaff * Parameters.FoundingCost / (1 - Parameters.FoundingCost);
        foreach (DesignerId designer in industry.Designers.All)
        {
            Sell(industry, designer);
            for (Experience experience = Experience.Graduate; experience <= Experience.Veteran; experience++)
            {
                industry.Workforces.Staff[designer, IndustryState.ClassOf(StaffRole.Software, experience)] = software / 3;
            }
        }

        return industry;
    }

    private static void Advance(IndustryState industry, int months, AlliancesParameters? parameters = null)
    {
        for (int month = 0; month < months; month++)
        {
            Alliances.Form(industry, parameters ?? Parameters, Chance.For(RandomPurpose.Alliances));
            industry.Month = industry.Month.Next;
        }
    }

    private static int Founders(IndustryState industry)
    {
        int founders = 0;
        foreach (int month in industry.SoftwareStacks.AllianceFounded.Values)
        {
            founders += month != 0 ? 1 : 0;
        }

        return founders;
    }
}
