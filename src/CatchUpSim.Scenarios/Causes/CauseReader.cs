using CatchUpSim.Scenarios.Causes;

namespace CatchUpSim.Scenarios;

/// <summary>Reads a file of causes by itself; what a cause changes is checked with the scenario that it is taken from.</summary>
public static class CauseReader
{
    /// <summary>The causes of a file.</summary>
    /// <exception cref="InvalidScenarioException">Something is wrong; the exception holds all of it.</exception>
    public static IReadOnlyList<Cause> Read(string file)
    {
        ErrorList errors = new();
        CauseFile causes = CauseFile.Read(file, errors);
        errors.ThrowIfAny();
        return [.. causes.Entries.Select(entry => entry.Cause)];
    }
}
