using CatchUpSim.Model.Entities;

namespace CatchUpSim.Reporting;

/// <summary>What a reader of any study, of one world or of several, needs to know before the first number.</summary>
public abstract record Heading
{
    /// <summary>Gets the name of the scenario, or of the comparison.</summary>
    public required string Name { get; init; }

    /// <summary>Gets what it is about, in a sentence; may be empty.</summary>
    public string Description { get; init; } = string.Empty;

    /// <summary>Gets the title of the firm it is about, as readers see it.</summary>
    public required string FocalFirm { get; init; }

    /// <summary>Gets the seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Gets the number of replications asked for.</summary>
    public required int Replications { get; init; }

    /// <summary>Gets the version of the model.</summary>
    public required string Version { get; init; }

    /// <summary>Gets the first month.</summary>
    public required Month Start { get; init; }

    /// <summary>Gets the last month.</summary>
    public required Month End { get; init; }

    /// <summary>Gets a value indicating whether the study was stopped before its last replication.</summary>
    public bool IsInterrupted { get; init; }

    /// <summary>The middle of a month since the start as a decimal year.</summary>
    public double YearOf(double position) => Start.DecimalYear + ((position + 0.5) / 12);
}
