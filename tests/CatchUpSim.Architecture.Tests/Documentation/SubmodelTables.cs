using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Scenarios;

namespace CatchUpSim.Architecture.Tests.Documentation;

/// <summary>Writes, for a submodel, the files it is made of with their equations, and its parameters.</summary>
internal static partial class SubmodelTables
{
    private const string Model = "src/CatchUpSim.Model/";

    /// <summary>The files of a folder of the model.</summary>
    public static string Files(IEnumerable<string> files)
    {
        StringBuilder text = new("\n| file | what it holds | equations |\n|---|---|---|\n");
        foreach (string file in files)
        {
            string source = ProjectText.Read(file);
            string equations = string.Join(", ", Equation().Matches(source)
                .Select(match => match.Groups["number"].Value).Distinct(StringComparer.Ordinal));
            text.Append(CultureInfo.InvariantCulture, $"| [{Path.GetFileName(file)}]({file[Model.Length..]}) ")
                .Append(CultureInfo.InvariantCulture, $"| {Story(source, Path.GetFileNameWithoutExtension(file))} | {equations} |\n");
        }

        return text.Append('\n').ToString();
    }

    /// <summary>The files and parameters of one call of the schedule.</summary>
    public static string Submodel(ScheduledCall call) => Files(FilesOf(call.Submodel)) + Parameters(call.Section);

    /// <summary>The folder of a submodel, or the files of a decision that the schedule calls by itself.</summary>
    public static IEnumerable<string> FilesOf(string submodel)
    {
        string folder = $"{Model}Submodels/{submodel}";
        return ProjectText.Exists(folder)
            ? ProjectText.FilesOf(folder, "*.cs")
            : ProjectText.FilesOf(Model, $"{submodel}*.cs");
    }

    private static string Parameters(string section)
    {
        var shape = Assert.IsType<SectionShape>(ScenarioReader.Shape.Find(section)?.Value);
        StringBuilder rows = new();
        int count = Rows(rows, shape.Record, string.Empty);
        return $"""
            <details><summary>Parameters in <code>{section}</code>: {count} numbers</summary>

            | key | unit | range | what it is |
            |---|---|---|---|
            {rows}
            </details>


            """.ReplaceLineEndings("\n");
    }

    private static int Rows(StringBuilder rows, RecordShape record, string path)
    {
        int count = 0;
        foreach (KeyShape key in record.Keys)
        {
            string keyPath = path.Length == 0 ? key.Name : $"{path}.{key.Name}";
            if (key.Parameter is { } parameter)
            {
                rows.Append(CultureInfo.InvariantCulture, $"| `{keyPath}` | {parameter.Unit} ")
                    .Append(CultureInfo.InvariantCulture, $"| {parameter.Minimum} to {parameter.Maximum} | {key.Text} |\n");
                count++;
            }

            count += key.Value switch
            {
                SectionShape section => Rows(rows, section.Record, keyPath),
                NamedEntriesShape entries => Rows(rows, entries.Record, keyPath + ".NAME"),
                SequenceShape { Item: SectionShape item } => Rows(rows, item.Record, keyPath + "[]"),
                _ => 0,
            };
        }

        return count;
    }

    /// <summary>The summary of the type that gives the file its name.</summary>
    private static string Story(string source, string type)
    {
        Match match = Summary().Matches(source).FirstOrDefault(summary => summary.Groups["type"].Value == type)
            ?? throw new InvalidOperationException($"no summary of {type} in its file");
        return Number().Replace(Plain(match.Groups["text"].Value), string.Empty);
    }

    private static string Plain(string comment)
    {
        string text = Reference().Replace(comment.Replace("///", " ", StringComparison.Ordinal), "${name}");
        return Space().Replace(text, " ").Replace("|", "\\|", StringComparison.Ordinal).Trim();
    }

    [GeneratedRegex(@"Equation \((?<number>[A-Z]+[0-9]+)\)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Equation();

    // Summaries of types begin at the margin; those of their members are indented.
    [GeneratedRegex(
        @"^/// <summary>(?<text>.*?)</summary>.*?^(public|internal) [a-z ]*?(record struct|ref struct|struct|class|record|enum|interface) (?<type>\w+)",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.Singleline,
        10_000)]
    private static partial Regex Summary();

    // The heading of the section says which submodel it is.
    [GeneratedRegex("^Submodel [^.]*\\. ", RegexOptions.None, 10_000)]
    private static partial Regex Number();

    [GeneratedRegex("<(see|paramref) (cref|name|langword)=\"(?<name>[^\"]+)\" ?/>", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Reference();

    [GeneratedRegex(@"\s+", RegexOptions.None, 10_000)]
    private static partial Regex Space();
}
