using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Randomness;

namespace CatchUpSim.Model.Submodels;

/// <summary>
/// Research raises what a designer could build: own work moves it towards the limit of its technology generation, and
/// what leaks from the frontier and what partners know helps those who do research themselves.
/// </summary>
/// <remarks>
/// New levels are computed for all designers from last month's levels and then put in force together, so nobody learns
/// from what another one found in the same month.
/// </remarks>
[Writes(
    nameof(IndustryState.Capabilities),
    nameof(Capabilities.Level),
    nameof(Capabilities.Experience),
    nameof(Capabilities.Gap),
    nameof(Capabilities.Skill),
    nameof(Capabilities.KnowledgeStock),
    nameof(Capabilities.Maturing),
    nameof(Capabilities.Patents),
    nameof(Capabilities.ResearchEffort),
    nameof(Capabilities.Mode),
    nameof(Capabilities.ResearchLevel),
    nameof(Capabilities.SpilloverGain))]
[Writes(nameof(IndustryState.AllianceTies), nameof(AllianceTies.CoopCostShare))]
public static class Research
{
    private const int PatentSubject = 1;
    private const int LuckSubject = 2;

    /// <summary>Advances knowledge and capability by one month.</summary>
    public static void Advance(IndustryState industry, ResearchParameters parameters, RandomStream random)
    {
        if (!industry.Mechanisms.Research)
        {
            return;
        }

        ResearchReactions.Follow(industry, parameters);
        var rates = new ResearchRates(
            AnnualRates.MonthlyDepreciation(parameters.KnowledgeDepreciation), AnnualRates.MonthlyDepreciation(parameters.SkillLearning));
        (double best, double second) = HighestLevels(industry);
        int designers = industry.Designers.Count;
        Span<double> next = designers <= IndustrySizes.OnStack ? stackalloc double[designers] : new double[designers];
        foreach (DesignerId designer in industry.Designers.All)
        {
            next[designer.Index] = industry.Capabilities.Level[designer];
            if (industry.IsActive(designer))
            {
                double frontier = industry.Capabilities.Level[designer] == best ? second : best;
                next[designer.Index] = NextLevel(industry, designer, frontier, parameters, random);
                Accumulate(industry, designer, parameters, rates, random);
            }
        }

        next.CopyTo(industry.Capabilities.Level.Values);
        PublishGaps(industry);
    }

    private static double NextLevel(
        IndustryState industry, DesignerId designer, double frontierOfOthers, ResearchParameters parameters, RandomStream random)
    {
        Capabilities capabilities = industry.Capabilities;
        double effort = ResearchLabour.Effort(industry, designer, parameters);
        ResearchCooperation cooperation = ResearchCooperation.Of(industry, designer, parameters);
        capabilities.ResearchEffort[designer] = effort;
        capabilities.Mode[designer] = cooperation.Mode;
        industry.AllianceTies.CoopCostShare[designer] = cooperation.PartnerCostShare;

        var situation = new CapabilitySituation(
            capabilities.Level[designer],
            industry.Technologies.Limit[new TechnologyId(capabilities.Generation[designer])],
            frontierOfOthers,
            capabilities.Experience[designer],
            Math.Max(0, industry.AllianceTies.KnowledgeInflow[designer]));
        CapabilityChange change = CapabilityEquations.Change(
            situation, effort, cooperation, Luck(industry, designer, parameters, random), parameters);
        capabilities.SpilloverGain[designer] = change.Spillover;
        return change.NextLevel;
    }

    /// <summary>Stocks that grow beside the level: experience, knowledge, skills, patents.</summary>
    private static void Accumulate(
        IndustryState industry, DesignerId designer, ResearchParameters parameters, in ResearchRates rates, RandomStream random)
    {
        Capabilities capabilities = industry.Capabilities;
        double effort = capabilities.ResearchEffort[designer];
        capabilities.Experience[designer] += effort > 0 ? 1 : 0;
        capabilities.KnowledgeStock[designer] = KnowledgeEquations.NextStock(
            capabilities.KnowledgeStock[designer],
            MaturingResearch.Turn(industry, designer, parameters, rates),
            rates.Depreciation);
        ResearchLabour.PractiseSkills(industry, designer, parameters, rates);

        Draws draws = random.At(industry.Month, designer.Index, PatentSubject);
        capabilities.Patents[designer] +=
            draws.NextPoisson(parameters.PatentRate / AnnualRates.MonthsPerYear * effort);
    }

    /// <summary>
    /// Luck of the calendar year, a log-normal factor with mean one: ideas carry for a year, not for a month, and
    /// that is what lets equal firms drift apart.
    /// </summary>
    private static double Luck(
        IndustryState industry, DesignerId designer, ResearchParameters parameters, RandomStream random)
    {
        Draws draws = random.At(industry.Month.FirstOfYear, designer.Index, LuckSubject);
        double sigma = parameters.Dispersion;
        return Math.Exp((sigma * draws.NextNormal()) - (sigma * sigma / 2));
    }

    /// <summary>
    /// The two highest levels of firms in business, of equals twice the same: the second one is the frontier of others for who has the
    /// best, for everybody else that is the best.
    /// </summary>
    private static (double Best, double Second) HighestLevels(IndustryState industry)
    {
        double best = 0;
        double second = 0;
        foreach (DesignerId designer in industry.Designers.All)
        {
            double level = industry.IsActive(designer) ? industry.Capabilities.Level[designer] : 0;
            second = Math.Max(second, Math.Min(best, level));
            best = Math.Max(best, level);
        }

        return (best, second);
    }

    private static void PublishGaps(IndustryState industry)
    {
        double frontier = IndustryMeasures.Frontier(industry);
        foreach (DesignerId designer in industry.Designers.All)
        {
            double level = industry.Capabilities.Level[designer];
            if (industry.IsActive(designer) && level > 0)
            {
                industry.Capabilities.Gap[designer] = Math.Log(frontier / level);
            }
        }
    }
}
