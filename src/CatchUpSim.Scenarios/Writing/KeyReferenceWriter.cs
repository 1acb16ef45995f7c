using System.Globalization;
using System.Text;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Scenarios.Nodes;
using CatchUpSim.Scenarios.Numbers;

namespace CatchUpSim.Scenarios;

/// <summary>
/// Writes the reference of all keys of scenario files as Markdown, from the same declarations that reading uses.
/// </summary>
public static class KeyReferenceWriter
{
    /// <summary>The reference for scenarios that are held in a record type.</summary>
    public static string Write(RecordShape shape)
    {
        StringBuilder text = new(Introduction());
        WriteRecord(text, shape, string.Empty);
        return text.ToString();
    }

    private static string Introduction()
    {
        using Stream stream = typeof(KeyReferenceWriter).Assembly.GetManifestResourceStream("scenario-files.md")!;
        using StreamReader reader = new(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static void WriteRecord(StringBuilder text, RecordShape record, string path)
    {
        text.Append("\n### ").Append(path.Length == 0 ? "Top level" : $"`{path}`").Append("\n\n")
            .Append("| key | value | range | meaning |\n|---|---|---|---|\n");
        foreach (KeyShape key in record.Keys)
        {
            text.Append(CultureInfo.InvariantCulture, $"| `{key.Name}`{(key.IsRequired ? " *" : string.Empty)} ")
                .Append(CultureInfo.InvariantCulture,
                    $"| {Cell(ValueOf(key, key.Value))} | {RangeOf(key)} | {Cell(key.Text)} |\n");
        }

        foreach (KeyShape key in record.Keys)
        {
            WriteBelow(text, key.Value, Paths.Join(path, key.Name));
        }
    }

    private static void WriteBelow(StringBuilder text, ValueShape value, string path)
    {
        switch (value)
        {
            case SectionShape section:
                WriteRecord(text, section.Record, path);
                break;
            case NamedEntriesShape { Record.Body: null } entries:
                WriteRecord(text, entries.Record, path + ".<name>");
                break;
            case SequenceShape { Item: SectionShape item }:
                WriteRecord(text, item.Record, path + "[]");
                break;
        }
    }

    private static string ValueOf(KeyShape key, ValueShape value) => value switch
    {
        NumberShape => Unit(key),
        SwitchShape => "`true` or `false`",
        TextShape => key.References.Length > 0 ? $"name from `{key.References}`" : "text",
        MonthShape => "month",
        ChoiceShape choice => string.Join(", ", choice.Choices.Select(pair => $"`{pair.Key}`")),
        SectionShape => "keys, see below",
        NamedEntriesShape { Record.Body: { } body } => "by name: " + ValueOf(body, body.Value),
        NamedEntriesShape => "definitions by name, see below",
        SequenceShape { Item: SectionShape } => "list of definitions, see below",
        SequenceShape sequence => "list: " + ValueOf(key, sequence.Item),
        NumbersByNameShape =>
            (key.References.Length > 0 ? $"by name from `{key.References}`: " : "by name: ") + Unit(key),
        _ => "by month: " + Unit(key),
    };

    private static string Unit(KeyShape key)
    {
        string unit = key.Parameter!.Unit;
        return DeclaredUnit.Of(unit).Kind == UnitKind.Money ? "money, " + unit : unit;
    }

    private static string RangeOf(KeyShape key)
    {
        ParameterAttribute? parameter = key.Parameter ?? (key.Value as NamedEntriesShape)?.Record.Body?.Parameter;
        return parameter is null ? string.Empty
            : string.Create(CultureInfo.InvariantCulture, $"{parameter.Minimum} to {parameter.Maximum}");
    }

    // A bar would end the cell.
    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
