using System.Globalization;
using System.Text;
using CatchUpSim.Model.Inputs;

namespace CatchUpSim.Cli.Tests;

/// <summary>
/// The smallest scenario that the reader accepts: written from the declarations, one entry in every section, every number
/// as near to one as its range allows. It means nothing; it only lets commands be tested whatever the model becomes.
/// </summary>
internal static class GeneratedScenario
{
    public const string Entry = "one";

    public const string Variants = "variants:\n  later:\n    description: a longer horizon\n    end: 2023-09\n";

    public static string Yaml { get; } = Write();

    private static string Write()
    {
        var text = new StringBuilder();
        Section(text, RecordShape.Of(typeof(Scenario)), 0);
        return text.ToString();
    }

    private static void Section(StringBuilder text, RecordShape shape, int depth)
    {
        foreach (KeyShape key in shape.Keys.Where(key => key.IsRequired || key.Name == "milestone"))
        {
            text.Append(' ', 2 * depth).Append(key.Name).Append(':');
            Value(text, key, key.Value, depth);
        }
    }

    private static void Value(StringBuilder text, KeyShape key, ValueShape value, int depth)
    {
        switch (value)
        {
            case SectionShape section:
                text.Append('\n');
                Section(text, section.Record, depth + 1);
                break;
            case NamedEntriesShape named:
                Entries(text, key, named.Record, depth);
                break;
            default:
                text.Append(' ').Append(Inline(key, value)).Append('\n');
                break;
        }
    }

    private static void Entries(StringBuilder text, KeyShape key, RecordShape record, int depth)
    {
        // Of sections whose entries are named after the choices of an enumeration, all choices are needed.
        text.Append('\n');
        string name = key.Name == "exchange-rates" ? "CNY" : Entry;
        text.Append(' ', 2 * (depth + 1)).Append(name).Append(':');
        if (record.Body is { } body)
        {
            Value(text, body, body.Value, depth + 1);
        }
        else
        {
            text.Append('\n');
            Section(text, record, depth + 2);
        }
    }

    private static string Inline(KeyShape key, ValueShape value) => value switch
    {
        NumberShape => Number(key),
        SwitchShape => "false",
        MonthShape => key.Name == "end" ? "2022-09" : "2020-09",
        ChoiceShape choice => choice.Choices[^1].Key,
        TextShape => key.Name == "line" ? $"{Entry}/{Entry}" : key.Name == "name" ? "generated" : Entry,
        NumbersByNameShape => $"{{{Entry}: {Number(key)}}}",
        DatedSeriesShape => $"{{2020-09: {Number(key)}}}",
        SequenceShape sequence => Sequence(key, sequence),
        _ => throw new NotSupportedException($"{key.Name}: {value}"),
    };

    private static string Sequence(KeyShape key, SequenceShape sequence)
    {
        if (key.Name == "transitions")
        {
            return $"[{string.Join(", ", Enumerable.Repeat("0.25", 16))}]";
        }

        if (sequence.Item is not SectionShape { Record: { } record })
        {
            return $"[{Inline(key, sequence.Item)}]";
        }

        IEnumerable<string> choices = key.Name == "stages"
            ? ((ChoiceShape)record.Find("stage")!.Value).Choices.Select(choice => choice.Key)
            : [string.Empty];
        return $"[{string.Join(", ", choices.Select(choice => Mapping(record, choice)))}]";
    }

    private static string Mapping(RecordShape record, string stage) =>
        $"{{{string.Join(", ", record.Keys.Where(key => key.IsRequired).Select(key =>
            $"{key.Name}: {(key.Name == "stage" && stage.Length > 0 ? stage : Inline(key, key.Value))}"))}}}";

    private static string Number(KeyShape key)
    {
        ParameterAttribute parameter = key.Parameter!;
        string number = Math.Clamp(1, parameter.Minimum, parameter.Maximum).ToString(CultureInfo.InvariantCulture);
        return !parameter.Unit.StartsWith("USD", StringComparison.Ordinal) ? number
            : parameter.Unit.StartsWith("USD billion", StringComparison.Ordinal) ? $"USD {number} bn"
            : parameter.Unit.StartsWith("USD million", StringComparison.Ordinal) ? $"USD {number} m"
            : parameter.Unit.StartsWith("USD thousand", StringComparison.Ordinal) ? $"USD {number} k"
            : $"USD {number}";
    }
}
