namespace CatchUpSim.Model.Inputs;

/// <summary>Every number of a scenario by its path, with unit, range, meaning and a way to change it.</summary>
/// <typeparam name="TScenario">The record that holds the scenario.</typeparam>
public sealed class ParameterCatalogue<TScenario>
    where TScenario : class
{
    private readonly Dictionary<string, Parameter<TScenario>> byPath = new(StringComparer.Ordinal);

    internal ParameterCatalogue(RecordShape shape, TScenario scenario)
    {
        List<Parameter<TScenario>> parameters = [];
        foreach (ScenarioLeaf leaf in ScenarioLeaves.Of(shape, scenario))
        {
            if (leaf.Key.Parameter is not null)
            {
                Parameter<TScenario> parameter = new(leaf);
                parameters.Add(parameter);
                byPath.Add(leaf.Path, parameter);
            }
        }

        Parameters = parameters;
    }

    /// <summary>Gets the parameters in the order of the scenario's keys.</summary>
    public IReadOnlyList<Parameter<TScenario>> Parameters { get; }

    /// <summary>The parameter at a path such as <c>designers.firm-a.cash</c>.</summary>
    /// <exception cref="KeyNotFoundException">No number stands there; the message names the nearest path.</exception>
    public Parameter<TScenario> Find(string path) => TryFind(path)
        ?? throw new KeyNotFoundException(NearestName.Among(byPath.Keys, path) is { } nearest
            ? $"no parameter '{path}'; did you mean '{nearest}'?"
            : $"no parameter '{path}'");

    /// <summary>The parameter at a path, or null.</summary>
    public Parameter<TScenario>? TryFind(string path) => byPath.GetValueOrDefault(path);
}

/// <summary>Builds catalogues of parameters.</summary>
public static class ParameterCatalogue
{
    /// <summary>The catalogue of a scenario.</summary>
    public static ParameterCatalogue<TScenario> Of<TScenario>(TScenario scenario)
        where TScenario : class =>
        new(RecordShape.OfScenario<TScenario>(), scenario);
}
