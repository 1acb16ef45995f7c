using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Observation;
using CatchUpSim.Scenarios.Binding;
using CatchUpSim.Scenarios.Layers;
using CatchUpSim.Scenarios.Nodes;

namespace CatchUpSim.Scenarios;

/// <summary>
/// Reads study files: every factor is tried on the scenario, so that a study that starts cannot stumble over a path, a
/// range or a word in the night.
/// </summary>
public sealed class StudyReader
{
    private static readonly RecordShape Shape = RecordShape.OfScenario<StudyDefinition>();

    private readonly ErrorList errors = new();
    private readonly BindingResult places;
    private readonly ScenarioReader<Scenario> scenarios = new(scenario => scenario.Validate());

    private StudyReader() => places = new BindingResult(errors);

    /// <summary>Reads a study and the scenario that it names.</summary>
    /// <param name="file">The study file.</param>
    /// <exception cref="InvalidScenarioException">Something is wrong; the exception holds all of it.</exception>
    public static StudyDocument Read(string file) => new StudyReader().Read(file, SourceReading.Open);

    /// <summary>Reads a study from texts that were kept: the study's first, then those of its scenario in their order.</summary>
    /// <exception cref="InvalidScenarioException">Something is wrong; the exception holds all of it.</exception>
    public static StudyDocument Read(IReadOnlyList<SourceText> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        Queue<SourceText> inOrder = new(texts);
        return new StudyReader().Read(texts[0].File, _ => TextStream.Of(inOrder.Dequeue().Text));
    }

    private StudyDocument Read(string file, Func<string, Stream> open)
    {
        errors.NoteFile(file);
        (SourceText source, MappingNode mapping) = FileKinds.Read(file, FileKind.Study, open, errors);
        StudyDefinition definition = (StudyDefinition)RecordBinder.Bind(Shape, new KeyIndex(Shape), mapping, places);
        errors.ThrowIfAny();
        CheckOutcomes(definition);
        if (ReadScenario(definition, file, open) is not { } scenario)
        {
            throw new InvalidScenarioException(errors.Sorted());
        }

        ScenarioTrial trial = new(scenarios, scenarios.Variants(scenario.Texts), ScenarioReference.Parse(definition.Scenario).Variant, definition.Set ?? []);
        IReadOnlyList<FactorReading> factors = [.. definition.Factors.Select(factor => new FactorReading(definition, factor, trial, Report))];
        foreach (FactorReading factor in factors)
        {
            factor.Check();
        }

        CheckName(definition);
        CheckDesign(definition);
        errors.ThrowIfAny();
        IReadOnlyList<StudyFactor> read = [.. factors.Select(factor => factor.Factor!)];
        return new StudyDocument(definition, read, scenario, source)
        {
            Scenarios = new FactorScenarios(trial, read),
            PlaceOf = path => places.Locate(path, mapping.Position),
        };
    }

    private void Report(string path, string message) =>
        errors.Add(places.Locate(path, default), path, message);

    private ScenarioDocument<Scenario>? ReadScenario(StudyDefinition definition, string file, Func<string, Stream> open)
    {
        ScenarioReference named = ScenarioReference.Parse(definition.Scenario);
        string path = Path.Combine(Path.GetDirectoryName(file) ?? string.Empty, named.File);
        try
        {
            return scenarios.Read(named with { File = ExtendsChain.Simplify(path) }, definition.Set, open);
        }
        catch (InvalidScenarioException exception)
        {
            foreach (ScenarioError error in exception.Errors)
            {
                string? key = error.File.StartsWith("--set ", StringComparison.Ordinal) ? "set"
                    : error.Line == 0 ? "scenario" : null;
                if (key is null)
                {
                    errors.Add(error);
                }
                else
                {
                    string subject = key == "set" ? error.Path : $"'{definition.Scenario}'";
                    Report(key, $"{subject} {error.Message}".TrimStart());
                }
            }

            return null;
        }
    }

    private void CheckName(StudyDefinition definition)
    {
        if (FolderNames.Fault(definition.Name) is { } fault)
        {
            Report("name", fault);
        }
    }

    private void CheckOutcomes(StudyDefinition definition)
    {
        string[] known = [.. RunSummary.Columns.Select(column => column.Name)];
        IReadOnlyList<string> outcomes = definition.Outcomes ?? [];
        for (int i = 0; i < outcomes.Count; i++)
        {
            string path = $"outcomes[{i}]";
            if (!known.Contains(outcomes[i], StringComparer.Ordinal))
            {
                Report(path, $"'{outcomes[i]}' is no outcome; {NearestName.Hint(known, outcomes[i])}");
            }
            else if (outcomes.Take(i).Contains(outcomes[i], StringComparer.Ordinal))
            {
                Report(path, $"'{outcomes[i]}' stands twice");
            }
        }
    }

    private void CheckDesign(StudyDefinition definition)
    {
        bool hasOwnCount = definition.Design.Kind is StudyDesign.FullFactorial or StudyDesign.Listed;
        if (hasOwnCount && definition.Design.Points is not null)
        {
            Report("design.points", $"a {KebabCase.Of(definition.Design.Kind.ToString())} design has as many points as its factors give; leave the key out");
        }
        else if (!hasOwnCount && definition.Design.Points is null)
        {
            Report("design", "lacks the key 'points', the number of points");
        }

        if (definition.Factors.Count == 0)
        {
            Report("factors", "names no factor; a study varies something ('run' takes a scenario as it is)");
        }

        if (definition.Design.Kind == StudyDesign.Listed)
        {
            string[] counts = [.. definition.Factors.Select(factor => $"{factor.Name} {(factor.Values ?? factor.Variants ?? []).Count}")];
            if (counts.Select(count => count.Split(' ')[1]).Distinct(StringComparer.Ordinal).Count() > 1)
            {
                Report("factors", $"in a listed design every factor has as many values as there are points: {string.Join(", ", counts)}");
            }
        }
    }
}
