using CatchUpSim.Model.Observation;

namespace CatchUpSim.Reporting;

/// <summary>What a report keeps of one world: the focal firm's path while it was in business.</summary>
public sealed record WorldTrace
{
    /// <summary>Gets the number of the replication.</summary>
    public required int Replication { get; init; }

    /// <summary>Gets the outcomes of the whole run.</summary>
    public required RunSummary Summary { get; init; }

    /// <summary>Gets the outcomes by name and month; not a number where the firm is not in business.</summary>
    public required IReadOnlyDictionary<string, double[]> Series { get; init; }

    /// <summary>Gets the position of the month of the first sale, or null.</summary>
    public required int? Launch { get; init; }

    /// <summary>Gets the upgrading events.</summary>
    public required IReadOnlyList<UpgradeEvent> Upgrades { get; init; }

    /// <summary>
    /// Gets the run with the records of the focal firm alone, from which its story can be told; null for worlds beyond those
    /// whose events are kept.
    /// </summary>
    public required RunResult? Run { get; init; }
}

/// <summary>An upgrading event of the focal firm.</summary>
/// <param name="Kind">Kind of upgrading.</param>
/// <param name="Position">Month since the start.</param>
/// <param name="Capability">Capability in that month.</param>
/// <param name="ChainPosition">Position on the smile curve in that month.</param>
public sealed record UpgradeEvent(string Kind, int Position, double Capability, double ChainPosition);
