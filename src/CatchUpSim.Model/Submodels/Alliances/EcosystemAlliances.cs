using System.Globalization;
using CatchUpSim.Model.Decisions;
using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Randomness;

namespace CatchUpSim.Model.Submodels;

/// <summary>Ecosystem alliances: one designer as hub, many organisations as spokes.</summary>
internal static class EcosystemAlliances
{
    /// <summary>
    /// Founds an ecosystem alliance when software staff and a product that is near make it worth while.
    /// </summary>
    public static void Found(
        IndustryState industry, DesignerId designer, AlliancesParameters parameters, RandomStream random)
    {
        bool isReviewed = industry.Month.IsQuarterEnd && industry.SoftwareStacks.AllianceFounded[designer] == 0;
        double nearness = isReviewed ? AllianceDecision.Nearness(industry, designer, parameters.Decision) : 0;
        if (nearness <= 0)
        {
            return;
        }

        double software = 0;
        for (int experience = 0; experience < IndustrySizes.ExperienceClasses; experience++)
        {
            StaffClassId staffClass = IndustryState.ClassOf(StaffRole.Software, (Experience)experience);
            software += industry.Workforces.Staff[designer, staffClass];
        }

        double appeal = KnowledgeEquations.Absorption(software, parameters.FoundingStaff) * Math.Sqrt(nearness);

        // A firm's taste for it lasts for a year: drawn anew each quarter, what is never undone would come by chance alone,
        // worth while or not.
        Draws draws = random.At(industry.Month.FirstOfYear, designer.Index, AllianceDecision.FoundingSubject);
        if (AllianceDecision.FoundsEcosystemAlliance(
            industry, designer, appeal - parameters.FoundingCost, parameters.Decision.FoundingTemperature, ref draws))
        {
            industry.SoftwareStacks.AllianceFounded[designer] = industry.Month.Index;
            industry.Reach(designer, Milestone.EcosystemAlliance, string.Create(
                CultureInfo.InvariantCulture, $"ecosystem alliance founded, {software:0} software people behind it"));
        }
    }

    /// <summary>
    /// Equation (A12): members grow by (A9) and leave at a constant rate. Candidates are the organisations not yet in
    /// this alliance; members of others count in so far as they join several.
    /// </summary>
    public static void Grow(IndustryState industry, AlliancesParameters parameters)
    {
        Column<DesignerId, double> members = industry.SoftwareStacks.AllianceMembers;
        double total = 0;
        foreach (double count in members.Values)
        {
            total += count;
        }

        int designers = industry.Designers.Count;
        Span<double> next = designers <= IndustrySizes.OnStack ? stackalloc double[designers] : new double[designers];
        double exit = AnnualRates.MonthlyHazard(parameters.MemberExit);
        foreach (DesignerId designer in industry.Designers.All)
        {
            bool exists = industry.SoftwareStacks.AllianceFounded[designer] != 0 && industry.IsActive(designer);
            next[designer.Index] = exists
                ? ((1 - exit) * members[designer]) + Inflow(industry, designer, total, parameters)
                : 0;
        }

        next.CopyTo(members.Values);
    }

    private static double Inflow(
        IndustryState industry, DesignerId designer, double total, AlliancesParameters parameters)
    {
        double own = industry.SoftwareStacks.AllianceMembers[designer];
        double elsewhere = Math.Max(0, total - own);
        double candidates = Math.Max(0, parameters.MemberCandidates - own - ((1 - parameters.MultiHoming) * elsewhere));
        double installed = 0;
        foreach (double cards in industry.MarketPositions.InstalledBase.Row(designer))
        {
            installed += Math.Max(0, cards);
        }

        double nearness = AllianceDecision.Nearness(industry, designer, parameters.Decision);
        return AllianceEquations.MemberInflow(
            nearness, installed, parameters.MemberAttraction, parameters.MemberMarketing * nearness, candidates);
    }
}
