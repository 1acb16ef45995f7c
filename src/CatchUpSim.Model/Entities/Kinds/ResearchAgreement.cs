namespace CatchUpSim.Model.Entities;

/// <summary>Who decides research that a firm does with partners at its own stage, and how much of it they share.</summary>
public enum ResearchAgreement : byte
{
    /// <summary>Partners decide research together, results leak as ever, and products compete.</summary>
    ResearchCartel = 0,

    /// <summary>Partners share all results, and everybody decides alone how much to do.</summary>
    JointVenture = 1,

    /// <summary>Partners share all results and decide research together.</summary>
    VentureCartel = 2,

    /// <summary>Partners decide research together for a product market that they share, too.</summary>
    FullCooperation = 3,

    /// <summary>A public programme decides research for the welfare of all, users included.</summary>
    PublicProgramme = 4,
}
