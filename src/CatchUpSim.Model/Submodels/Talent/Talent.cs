using CatchUpSim.Model.Decisions;
using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Randomness;

namespace CatchUpSim.Model.Submodels;

/// <summary>
/// People move: some leave, learn or are laid off; the home pool of people renews itself; firms open as many positions
/// as their money and their organisation bear, and all meet in the same pools at once.
/// </summary>
/// <remarks>
/// Home designers share one pool per class of staff. Foreign designers hire in a world market that is not modelled, and
/// a small share of those who leave them comes to the home pool. All vacancies are known before anybody is hired.
/// </remarks>
[Writes(
    nameof(IndustryState.Workforces),
    nameof(Workforces.Staff),
    nameof(Workforces.Vacancies),
    nameof(Workforces.ExperiencedShare),
    nameof(Workforces.WagePremium),
    nameof(Workforces.Hired),
    nameof(Workforces.Newcomers),
    nameof(Workforces.Coverage),
    nameof(Workforces.LaidOff),
    nameof(Workforces.Left),
    nameof(Workforces.HiredTotal),
    nameof(Workforces.Headcount),
    nameof(Workforces.ResearchHeadcount),
    nameof(Workforces.PayPerMonth),
    nameof(Workforces.Effective))]
[Writes(nameof(IndustryState.LabourMarket), nameof(LabourMarket.Pool), nameof(LabourMarket.Wage))]
public static class Talent
{
    // Pay and recruiting are reviewed each quarter.
    private const double ReviewMonths = 3;

    /// <summary>Moves people for one month.</summary>
    public static void Hire(IndustryState industry, TalentParameters parameters, RandomStream random)
    {
        if (!industry.Mechanisms.Talent)
        {
            return;
        }

        int designers = industry.Designers.Count;
        bool isSmall = designers <= IndustrySizes.OnStack;
        Span<int> firms = isSmall ? stackalloc int[designers] : new int[designers];
        int room = OpenPositions.RoomFor(designers);
        Span<double> positions = isSmall ? stackalloc double[room] : new double[room];

        // What recruits were to be had last month: firms decide on published numbers.
        StaffingOutlook market = TalentDecision.IsDueAnywhere(industry)
            ? LabourPool.Outlook(industry, parameters, new OpenPositions(industry, parameters, firms, positions))
            : default;

        double toMid = AnnualRates.MonthlyHazard(parameters.GraduatePromotion);
        double toVeteran = AnnualRates.MonthlyHazard(parameters.VeteranPromotion);
        foreach (DesignerId designer in industry.Designers.All)
        {
            industry.Workforces.Hired[designer] = 0;
            industry.Workforces.Left[designer] = 0;
            if (industry.IsActive(designer))
            {
                StaffMoves.Promote(industry, designer, toMid, toVeteran);
                StaffMoves.Leave(industry, designer, parameters);
                StaffMoves.LayOff(industry, designer, parameters);
            }
            else if (industry.Designers.Status[designer] != DesignerStatus.Absent)
            {
                StaffMoves.Release(industry, designer, parameters);
            }
        }

        LabourPool.Renew(industry, parameters);
        double coverageLeft = StaffBudget.CoverageLeft(parameters);
        foreach (DesignerId designer in industry.Designers.All)
        {
            industry.Workforces.Vacancies.Row(designer).Clear();
            if (industry.IsActive(designer))
            {
                StaffCost staff = StaffAccounts.Cost(industry, designer);
                StaffBudget.RememberCoverage(industry, designer, staff, coverageLeft, parameters);
                if (TalentDecision.IsDue(industry, designer))
                {
                    // A firm's taste in people lasts for a year; who reviews it each quarter does not change it each quarter.
                    double taste = random.At(industry.Month.FirstOfYear, designer.Index).NextUniform();
                    StaffingOutlook outlook = Outlook(industry, designer, staff, parameters, market);
                    TalentDecision.Review(industry, designer, outlook, parameters.Decision, taste);
                }

                StaffPlan.OpenVacancies(industry, designer, staff, parameters);
            }
        }

        var open = new OpenPositions(industry, parameters, firms, positions);
        LabourMatching.Match(industry, parameters, open);
        LabourPool.AdjustWages(industry, parameters, open);
        StaffAccounts.Onboard(industry, parameters);
        StaffAccounts.Publish(industry, parameters);
    }

    /// <summary>
    /// The market for people before the first month: wages at their first level, the pool as inflow and exit
    /// balance it, and the head counts and pay of the first staff.
    /// </summary>
    public static void Open(IndustryState industry, TalentParameters parameters)
    {
        foreach (StaffClassId staffClass in industry.LabourMarket.All)
        {
            industry.LabourMarket.Wage[staffClass] = LabourPool.FirstWage(staffClass, parameters);
            industry.LabourMarket.Pool[staffClass] = LabourPool.BalancedPool(staffClass, parameters);
        }

        foreach (DesignerId designer in industry.Designers.All)
        {
            industry.Workforces.WagePremium[designer] = 1;
            industry.Workforces.ExperiencedShare[designer] = parameters.Decision.BalancedExperienced;
        }

        StaffAccounts.Publish(industry, parameters);
    }

    /// <summary>What one firm expects: of the market at home what all do there, abroad as many recruits as it seeks.</summary>
    private static StaffingOutlook Outlook(
        IndustryState industry, DesignerId designer, in StaffCost cost, TalentParameters parameters, in StaffingOutlook market)
    {
        double staff = cost.People;
        double growth = StaffBudget.AffordableStaff(industry, designer, cost, parameters) - staff;
        bool isHome = industry.Designers.IsHome[designer];
        return market with
        {
            Staff = staff,
            Openings = Math.Max(Math.Min(growth, ReviewMonths * StaffPlan.LargestGrowth(staff, parameters)), parameters.Attrition * staff),
            GraduateFill = isHome ? market.GraduateFill : 1,
            ExperiencedFill = isHome ? market.ExperiencedFill : 1,
        };
    }
}
