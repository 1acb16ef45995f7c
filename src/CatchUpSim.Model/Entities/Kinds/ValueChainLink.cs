namespace CatchUpSim.Model.Entities;

/// <summary>Links of a designer in its value chain.</summary>
public enum ValueChainLink : byte
{
    /// <summary>Designer to foundry.</summary>
    Foundry = 0,

    /// <summary>Designer to EDA and IP suppliers.</summary>
    ToolsAndCores = 1,

    /// <summary>Designer to server makers and distributors.</summary>
    ServerMakers = 2,

    /// <summary>Software vendors to designer.</summary>
    SoftwareVendors = 3,
}
