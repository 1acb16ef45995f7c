using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>How a designer's newest project organises research, and what that does to its effort and cost.</summary>
/// <param name="Mode">Mode of research.</param>
/// <param name="EffortFactor">Effective effort relative to independent research (ratio).</param>
/// <param name="PartnerCostShare">Share of research cost that the partner bears.</param>
public readonly record struct ResearchCooperation(ResearchMode Mode, double EffortFactor, double PartnerCostShare)
{
    private const double DemandSlope = 1;

    /// <summary>The organisation of a designer's research.</summary>
    public static ResearchCooperation Of(IndustryState industry, DesignerId designer, ResearchParameters parameters)
    {
        ProjectId? project = Newest(industry, designer);
        ResearchAgreement? agreement = Agreement(industry, project);
        ResearchCooperation end = project is { } running
            ? Organised(industry, designer, running, agreement, parameters)
            : new ResearchCooperation(industry.Capabilities.Mode[designer], 1, 0);
        return end with { EffortFactor = end.EffortFactor * ResearchReactions.Pace(industry, designer, agreement, parameters) };
    }

    /// <summary>The agreement with a partner at the same stage under which a designer's newest project does research; null for none.</summary>
    public static ResearchAgreement? Agreement(IndustryState industry, DesignerId designer) =>
        Agreement(industry, Newest(industry, designer));

    /// <summary>
    /// Equation (R44): effort with a partner at the same stage relative to research alone, e times (R46) at the
    /// horizontal spillover. Those who decide research together and share no more than competitors do, do more only if
    /// more than half of what one finds leaks anyway (x̂/x* of (R1)); e: efficiency by (R23). Each side pays its own
    /// research.
    /// </summary>
    public static ResearchCooperation Horizontal(
        double efficiency, ResearchAgreement agreement, ResearchParameters parameters)
    {
        double gain = ResearchAgreements.Gain(agreement, Market(parameters));
        return new ResearchCooperation(ResearchMode.Cooperative, efficiency * gain, 0);
    }

    /// <summary>The product market of a horizontal agreement; no ratio of (R1) depends on its size.</summary>
    public static ResearchMarket Market(ResearchParameters parameters) =>
        new(2, DemandSlope, 1, parameters.ResearchConvexity, parameters.HorizontalSpillover);

    /// <summary>
    /// Equation (R45): effort with a supplier or customer, e·[1 + β_v·(x_shared/x_alone − 1)] with (R11). The side with the
    /// core technology leads. A leading designer finds a partner that pays φ* of (R12) for that part of its research that
    /// leaks to the partner, β_v, and researches the more for it; of a leading partner's research the same part reaches
    /// the designer, who is paid nothing. At full spillover this is (R11) and (R12).
    /// </summary>
    public static ResearchCooperation Vertical(double efficiency, bool designerLeads, ResearchParameters parameters)
    {
        double convexity = parameters.ResearchConvexity;
        double gain = (VerticalCooperation.Research(VerticalRegime.SharedCost, 1, DemandSlope, convexity)
            / VerticalCooperation.Research(VerticalRegime.SupplierAlone, 1, DemandSlope, convexity)) - 1;
        double reached = parameters.VerticalSpillover;
        double partnerPays = designerLeads ? reached * VerticalCooperation.OptimalCostShare(DemandSlope, convexity) : 0;
        return new ResearchCooperation(ResearchMode.Cooperative, efficiency * (1 + (reached * gain)), partnerPays);
    }

    /// <summary>How research of a project is organised where answers to rivals' research end; between projects nobody shares cost.</summary>
    private static ResearchCooperation Organised(
        IndustryState industry, DesignerId designer, ProjectId project, ResearchAgreement? agreement, ResearchParameters parameters)
    {
        ResearchMode mode = industry.Projects.Mode[project];
        if (mode != ResearchMode.Cooperative)
        {
            return new ResearchCooperation(mode, mode == ResearchMode.Imitative ? parameters.ImitationOwnEffort : 1, 0);
        }

        // Until a partner is found the firm does alone what it has planned.
        if (Partner(industry, project) is not { } partner)
        {
            return new ResearchCooperation(mode, 1, 0);
        }

        double own = SkillProfile.Mean(industry.Capabilities.Skill.Row(designer));
        double other = SkillProfile.Mean(industry.Partners.Skill.Row(partner));
        double trust = Math.Clamp(industry.AllianceTies.Trust[designer, partner], 0, 1);
        double efficiency = own + other > 0
            ? MoralHazard.Efficiency(MoralHazard.Drive(own, 1), MoralHazard.Drive(other, 1), trust)
            : 1;
        return agreement is { } made ? Horizontal(efficiency, made, parameters) : Vertical(efficiency, own >= other, parameters);
    }

    private static ResearchAgreement? Agreement(IndustryState industry, ProjectId? project)
    {
        bool isJoint = project is { } running && industry.Projects.Mode[running] == ResearchMode.Cooperative;
        return isJoint && Partner(industry, project!.Value) is { } partner
            && industry.Partners.Kind[partner] is PartnerKind.University or PartnerKind.Institute
            ? industry.Partners.Agreement[partner]
            : null;
    }

    private static PartnerId? Partner(IndustryState industry, ProjectId project)
    {
        int partner = industry.Projects.Partner[project];
        return partner >= 0 && partner < industry.Partners.Count ? new PartnerId(partner) : null;
    }

    private static ProjectId? Newest(IndustryState industry, DesignerId designer)
    {
        ProjectId? newest = null;
        foreach (ProjectId project in IndustryState.ProjectsOf(designer))
        {
            bool runs = industry.Projects.Stage[project] != DevelopmentStage.None;
            if (runs && (newest is not { } best || industry.Projects.Began[project] > industry.Projects.Began[best]))
            {
                newest = project;
            }
        }

        return newest;
    }
}
