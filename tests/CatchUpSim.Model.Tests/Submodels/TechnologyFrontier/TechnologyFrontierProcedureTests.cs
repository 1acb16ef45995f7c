using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Randomness;
using CatchUpSim.Model.Submodels;

namespace CatchUpSim.Model.Tests.Submodels;

public sealed class TechnologyFrontierProcedureTests
{
    private static readonly TechnologyId First = new(0);
    private static readonly TechnologyId Second = new(1);

    private static TechnologyFrontierParameters Parameters { get; } = ShippedWorld.FirmA.TechnologyFrontier with
    {
        RandomGenerations = 0,
        Generations = [ShippedWorld.FirmA.TechnologyFrontier.Generations[0] with
        {
            Arrives = Month.Of(2020, 12), LimitStep = 2, Disruptiveness = 0.4,
        }],
    };

    [Fact]
    public void A_generation_arrives_in_its_month_and_lifts_the_limit()
    {
        IndustryState industry = ShippedWorld.Beginning();
        Advance(industry, 2);
        Assert.Equal(0, industry.Technologies.Arrived[Second]);
        Advance(industry, 1);
        Assert.Equal(Month.Of(2020, 12).Index, industry.Technologies.Arrived[Second]);
        Assert.Equal(2 * industry.Technologies.Limit[First], industry.Technologies.Limit[Second], 1e-9);
    }

    [Fact]
    public void A_firm_that_answers_loses_the_part_of_its_knowledge_that_does_not_carry_over()
    {
        IndustryState industry = ShippedWorld.Beginning();
        DesignerId firm = ShippedWorld.Focal;
        industry.Capabilities.Respond[firm] = 2;
        double level = industry.Capabilities.Level[firm];
        double experience = industry.Capabilities.Experience[firm];
        Advance(industry, 4);
        Assert.Equal(0, industry.Capabilities.Generation[firm]);
        Assert.Equal(level, industry.Capabilities.Level[firm]);
        Advance(industry, 1);
        Assert.Equal(1, industry.Capabilities.Generation[firm]);
        Assert.Equal(FrontierEquations.TransferredCapability(level, 0.4), industry.Capabilities.Level[firm], 1e-12);
        Assert.Equal(0.6 * experience, industry.Capabilities.Experience[firm], 1e-12);
    }

    [Fact]
    public void Who_answers_late_stays_in_the_old_generation_meanwhile()
    {
        IndustryState industry = ShippedWorld.Beginning();
        DesignerId quick = industry.Designer("rival-1");
        DesignerId slow = industry.Designer("rival-3");
        industry.Capabilities.Respond[quick] = 1;
        industry.Capabilities.Respond[slow] = 20;
        Advance(industry, 10);
        Assert.Equal(1, industry.Capabilities.Generation[quick]);
        Assert.Equal(0, industry.Capabilities.Generation[slow]);
        Advance(industry, 14);
        Assert.Equal(1, industry.Capabilities.Generation[slow]);
    }

    [Fact]
    public void Each_arrival_has_its_own_time_to_respond()
    {
        IndustryState industry = ShippedWorld.Beginning();
        DesignerId firm = ShippedWorld.Focal;
        industry.Capabilities.Respond[firm] = 6;
        TechnologyFrontierParameters two = Parameters with
        {
            Generations = [Parameters.Generations[0], Parameters.Generations[0] with { Arrives = Month.Of(2021, 3), Disruptiveness = 0 }],
        };
        Assert.Equal(0, GenerationAfter(8));
        Assert.Equal(1, GenerationAfter(1));
        Assert.Equal(1, GenerationAfter(2));
        Assert.Equal(2, GenerationAfter(1));

        int GenerationAfter(int months)
        {
            Advance(industry, months, two);
            return industry.Capabilities.Generation[firm];
        }
    }

    [Fact]
    public void Limits_rise_and_rise_more_slowly_later()
    {
        IndustryState industry = ShippedWorld.Beginning();
        double begin = industry.Technologies.Limit[First];
        Advance(industry, 12);
        double early = industry.Technologies.Limit[First] / begin;
        Advance(industry, 120);
        double before = industry.Technologies.Limit[First];
        Advance(industry, 12);
        Assert.InRange(early, 1.2, 1.31);
        Assert.InRange(industry.Technologies.Limit[First] / before, 1.01, early - 0.05);
    }

    private static void Advance(IndustryState industry, int months, TechnologyFrontierParameters? parameters = null)
    {
        for (int i = 0; i < months; i++)
        {
            industry.Month = industry.Month.Next;
            TechnologyFrontier.Advance(industry, parameters ?? Parameters, ShippedWorld.Stream(RandomPurpose.Technology));
        }
    }
}
