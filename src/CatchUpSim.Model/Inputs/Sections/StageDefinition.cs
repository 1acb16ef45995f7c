using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Inputs;

/// <summary>A stage of a product project.</summary>
public sealed record StageDefinition : INamedDefinition
{
    /// <summary>Gets the name: the entry's key in the file.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the stage.</summary>
    [Key("stage")]
    public required DevelopmentStage Stage { get; init; }

    /// <summary>Gets the work of a leading part at a 7 nm class node.</summary>
    [Parameter("effective person-months", 0, 100000, "work for a part of performance index 1 at a 7 nm class node")]
    public required double Work { get; init; }

    /// <summary>Gets the shortest duration.</summary>
    [Parameter("months", 0.5, 36, "shortest duration of a stage of usual work, however many people work on it")]
    public required double ShortestMonths { get; init; }

    /// <summary>Gets the shape of the gamma distribution of the work.</summary>
    [Parameter("index", 1, 1000, "shape of the gamma distribution of the work; larger is more certain")]
    public required double Shape { get; init; }

    /// <summary>Gets the cash cost besides salaries.</summary>
    [Parameter("USD million", 0, 500, "tools, cores, emulation and boards, spread over the stage")]
    public required double Cost { get; init; }

    /// <summary>Gets the share of each role's people who can work in the stage.</summary>
    [Parameter("share", 0, 1, "share of each role's people who can work in the stage: architecture, logic, physical, software, sales")]
    public required IReadOnlyDictionary<string, double> Roles { get; init; }
}
