namespace CatchUpSim.Scenarios;

/// <summary>Something that may have made a difference: a mechanism, an event, or a decision.</summary>
/// <param name="Name">Name, the key of its entry.</param>
/// <param name="Title">Title as figures show it.</param>
/// <param name="Reading">What its absence means, in a sentence or two.</param>
public sealed record Cause(string Name, string Title, string Reading);

/// <summary>Causes with the worlds in which some of them are absent.</summary>
/// <typeparam name="TScenario">The record that holds the scenario.</typeparam>
/// <param name="title">What the causes are to explain.</param>
/// <param name="causes">The causes.</param>
/// <param name="worlds">The scenario of each coalition: bit i of its position is set when cause i is present.</param>
/// <param name="source">The file they were read from.</param>
public sealed class CauseSet<TScenario>(
    string title, IReadOnlyList<Cause> causes, IReadOnlyList<TScenario> worlds, SourceText source)
    where TScenario : class
{
    /// <summary>Gets what the causes are to explain.</summary>
    public string Title { get; } = title;

    /// <summary>Gets the causes.</summary>
    public IReadOnlyList<Cause> Causes { get; } = causes;

    /// <summary>Gets the scenario of each coalition: bit i of its position is set when cause i is present.</summary>
    public IReadOnlyList<TScenario> Worlds { get; } = worlds;

    /// <summary>Gets the causes of the file that change nothing in this scenario and were left out.</summary>
    public IReadOnlyList<Cause> LeftOut { get; init; } = [];

    /// <summary>Gets the file they were read from.</summary>
    public SourceText Source { get; } = source;
}
