using CatchUpSim.Model.Inputs;

namespace CatchUpSim.Scenarios.Tests.Worlds;

/// <summary>Tries out whether every damaged key of a scenario file is caught in its line.</summary>
public static class DamagedKeys
{
    /// <summary>
    /// Damages the keys of a file one at a time; fails if any damage goes unnoticed, else counts them.
    /// </summary>
    public static int CountCaught<T>(ScenarioReader<T> reader, string file)
        where T : class
    {
        string original = File.ReadAllText(file);
        HashSet<string> before = [.. Faults(reader, file).Select(error => error.ToString())];
        IReadOnlyList<KeyMutation> mutations = KeyMutations.Of(RecordShape.OfScenario<T>(), original);
        List<string> missed = [];
        foreach (KeyMutation mutation in mutations)
        {
            File.WriteAllText(file, mutation.Text);
            if (!Faults(reader, file).Any(error =>
                error.File == file && error.Line == mutation.Line && !before.Contains(error.ToString())))
            {
                missed.Add($"{file}:{mutation.Line}: {mutation.What}");
            }
        }

        File.WriteAllText(file, original);
        Assert.Empty(missed);
        return mutations.Count;
    }

    private static IReadOnlyList<ScenarioError> Faults<T>(ScenarioReader<T> reader, string file)
        where T : class
    {
        try
        {
            reader.Read(new ScenarioReference(file, null));
            return [];
        }
        catch (InvalidScenarioException exception)
        {
            return exception.Errors;
        }
    }
}
