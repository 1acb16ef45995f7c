namespace CatchUpSim.Model.Entities;

/// <summary>Kind of partner organisation.</summary>
public enum PartnerKind : byte
{
    /// <summary>University.</summary>
    University = 0,

    /// <summary>Public research institute.</summary>
    Institute = 1,

    /// <summary>Independent software vendor.</summary>
    SoftwareVendor = 2,

    /// <summary>Cloud provider.</summary>
    CloudProvider = 3,

    /// <summary>Server maker.</summary>
    ServerMaker = 4,
}
