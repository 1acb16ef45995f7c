using CatchUpSim.Model.Observation;

namespace CatchUpSim.Experiments;

/// <summary>One run of an ensemble as it is handed to the sinks: either a result or a failure.</summary>
/// <param name="Replication">Number of the replication.</param>
/// <param name="Result">The result of a run that reached its horizon, null for a failed one.</param>
/// <param name="Failure">Why it failed, null for a run that reached its horizon.</param>
public sealed record RunRecord(int Replication, RunResult? Result, FailedRun? Failure);
