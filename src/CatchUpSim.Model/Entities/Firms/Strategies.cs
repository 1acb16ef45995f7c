namespace CatchUpSim.Model.Entities;

/// <summary>What the scenario fixes about a designer's decisions; constant during a run.</summary>
public sealed class Strategies : EntityTable<DesignerId>
{
    /// <summary>Initializes a new instance of the <see cref="Strategies"/> class.</summary>
    /// <param name="count">Number of rows.</param>
    /// <param name="segments">Number of segments.</param>
    public Strategies(int count, int segments)
        : base(count)
    {
        Ecosystem = Add<int>("ecosystem", "choice, -1 for auto");
        ResearchMode = Add<int>("research_mode", "choice, -1 for auto");
        Foundry = Add<int>("foundry", "foundry row, -1 for auto");
        FirstInvestor = Add<int>("first_investor", "investor kind, -1 for auto");
        SegmentRank = Relate<SegmentId, int>("segment_rank", "rank from 1, 0 for auto", segments);
        PriceRatio = Add("price_ratio", "ratio, not a number for auto");
        ExperiencedShare = Add("experienced_share", "share, not a number for auto");
        MaximumProjects = Add<int>("maximum_projects", "count");
        MaximumAlliances = Add<int>("maximum_alliances", "count");
        EcosystemAlliance = Add<int>("ecosystem_alliance", "1 found, -1 never, 0 for auto");
        ReleaseInterval = Add("release_interval", "months");
        WagePremium = Add("wage_premium", "ratio, 0 for auto");
        RoundRunway = Add("round_runway", "months, 0 for auto, -1 for never");
        RoundSize = Add<int>("round_size", "size from 1, 0 for auto");
        Sale = Add<int>("sale", "1 always, -1 never, 0 for auto");
        Listing = Add<int>("listing", "1 when allowed, -1 never, 0 for auto");
        BeginProducts = Add<int>("begin_products", "1 always, -1 never, 0 for auto");
        MaximumSpins = Add<int>("maximum_spins", "count, 0 for no limit");
        Node = Add("node", "nm, 0 for auto");
        SecondSource = Add<int>("second_source", "foundry row, -1 for auto");
        SecondSourceAhead = Add<bool>("second_source_ahead", "flag");
    }

    /// <summary>Gets the fixed relation to the dominant stack (choice, -1 for auto).</summary>
    public Column<DesignerId, int> Ecosystem { get; }

    /// <summary>Gets the fixed research mode (choice, -1 for auto).</summary>
    public Column<DesignerId, int> ResearchMode { get; }

    /// <summary>Gets the fixed foundry (foundry row, -1 for auto).</summary>
    public Column<DesignerId, int> Foundry { get; }

    /// <summary>Gets the kind of investor to address first (investor kind, -1 for auto).</summary>
    public Column<DesignerId, int> FirstInvestor { get; }

    /// <summary>Gets the fixed order of entry (rank from 1, 0 for auto).</summary>
    public Relation<DesignerId, SegmentId, int> SegmentRank { get; }

    /// <summary>Gets the fixed price relative to the performance-equivalent incumbent card (ratio, not a number for auto).</summary>
    public Column<DesignerId, double> PriceRatio { get; }

    /// <summary>Gets the fixed share of experienced hires (share, not a number for auto).</summary>
    public Column<DesignerId, double> ExperiencedShare { get; }

    /// <summary>Gets how many projects may run at once (count).</summary>
    public Column<DesignerId, int> MaximumProjects { get; }

    /// <summary>Gets how many alliances may be held at once (count).</summary>
    public Column<DesignerId, int> MaximumAlliances { get; }

    /// <summary>Gets whether an ecosystem alliance is founded (1 at the first occasion, -1 never, 0 for auto).</summary>
    public Column<DesignerId, int> EcosystemAlliance { get; }

    /// <summary>Gets the intended time between products (months).</summary>
    public Column<DesignerId, double> ReleaseInterval { get; }

    /// <summary>Gets the fixed wage relative to the market (ratio, 0 for auto).</summary>
    public Column<DesignerId, double> WagePremium { get; }

    /// <summary>Gets the runway below which a round is sought, and only then (months, 0 for auto, -1 for never).</summary>
    public Column<DesignerId, double> RoundRunway { get; }

    /// <summary>Gets the fixed size of rounds (size from 1, 0 for auto).</summary>
    public Column<DesignerId, int> RoundSize { get; }

    /// <summary>Gets whether the firm is for sale (1 always, -1 never, 0 for auto).</summary>
    public Column<DesignerId, int> Sale { get; }

    /// <summary>Gets whether the firm lists (1 when allowed, -1 never, 0 for auto).</summary>
    public Column<DesignerId, int> Listing { get; }

    /// <summary>Gets whether products are begun (1 always, -1 never, 0 for auto).</summary>
    public Column<DesignerId, int> BeginProducts { get; }

    /// <summary>Gets the silicon spins after which a project is given up (count, 0 for no limit).</summary>
    public Column<DesignerId, int> MaximumSpins { get; }

    /// <summary>Gets the fixed node (nm, 0 for auto).</summary>
    public Column<DesignerId, double> Node { get; }

    /// <summary>Gets the foundry to which a product moves whose line is lost (foundry row, -1 for auto).</summary>
    public Column<DesignerId, int> SecondSource { get; }

    /// <summary>Gets whether the second source is prepared before a line is lost (flag).</summary>
    public Column<DesignerId, bool> SecondSourceAhead { get; }
}
