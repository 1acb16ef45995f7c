namespace CatchUpSim.Reporting;

/// <summary>Where the worlds of a fork come from.</summary>
/// <param name="Checkpoint">Name of the checkpoint's file as the user gave it.</param>
/// <param name="Month">Month at whose end the worlds stood, <c>YYYY-MM</c>.</param>
/// <param name="StudyHash">Content hash of the manifest of the study that wrote the checkpoint.</param>
/// <param name="StudyVersion">Version of the program that wrote it.</param>
/// <param name="Schema">Schema in which it was written.</param>
/// <param name="Name">Name of the fork.</param>
/// <param name="Changes">What differs from the study since that month; empty for the unchanged continuation.</param>
/// <param name="Before">Where the study that wrote the checkpoint came from, when it was a fork itself.</param>
public sealed record ForkHistory(
    string Checkpoint, string Month, string StudyHash, string StudyVersion, string Schema, string Name, IReadOnlyList<string> Changes, ForkHistory? Before = null);
