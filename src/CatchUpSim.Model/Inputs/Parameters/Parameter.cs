namespace CatchUpSim.Model.Inputs;

/// <summary>One number of a scenario.</summary>
/// <typeparam name="TScenario">The record that holds the scenario.</typeparam>
public sealed class Parameter<TScenario>
    where TScenario : class
{
    private readonly ScenarioLeaf leaf;

    internal Parameter(ScenarioLeaf leaf) => this.leaf = leaf;

    /// <summary>Gets the path, such as <c>designers.firm-a.cash</c>.</summary>
    public string Path => leaf.Path;

    /// <summary>Gets the unit.</summary>
    public string Unit => leaf.Key.Parameter!.Unit;

    /// <summary>Gets the smallest permitted value.</summary>
    public double Minimum => leaf.Key.Parameter!.Minimum;

    /// <summary>Gets the largest permitted value.</summary>
    public double Maximum => leaf.Key.Parameter!.Maximum;

    /// <summary>Gets what the number is, in one line.</summary>
    public string Text => leaf.Key.Text;

    /// <summary>Gets a value indicating whether the number is whole.</summary>
    public bool IsWhole => leaf.Value is int;

    /// <summary>Gets the value in the scenario of the catalogue, in the declared unit.</summary>
    public double Value => leaf.Value is int whole ? whole : (double)leaf.Value;

    /// <summary>
    /// A copy of a scenario with another value of this parameter; a whole number takes the nearest whole value. The
    /// scenario must have the same named entries as that of the catalogue.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value lies outside of the declared range.</exception>
    public TScenario With(TScenario scenario, double value)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        if (!(value >= Minimum && value <= Maximum))
        {
            throw new ArgumentOutOfRangeException(
                nameof(value), value, $"{Path}: outside of {Minimum} to {Maximum} ({Unit})");
        }

        object changed = IsWhole ? (object)(int)Math.Round(value) : value;
        return (TScenario)Replace(scenario, 0, changed);
    }

    private object Replace(object container, int depth, object value) => leaf.Steps[depth].Replace(
        container, part => depth + 1 == leaf.Steps.Count ? value : Replace(part, depth + 1, value));
}
