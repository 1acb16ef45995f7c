namespace CatchUpSim.Model.Observation;

/// <summary>Regimes of catch-up of the latecomer group (Landini, Lee, Malerba 2017; reconstruction in dossier 1.4).</summary>
public enum MarketRegime
{
    /// <summary>The old leaders keep the market: the latecomers never led and end below three tenths.</summary>
    PersistentLeadership = 0,

    /// <summary>The latecomers' share rose above a tenth, never led, and fell back to less than half of its peak.</summary>
    Aborted = 1,

    /// <summary>Both groups hold large shares at the end, and the latecomers never led for two years.</summary>
    Coexistence = 2,

    /// <summary>The latecomers led and lost the lead again.</summary>
    ReturnOfTheOldLeader = 3,

    /// <summary>
    /// Nobody's lead is settled: the latecomers took it less than two years before the end, or led for longer and share the
    /// market again.
    /// </summary>
    Contested = 4,

    /// <summary>The latecomers lead for the last two years at least.</summary>
    LeadershipChange = 5,
}

/// <summary>What became of the focal firm.</summary>
public enum FirmFate
{
    /// <summary>Closed because money ran out.</summary>
    Bankrupt = 0,

    /// <summary>Closed by its owners.</summary>
    Withdrawn = 1,

    /// <summary>Sold to another firm.</summary>
    Acquired = 2,

    /// <summary>In business without ever having sold at volume.</summary>
    Unproven = 3,

    /// <summary>In business with less than two per cent of the market.</summary>
    NicheSurvivor = 4,

    /// <summary>In business with two per cent of the market or more.</summary>
    Challenger = 5,

    /// <summary>In business with the largest share of all.</summary>
    Leader = 6,
}
