namespace CatchUpSim.Model.Entities;

/// <summary>How a designer relates to the software stack customers already use.</summary>
public enum EcosystemStrategy : byte
{
    /// <summary>No choice made yet.</summary>
    Undecided = 0,

    /// <summary>Runs the code written for the dominant stack.</summary>
    Compatible = 1,

    /// <summary>Builds its own stack.</summary>
    Proprietary = 2,

    /// <summary>Own stack with a compatibility layer.</summary>
    Dual = 3,

    /// <summary>Shares an open standard with other designers.</summary>
    OpenStandard = 4,
}
