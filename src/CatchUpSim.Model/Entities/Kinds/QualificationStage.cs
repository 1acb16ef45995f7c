namespace CatchUpSim.Model.Entities;

/// <summary>How far a customer is with a vendor.</summary>
public enum QualificationStage : byte
{
    /// <summary>Has not heard of the vendor.</summary>
    Unaware = 0,

    /// <summary>Knows the vendor.</summary>
    Aware = 1,

    /// <summary>Tests the vendor's product.</summary>
    Trial = 2,

    /// <summary>May buy from the vendor.</summary>
    Qualified = 3,
}
