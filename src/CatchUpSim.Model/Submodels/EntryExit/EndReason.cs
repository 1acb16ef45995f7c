namespace CatchUpSim.Model.Submodels;

/// <summary>Why a firm ends in a month.</summary>
public enum EndReason : byte
{
    /// <summary>It goes on.</summary>
    None = 0,

    /// <summary>It has no money left.</summary>
    NoMoney = 1,

    /// <summary>It has found a buyer.</summary>
    Sold = 2,

    /// <summary>Its owners get more from closing it than it is worth.</summary>
    WorthLess = 3,

    /// <summary>Its owners see that it cannot finish what it has begun.</summary>
    CannotFinish = 4,

    /// <summary>Something that the model does not describe.</summary>
    Outside = 5,

    /// <summary>The same, but a buyer takes it for what closing it would return.</summary>
    GivenAway = 6,
}
