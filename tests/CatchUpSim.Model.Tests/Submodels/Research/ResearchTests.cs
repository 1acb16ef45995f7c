using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Randomness;
using CatchUpSim.Model.Submodels;
using static CatchUpSim.Model.Tests.SmallIndustryPeople;

namespace CatchUpSim.Model.Tests.Submodels;

public sealed class ResearchTests
{
    private static readonly ResearchParameters Parameters = PeopleParameters.Research;

    private static readonly ResearchCooperation Alone = new(ResearchMode.Independent, 1, 0);

    private static readonly CapabilitySituation Latecomer = new(0.3, 1.6, 1, 12, 0.4);

    [Fact]
    public void A_firm_without_own_research_absorbs_nothing_from_partners_or_rivals()
    {
        CapabilityChange idle = CapabilityEquations.Change(Latecomer, 0, Alone, 1, Parameters);
        CapabilityChange busy = CapabilityEquations.Change(Latecomer, 200, Alone, 1, Parameters);
        Assert.Equal(0, idle.Spillover);
        Assert.True(busy.Spillover > 0);
        Assert.True(idle.NextLevel < Latecomer.Level);
    }

    [Fact]
    public void Alliances_help_the_more_the_more_a_firm_researches_itself()
    {
        double Effect(double effort) =>
            CapabilityEquations.Change(Latecomer with { PartnerInflow = 1 }, effort, Alone, 1, Parameters).Spillover
            - CapabilityEquations.Change(Latecomer with { PartnerInflow = 0 }, effort, Alone, 1, Parameters).Spillover;

        Assert.Equal(0, Effect(0));
        Assert.True(Effect(50) > 0);
        Assert.True(Effect(500) > Effect(50));
    }

    [Fact]
    public void A_firm_at_the_frontier_gains_nothing_from_imitation()
    {
        CapabilitySituation first = Latecomer with { Level = 1.1, PartnerInflow = 0 };
        var imitation = new ResearchCooperation(ResearchMode.Imitative, 1, 0);
        Assert.Equal(0, CapabilityEquations.Change(first, 200, imitation, 1, Parameters).Spillover);
    }

    [Fact]
    public void Imitation_alone_never_closes_the_smallest_gap()
    {
        var imitation = new ResearchCooperation(ResearchMode.Imitative, 0, 0);
        double level = 0.3;
        for (int month = 0; month < 2000; month++)
        {
            level = CapabilityEquations.Change(
                Latecomer with { Level = level, PartnerInflow = 0 }, 5000, imitation, 1, Parameters).NextLevel;
        }

        Assert.InRange(level, 0.5, (1 - Parameters.SmallestGap) + 1e-9);
    }

    [Fact]
    public void Nobody_learns_past_the_limit_of_the_generation()
    {
        CapabilitySituation near = Latecomer with { Level = 1.599, Frontier = 3 };
        CapabilityChange change = CapabilityEquations.Change(near, 1e6, Alone, 5, Parameters);
        Assert.Equal(1.6, change.NextLevel, 1e-12);
    }

    [Fact]
    public void The_scale_of_the_index_does_not_matter()
    {
        CapabilitySituation doubled = Latecomer with { Level = 0.6, Limit = 3.2, Frontier = 2 };
        double once = CapabilityEquations.Change(Latecomer, 200, Alone, 1, Parameters).NextLevel;
        double twice = CapabilityEquations.Change(doubled, 200, Alone, 1, Parameters).NextLevel;
        Assert.Equal(2 * once, twice, 1e-12);
    }

    [Fact]
    public void Learning_from_the_frontier_is_strongest_at_a_middle_gap()
    {
        double Leak(double level) => CapabilityEquations.Spillover(
            Latecomer with { Level = level, PartnerInflow = 0 }, 1, Alone, Parameters);

        Assert.True(Leak(Math.Exp(-1)) > Leak(Math.Exp(-0.1)));
        Assert.True(Leak(Math.Exp(-1)) > Leak(Math.Exp(-4)));
    }

