using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Observation;

/// <summary>Everything that is kept of one run. Immutable.</summary>
public sealed record RunResult
{
    /// <summary>Gets the number of the replication.</summary>
    public required int Replication { get; init; }

    /// <summary>Gets the study's seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Gets the first month.</summary>
    public required Month Start { get; init; }

    /// <summary>Gets the names of the entities.</summary>
    public required IndustryNames Names { get; init; }

    /// <summary>Gets the row of the focal firm.</summary>
    public required DesignerId Focal { get; init; }

    /// <summary>Gets the recorded firms: <see cref="FirmOutcomes"/> by month and designer.</summary>
    public required SeriesTable Firms { get; init; }

    /// <summary>Gets the recorded segments: <see cref="MarketOutcomes"/> by month and segment.</summary>
    public required SeriesTable Market { get; init; }

    /// <summary>
    /// Gets the shares of the foreign designers that are active at the start, apart from the focal firm: an outcome
    /// each, by month and segment. Null where nobody recorded them.
    /// </summary>
    public SeriesTable? ForeignShares { get; init; }

    /// <summary>Gets the chronicle.</summary>
    public required IReadOnlyList<ChronicleEntry> Events { get; init; }

    /// <summary>Gets the outcomes of the whole run.</summary>
    public required RunSummary Summary { get; init; }

    /// <summary>Gets the months in which the share of the home latecomers together turned, in their order.</summary>
    public IReadOnlyList<TurningPoint> TurningPoints { get; init; } = [];

    /// <summary>Gets the breach that stopped the run, or null when it reached the horizon.</summary>
    public RunFailure? Failure { get; init; }

    /// <summary>Gets a hash of the final state, for comparing runs bit by bit.</summary>
    public required string StateHash { get; init; }
}

/// <summary>Why a run stopped before its horizon.</summary>
/// <param name="Month">Month of the breach.</param>
/// <param name="Entity">Whose identity was broken.</param>
/// <param name="Identity">Which identity.</param>
/// <param name="Detail">The numbers.</param>
public sealed record RunFailure(Month Month, string Entity, string Identity, string Detail)
{
    /// <summary>The failure in one line.</summary>
    public override string ToString() => $"{Month}: {Entity}: {Identity}: {Detail}";
}
