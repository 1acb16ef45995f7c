namespace CatchUpSim.Model.Inputs;

/// <summary>What a dollar cost in another currency; amounts of scenario files in that currency are converted with it.</summary>
public sealed record ExchangeRate : INamedDefinition
{
    /// <inheritdoc/>
    public required string Name { get; init; }

    /// <summary>Gets the units of the currency that buy one dollar; each holds until the next listed month.</summary>
    [Body]
    [Parameter("units per USD", 1e-6, 1e9, "units of the currency that buy one US dollar from that month on")]
    public required IReadOnlyList<DatedValue> PerDollar { get; init; }
}
