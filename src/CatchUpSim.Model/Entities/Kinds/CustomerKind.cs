namespace CatchUpSim.Model.Entities;

/// <summary>Kind of customer organisation.</summary>
public enum CustomerKind : byte
{
    /// <summary>Server maker buying for its own clients.</summary>
    ServerMaker = 0,

    /// <summary>Data-centre operator.</summary>
    DataCentre = 1,

    /// <summary>Internet company.</summary>
    Internet = 2,

    /// <summary>Telecom operator.</summary>
    Telecom = 3,

    /// <summary>Research organisation.</summary>
    Research = 4,

    /// <summary>Car maker or supplier.</summary>
    Automotive = 5,
}
