namespace CatchUpSim.Model.Entities;

/// <summary>Software of the designers and its relation to the dominant stack.</summary>
public sealed class SoftwareStacks : EntityTable<DesignerId>
{
    /// <summary>Initializes a new instance of the <see cref="SoftwareStacks"/> class.</summary>
    /// <param name="count">Number of rows.</param>
    /// <param name="segments">Number of segments.</param>
    public SoftwareStacks(int count, int segments)
        : base(count)
    {
        Strategy = Add<EcosystemStrategy>("strategy", "choice");
        Coverage = Add("coverage", "share");
        Portability = Add("portability", "share");
        OwnStack = Add("own_stack", "share");
        Applications = Add("applications", "count");
        Usable = Add("usable", "share");
        Readiness = Relate<SegmentId, double>("readiness", "index 0 to 1", segments);
        Efficiency = Add("efficiency", "share");
        AllianceFounded = Add<int>("alliance_founded", "month index, 0 for none");
        AllianceMembers = Add("alliance_members", "organisations");
        FirstApplications = Add("first_applications", "count");
    }

    /// <summary>Gets the relation to the dominant stack (choice).</summary>
    public Column<DesignerId, EcosystemStrategy> Strategy { get; }

    /// <summary>Gets interfaces of the dominant stack that run (share).</summary>
    public Column<DesignerId, double> Coverage { get; }

    /// <summary>Gets performance that ported code reaches (share).</summary>
    public Column<DesignerId, double> Portability { get; }

    /// <summary>Gets maturity of the firm's own programming interfaces (share).</summary>
    public Column<DesignerId, double> OwnStack { get; }

    /// <summary>Gets applications ported by partners (count).</summary>
    public Column<DesignerId, double> Applications { get; }

    /// <summary>Gets usable compatibility, coverage by the weakest link (share).</summary>
    public Column<DesignerId, double> Usable { get; }

    /// <summary>Gets software readiness by segment (index 0 to 1).</summary>
    public Relation<DesignerId, SegmentId, double> Readiness { get; }

    /// <summary>Gets software efficiency: effective per theoretical performance (share).</summary>
    public Column<DesignerId, double> Efficiency { get; }

    /// <summary>Gets month in which the firm founded an ecosystem alliance (month index, 0 for none).</summary>
    public Column<DesignerId, int> AllianceFounded { get; }

    /// <summary>Gets members of the firm's ecosystem alliance (organisations).</summary>
    public Column<DesignerId, double> AllianceMembers { get; }

    /// <summary>Gets applications that run since before the simulation (count).</summary>
    public Column<DesignerId, double> FirstApplications { get; }
}
