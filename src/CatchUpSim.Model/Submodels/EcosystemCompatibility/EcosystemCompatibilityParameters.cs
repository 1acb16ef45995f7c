using CatchUpSim.Model.Inputs;

namespace CatchUpSim.Model.Submodels;

/// <summary>Parameters of <see cref="EcosystemCompatibility"/>.</summary>
public sealed record EcosystemCompatibilityParameters
{
    /// <summary>Gets the growth of coverage per engineer.</summary>
    [Parameter("per month", 0, 1, "growth of coverage by one effective software engineer, eta")]
    public required double CoverageGrowth { get; init; }

    /// <summary>Gets the growth of portability per engineer.</summary>
    [Parameter("per month", 0, 1, "growth of performance portability by one effective software engineer")]
    public required double PortabilityGrowth { get; init; }

    /// <summary>Gets the growth of an own stack per engineer.</summary>
    [Parameter("per month", 0, 1, "growth of an own stack's maturity by one effective software engineer")]
    public required double OwnStackGrowth { get; init; }

    /// <summary>Gets the exponent of engineers.</summary>
    [Parameter("exponent", 0.05, 1, "exponent of software engineers, nu")]
    public required double EngineerExponent { get; init; }

    /// <summary>Gets the decay of compatibility by releases.</summary>
    [Parameter("share", 0, 1, "compatibility lost at a release of the dominant stack, zeta")]
    public required double Obsolescence { get; init; }

    /// <summary>Gets the release rate of the dominant stack.</summary>
    [Parameter("per month", 0, 2, "releases of the dominant stack per month")]
    public required double ReleaseRate { get; init; }

    /// <summary>Gets the additional decay under a hostile licence.</summary>
    [Parameter("ratio", 0, 20, "additional decay of compatibility when the dominant stack's licence is fully hostile")]
    public required double HostilityDecay { get; init; }

    /// <summary>Gets the interfaces per application.</summary>
    [Parameter("count", 1, 50, "interfaces that an average application uses, m of the weakest link")]
    public required double InterfacesPerApplication { get; init; }

    /// <summary>Gets the share of engineers on the layer of a dual strategy.</summary>
    [Parameter("share", 0, 1, "share of software engineers on the compatibility layer in a dual strategy")]
    public required double DualShare { get; init; }

    /// <summary>Gets the pooling of an open standard.</summary>
    [Parameter("share", 0, 1, "share of the other members' engineers that serves an open standard's members")]
    public required double OpenPooling { get; init; }

    /// <summary>Gets the porting speed of partners.</summary>
    [Parameter("per month", 0, 1, "share of a partner's applications ported in a month at no porting cost")]
    public required double PortingSpeed { get; init; }

    /// <summary>Gets the porting cost without compatibility.</summary>
    [Parameter("ratio", 0, 100, "porting effort without compatibility relative to full compatibility")]
    public required double PortingCost { get; init; }

    /// <summary>Gets the applications that half of the customers need.</summary>
    [Parameter("count", 1, 100000, "ported applications at which half of a segment's needs are met")]
    public required double HalfApplications { get; init; }

    /// <summary>Gets the applications that members of an ecosystem alliance bring.</summary>
    [Parameter("count", 0, 1000, "applications that a member of an ecosystem alliance brings")]
    public required double ApplicationsPerMember { get; init; }

    /// <summary>Gets the speed of readiness.</summary>
    [Parameter("per month", 0, 1, "speed with which readiness follows the ecosystem in segments that are targets")]
    public required double ReadinessSpeed { get; init; }

    /// <summary>Gets the staff at which readiness advances at half speed.</summary>
    [Parameter("effective persons", 0, 10000, "software engineers at which readiness advances at half its speed")]
    public required double HalfStaff { get; init; }

    /// <summary>Gets how much a certification partner speeds the layer up.</summary>
    [Parameter("share", 0, 2, "growth of coverage and portability that a certification partner adds")]
    public required double CertificateHelp { get; init; }

    /// <summary>Gets how many certification partners help.</summary>
    [Parameter("count", 0, 100, "certification partners that help; more of them find nothing new")]
    public required double HelpfulCertificates { get; init; }

    /// <summary>Gets how much partners speed the layer up.</summary>
    [Parameter("share", 0, 5, "growth of coverage and portability that porting partners and members of an ecosystem alliance add at most")]
    public required double PartnerHelp { get; init; }

    /// <summary>Gets the partners that give half of that help.</summary>
    [Parameter("count", 0.1, 10000, "porting partners and members that give half of that help")]
    public required double HalfPartners { get; init; }

    /// <summary>Gets how much users speed the layer up.</summary>
    [Parameter("share", 0, 5, "growth of coverage and portability that users add at most, by what they report and write")]
    public required double UserHelp { get; init; }

    /// <summary>Gets the cards in use that give half of that help.</summary>
    [Parameter("cards", 1, 100000000, "cards in use at which users give half of their help, and draw partners by half")]
    public required double HalfUsers { get; init; }

    /// <summary>Gets the share of porting that waits for users.</summary>
    [Parameter("share", 0, 1, "share of porting that partners put off until there are users")]
    public required double UserDraw { get; init; }
}
