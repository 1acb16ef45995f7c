using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>Complexity, codifiability and capability in each link of a firm, derived from the state (§9.1).</summary>
internal static class LinkScores
{
    private const int Verification = 1;
    private const int Physical = 2;
    private const int Software = 3;
    private const int Systems = 4;

    internal static void Evaluate(
        IndustryState industry, DesignerId designer, in FinestDesign design, ValueChainParameters parameters, Span<LinkConditions> conditions)
    {
        double complexity = design.Complexity;
        double codified = Codified(industry, designer, parameters);
        double share = Math.Clamp(industry.MarketPositions.TotalShare[designer] / parameters.FullShare, 0, 1);
        double usable = Math.Clamp(industry.SoftwareStacks.Usable[designer], 0, 1);
        double own = Math.Clamp(industry.SoftwareStacks.OwnStack[designer], 0, 1);
        double reputation = Math.Clamp(industry.Designers.Reputation[designer], 0, 1);
        double weight = design.Line is { } bought ? Weight(industry, designer, bought, parameters) : 0;

        conditions[(int)ValueChainLink.Foundry] = new LinkConditions(
            complexity, codified, (Skill(industry, designer, Physical, complexity) + weight) / 2);

        // Tools embody the codified part of the work; without access no skill helps.
        conditions[(int)ValueChainLink.ToolsAndCores] = new LinkConditions(
            complexity, (1 + codified) / 2, ToolAccess(industry, designer) * Skill(industry, designer, Verification, complexity));
        conditions[(int)ValueChainLink.ServerMakers] = new LinkConditions(
            parameters.SystemComplexity,
            Math.Max(usable, own),
            (Skill(industry, designer, Systems, parameters.SystemComplexity) + reputation + share) / 3);
        conditions[(int)ValueChainLink.SoftwareVendors] = new LinkConditions(
            parameters.SystemComplexity,
            Math.Max(usable, own),
            (Skill(industry, designer, Software, parameters.SystemComplexity) + share) / 2);
    }

    /// <summary>The part of the design tools that rules leave to a firm.</summary>
    internal static double ToolAccess(IndustryState industry, DesignerId designer) =>
        industry.Designers.IsHome[designer] ? Math.Clamp(industry.PolicyStates.DesignToolAccess[IndustryState.Policy], 0, 1) : 1;

    /// <summary>Equation (VC10): 1 − d e^(−t/T): a new generation of disruptiveness d undoes codification, time restores it.</summary>
    private static double Codified(IndustryState industry, DesignerId designer, ValueChainParameters parameters)
    {
        if (industry.Technologies.Count == 0)
        {
            return 1;
        }

        int row = Math.Clamp(industry.Capabilities.Generation[designer], 0, industry.Technologies.Count - 1);
        TechnologyId generation = new(row);
        int arrived = industry.Technologies.Arrived[generation];
        double months = Math.Max(0, industry.Month.Index - arrived);
        double lost = Math.Clamp(industry.Technologies.Disruptiveness[generation], 0, 1);
        return 1 - (lost * Math.Exp(-months / parameters.StandardMonths));
    }

    private static double Skill(IndustryState industry, DesignerId designer, int skill, double need) =>
        need > 0 ? Math.Clamp(industry.Capabilities.Skill[designer, new SkillId(skill)] / (2 * need), 0, 1) : 1;

    /// <summary>
    /// What a firm weighs with its foundry: its wafers of a year on all lines there, since neither a month without an order nor a design
    /// for another line makes anybody captive.
    /// </summary>
    private static double Weight(IndustryState industry, DesignerId designer, LineId line, ValueChainParameters parameters)
    {
        double capacity = 0;
        double wafers = 0;
        foreach (LineId other in industry.ProcessLines.All)
        {
            bool counts = industry.ProcessLines.Foundry[other] == industry.ProcessLines.Foundry[line]
                && industry.ProcessLines.Available[other] <= industry.Month.Index;
            capacity += counts ? industry.ProcessLines.Capacity[other] : 0;
            wafers += counts ? industry.FoundryTies.YearlyWafers[designer, other] : 0;
        }

        double share = capacity > 0 ? wafers / capacity : 0;
        return Math.Clamp(share / parameters.FullWeight, 0, 1);
    }
}
