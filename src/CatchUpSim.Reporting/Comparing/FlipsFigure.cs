using CatchUpSim.Experiments.Comparison;
using CatchUpSim.Experiments.Statistics;
using CatchUpSim.Figures;

namespace CatchUpSim.Reporting;

/// <summary>Figure 4 of a comparison: who flipped, from the class in the baseline to the class in each world.</summary>
public static class FlipsFigure
{
    /// <summary>Describes the figure.</summary>
    public static Figure Describe(ComparisonStudy study)
    {
        ArgumentNullException.ThrowIfNull(study);
        TransitionTable[] tables = [.. study.Summary.Transitions.Where(table => table.Classification is "fate")];
        int[] classes = Occurring(tables);
        int most = tables.SelectMany(table => Flips(table)).DefaultIfEmpty(1).Max();
        int columns = tables.Length > 2 ? 2 : 1;
        int rows = (tables.Length + columns - 1) / columns;
        return new Figure
        {
            FileName = "4-who-flipped",
            Title = $"Who flipped: the fate of {study.Heading.FocalFirm} in the baseline and in each world",
            Subtitle = ComparisonFigures.Subtitle(study, "Row: fate in the baseline. Column: fate in the world with the same "
                + "luck. Numbers: replications; grey: unchanged; blue: better; orange: worse."),
            SourceLine = ComparisonFigures.Source(study),
            AlternativeText = AlternativeText(study, tables),
            Panels = [.. tables.Select(table => PanelOf(study, table, classes, most))],
            Columns = columns,
            Height = 190 + (rows * (130 + (34 * Math.Max(3, classes.Length)))),
            Notes = ["Only fates that occur are shown, from the worst to the best; those that end the firm count as equally bad in colour."],
        };
    }

    /// <summary>Whether a fate leaves the firm in business.</summary>
    internal static bool IsAlive(int fate) => fate >= (int)Model.Observation.FirmFate.Unproven;

    private static int[] Occurring(TransitionTable[] tables)
    {
        if (tables.Length == 0)
        {
            return [];
        }

        return
        [
            .. Enumerable.Range(0, tables[0].Classes.Count).Where(each =>
                tables.Any(table => table.Counts[each].Sum() > 0 || table.Counts.Any(row => row[each] > 0))),
        ];
    }

    private static IEnumerable<int> Flips(TransitionTable table) =>
        table.Counts.SelectMany((row, from) => row.Where((_, to) => to != from));

    private static Panel PanelOf(ComparisonStudy study, TransitionTable table, int[] classes, int most)
    {
        var flipped = new Proportion(table.Pairs - table.Unchanged, table.Pairs);
        return new Panel
        {
            Title = $"{study.LabelOf(table.World)}: {NumberTexts.Percent(flipped.Value)} flip",
            XAxis = Axis.Category("Fate in the world (numbers as on the left)", [.. classes.Select((_, i) => NumberTexts.Count(i + 1))]),
            YAxis = Axis.Category("Fate in the baseline", [.. classes.Select((each, i) => $"{NumberTexts.Count(i + 1)} {NumberTexts.Words(table.Classes[each])}")]),
            NoDataReason = table.Pairs == 0 ? "no pair is complete" : string.Empty,
            Marks =
            [
                new HeatmapMark
                {
                    Values = [.. classes.Select(from => classes.Select(to => Value(table.Counts[from][to], from, to)).ToArray())],
                    Texts = [.. classes.Select(from => classes.Select(to =>
                        table.Counts[from][to] == 0 ? string.Empty : NumberTexts.Count(table.Counts[from][to])).ToArray())],
                    Maximum = Math.Max(1, most),
                    Style = Palette.Incumbent,
                    NegativeStyle = Palette.FocalFirm,
                    Name = "replications",
                },
            ],
        };
    }

    private static double Value(int count, int from, int to)
    {
        if (from == to || (!IsAlive(from) && !IsAlive(to)))
        {
            return double.NaN;
        }

        return to > from ? count : -count;
    }

    private static string AlternativeText(ComparisonStudy study, TransitionTable[] tables) => string.Join(
        " ",
        tables.Select(table =>
        {
            string flips = string.Join(", ", table.Counts.SelectMany((row, from) => row.Select((count, to) => (Count: count, From: from, To: to)))
                .Where(each => each.From != each.To && each.Count > 0)
                .OrderByDescending(each => each.Count)
                .Select(each => $"{each.Count} from {NumberTexts.Words(table.Classes[each.From])} to {NumberTexts.Words(table.Classes[each.To])}"));
            return $"{study.NameOf(table.World)}: {table.Unchanged} of {table.Pairs} unchanged{(flips.Length > 0 ? "; " : string.Empty)}{flips}.";
        }));
}
