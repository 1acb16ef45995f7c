using System.CommandLine;
using System.Globalization;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Scenarios;

namespace CatchUpSim.Cli.Commands;

/// <summary><c>catchupsim parameters [FILTER]</c>: every number of a scenario with unit, range and provenance.</summary>
internal static class ParametersCommand
{
    private const int MostNear = 3;

    private static readonly string[] Heads = ["path", "value", "unit", "range", "provenance"];

    public static Command Create(Surroundings surroundings)
    {
        var filter = new Argument<string?>("FILTER")
        {
            Description = "Show only paths that contain this.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var scenario = new Option<string>("--scenario")
        {
            Description = "Scenario file, or a variant in it.",
            DefaultValueFactory = _ => ScenarioFiles.Standard,
        };
        var command = new Command("parameters", "List the numbers of a scenario with value, unit, range and provenance.") { filter, scenario };
        command.SetAction(parsed => List(
            parsed.GetValue(filter) ?? string.Empty, parsed.GetRequiredValue(scenario), surroundings.Output));
        return command;
    }

    private static int List(string filter, string scenario, TextWriter output)
    {
        ScenarioDocument<Scenario> document = ScenarioFiles.Read(scenario);
        IReadOnlyList<Parameter<Scenario>> all = ParameterCatalogue.Of(document.Scenario).Parameters;
        List<string[]> rows =
        [
            .. all.Where(parameter => parameter.Path.Contains(filter, StringComparison.OrdinalIgnoreCase))
                .Select(parameter => Row(parameter, document)),
        ];
        if (rows.Count == 0)
        {
            throw new BadInputException($"no parameter of {scenario} contains '{filter}'{Near([.. all.Select(parameter => parameter.Path)], filter)}");
        }

        rows.Insert(0, Heads);
        int[] widths = [.. Enumerable.Range(0, Heads.Length).Select(column => rows.Max(row => row[column].Length))];
        foreach (string[] row in rows)
        {
            output.WriteLine(string.Join("  ", row.Select((text, column) => text.PadRight(widths[column]))).TrimEnd());
        }

        return ExitCode.Success;
    }

    // A filter fits a part of a path, so it is held against parts: one word of it, or several that follow each other.
    private static string Near(IReadOnlyList<string> paths, string filter)
    {
        string written = filter.ToLowerInvariant();
        ILookup<string, string> byPart = paths.SelectMany(path => Parts(path).Select(part => (part, path))).ToLookup(each => each.part, each => each.path, StringComparer.Ordinal);
        string[] parts = [.. byPart.Select(part => part.Key)];
        string guess = Complaint.Meant(parts, written);
        return guess.Length > 0 ? guess
            : $"; the nearest are {string.Join(", ", Complaint.Nearest(parts, written).SelectMany(part => byPart[part]).Distinct(StringComparer.Ordinal).Take(MostNear))}";
    }

    private static IEnumerable<string> Parts(string path)
    {
        int[] starts = [0, .. Enumerable.Range(0, path.Length).Where(at => path[at] is '.' or '-').Select(at => at + 1)];
        int[] ends = [.. starts.Skip(1).Select(start => start - 1), path.Length];
        return starts.SelectMany((start, i) => ends.Skip(i).Select(end => path[start..end])).Distinct(StringComparer.Ordinal);
    }

    private static string[] Row(Parameter<Scenario> parameter, ScenarioDocument<Scenario> document) =>
    [
        parameter.Path,
        Text(parameter.Value),
        parameter.Unit,
        $"{Text(parameter.Minimum)} to {Text(parameter.Maximum)}",
        document.Provenance.TryGetValue(parameter.Path, out Provenance? source) ? source.ToString() : string.Empty,
    ];

    private static string Text(double value) => value.ToString("G10", CultureInfo.InvariantCulture);
}
