namespace CatchUpSim.Model.Entities;

/// <summary>What a firm can do about its funding.</summary>
public enum FundingOption : byte
{
    /// <summary>Wait, perhaps for the next milestone.</summary>
    Wait = 0,

    /// <summary>Raise less than usual, sooner and cheaper.</summary>
    RaiseSmall = 1,

    /// <summary>Raise a usual round.</summary>
    RaiseUsual = 2,

    /// <summary>Raise more than usual.</summary>
    RaiseLarge = 3,

    /// <summary>Ask the present owners for a bridge.</summary>
    Bridge = 4,

    /// <summary>List on a public market.</summary>
    List = 5,

    /// <summary>Sell the firm.</summary>
    Sell = 6,
}
