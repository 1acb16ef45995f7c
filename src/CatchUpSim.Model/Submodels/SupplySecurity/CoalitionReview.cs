using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>How the coalition holds together, from what its members gain, fear, depend on and compete for.</summary>
internal static class CoalitionReview
{
    internal static void Update(IndustryState industry, CoalitionParameters parameters)
    {
        PolicyStates policy = industry.PolicyStates;
        PolicyId row = IndustryState.Policy;
        double threat = Threat(HomeShare(industry), ClosestGap(industry), parameters);
        double target = Cohesion(threat, Math.Clamp(policy.Counter[row], 0, 1), parameters);

        // At the start the coalition is where its causes put it; later it moves slowly.
        double pace = industry.Month == industry.Start ? 1 : parameters.Adjustment;
        double before = Math.Clamp(policy.Cohesion[row], 0, 1);
        double cohesion = Math.Clamp(before + (pace * (target - before)), 0, 1);
        policy.Cohesion[row] = cohesion;
        policy.Effectiveness[row] = CoalitionEquations.Effectiveness(Control(parameters), cohesion);
        policy.Leakage[row] = CoalitionEquations.Leakage(policy.Effectiveness[row], parameters.Monitoring);
    }

    /// <summary>Equation (SS18): w · share + (1 − w) e^(−gap), the threat that a strong target is seen to be.</summary>
    internal static double Threat(double homeShare, double gap, CoalitionParameters parameters) =>
        (parameters.ThreatFromShare * Math.Clamp(homeShare, 0, 1))
        + ((1 - parameters.ThreatFromShare) * Math.Exp(-Math.Max(0, gap)));

    /// <summary>Cohesion (SS12) with the levers: reciprocity and restrictions bind members to the target, standards calm them.</summary>
    internal static double Cohesion(double threat, double counter, CoalitionParameters parameters)
    {
        int count = parameters.Members.Count;
        Span<AllyPerception> allies = count <= IndustrySizes.OnStack ? stackalloc AllyPerception[IndustrySizes.OnStack] : new AllyPerception[count];
        for (int i = 0; i < count; i++)
        {
            CoalitionMemberDefinition member = parameters.Members[i];
            double seen = member.ThreatSensitivity * threat * (1 - parameters.Standards);
            double added = parameters.Reciprocity + (parameters.CounterPressure * counter);
            allies[i] = new AllyPerception(
                member.Benefit,
                Math.Clamp(seen, 0, 1),
                Math.Clamp(member.Dependence + added, 0, 1),
                member.Competition);
        }

        return CoalitionEquations.Cohesion(
            allies[..count],
            new CohesionWeights(
                parameters.BenefitWeight,
                parameters.ThreatWeight,
                parameters.DependenceWeight,
                parameters.CompetitionWeight));
    }

    /// <summary>Share of the critical supply that members control after diversification.</summary>
    internal static double Control(CoalitionParameters parameters)
    {
        double control = 0;
        for (int i = 0; i < parameters.Members.Count; i++)
        {
            control += parameters.Members[i].Control;
        }

        return Math.Min(1, control) * (1 - parameters.Diversification);
    }

    /// <summary>Share of home designers in the home market, by demand.</summary>
    internal static double HomeShare(IndustryState industry)
    {
        double home = 0;
        double all = 0;
        foreach (SegmentId segment in industry.Segments.All)
        {
            double demand = Math.Max(0, industry.Segments.Demand[segment]);
            home += demand * Math.Clamp(industry.Segments.DomesticShare[segment], 0, 1);
            all += demand;
        }

        return all > 0 ? home / all : 0;
    }

    private static double ClosestGap(IndustryState industry)
    {
        double gap = double.PositiveInfinity;
        foreach (DesignerId designer in industry.Designers.All)
        {
            if (industry.IsActive(designer) && industry.Designers.IsHome[designer])
            {
                gap = Math.Min(gap, industry.Capabilities.Gap[designer]);
            }
        }

        return gap;
    }
}
