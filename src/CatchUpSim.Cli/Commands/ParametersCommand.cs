using System.CommandLine;
using System.Globalization;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Scenarios;

namespace CatchUpSim.Cli.Commands;

/// <summary><c>catchupsim parameters [FILTER]</c>: every number of a scenario with unit, range and provenance.</summary>
internal static class ParametersCommand
{
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
            IEnumerable<string> names = all.SelectMany(parameter => parameter.Path.Split('.').Append(parameter.Path)).Distinct(StringComparer.Ordinal);
            throw new BadInputException($"no parameter of {scenario} contains '{filter}'{Complaint.Meant(names, filter)}");
        }

        rows.Insert(0, Heads);
        int[] widths = [.. Enumerable.Range(0, Heads.Length).Select(column => rows.Max(row => row[column].Length))];
        foreach (string[] row in rows)
        {
            output.WriteLine(string.Join("  ", row.Select((text, column) => text.PadRight(widths[column]))).TrimEnd());
        }

        return ExitCode.Success;
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
