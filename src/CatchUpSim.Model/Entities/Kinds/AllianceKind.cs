namespace CatchUpSim.Model.Entities;

/// <summary>What an alliance is for.</summary>
public enum AllianceKind : byte
{
    /// <summary>No alliance.</summary>
    None = 0,

    /// <summary>Joint laboratory with a university.</summary>
    JointLaboratory = 1,

    /// <summary>Co-development with an institute.</summary>
    CoDevelopment = 2,

    /// <summary>Compatibility certification by a cloud or server maker.</summary>
    Certification = 3,

    /// <summary>Porting of applications by a software vendor.</summary>
    Porting = 4,

    /// <summary>Distribution of systems by a cloud or server maker.</summary>
    Distribution = 5,
}
