using CatchUpSim.Model.Inputs;

namespace CatchUpSim.Scenarios.Patterns;

/// <summary>Reads the statements of a pattern.</summary>
internal static class PatternStatements
{
    private const string Key = "statements";
    private static readonly string[] Keys = ["says", "measure", "with", "sides", "compare", "statistic", "limit", "expect"];
    private static readonly string[] SideKeys = ["world", "with"];
    private static readonly string[] ExpectationKeys = ["sign", "above", "below", "between"];
    private static readonly string[] LimitKeys = ["above", "below"];

    public static IReadOnlyList<PatternStatement> Read(PatternSection pattern, IReadOnlyList<string> worlds, ErrorList errors)
    {
        var statements = new List<PatternStatement>();
        foreach (PatternSection section in pattern.Items(Key))
        {
            section.Know(Keys);
            if (Statement(section, worlds, errors) is { } statement)
            {
                statements.Add(statement);
            }
        }

        if (statements.Count == 0 && errors.IsEmpty)
        {
            errors.Add(pattern.Position, Key, "must hold at least one statement");
        }

        return statements;
    }

    private static PatternStatement? Statement(PatternSection section, IReadOnlyList<string> worlds, ErrorList errors)
    {
        string says = section.Required("says");
        PatternText? measure = section.RequiredText("measure");
        PatternText? statistic = section.RequiredText("statistic");
        PatternSection? expectation = section.Section("expect");
        PatternSection? limits = section.Section("limit");
        expectation?.Know(ExpectationKeys);
        limits?.Know(LimitKeys);
        if (expectation is null)
        {
            errors.Add(section.Position, section.Path, "lacks the key 'expect'");
        }

        IReadOnlyList<PatternSide> sides = Sides(section, worlds, errors);
        return measure is null || statistic is null || expectation is null ? null : new PatternStatement
        {
            Says = says,
            Measure = measure,
            Statistic = statistic,
            Comparison = section.Find("compare"),
            Sides = sides,
            Limits = limits?.Texts() ?? [],
            Expectation = expectation.Texts(),
        };
    }

    private static IReadOnlyList<PatternSide> Sides(PatternSection section, IReadOnlyList<string> worlds, ErrorList errors)
    {
        Dictionary<string, PatternText> common = section.Section("with")?.Texts() ?? [];
        IReadOnlyList<PatternSection> items = section.Items("sides");
        if (items.Count == 0)
        {
            return [new PatternSide(worlds.Count > 0 ? worlds[0] : string.Empty, common)];
        }

        var sides = new List<PatternSide>();
        foreach (PatternSection item in items)
        {
            item.Know(SideKeys);
            PatternText? world = item.Find("world");
            if (world is not null && !worlds.Contains(world.Text, StringComparer.Ordinal))
            {
                errors.Add(world.Fault($"no world '{world.Text}'; {NearestName.Hint(worlds, world.Text)}"));
            }

            Dictionary<string, PatternText> arguments = new(common, StringComparer.Ordinal);
            foreach ((string name, PatternText text) in item.Section("with")?.Texts() ?? [])
            {
                arguments[name] = text;
            }

            sides.Add(new PatternSide(world?.Text ?? (worlds.Count > 0 ? worlds[0] : string.Empty), arguments));
        }

        return sides;
    }
}
