namespace CatchUpSim.Model.Checkpoints;

/// <summary>A checkpoint cannot be used: the message says why and what to do.</summary>
/// <param name="message">What is wrong.</param>
public sealed class CheckpointRefusedException(string message) : Exception(message);
