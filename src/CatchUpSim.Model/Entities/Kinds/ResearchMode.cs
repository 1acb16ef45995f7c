namespace CatchUpSim.Model.Entities;

/// <summary>How a project's technology is obtained (model dossier 2.5).</summary>
public enum ResearchMode : byte
{
    /// <summary>Alone.</summary>
    Independent = 0,

    /// <summary>Together with a partner who shares cost and knowledge.</summary>
    Cooperative = 1,

    /// <summary>By following what the frontier has published.</summary>
    Imitative = 2,
}
