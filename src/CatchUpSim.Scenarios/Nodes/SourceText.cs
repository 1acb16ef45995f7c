namespace CatchUpSim.Scenarios;

/// <summary>A file that a scenario was read from, kept so that a manifest can repeat it.</summary>
/// <param name="File">The file as the author named it.</param>
/// <param name="Text">Its whole text.</param>
public sealed record SourceText(string File, string Text);
