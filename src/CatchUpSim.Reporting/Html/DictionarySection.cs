using CatchUpSim.Model.Observation;

namespace CatchUpSim.Reporting;

/// <summary>What every column of the tables means, with its unit.</summary>
internal static class DictionarySection
{
    private static readonly string[] Headers = ["Column", "Unit", "Meaning"];

    /// <summary>Writes the section.</summary>
    public static void Write(HtmlBuilder html)
    {
        Write(html, "firms: one row per replication, month and firm", FirmOutcomes.All.Select(o => (o.Name, o.Unit, o.Text)));
        Write(html, "market: one row per replication, month and segment", MarketOutcomes.All.Select(o => (o.Name, o.Unit, o.Text)));
        Write(html, "runs: one row per replication", RunSummary.Columns.Select(o => (o.Name, o.Unit, o.Text)));
    }

    private static void Write(HtmlBuilder html, string table, IEnumerable<(string Name, string Unit, string Text)> columns) =>
        html.Element("details", () =>
        {
            html.Element("summary", $"Table {table}");
            html.Table(table, Headers, columns.Select(column => new[] { column.Name, column.Unit, column.Text }));
        });
}
