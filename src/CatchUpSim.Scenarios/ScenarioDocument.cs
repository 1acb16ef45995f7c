namespace CatchUpSim.Scenarios;

/// <summary>
/// A scenario that was read without errors, with everything a manifest or a list of parameters tells about it.
/// </summary>
/// <typeparam name="TScenario">The record that holds the scenario.</typeparam>
/// <param name="Scenario">The scenario.</param>
/// <param name="Texts">The files it was read from: the named file first, then what it extends.</param>
/// <param name="ContentHash">Identifies the values; the same for every spelling of them.</param>
/// <param name="Provenance">Where each number comes from, by path.</param>
/// <param name="Variants">The variants that the files offer.</param>
public sealed record ScenarioDocument<TScenario>(
    TScenario Scenario,
    IReadOnlyList<SourceText> Texts,
    string ContentHash,
    IReadOnlyDictionary<string, Provenance> Provenance,
    IReadOnlyList<ScenarioVariant> Variants)
    where TScenario : class
{
    /// <summary>The paths of all numbers that no file states a source for.</summary>
    public IReadOnlyList<string> NumbersWithoutProvenance() =>
    [
        .. Model.Inputs.ParameterCatalogue.Of(Scenario).Parameters
            .Select(parameter => parameter.Path)
            .Where(path => !Provenance.TryGetValue(path, out Provenance? source)
                || source.Kind == ProvenanceKind.StatedByUser),
    ];
}
