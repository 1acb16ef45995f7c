namespace CatchUpSim.Scenarios;

/// <summary>A named set of changes that a scenario file offers.</summary>
/// <param name="Name">The name, written behind <c>#</c> to choose it.</param>
/// <param name="Description">What it changes, in one line; may be empty.</param>
public sealed record ScenarioVariant(string Name, string Description);
