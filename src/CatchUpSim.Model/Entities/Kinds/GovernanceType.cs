namespace CatchUpSim.Model.Entities;

/// <summary>Governance types of a value-chain link (Gereffi, Humphrey, Sturgeon 2005; dossier 9.1).</summary>
public enum GovernanceType : byte
{
    /// <summary>Arm's-length market.</summary>
    Market = 0,

    /// <summary>Turnkey suppliers behind codified interfaces.</summary>
    Modular = 1,

    /// <summary>Mutual dependence, tacit knowledge.</summary>
    Relational = 2,

    /// <summary>Small supplier dependent on a dominant lead firm.</summary>
    Captive = 3,

    /// <summary>Vertical integration.</summary>
    Hierarchy = 4,

    /// <summary>Not part of the chain.</summary>
    Excluded = 5,
}
