namespace CatchUpSim.Model.Entities;

/// <summary>Experience class of staff.</summary>
public enum Experience : byte
{
    /// <summary>First years after the degree.</summary>
    Graduate = 0,

    /// <summary>Experienced.</summary>
    Mid = 1,

    /// <summary>Led products to market.</summary>
    Veteran = 2,
}
