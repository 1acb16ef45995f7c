namespace CatchUpSim.Model.Entities;

/// <summary>Life state of a designer slot.</summary>
public enum DesignerStatus : byte
{
    /// <summary>Not (yet) founded.</summary>
    Absent = 0,

    /// <summary>In business.</summary>
    Active = 1,

    /// <summary>Closed because money ran out.</summary>
    Bankrupt = 2,

    /// <summary>Sold to another firm.</summary>
    Acquired = 3,

    /// <summary>Closed by its owners before the money ran out.</summary>
    Withdrawn = 4,
}
