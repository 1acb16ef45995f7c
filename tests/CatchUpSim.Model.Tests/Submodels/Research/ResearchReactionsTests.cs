using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Randomness;
using CatchUpSim.Model.Submodels;
using static CatchUpSim.Model.Tests.SmallIndustryPeople;

namespace CatchUpSim.Model.Tests.Submodels;

/// <summary>Research that answers rivals' research, month by month. Start-up and follower are rivals, the leader is abroad.</summary>
public sealed class ResearchReactionsTests
{
    private static readonly ResearchParameters AtOnce = PeopleParameters.Research;
    private static readonly ResearchParameters Lagged = AtOnce with { ReactionLag = 4 };
    private static readonly ResearchMarket Market = ResearchCooperation.Market(AtOnce);
    private static readonly double End = CooperativeResearch.ResearchPerFirm(ResearchRegime.NonCooperative, Market);

    [Fact]
    public void A_firm_goes_one_part_in_the_lag_towards_the_best_reply_to_its_rival()
    {
        IndustryState industry = Build();
        industry.Capabilities.ResearchLevel[StartUp] = 0.1;
        industry.Capabilities.ResearchLevel[Follower] = 0.3;
        industry.Capabilities.ResearchLevel[Leader] = 9;
        Advance(industry, Lagged);
        Assert.Equal(0.1 + ((Reply(0.3) - 0.1) / 4), industry.Capabilities.ResearchLevel[StartUp], 1e-12);
        Assert.Equal(0.3 + ((Reply(0.1) - 0.3) / 4), industry.Capabilities.ResearchLevel[Follower], 1e-12);
    }

    [Fact]
    public void A_firm_without_rivals_reckons_with_one_that_competes()
    {
        IndustryState industry = Build();
        Advance(industry, Lagged with { ReactionLag = 1 });
        Assert.Equal(End, industry.Capabilities.ResearchLevel[Leader], 1e-12);
    }

    [Fact]
    public void Several_rivals_are_reckoned_with_by_their_mean()
    {
        IndustryState industry = Build(replications: 2);
        industry.Capabilities.ResearchLevel.Values.Fill(0.2);
        industry.Capabilities.ResearchLevel[Follower] = 0.5;
        Advance(industry, Lagged with { ReactionLag = 1 });
        Assert.Equal(Reply(0.3), industry.Capabilities.ResearchLevel[StartUp], 1e-12);
    }

    [Fact]
    public void A_firm_out_of_business_is_no_rival_and_keeps_its_level()
    {
        IndustryState industry = Build();
        industry.Capabilities.ResearchLevel[Follower] = 0.5;
        industry.Designers.Status[Follower] = DesignerStatus.Bankrupt;
        Advance(industry, Lagged with { ReactionLag = 1 });
        Assert.Equal(0.5, industry.Capabilities.ResearchLevel[Follower]);
        Assert.Equal(End, industry.Capabilities.ResearchLevel[StartUp], 1e-12);
    }

    [Theory]
    [InlineData(ResearchAgreement.ResearchCartel, ResearchRegime.ResearchCooperation)]
    [InlineData(ResearchAgreement.FullCooperation, ResearchRegime.FullCooperation)]
    [InlineData(ResearchAgreement.PublicProgramme, ResearchRegime.SocialOptimum)]
    public void Partners_go_to_what_is_best_for_both_whatever_rivals_do(ResearchAgreement agreement, ResearchRegime regime)
    {
        IndustryState industry = Cooperating(agreement);
        industry.Capabilities.ResearchLevel[Follower] = 0.7;
        Advance(industry, Costly with { ReactionLag = 1 });
        double end = CooperativeResearch.ResearchPerFirm(regime, ResearchCooperation.Market(Costly));
        Assert.Equal(end, industry.Capabilities.ResearchLevel[StartUp], 1e-12);
    }

    [Fact]
    public void In_a_joint_venture_each_answers_a_partner_that_does_as_much_as_itself()
    {
        IndustryState industry = Cooperating(ResearchAgreement.JointVenture);
        industry.Capabilities.ResearchLevel[StartUp] = 0.04;
        Advance(industry, Costly with { ReactionLag = 1 });
        double reply = CooperativeResearch.BestReply(ResearchCooperation.Market(Costly) with { Spillover = 1 }, 0.04);
        Assert.Equal(reply, industry.Capabilities.ResearchLevel[StartUp], 1e-12);
    }

    [Fact]
    public void Effort_is_in_proportion_to_research_relative_to_where_answers_end()
    {
        IndustryState industry = Build();
        industry.Capabilities.ResearchLevel[StartUp] = 0.25 * End;
        Assert.Equal(1, ResearchCooperation.Of(industry, StartUp, AtOnce).EffortFactor);
        Assert.Equal(0.25, ResearchCooperation.Of(industry, StartUp, Lagged).EffortFactor, 1e-12);

        IndustryState joint = Cooperating(ResearchAgreement.ResearchCartel);
        double end = CooperativeResearch.ResearchPerFirm(ResearchRegime.ResearchCooperation, ResearchCooperation.Market(Costly));
        joint.Capabilities.ResearchLevel[StartUp] = 0.5 * end;
        double whole = ResearchCooperation.Of(joint, StartUp, Costly).EffortFactor;
        Assert.Equal(0.5 * whole, ResearchCooperation.Of(joint, StartUp, Costly with { ReactionLag = 4 }).EffortFactor, 1e-12);
    }

    [Fact]
    public void Without_a_lag_nothing_is_followed()
    {
        IndustryState industry = Build();
        industry.Capabilities.ResearchLevel[StartUp] = 0.1;
        Advance(industry, AtOnce);
        Assert.Equal(0.1, industry.Capabilities.ResearchLevel[StartUp]);
    }

    private static ResearchParameters Costly { get; } = AtOnce with { ResearchConvexity = 10 };

    private static double Reply(double rival) => CooperativeResearch.BestReply(Market, rival);

    private static void Advance(IndustryState industry, ResearchParameters parameters) =>
        CatchUpSim.Model.Submodels.Research.Advance(industry, parameters, Chance.For(RandomPurpose.Research));

    /// <summary>The start-up researches with the first partner, a university, under an agreement.</summary>
    private static IndustryState Cooperating(ResearchAgreement agreement)
    {
        IndustryState industry = Build();
        var partner = new PartnerId(0);
        Assert.Equal(PartnerKind.University, industry.Partners.Kind[partner]);
        industry.Partners.Agreement[partner] = agreement;
        ProjectId project = ProjectOf(StartUp);
        industry.Projects.Stage[project] = DevelopmentStage.Logic;
        industry.Projects.Mode[project] = ResearchMode.Cooperative;
        industry.Projects.Partner[project] = partner.Index;
        return industry;
    }
}
