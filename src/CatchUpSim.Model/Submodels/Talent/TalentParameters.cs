using CatchUpSim.Model.Decisions;
using CatchUpSim.Model.Inputs;

namespace CatchUpSim.Model.Submodels;

/// <summary>People: flows, wages, what firms can afford and how fast they grow.</summary>
public sealed record TalentParameters
{
    /// <summary>Gets share of the staff that leaves at the market wage.</summary>
    [Parameter("per year", 0, 0.9, "share of the staff that leaves at the market wage")]
    public required double Attrition { get; init; }

    /// <summary>Gets propensity of graduates to leave relative to experienced people.</summary>
    [Parameter("ratio", 0.01, 10, "propensity of graduates to leave relative to experienced people")]
    public required double GraduatePropensity { get; init; }

    /// <summary>Gets propensity of veterans to leave relative to experienced people.</summary>
    [Parameter("ratio", 0.01, 10, "propensity of veterans to leave relative to experienced people")]
    public required double VeteranPropensity { get; init; }

    /// <summary>Gets percent of attrition avoided per percent of wage premium.</summary>
    [Parameter("ratio", 0, 10, "percent of attrition avoided per percent of wage premium")]
    public required double PayRetention { get; init; }

    /// <summary>Gets share of leavers and of closed firms' people who leave the industry.</summary>
    [Parameter("share", 0, 1, "share of leavers and of closed firms' people who leave the industry")]
    public required double IndustryExit { get; init; }

    /// <summary>Gets share of the foreign firms' leavers who come to the home pool.</summary>
    [Parameter("share", 0, 1, "share of the foreign firms' leavers who come to the home pool")]
    public required double ReturnShare { get; init; }

    /// <summary>Gets graduates who join the home pool.</summary>
    [Parameter("persons per year", 0, 1000000, "graduates who join the home pool")]
    public required double GraduateInflow { get; init; }

    /// <summary>Gets experienced people who come from neighbouring industries.</summary>
    [Parameter("persons per year", 0, 1000000, "experienced people who come from neighbouring industries")]
    public required double ExperiencedInflow { get; init; }

    /// <summary>Gets veterans who come from abroad and from neighbouring industries.</summary>
    [Parameter("persons per year", 0, 1000000, "veterans who come from abroad and from neighbouring industries")]
    public required double VeteranInflow { get; init; }

    /// <summary>Gets share of the pool that finds work elsewhere.</summary>
    [Parameter("per year", 0, 0.999, "share of the pool that finds work elsewhere")]
    public required double PoolExit { get; init; }

    /// <summary>Gets loaded cost of a graduate.</summary>
    [Parameter("USD million per person-month", 0.0001, 1, "loaded cost of a graduate")]
    public required double GraduateWage { get; init; }

    /// <summary>Gets loaded cost of an experienced person.</summary>
    [Parameter("USD million per person-month", 0.0001, 1, "loaded cost of an experienced person")]
    public required double MidWage { get; init; }

    /// <summary>Gets loaded cost of a veteran.</summary>
    [Parameter("USD million per person-month", 0.0001, 1, "loaded cost of a veteran")]
    public required double VeteranWage { get; init; }

    /// <summary>Gets pay of foreign designers relative to the home market.</summary>
    [Parameter("ratio", 0.1, 10, "pay of foreign designers relative to the home market")]
    public required double ForeignPay { get; init; }

    /// <summary>Gets vacancies per person in the pool at which wages keep their first level.</summary>
    [Parameter("ratio", 0.001, 10, "vacancies per person in the pool at which wages keep their first level")]
    public required double NormalTightness { get; init; }

    /// <summary>Gets percent of wage per percent of tightness.</summary>
    [Parameter("ratio", 0, 2, "percent of wage per percent of tightness")]
    public required double WageElasticity { get; init; }

    /// <summary>Gets share of the distance to the balanced wage closed in a month.</summary>
    [Parameter("share", 0, 1, "share of the distance to the balanced wage closed in a month")]
    public required double WageAdjustment { get; init; }

    /// <summary>Gets matches per month at equal numbers of vacancies and people.</summary>
    [Parameter("ratio", 0, 5, "matches per month at equal numbers of vacancies and people")]
    public required double MatchEfficiency { get; init; }

    /// <summary>Gets elasticity of matches in vacancies.</summary>
    [Parameter("share", 0, 1, "elasticity of matches in vacancies")]
    public required double VacancyElasticity { get; init; }

