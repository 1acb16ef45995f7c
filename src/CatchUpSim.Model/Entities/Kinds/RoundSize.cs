namespace CatchUpSim.Model.Entities;

/// <summary>Size of a round of finance.</summary>
public enum RoundSize : byte
{
    /// <summary>Less than usual, sooner and cheaper.</summary>
    Small = 1,

    /// <summary>A usual round.</summary>
    Usual = 2,

    /// <summary>More than usual.</summary>
    Large = 3,
}