    [Theory]
    [InlineData(0.3, -1)]
    [InlineData(0.5, 0)]
    [InlineData(0.8, 1)]
    public void Horizontal_cooperation_raises_effort_only_above_a_spillover_of_one_half(double spillover, int sign)
    {
        ResearchParameters leaky = Parameters with { HorizontalSpillover = spillover };
        double factor = ResearchCooperation.Horizontal(1, ResearchAgreement.ResearchCartel, leaky).EffortFactor;
        Assert.Equal(sign, Math.Sign(Math.Round(factor - 1, 10)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.25)]
    [InlineData(0.75)]
    [InlineData(1)]
    public void Agreements_rank_as_their_theory_says(double spillover)
    {
        ResearchParameters leaky = Parameters with { HorizontalSpillover = spillover, ResearchConvexity = 10 };
        double Effort(ResearchAgreement agreement) => ResearchCooperation.Horizontal(1, agreement, leaky).EffortFactor;

        // Kamien, Muller and Zang: sharing all without a joint decision does least, with it most of all that firms agree on.
        double[] agreed = [1, Effort(ResearchAgreement.ResearchCartel), Effort(ResearchAgreement.VentureCartel)];
        Assert.Equal(agreed.Max(), Effort(ResearchAgreement.VentureCartel), 1e-12);
        Assert.True(Effort(ResearchAgreement.JointVenture) <= 1 + 1e-12);
        Assert.True(Effort(ResearchAgreement.ResearchCartel) < Effort(ResearchAgreement.FullCooperation));
        Assert.True(Effort(ResearchAgreement.FullCooperation) < Effort(ResearchAgreement.PublicProgramme));
    }

    [Fact]
    public void Vertical_spillover_raises_effort_and_the_designer_is_paid_only_where_it_leads()
    {
        ResearchCooperation low = ResearchCooperation.Vertical(1, false, Parameters with { VerticalSpillover = 0.2 });
        ResearchCooperation high = ResearchCooperation.Vertical(1, false, Parameters with { VerticalSpillover = 0.8 });
        ResearchCooperation leading = ResearchCooperation.Vertical(1, true, Parameters with { VerticalSpillover = 0.8 });
        Assert.True(1 < low.EffortFactor && low.EffortFactor < high.EffortFactor);
        Assert.Equal(high.EffortFactor, leading.EffortFactor);
        Assert.Equal(0, high.PartnerCostShare);
        Assert.Equal(0.8 / (8 * Parameters.ResearchConvexity), leading.PartnerCostShare, 1e-12);
    }

    [Fact]
    public void Trust_raises_the_effort_of_a_co_operative_project()
    {
        Assert.True(EffortFactor(trust: 0.9) > EffortFactor(trust: 0.1));
    }

    [Fact]
    public void The_order_of_firms_does_not_matter()
    {
        IndustryState industry = Build();
        IndustryState reversed = Build();
        reversed.Capabilities.Level[Leader] = 0.3;
        reversed.Capabilities.Level[StartUp] = 1;
        ResearchParameters certain = Parameters with { Dispersion = 0 };
        for (DesignerId designer = StartUp; designer.Index < 3; designer = new DesignerId(designer.Index + 1))
        {
            foreach (IndustryState state in new[] { industry, reversed })
            {
                Staff(state, designer, 300, 0.1);
                state.Capabilities.Experience[designer] = 10;
            }
        }

        Advance(industry, certain, 24);
        Advance(reversed, certain, 24);
        Assert.Equal(industry.Capabilities.Level[Leader], reversed.Capabilities.Level[StartUp]);
        Assert.Equal(industry.Capabilities.Level[StartUp], reversed.Capabilities.Level[Leader]);
    }

    [Fact]
    public void About_ninety_patents_are_filed_in_eighteen_months_by_a_growing_start_up()
    {
        const int replications = 20;
        IndustryState industry = Build(replications);
        for (int month = 0; month < 18; month++)
        {
            foreach (DesignerId designer in industry.Designers.All)
            {
                Staff(industry, designer, 60 + (25 * month), 0.15);
                industry.Projects.Stage[ProjectOf(designer)] = DevelopmentStage.Logic;
            }

            Advance(industry, Parameters, 1);
        }

        double sum = 0;
        foreach (double patents in industry.Capabilities.Patents.Values)
        {
            sum += patents;
        }

        Assert.InRange(sum / industry.Designers.Count, 70, 120);
    }

    [Fact]
    public void A_leader_keeps_up_and_a_funded_start_up_gains_slowly()
    {
        const int replications = 20;
        IndustryState industry = Build(replications);
        foreach (DesignerId designer in industry.Designers.All)
        {
            Staff(industry, designer, designer.Index % 3 == 1 ? 16000 : 300, 0.15);
            industry.Projects.Stage[ProjectOf(designer)] = DevelopmentStage.Logic;
        }

        for (int month = 0; month < 120; month++)
        {
            foreach (DesignerId designer in industry.Designers.All)
            {
                double size = designer.Index % 3 == 1 ? 16000 : Math.Min(700, 100 + (20 * month));
                Staff(industry, designer, size, 0.15);
            }

            Advance(industry, Parameters, 1);
            industry.Technologies.Limit.Values[0] *= Math.Pow(1.3, 1.0 / 12);
        }

        double limit = industry.Technologies.Limit.Values[0];
        double gap = 0;
        double leaders = 0;
        for (int replication = 0; replication < replications; replication++)
        {
            leaders += industry.Capabilities.Level[new DesignerId((3 * replication) + 1)] / limit / replications;
            gap += Math.Log(
                industry.Capabilities.Level[new DesignerId((3 * replication) + 1)]
                / industry.Capabilities.Level[new DesignerId(3 * replication)]) / replications;
        }

        Assert.InRange(leaders, 0.58, 0.77);
        Assert.InRange(gap, 0.5, 1.05);
    }

    [Fact]
    public void Knowledge_depreciates_without_spending_and_skills_grow_by_practice()
    {
        IndustryState industry = Build();
        industry.Accounts.ResearchExpense[StartUp] = 0;
        double stock = industry.Capabilities.KnowledgeStock[StartUp];
        double skill = industry.Capabilities.Skill[StartUp, new SkillId(1)];
        Advance(industry, Parameters, 12);
        double kept = (1 - Parameters.KnowledgeDepreciation) * stock;
        Assert.Equal(kept, industry.Capabilities.KnowledgeStock[StartUp], 1e-9);
        Assert.InRange(industry.Capabilities.Skill[StartUp, new SkillId(1)], skill + 0.001, Parameters.SkillCeiling);
    }

    [Fact]
    public void Newcomers_cost_the_time_of_those_who_know()
    {
        IndustryState calm = Build();
        IndustryState hiring = Build();
        hiring.Workforces.Newcomers[StartUp] = 30;
        Advance(calm, Parameters, 1);
        Advance(hiring, Parameters, 1);
        Assert.True(hiring.Capabilities.ResearchEffort[StartUp] < calm.Capabilities.ResearchEffort[StartUp]);
    }

    [Fact]
    public void Nothing_is_found_when_the_mechanism_is_off()
    {
        IndustryState industry = Build(mechanisms: Everything() with { Research = false });
        double[] levels = industry.Capabilities.Level.Values.ToArray();
        Advance(industry, Parameters, 6);
        Assert.Equal(levels, industry.Capabilities.Level.Values.ToArray());
    }

    [Fact]
    public void A_joint_project_is_carried_out_alone_until_a_partner_is_found()
    {
        IndustryState industry = Build();
        ProjectId project = ProjectOf(StartUp);
        industry.Projects.Stage[project] = DevelopmentStage.Logic;
        industry.Projects.Mode[project] = ResearchMode.Cooperative;
        industry.Projects.Partner[project] = -1;
        ResearchCooperation alone = ResearchCooperation.Of(industry, StartUp, Parameters);
        Assert.Equal((1, 0), (alone.EffortFactor, alone.PartnerCostShare));
    }

    private static void Advance(IndustryState industry, ResearchParameters parameters, int months)
    {
        for (int month = 0; month < months; month++)
        {
            CatchUpSim.Model.Submodels.Research.Advance(industry, parameters, Chance.For(RandomPurpose.Research));
            industry.Month = industry.Month.Next;
        }
    }

    private static double EffortFactor(double trust)
    {
        IndustryState industry = Build();
        ProjectId project = ProjectOf(StartUp);
        industry.Projects.Stage[project] = DevelopmentStage.Logic;
        industry.Projects.Mode[project] = ResearchMode.Cooperative;
        industry.Projects.Partner[project] = 0;
        industry.AllianceTies.Kind[StartUp, new PartnerId(0)] = AllianceKind.JointLaboratory;
        industry.AllianceTies.Trust[StartUp, new PartnerId(0)] = trust;
        return ResearchCooperation.Of(industry, StartUp, Parameters).EffortFactor;
    }
}
