using CatchUpSim.Model.Inputs;

namespace CatchUpSim.Model.Decisions;

/// <summary>Choice of wage premium and of campus or experienced recruits.</summary>
public sealed record TalentDecisionParameters
{
    /// <summary>Gets temperature of the choice; 0 is the best reply.</summary>
    [Parameter("utility", 0, 1000, "temperature of the choice; 0 is the best reply")]
    public required double Temperature { get; init; }

    /// <summary>Gets wage relative to the market of a firm that pays little.</summary>
    [Parameter("ratio", 0.3, 1, "wage relative to the market of a firm that pays little")]
    public required double LowPremium { get; init; }

    /// <summary>Gets wage relative to the market of a firm that pays much.</summary>
    [Parameter("ratio", 1, 3, "wage relative to the market of a firm that pays much")]
    public required double HighPremium { get; init; }

    /// <summary>Gets share of experienced people among hires of a firm that hires at campuses.</summary>
    [Parameter("share", 0, 1, "share of experienced people among hires of a firm that hires at campuses")]
    public required double CampusExperienced { get; init; }

    /// <summary>Gets share of experienced people among hires of a firm that does both.</summary>
    [Parameter("share", 0, 1, "share of experienced people among hires of a firm that does both")]
    public required double BalancedExperienced { get; init; }

    /// <summary>Gets share of experienced people among hires through intermediaries and referrals.</summary>
    [Parameter("share", 0, 1, "share of experienced people among hires through intermediaries and referrals")]
    public required double SeniorExperienced { get; init; }

    /// <summary>Gets believed work of a graduate relative to an experienced person.</summary>
    [Parameter("ratio", 0, 2, "believed work of a graduate relative to an experienced person")]
    public required double GraduateProductivity { get; init; }

    /// <summary>Gets believed work of a veteran relative to an experienced person.</summary>
    [Parameter("ratio", 0.1, 10, "believed work of a veteran relative to an experienced person")]
    public required double VeteranProductivity { get; init; }

    /// <summary>Gets cost of a position left open, in monthly wages of an experienced person.</summary>
    [Parameter("ratio", 0, 24, "cost of a position left open, in monthly wages of an experienced person")]
    public required double VacancyCost { get; init; }
}
