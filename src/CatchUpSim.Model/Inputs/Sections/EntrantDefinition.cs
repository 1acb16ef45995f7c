namespace CatchUpSim.Model.Inputs;

/// <summary>Later entrants: slots that firms founded during the run may take.</summary>
public sealed record EntrantDefinition
{
    /// <summary>Gets number of slots.</summary>
    [Parameter("firms", 0, 40, "number of slots")]
    public required int Slots { get; init; }

    /// <summary>Gets designer whose definition an entrant resembles.</summary>
    [Key("designer whose definition an entrant resembles", References = "designers")]
    public required string Template { get; init; }

    /// <summary>Gets standard deviation of the logarithm of cash, level and skills.</summary>
    [Parameter("log points", 0, 2, "standard deviation of the logarithm of cash, level and skills")]
    public required double Dispersion { get; init; }
}
