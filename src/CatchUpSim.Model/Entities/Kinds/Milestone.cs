namespace CatchUpSim.Model.Entities;

/// <summary>Dated achievements of a designer.</summary>
public enum Milestone : byte
{
    /// <summary>Founding.</summary>
    Founded = 0,

    /// <summary>First architecture complete.</summary>
    ArchitectureComplete = 1,

    /// <summary>Design of the second product complete.</summary>
    FlagshipDesigned = 2,

    /// <summary>First tape-out.</summary>
    TapeOut = 3,

    /// <summary>First silicon back from the foundry.</summary>
    FirstSilicon = 4,

    /// <summary>Silicon that works well enough to sell.</summary>
    SiliconSuccess = 5,

    /// <summary>First compatibility certification.</summary>
    Certified = 6,

    /// <summary>First product sold.</summary>
    FirstRevenue = 7,

    /// <summary>First month at volume.</summary>
    VolumeProduction = 8,

    /// <summary>Own ecosystem alliance founded.</summary>
    EcosystemAlliance = 9,

    /// <summary>First profitable half-year.</summary>
    BreakEven = 10,

    /// <summary>Listing on a public market.</summary>
    Listed = 11,
}
