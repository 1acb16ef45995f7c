namespace CatchUpSim.Model.Decisions;

/// <summary>What a designer expects of the market for people when it reviews pay and recruiting.</summary>
public readonly record struct StaffingOutlook
{
    /// <summary>Gets the present staff (persons).</summary>
    public required double Staff { get; init; }

    /// <summary>Gets positions to be filled (persons).</summary>
    public required double Openings { get; init; }

    /// <summary>Gets the share of graduate positions filled at the market wage.</summary>
    public required double GraduateFill { get; init; }

    /// <summary>Gets the share of experienced positions filled at the market wage.</summary>
    public required double ExperiencedFill { get; init; }

    /// <summary>Gets the wage of a graduate (USD million per person-month).</summary>
    public required double GraduateWage { get; init; }

    /// <summary>Gets the wage of an experienced person (USD million per person-month).</summary>
    public required double MidWage { get; init; }

    /// <summary>Gets the wage of a veteran (USD million per person-month).</summary>
    public required double VeteranWage { get; init; }

    /// <summary>Gets the share of veterans among experienced hires.</summary>
    public required double VeteranShare { get; init; }

    /// <summary>Gets the share of the staff that leaves in a year at the market wage.</summary>
    public required double Attrition { get; init; }

    /// <summary>Gets the percent of attrition avoided per percent of premium.</summary>
    public required double PayRetention { get; init; }

    /// <summary>Gets the percent more applicants per percent of premium.</summary>
    public required double PremiumElasticity { get; init; }
}
