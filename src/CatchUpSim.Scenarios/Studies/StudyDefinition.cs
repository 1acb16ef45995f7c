using CatchUpSim.Model.Inputs;

namespace CatchUpSim.Scenarios;

/// <summary>A study file: a scenario, what is varied in it, how, how often, and what is kept.</summary>
public sealed record StudyDefinition
{
    /// <summary>Gets the short name.</summary>
    [Key("short name, used for the output folder")]
    public required string Name { get; init; }

    /// <summary>Gets the title.</summary>
    [Key("title of figures")]
    public required string Title { get; init; }

    /// <summary>Gets the description.</summary>
    [Key("what the study asks, in a line or two")]
    public string? Description { get; init; }

    /// <summary>Gets the scenario.</summary>
    [Key("scenario file, relative to this file, or a variant in it: file.yaml#variant")]
    public required string Scenario { get; init; }

    /// <summary>Gets changes that hold in every run.</summary>
    [Key("changes of the scenario that hold in every run, each path=value")]
    public IReadOnlyList<string>? Set { get; init; }

    /// <summary>Gets the seed.</summary>
    [Parameter("count", 0, int.MaxValue, "seed of the worlds and of designs with chance")]
    public required int Seed { get; init; }

    /// <summary>Gets the number of worlds at each point.</summary>
    [Parameter("count", 1, 1_000_000, "worlds at each point; world i has the same luck at every point")]
    public required int Replications { get; init; }

    /// <summary>Gets how points are chosen.</summary>
    [Key("how points are chosen")]
    public required StudyDesignDefinition Design { get; init; }

    /// <summary>Gets what is varied.</summary>
    [Key("what is varied")]
    public required IReadOnlyList<FactorDefinition> Factors { get; init; }

    /// <summary>Gets the outcomes that are kept.</summary>
    [Key("outcomes that are kept; all when absent")]
    public IReadOnlyList<string>? Outcomes { get; init; }
}

/// <summary>How the points of a study are chosen.</summary>
public sealed record StudyDesignDefinition
{
    /// <summary>Gets the kind of design.</summary>
    [Key("kind of design")]
    public required StudyDesign Kind { get; init; }

    /// <summary>Gets the number of points.</summary>
    [Parameter("count", 1, 1_000_000, "number of points; full factorial and listed designs have their own")]
    public int? Points { get; init; }
}

/// <summary>Kinds of designs.</summary>
public enum StudyDesign
{
    /// <summary>Every combination of levels.</summary>
    FullFactorial = 0,

    /// <summary>Strata of every factor, each met once.</summary>
    LatinHypercube = 1,

    /// <summary>Sobol's sequence.</summary>
    Sobol = 2,

    /// <summary>Independent uniform draws.</summary>
    Random = 3,

    /// <summary>Point i takes the i-th value of every factor.</summary>
    Listed = 4,
}

/// <summary>A factor as a study file defines it.</summary>
public sealed record FactorDefinition : INamedDefinition
{
    /// <summary>Gets the name: the entry's key in the file.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the path of the key that is varied.</summary>
    [Key("path of the key that is varied, such as designers.firm-a.cash")]
    public string? Path { get; init; }

    /// <summary>Gets the lowest value of a range.</summary>
    [Key("lowest value of a range, with its unit")]
    public string? From { get; init; }

    /// <summary>Gets the highest value of a range.</summary>
    [Key("highest value of a range, with its unit")]
    public string? To { get; init; }

    /// <summary>Gets the number of levels of a range in a full factorial design.</summary>
    [Parameter("count", 2, 1000, "levels of a range in a full factorial design")]
    public int? Levels { get; init; }

    /// <summary>Gets the values of a factor that is no range.</summary>
    [Key("values of a factor that is no range")]
    public IReadOnlyList<string>? Values { get; init; }

    /// <summary>Gets the variants of the scenario.</summary>
    [Key("variants of the scenario; 'none' is the file as it stands")]
    public IReadOnlyList<string>? Variants { get; init; }
}
