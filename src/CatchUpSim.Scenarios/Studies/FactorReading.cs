using CatchUpSim.Model.Inputs;

namespace CatchUpSim.Scenarios;

/// <summary>Checks one factor of a study against the scenario: its path, its type, and every value.</summary>
internal sealed class FactorReading(
    StudyDefinition study, FactorDefinition factor, ScenarioTrial trial, Action<string, string> report)
{
    /// <summary>How the file as it stands is called among variants.</summary>
    public const string NoVariant = "none";

    private readonly string place = $"factors.{factor.Name}";

    /// <summary>Gets the factor; null when something is wrong with it.</summary>
    public StudyFactor? Factor { get; private set; }

    /// <summary>Checks the factor and reports everything that is wrong.</summary>
    public void Check()
    {
        bool isRange = factor.From is not null || factor.To is not null;
        int ways = (isRange ? 1 : 0) + (factor.Values is null ? 0 : 1) + (factor.Variants is null ? 0 : 1);
        if (ways != 1)
        {
            report(place, "needs one of three: 'from' and 'to', or 'values', or 'variants'");
        }
        else if (factor.Variants is not null)
        {
            CheckVariants(factor.Variants);
        }
        else if (factor.Path is not { } path)
        {
            report(place, "lacks the key 'path'");
        }
        else if (study.Factors.TakeWhile(other => other != factor).Any(other => other.Path == path))
        {
            report($"{place}.path", $"'{path}' is varied by another factor already");
        }
        else if (isRange)
        {
            CheckRange(path);
        }
        else
        {
            CheckValues(path, factor.Values!);
        }

        if (factor.Levels is not null && (!isRange || study.Design.Kind != StudyDesign.FullFactorial))
        {
            report($"{place}.levels", "says nothing here: levels divide a range ('from', 'to') of a full-factorial design");
        }
    }

    private void CheckVariants(IReadOnlyList<string> names)
    {
        if (factor.Path is not null)
        {
            report($"{place}.path", "says nothing here: a variant has no path");
        }

        if (trial.Variant is not null)
        {
            report($"{place}.variants", $"the study's scenario names the variant '{trial.Variant}' already");
        }

        if (study.Factors.TakeWhile(other => other != factor).Any(other => other.Variants is not null))
        {
            report($"{place}.variants", "another factor varies the variant already");
        }

        string[] known = [NoVariant, .. trial.Variants];
        CheckEach(names, "variants", name => known.Contains(name, StringComparer.Ordinal) ? []
            : [$"no variant '{name}'; {NearestName.Hint(known, name)}"]);
        Factor = new StudyFactor
        {
            Name = factor.Name,
            Path = "variant",
            Kind = FactorKind.Variant,
            Levels = [.. names.Select((_, i) => (double)i)],
            Words = names,
        };
    }

    private void CheckRange(string path)
    {
        if (factor.From is null || factor.To is null)
        {
            report(place, $"lacks the key '{(factor.From is null ? "from" : "to")}'");
            return;
        }

        Parameter<Scenario>? low = NumberAt(path, factor.From, "from");
        Parameter<Scenario>? high = NumberAt(path, factor.To, "to");
        if (low is null || high is null)
        {
            return;
        }

        if (!(low.Value < high.Value))
        {
            report($"{place}.to", $"'{factor.To}' is not above '{factor.From}'");
        }

        Factor = Numeric(low) with { Range = (low.Value, high.Value), Levels = LevelsOf(low, high.Value) };
    }

    private double[] LevelsOf(Parameter<Scenario> low, double high)
    {
        if (study.Design.Kind == StudyDesign.Listed)
        {
            report(place, "a listed design needs 'values', not a range");
        }

        bool isGrid = study.Design.Kind == StudyDesign.FullFactorial;
        if (isGrid && factor.Levels is null)
        {
            report(place, "lacks the key 'levels': how many values of the range a full-factorial design takes");
        }

        double[] levels = isGrid && factor.Levels is { } count ? Grid(low, high, count) : [];
        if (levels.Distinct().Count() < levels.Length)
        {
            report($"{place}.levels", $"there are fewer whole numbers than {factor.Levels} between the ends");
        }

        return levels;
    }

    private Parameter<Scenario>? NumberAt(string path, string text, string key)
    {
        Scenario? scenario = trial.Bind(null, [$"{path}={text}"], out IReadOnlyList<string> faults);
        foreach (string fault in faults)
        {
            report($"{place}.{key}", $"{path}: {fault}");
        }

        if (scenario is null || ParameterCatalogue.Of(scenario).TryFind(path) is { } number)
        {
            return scenario is null ? null : ParameterCatalogue.Of(scenario).TryFind(path);
        }

        report($"{place}.{key}", $"'{path}' holds no number; name its values with 'values'");
        return null;
    }

    private void CheckValues(string path, IReadOnlyList<string> values)
    {
        List<Parameter<Scenario>> numbers = [];
        CheckEach(values, "values", value =>
        {
            Scenario? scenario = trial.Bind(null, [$"{path}={value}"], out IReadOnlyList<string> faults);
            if (scenario is not null && ParameterCatalogue.Of(scenario).TryFind(path) is { } number)
            {
                numbers.Add(number);
            }

            return faults;
        });
        bool isNumeric = numbers.Count == values.Count && numbers.Count > 0;
        Factor = isNumeric
            ? Numeric(numbers[0]) with { Levels = [.. numbers.Select(number => number.Value)] }
            : new StudyFactor
            {
                Name = factor.Name,
                Path = path,
                Kind = FactorKind.Category,
                Levels = [.. values.Select((_, i) => (double)i)],
                Words = values,
            };
    }

    private void CheckEach(IReadOnlyList<string> texts, string key, Func<string, IReadOnlyList<string>> faultsOf)
    {
        if (texts.Count == 0)
        {
            report($"{place}.{key}", "is empty; name at least one");
        }

        for (int i = 0; i < texts.Count; i++)
        {
            string at = $"{place}.{key}[{i}]";
            if (study.Design.Kind != StudyDesign.Listed && texts.Take(i).Contains(texts[i], StringComparer.Ordinal))
            {
                report(at, $"'{texts[i]}' stands twice");
                continue;
            }

            foreach (string fault in faultsOf(texts[i]))
            {
                report(at, factor.Path is null ? fault : $"{factor.Path}: {fault}");
            }
        }
    }

    private StudyFactor Numeric(Parameter<Scenario> parameter) => new()
    {
        Name = factor.Name,
        Path = parameter.Path,
        Kind = parameter.IsWhole ? FactorKind.WholeNumber : FactorKind.Number,
        Unit = parameter.Unit,
        FirstText = factor.From ?? factor.Values![0],
    };

    private static double[] Grid(Parameter<Scenario> low, double high, int count)
    {
        double[] levels = [.. Enumerable.Range(0, count)
            .Select(i => i == count - 1 ? high : low.Value + ((high - low.Value) * i / (count - 1)))];
        return low.IsWhole ? [.. levels.Select(level => Math.Round(level))] : levels;
    }
}
