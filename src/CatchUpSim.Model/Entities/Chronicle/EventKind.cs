namespace CatchUpSim.Model.Entities;

/// <summary>Kinds of entries in the chronicle of a run.</summary>
public enum EventKind : byte
{
    /// <summary>A decision taken, with options, utilities and signals.</summary>
    Decision = 0,

    /// <summary>A dated achievement.</summary>
    Milestone = 1,

    /// <summary>A financing round, listing or bridge, or a round sought in vain.</summary>
    Round = 2,

    /// <summary>An alliance formed or ended.</summary>
    Alliance = 3,

    /// <summary>An upgrading event in the value chain.</summary>
    Upgrade = 4,

    /// <summary>A shock: a suspension, a listing, a failure.</summary>
    Shock = 5,

    /// <summary>A policy event or a change of regime.</summary>
    Policy = 6,

    /// <summary>A product event: launch, derivative, end of sale.</summary>
    Product = 7,

    /// <summary>Entry of a firm.</summary>
    Entry = 8,

    /// <summary>Exit of a firm.</summary>
    Exit = 9,

    /// <summary>A firm bought by this one.</summary>
    TakeOver = 10,

    /// <summary>Production of an input that has moved to other places.</summary>
    Relocation = 11,
}
