namespace CatchUpSim.Scenarios;

/// <summary>What a YAML file of this program is for.</summary>
public enum FileKind
{
    /// <summary>A world, which <c>run</c> and most commands take.</summary>
    Scenario,

    /// <summary>Factors over a scenario, which <c>sweep</c> takes.</summary>
    Study,

    /// <summary>A stylised fact, which <c>patterns</c> judges.</summary>
    Pattern,

    /// <summary>Causes that can be taken away, which <c>explain</c> takes.</summary>
    Causes,
}
