namespace CatchUpSim.Experiments.Store;

/// <summary>Another process works in a folder.</summary>
/// <param name="message">Which folder, and what to do.</param>
/// <param name="inner">What the system said.</param>
public sealed class FolderInUseException(string message, Exception inner) : IOException(message, inner);
