using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Decisions;

/// <summary>
/// Pay and kind of recruits: three wage premiums × campus, balanced or experienced. The firm expects more
/// applicants and fewer leavers of a premium, and more work per head but fewer candidates of experienced people.
/// </summary>
public static class TalentDecision
{
    private const int Levels = 3;

    private static readonly string[] Options =
    [
        "low pay, campus", "low pay, balanced", "low pay, experienced",
        "market pay, campus", "market pay, balanced", "market pay, experienced",
        "high pay, campus", "high pay, balanced", "high pay, experienced",
    ];

    private static readonly string[] PrescribedOptions =
        ["prescribed pay, campus", "prescribed pay, balanced", "prescribed pay, experienced"];

    /// <summary>Whether pay and recruiting are reviewed: at the end of a quarter, or when the firm is new.</summary>
    public static bool IsDue(IndustryState industry, DesignerId designer) =>
        industry.Month.IsQuarterEnd || IsNew(industry, designer);

    /// <summary>Whether any firm in business reviews them.</summary>
    public static bool IsDueAnywhere(IndustryState industry)
    {
        foreach (DesignerId designer in industry.Designers.All)
        {
            if (industry.IsActive(designer) && IsDue(industry, designer))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reviews pay and recruiting and puts the choice in force.</summary>
    /// <param name="industry">State.</param>
    /// <param name="designer">The firm.</param>
    /// <param name="outlook">What it knows of its people and of the labour market.</param>
    /// <param name="parameters">Options and temperature.</param>
    /// <param name="taste">Uniform number in [0, 1): what sways the firm beside the utilities.</param>
    public static void Review(
        IndustryState industry,
        DesignerId designer,
        in StaffingOutlook outlook,
        TalentDecisionParameters parameters,
        double taste)
    {
        Workforces workforces = industry.Workforces;
        bool isNew = IsNew(industry, designer);
        double fixedPremium = industry.Strategies.WagePremium[designer];
        double fixedShare = industry.Strategies.ExperiencedShare[designer];
        Span<double> utilities = stackalloc double[fixedPremium > 0 ? Levels : Levels * Levels];
        for (int first = 0; first < utilities.Length; first += Levels)
        {
            PayEffect pay = EffectOf(Premium(first, parameters, fixedPremium), outlook);
            for (int option = first; option < first + Levels; option++)
            {
                utilities[option] = Utility(outlook, pay, Share(option, parameters, fixedShare), parameters);
            }
        }

        int chosen = LogitChoice.Choose(utilities, parameters.Temperature, taste);
        double premium = Premium(chosen, parameters, fixedPremium);
        double share = Share(chosen, parameters, fixedShare);
        bool hasChanged = isNew || premium != workforces.WagePremium[designer]
            || share != workforces.ExperiencedShare[designer];
        workforces.WagePremium[designer] = premium;
        workforces.ExperiencedShare[designer] = share;
        if (hasChanged && industry.Chronicle.KeepsReviews(designer))
        {
            Write(industry, designer, outlook, utilities, chosen);
        }
    }

    /// <summary>
    /// Equation (D-TA1): utility of a premium w and a share e of experienced recruits = ln(expected work / expected
    /// money), in work of an experienced person per wage of one. Work: staff that stays and positions filled;
    /// money: pay of both and the cost of open positions.
    /// </summary>
    public static double Utility(
        in StaffingOutlook outlook, double premium, double experiencedShare, TalentDecisionParameters parameters) =>
        Utility(outlook, EffectOf(premium, outlook), experiencedShare, parameters);

    private static double Utility(
        in StaffingOutlook outlook, in PayEffect pay, double experiencedShare, TalentDecisionParameters parameters)
    {
        double graduates = (1 - experiencedShare) * Math.Min(1, outlook.GraduateFill * pay.Pull);
        double experienced = experiencedShare * Math.Min(1, outlook.ExperiencedFill * pay.Pull);
        double experiencedWork = 1 + (outlook.VeteranShare * (parameters.VeteranProductivity - 1));
        double experiencedWage = outlook.MidWage + (outlook.VeteranShare * (outlook.VeteranWage - outlook.MidWage));

        double work = (outlook.Staff * (1 - pay.Attrition))
            + (outlook.Openings * ((graduates * parameters.GraduateProductivity) + (experienced * experiencedWork)));
        double payroll = pay.Premium * ((outlook.Staff * outlook.MidWage)
            + (outlook.Openings * ((graduates * outlook.GraduateWage) + (experienced * experiencedWage))));
        double money = payroll + (outlook.Openings * parameters.VacancyCost * outlook.MidWage);
        return work > 0 && money > 0 ? Math.Log(work * outlook.MidWage / money) : 0;
    }

    private static PayEffect EffectOf(double premium, in StaffingOutlook outlook) => new(
        premium,
        Math.Pow(premium, outlook.PremiumElasticity),
        Math.Min(1, outlook.Attrition * Math.Pow(premium, -outlook.PayRetention)));

    private static void Write(
        IndustryState industry, DesignerId designer, in StaffingOutlook outlook, ReadOnlySpan<double> utilities, int chosen)
    {
        bool isPaySet = industry.Strategies.WagePremium[designer] > 0;
        Signal[] signals =
        [
            new("positions", outlook.Openings),
            new("graduate positions filled", outlook.GraduateFill),
            new("experienced positions filled", outlook.ExperiencedFill),
        ];
        industry.Chronicle.Write(industry.Month, designer, new DecisionRecord(
            "pay and recruits",
            isPaySet ? PrescribedOptions : Options,
            utilities.ToArray(),
            chosen,
            signals,
            isPaySet || !double.IsNaN(industry.Strategies.ExperiencedShare[designer])));
    }

    private static bool IsNew(IndustryState industry, DesignerId designer) =>
        industry.Workforces.WagePremium[designer] <= 0
        || industry.Designers.Founded[designer] == industry.Month.Index - 1; // firms are founded at the end of a month

    private static double Premium(int option, TalentDecisionParameters parameters, double fixedPremium)
    {
        if (fixedPremium > 0)
        {
            return fixedPremium;
        }

        return (option / Levels) switch
        {
            0 => parameters.LowPremium,
            1 => 1,
            _ => parameters.HighPremium,
        };
    }

    private static double Share(int option, TalentDecisionParameters parameters, double fixedShare)
    {
        if (!double.IsNaN(fixedShare))
        {
            return fixedShare;
        }

        return (option % Levels) switch
        {
            0 => parameters.CampusExperienced,
            1 => parameters.BalancedExperienced,
            _ => parameters.SeniorExperienced,
        };
    }

    /// <summary>What a firm expects of a premium, whomever it recruits.</summary>
    /// <param name="Premium">Wage relative to the market, ratio.</param>
    /// <param name="Pull">Applicants relative to those at the market wage, ratio.</param>
    /// <param name="Attrition">Share of the staff that leaves in a year.</param>
    private readonly record struct PayEffect(double Premium, double Pull, double Attrition);
}
