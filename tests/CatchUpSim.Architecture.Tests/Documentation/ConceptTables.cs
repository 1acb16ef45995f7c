using System.Globalization;
using System.Text;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Observation;
using CatchUpSim.Model.Randomness;

namespace CatchUpSim.Architecture.Tests.Documentation;

/// <summary>Writes what is drawn by chance, what is observed, and which mechanisms have a switch.</summary>
internal static class ConceptTables
{
    public static string Chance()
    {
        StringBuilder text = new("\n| purpose | what is drawn | drawn by |\n|---|---|---|\n");
        foreach (RandomPurpose purpose in Enum.GetValues<RandomPurpose>())
        {
            string user = purpose == RandomPurpose.Initialization ? "initialization"
                : Schedule.Calls.FirstOrDefault(call => call.Purpose == purpose.ToString())?.Submodel ?? "– (kept free)";
            text.Append(CultureInfo.InvariantCulture,
                $"| {(int)purpose} {purpose} | {CodeComments.Of(purpose).TrimEnd('.')} | {user} |\n");
        }

        return text.Append('\n').ToString();
    }

    public static string Outcomes() =>
        Table("firms", "one row per firm and month", FirmOutcomes.All.Select(o => (o.Name, o.Unit, o.Text)))
        + Table("market", "one row per segment and month", MarketOutcomes.All.Select(o => (o.Name, o.Unit, o.Text)))
        + Table("runs", "one row per run", RunSummary.Columns.Select(o => (o.Name, o.Unit, o.Text)))
        + "\n";

    public static string Switches()
    {
        StringBuilder text = new("\n| switch | what it turns on |\n|---|---|\n");
        foreach (KeyShape key in RecordShape.Of(typeof(Mechanisms)).Keys)
        {
            text.Append(CultureInfo.InvariantCulture, $"| `mechanisms.{key.Name}` | {key.Text} |\n");
        }

        return text.Append('\n').ToString();
    }

    private static string Table(string name, string rows, IEnumerable<(string Name, string Unit, string Text)> outcomes)
    {
        StringBuilder text = new();
        text.Append("\n<details><summary>Table <code>").Append(name).Append("</code>: ").Append(rows)
            .Append("</summary>\n\n| outcome | unit | what it is |\n|---|---|---|\n");
        foreach ((string outcome, string unit, string meaning) in outcomes)
        {
            text.Append(CultureInfo.InvariantCulture, $"| `{outcome}` | {unit} | {meaning} |\n");
        }

        return text.Append("\n</details>\n").ToString();
    }
}
