using CatchUpSim.Model.Inputs;

namespace CatchUpSim.Scenarios.Patterns;

/// <summary>A stylised fact as its file states it: which worlds to run, what to read off them, and what is expected.</summary>
/// <param name="Source">The file with its text.</param>
/// <param name="Id">Identifier, such as <c>SF10</c>.</param>
/// <param name="Title">The fact in one sentence.</param>
/// <param name="Basis">Where the fact comes from.</param>
/// <param name="Understanding">What is known about why the model shows it or does not; may be empty.</param>
/// <param name="Times">Runs that it reads for each replication that is asked for.</param>
/// <param name="Worlds">The worlds to run, by name.</param>
/// <param name="Statements">What must hold for the fact to be shown.</param>
public sealed record PatternFile(
    SourceText Source,
    string Id,
    string Title,
    string Basis,
    string Understanding,
    int Times,
    IReadOnlyList<PatternWorld> Worlds,
    IReadOnlyList<PatternStatement> Statements)
{
    /// <summary>Gets the file.</summary>
    public string File => Source.File;
}

/// <summary>A world of a pattern: a scenario with changes.</summary>
/// <param name="Name">Its name inside of the pattern.</param>
/// <param name="Scenario">All inputs.</param>
/// <param name="ContentHash">Identifies the values: patterns that ask for the same world share its runs.</param>
/// <param name="NumbersWithoutProvenance">Paths of the numbers that no file states a source for.</param>
public sealed record PatternWorld(
    string Name, Scenario Scenario, string ContentHash, IReadOnlyList<string> NumbersWithoutProvenance);

/// <summary>One statement of a pattern, in the words of the file; the catalogue of measures gives them their meaning.</summary>
public sealed record PatternStatement
{
    /// <summary>Gets what is stated, in a few words.</summary>
    public required string Says { get; init; }

    /// <summary>Gets the name of the measure.</summary>
    public required PatternText Measure { get; init; }

    /// <summary>Gets the name of the statistic.</summary>
    public required PatternText Statistic { get; init; }

    /// <summary>Gets how the sides are compared; null for a single side.</summary>
    public PatternText? Comparison { get; init; }

    /// <summary>Gets what is measured where: one side, or the two or four sides that are compared.</summary>
    public required IReadOnlyList<PatternSide> Sides { get; init; }

    /// <summary>Gets the numbers that the statistic itself needs, such as the limit of a share.</summary>
    public required IReadOnlyDictionary<string, PatternText> Limits { get; init; }

    /// <summary>Gets what is expected: <c>sign</c>, <c>above</c>, <c>below</c> or <c>between</c>, with its text.</summary>
    public required IReadOnlyDictionary<string, PatternText> Expectation { get; init; }
}

/// <summary>One side of a comparison.</summary>
/// <param name="World">Name of the world.</param>
/// <param name="Arguments">Arguments of the measure.</param>
public sealed record PatternSide(string World, IReadOnlyDictionary<string, PatternText> Arguments);

/// <summary>A text and where it stands, so that what is wrong with it can be told at its line.</summary>
/// <param name="Text">The text.</param>
/// <param name="File">The file.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Path">The key's path.</param>
public sealed record PatternText(string Text, string File, int Line, int Column, string Path)
{
    /// <summary>What is wrong here, as an error of the file.</summary>
    public ScenarioError Fault(string message) => new(File, Line, Column, Path, message);
}
