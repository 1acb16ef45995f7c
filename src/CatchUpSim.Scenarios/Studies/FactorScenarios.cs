using CatchUpSim.Model.Inputs;

namespace CatchUpSim.Scenarios;

/// <summary>
/// Makes the scenario of a point of a study. Words and variants are read once for each of their combinations; numbers
/// are set in a copy, so a study of many points holds no more scenarios than combinations of words.
/// </summary>
public sealed class FactorScenarios
{
    private readonly ScenarioTrial trial;
    private readonly IReadOnlyList<StudyFactor> factors;
    private readonly Dictionary<string, Template> templates = new(StringComparer.Ordinal);
    private readonly Lock gate = new();

    internal FactorScenarios(ScenarioTrial trial, IReadOnlyList<StudyFactor> factors)
    {
        this.trial = trial;
        this.factors = factors;
    }

    /// <summary>The scenario with the values of a point, in the order of the factors.</summary>
    /// <exception cref="InvalidOperationException">The values contradict the scenario; the message says how.</exception>
    public Scenario With(IReadOnlyList<double> values)
    {
        Template template = TemplateOf(values);
        Scenario scenario = template.Scenario;
        for (int i = 0; i < factors.Count; i++)
        {
            scenario = template.Numbers[i]?.With(scenario, values[i]) ?? scenario;
        }

        return scenario;
    }

    /// <summary>What contradicts the rules of the model at a point; empty when nothing does.</summary>
    public IReadOnlyList<string> FaultsAt(IReadOnlyList<double> values)
    {
        try
        {
            return [.. With(values).Validate().Select(fault => $"{fault.Path}: {fault.Message}")];
        }
        catch (InvalidOperationException exception)
        {
            return [exception.Message];
        }
    }

    /// <summary>Identifies the scenario behind a point apart from the numbers that factors set in it.</summary>
    public string HashBehind(IReadOnlyList<double> values) => TemplateOf(values).Hash;

    private Template TemplateOf(IReadOnlyList<double> values)
    {
        string key = string.Join('\n', factors.Select((factor, i) => factor.IsNumeric ? string.Empty : factor.Words[(int)values[i]]));
        lock (gate)
        {
            if (!templates.TryGetValue(key, out Template? template))
            {
                templates[key] = template = Make(values);
            }

            return template;
        }
    }

    private Template Make(IReadOnlyList<double> values)
    {
        string? variant = null;
        List<string> changes = [];
        for (int i = 0; i < factors.Count; i++)
        {
            StudyFactor factor = factors[i];
            string text = factor.IsNumeric ? factor.FirstText : factor.Words[(int)values[i]];
            if (factor.Kind != FactorKind.Variant)
            {
                changes.Add($"{factor.Path}={text}");
            }
            else if (text != FactorReading.NoVariant)
            {
                variant = text;
            }
        }

        Scenario scenario = trial.Bind(variant, changes, out IReadOnlyList<string> faults)
            ?? throw new InvalidOperationException(string.Join("; ", faults));
        ParameterCatalogue<Scenario> catalogue = ParameterCatalogue.Of(scenario);
        Parameter<Scenario>?[] numbers = [.. factors.Select(factor => factor.IsNumeric ? catalogue.Find(factor.Path) : null)];
        Scenario bare = numbers.Aggregate(scenario, (changed, number) => number?.With(changed, number.Minimum) ?? changed);
        return new Template(scenario, numbers, ContentHash.Of(RecordShape.OfScenario<Scenario>(), bare));
    }

    private sealed record Template(Scenario Scenario, IReadOnlyList<Parameter<Scenario>?> Numbers, string Hash);
}
