using System.Globalization;
using System.Text;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Scenarios.Numbers;

namespace CatchUpSim.Scenarios.Tests.Worlds;

/// <summary>
/// Writes a scenario file that has every key of a record type, with two entries wherever names are chosen.
/// </summary>
public static class GeneratedWorld
{
    private static readonly string[] Names = ["one", "two"];

    public static string Write(RecordShape shape)
    {
        StringBuilder text = new("# Every key of the model, with values that mean nothing.\nprovenance: assumption\n");
        WriteRecord(text, shape, 0);
        return text.ToString();
    }

    private static void WriteRecord(StringBuilder text, RecordShape record, int depth)
    {
        foreach (KeyShape key in record.Keys)
        {
            text.Append(' ', 2 * depth).Append(key.Name).Append(':');
            WriteValue(text, key, key.Value, depth + 1);
        }
    }

    private static void WriteValue(StringBuilder text, KeyShape key, ValueShape value, int depth)
    {
        switch (value)
        {
            case SectionShape section:
                text.Append('\n');
                WriteRecord(text, section.Record, depth);
                break;
            case NamedEntriesShape entries:
                text.Append('\n');
                foreach (string name in Names)
                {
                    text.Append(' ', 2 * depth).Append(name).Append(':');
                    WriteEntry(text, entries.Record, depth + 1);
                }

                break;
            case SequenceShape { Item: SectionShape item }:
                text.Append('\n').Append(' ', 2 * depth).Append("-\n");
                WriteRecord(text, item.Record, depth + 1);
                break;
            case SequenceShape sequence:
                text.Append(" [").Append(Scalar(key, sequence.Item)).Append("]\n");
                break;
            case NumbersByNameShape:
                text.Append(CultureInfo.InvariantCulture, $" {{one: {Number(key)}, two: {Number(key)}}}\n");
                break;
            case DatedSeriesShape:
                text.Append(CultureInfo.InvariantCulture, $" {{2020-01: {Number(key)}, 2021-01: {Number(key)}}}\n");
                break;
            default:
                text.Append(' ').Append(Scalar(key, value)).Append('\n');
                break;
        }
    }

    private static void WriteEntry(StringBuilder text, RecordShape record, int depth)
    {
        if (record.Body is { } body)
        {
            WriteValue(text, body, body.Value, depth);
        }
        else
        {
            text.Append('\n');
            WriteRecord(text, record, depth);
        }
    }

    private static string Scalar(KeyShape key, ValueShape value) => value switch
    {
        NumberShape => Number(key),
        SwitchShape => "true",
        MonthShape => "2020-09",
        ChoiceShape choice => choice.Choices[^1].Key,
        _ => key.References.Length > 0 ? "two" : "a few words",
    };

    private static string Number(KeyShape key)
    {
        ParameterAttribute parameter = key.Parameter!;
        string number = parameter.Maximum.ToString("0.##########", CultureInfo.InvariantCulture);
        DeclaredUnit unit = DeclaredUnit.Of(parameter.Unit);
        return unit.Kind == UnitKind.Money ? unit.Example(number) : number;
    }
}
