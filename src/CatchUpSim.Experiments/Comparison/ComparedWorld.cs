namespace CatchUpSim.Experiments.Comparison;

/// <summary>A world that takes part in a comparison.</summary>
/// <param name="Name">Its short name, the only one of its kind in the comparison.</param>
/// <param name="Reference">What it was read from: a file, or a variant in it.</param>
/// <param name="Title">Its title.</param>
/// <param name="Description">What it is, in a sentence; may be empty.</param>
/// <param name="ContentHash">Identifies its values.</param>
public sealed record ComparedWorld(string Name, string Reference, string Title, string Description, string ContentHash);
