using CatchUpSim.Model.Inputs;
using CatchUpSim.Scenarios.Nodes;

namespace CatchUpSim.Scenarios;

/// <summary>A study that was read without errors.</summary>
/// <param name="Definition">What the file says.</param>
/// <param name="Factors">What is varied, checked against the scenario.</param>
/// <param name="Scenario">The scenario as it stands, with the changes that hold in every run.</param>
/// <param name="Source">The text of the study file.</param>
public sealed record StudyDocument(
    StudyDefinition Definition,
    IReadOnlyList<StudyFactor> Factors,
    ScenarioDocument<Scenario> Scenario,
    SourceText Source)
{
    /// <summary>Gets what makes the scenario of a point.</summary>
    public required FactorScenarios Scenarios { get; init; }

    internal Func<string, Position> PlaceOf { get; init; } = _ => default;

    /// <summary>The complaint that points of the design cannot be run, at the place of the factors.</summary>
    public InvalidScenarioException Refuse(IEnumerable<string> faults)
    {
        Position at = PlaceOf("factors");
        return new InvalidScenarioException(
            [.. faults.Select(fault => new ScenarioError(at.File, at.Line, at.Column, "factors", fault))]);
    }
}
