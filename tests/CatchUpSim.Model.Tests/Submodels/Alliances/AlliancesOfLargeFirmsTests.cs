using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Randomness;
using CatchUpSim.Model.Submodels;
using static CatchUpSim.Model.Tests.SmallIndustryPeople;

namespace CatchUpSim.Model.Tests.Submodels;

public sealed class AlliancesOfLargeFirmsTests
{
    private static readonly AlliancesParameters Parameters = PeopleParameters.Alliances with { DissolutionRate = 0 };

    [Fact]
    public void A_large_firm_is_not_allied_with_every_laboratory()
    {
        int laboratories = 0;
        foreach (PartnerKind kind in Build().Partners.Kind.Values)
        {
            laboratories += kind is PartnerKind.University or PartnerKind.Institute ? 1 : 0;
        }

        int held = Laboratories(staff: 2500, Parameters);
        int linear = Laboratories(staff: 2500, Parameters with { Decision = Parameters.Decision with { TieExponent = 1 } });

        Assert.Equal(laboratories, linear);
        Assert.InRange(held, 2, laboratories - 1);
    }

    [Fact]
    public void A_firm_of_the_size_in_the_record_has_its_three_laboratories() =>
        Assert.Equal(3, Laboratories(staff: 500, Parameters));

    private static int Laboratories(double staff, AlliancesParameters parameters)
    {
        IndustryState industry = Build();
        industry.Workforces.Headcount[Leader] = staff;
        industry.Workforces.ResearchHeadcount[Leader] = 0.9 * staff;
        for (int month = 0; month < 120; month++)
        {
            Alliances.Form(industry, parameters, Chance.For(RandomPurpose.Alliances));
            industry.Month = industry.Month.Next;
        }

        ReadOnlySpan<AllianceKind> kinds = industry.AllianceTies.Kind.Row(Leader);
        return kinds.Count(AllianceKind.JointLaboratory) + kinds.Count(AllianceKind.CoDevelopment);
    }
}
