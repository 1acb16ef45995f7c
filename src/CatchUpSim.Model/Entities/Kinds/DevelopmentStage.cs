namespace CatchUpSim.Model.Entities;

/// <summary>Stage of a product project (model dossier 5.1).</summary>
public enum DevelopmentStage : byte
{
    /// <summary>No project in the slot.</summary>
    None = 0,

    /// <summary>Architecture and specification.</summary>
    Architecture = 1,

    /// <summary>Logic design and verification.</summary>
    Logic = 2,

    /// <summary>Physical design and sign-off.</summary>
    Physical = 3,

    /// <summary>Tape-out to first silicon.</summary>
    TapeOut = 4,

    /// <summary>Bring-up and validation.</summary>
    BringUp = 5,

    /// <summary>Another spin after a failure.</summary>
    Respin = 6,

    /// <summary>Qualification and software readiness.</summary>
    Qualification = 7,

    /// <summary>Ramp to mass production.</summary>
    Ramp = 8,
}
