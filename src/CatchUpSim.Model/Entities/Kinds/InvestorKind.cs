namespace CatchUpSim.Model.Entities;

/// <summary>Kind of investor.</summary>
public enum InvestorKind : byte
{
    /// <summary>Venture fund.</summary>
    Venture = 0,

    /// <summary>State fund.</summary>
    State = 1,

    /// <summary>Corporate fund.</summary>
    Corporate = 2,
}
