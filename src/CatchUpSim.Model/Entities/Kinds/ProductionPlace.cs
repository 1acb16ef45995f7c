namespace CatchUpSim.Model.Entities;

/// <summary>Where an input can be produced, as the home country of the latecomers sees it.</summary>
public enum ProductionPlace : byte
{
    /// <summary>The home country of the latecomers: production that moves here moves inward.</summary>
    Home = 0,

    /// <summary>Countries near the home market: regional re-organisation.</summary>
    Region = 1,

    /// <summary>Third countries where labour is cheap: production that moves here moves outward.</summary>
    ThirdCountries = 2,

    /// <summary>The incumbents' country and its closest allies: a contraction of production towards them.</summary>
    Incumbents = 3,
}
