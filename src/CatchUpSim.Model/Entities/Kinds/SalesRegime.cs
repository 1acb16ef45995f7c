namespace CatchUpSim.Model.Entities;

/// <summary>How the foreign coalition treats sales of accelerators into the home market.</summary>
public enum SalesRegime : byte
{
    /// <summary>Sales are free.</summary>
    Open = 0,

    /// <summary>Sales are allowed against a fee, of products below a limit if there is one.</summary>
    PermissiveWithFee = 1,

    /// <summary>Products caught by the thresholds are blocked.</summary>
    Restrictive = 2,

    /// <summary>Also lesser products are blocked.</summary>
    Closed = 3,
}