    /// <summary>Gets percent more applicants per percent of wage premium.</summary>
    [Parameter("ratio", 0, 10, "percent more applicants per percent of wage premium")]
    public required double PremiumElasticity { get; init; }

    /// <summary>Gets months that the cash must last.</summary>
    [Parameter("months", 1, 120, "months that the cash must last")]
    public required double PlanningHorizon { get; init; }

    /// <summary>Gets percent more spending per percent of believed willingness of investors.</summary>
    [Parameter("ratio", 0, 4, "percent more spending per percent of believed willingness of investors")]
    public required double ClimateElasticity { get; init; }

    /// <summary>Gets share of spending that goes to people.</summary>
    [Parameter("share", 0.01, 1, "share of spending that goes to people")]
    public required double PayShare { get; init; }

    /// <summary>Gets share of the operating income before research that goes to people.</summary>
    [Parameter("share", 0, 1, "share of the operating income before research that goes to people")]
    public required double IncomeShare { get; init; }

    /// <summary>Gets largest growth of staff in a month at 100 persons.</summary>
    [Parameter("ratio", 0, 2, "largest growth of staff in a month at 100 persons")]
    public required double GrowthLimit { get; init; }

    /// <summary>Gets percent by which that growth falls per percent of size.</summary>
    [Parameter("ratio", 0, 1, "percent by which that growth falls per percent of size")]
    public required double GrowthSizeExponent { get; init; }

    /// <summary>Gets runway below which a firm stops hiring.</summary>
    [Parameter("months", 0, 60, "runway below which a firm stops hiring")]
    public required double HiringRunway { get; init; }

    /// <summary>Gets runway below which a firm lays people off.</summary>
    [Parameter("months", 0, 60, "runway below which a firm lays people off")]
    public required double LayoffRunway { get; init; }

    /// <summary>Gets the runway below which a firm that looks for money lays people off.</summary>
    [Parameter("months", 0, 36, "runway below which a firm that looks for money lays people off")]
    public required double RaisingRunway { get; init; }

    /// <summary>Gets how long a firm neither lays off nor hires after a lay-off.</summary>
    [Parameter("months", 0, 36, "months after a lay-off in which a firm neither lays off nor hires")]
    public required int LayoffPause { get; init; }

    /// <summary>Gets largest share of the staff laid off in a month.</summary>
    [Parameter("share", 0, 1, "largest share of the staff laid off in a month")]
    public required double LayoffLimit { get; init; }

    /// <summary>Gets share of graduates who become experienced.</summary>
    [Parameter("per year", 0, 0.999, "share of graduates who become experienced")]
    public required double GraduatePromotion { get; init; }

    /// <summary>Gets share of experienced people who become veterans.</summary>
    [Parameter("per year", 0, 0.999, "share of experienced people who become veterans")]
    public required double VeteranPromotion { get; init; }

    /// <summary>Gets share of veterans among experienced hires.</summary>
    [Parameter("share", 0, 1, "share of veterans among experienced hires")]
    public required double VeteranHireShare { get; init; }

    /// <summary>Gets the productivity of a graduate.</summary>
    [Parameter("ratio", 0.01, 1, "productivity of a graduate relative to an experienced person")]
    public required double GraduateProductivity { get; init; }

    /// <summary>Gets the productivity of a veteran.</summary>
    [Parameter("ratio", 1, 10, "productivity of a veteran relative to an experienced person")]
    public required double VeteranProductivity { get; init; }

    /// <summary>Gets the congestion by newcomers.</summary>
    [Parameter("ratio", 0, 2, "output lost per unit of the share of newcomers, chi of Brooks")]
    public required double Congestion { get; init; }

    /// <summary>Gets how long a firm that has lived on its income goes on as if it did.</summary>
    [Parameter("months", 0, 120, "months in which the share of the payroll that income has covered fades by half; 0 is at once")]
    public required double CoverageMemory { get; init; }

    /// <summary>Gets the months of onboarding.</summary>
    [Parameter("months", 0, 24, "months for which a new hire counts as a newcomer")]
    public required double OnboardingMonths { get; init; }

    /// <summary>Gets needs of people by role.</summary>
    [Key("needs of people by role")]
    public required RoleNeeds Roles { get; init; }

    /// <summary>Gets choice of pay and kind of recruits.</summary>
    [Key("choice of pay and kind of recruits")]
    public required TalentDecisionParameters Decision { get; init; }
}
