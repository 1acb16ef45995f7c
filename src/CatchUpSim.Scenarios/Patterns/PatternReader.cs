using System.Globalization;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Scenarios.Nodes;

namespace CatchUpSim.Scenarios.Patterns;

/// <summary>
/// Reads patterns: small files that say which worlds to run and what to expect of them. A world names a scenario and
/// changes in the syntax of variants; both are read and checked like any scenario.
/// </summary>
public static class PatternReader
{
    private const int MostTimes = 20;

    private static readonly string[] Keys = ["id", "title", "basis", "understanding", "times", "worlds", "statements"];
    private static readonly string[] WorldKeys = ["scenario", "changes"];
    private static readonly ScenarioReader<Scenario> Scenarios = new(scenario => scenario.Validate());

    /// <summary>Reads a pattern.</summary>
    /// <exception cref="InvalidScenarioException">Something is wrong with it; the exception holds all of it.</exception>
    public static PatternFile Read(string file)
    {
        ErrorList errors = new();
        errors.NoteFile(file);
        (SourceText source, MappingNode root) = FileKinds.Read(file, FileKind.Pattern, SourceReading.Open, errors);
        var section = new PatternSection(root, string.Empty, errors);
        section.Know(Keys);
        List<PatternWorld> worlds = Worlds(section, file, errors);
        errors.ThrowIfAny();
        var pattern = new PatternFile(
            source,
            section.Required("id"),
            section.Required("title"),
            section.Required("basis"),
            section.Find("understanding")?.Text.Trim() ?? string.Empty,
            Times(section, errors),
            worlds,
            PatternStatements.Read(section, [.. worlds.Select(world => world.Name)], errors));
        errors.ThrowIfAny();
        return pattern;
    }

    /// <summary>A statistic that lies near a border of what is expected is read from more runs than others, whatever is asked for.</summary>
    private static int Times(PatternSection section, ErrorList errors)
    {
        if (section.Find("times") is not { } text)
        {
            return 1;
        }

        if (int.TryParse(text.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int times) && times is >= 1 and <= MostTimes)
        {
            return times;
        }

        errors.Add(text.Fault($"'{text.Text}' is no number of times; write a whole number from 1 to {MostTimes}"));
        return 1;
    }

    private static List<PatternWorld> Worlds(PatternSection section, string file, ErrorList errors)
    {
        var worlds = new List<PatternWorld>();
        foreach ((string name, PatternSection world) in section.Sections("worlds"))
        {
            world.Know(WorldKeys);
            if (world.Find("scenario") is not { } reference)
            {
                errors.Add(world.Position, world.Path, "must name a 'scenario', such as '../firm-a.yaml'");
                continue;
            }

            try
            {
                ScenarioDocument<Scenario> document = Scenarios.ReadChanged(Resolve(file, reference.Text), world.Mapping("changes"));
                worlds.Add(new PatternWorld(name, document.Scenario, document.ContentHash, document.NumbersWithoutProvenance()));
            }
            catch (InvalidScenarioException invalid)
            {
                foreach (ScenarioError error in invalid.Errors)
                {
                    errors.Add(error.Line == 0 && error.Path.Length == 0 ? reference.Fault($"'{reference.Text}' {error.Message}") : error);
                }
            }
        }

        if (worlds.Count == 0 && errors.IsEmpty)
        {
            errors.Add(section.Position, "worlds", "must name at least one world");
        }

        return worlds;
    }

    private static ScenarioReference Resolve(string file, string text)
    {
        ScenarioReference reference = ScenarioReference.Parse(text);
        string folder = Path.GetDirectoryName(file) ?? string.Empty;
        return reference with { File = Layers.ExtendsChain.Simplify(Path.Combine(folder, reference.File)) };
    }
}
