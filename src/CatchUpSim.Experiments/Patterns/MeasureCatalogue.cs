namespace CatchUpSim.Experiments.Patterns;

/// <summary>All measures that patterns may use, by name.</summary>
public static class MeasureCatalogue
{
    /// <summary>Gets the measures.</summary>
    public static IReadOnlyList<Measure> All { get; } =
        [.. LevelMeasures.All, .. TimingMeasures.All, .. EventMeasures.All, .. MarketMeasures.All, .. RelationMeasures.All];

    /// <summary>The measure of a name, or null.</summary>
    public static Measure? Find(string name) => All.FirstOrDefault(measure => string.Equals(measure.Name, name, StringComparison.Ordinal));
}
