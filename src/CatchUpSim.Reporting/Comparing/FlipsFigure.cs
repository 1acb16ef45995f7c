using CatchUpSim.Experiments.Comparison;
using CatchUpSim.Experiments.Statistics;
using CatchUpSim.Figures;
using CatchUpSim.Model.Observation;

namespace CatchUpSim.Reporting;

/// <summary>Figures 4 and 5 of a comparison: who flipped, from the class in the baseline to the class in each world.</summary>
public static class FlipsFigure
{
    private const int RowHeight = 32;

    // Title, axis and numbers of a panel.
    private const int PanelFrame = 95;

    // A row has one line, for which the names of the tables are too long.
    private static readonly Dictionary<string, string> ShortNames = new(StringComparer.Ordinal)
    {
        [nameof(MarketRegime.PersistentLeadership)] = "old leaders stay",
        [nameof(MarketRegime.ReturnOfTheOldLeader)] = "old leader back",
        [nameof(MarketRegime.LeadershipChange)] = "change of lead",
    };

    /// <summary>Describes the flips of the firm's fate.</summary>
    public static Figure Fates(ComparisonStudy study) => Describe(study, "fate", "blue: better; orange: worse");

    /// <summary>Describes the flips of the market's regime.</summary>
    public static Figure Regimes(ComparisonStudy study) => Describe(study, "regime", "blue: further towards the latecomers; orange: back");

    private static string FileNameOf(string classification) => classification is "fate" ? "4-who-flipped" : "5-who-leads";

    private static string TitleOf(ComparisonStudy study, string classification) => classification is "fate"
        ? $"Who flipped: the fate of {study.Heading.FocalFirm} in the baseline and in each world"
        : "Who leads: the regime of catch-up in the baseline and in each world";

    private static string NoteOf(string classification) => classification is "fate"
        ? "Only fates that occur are shown, from the worst to the best; those that end the firm count as equally bad in colour."
        : "Only regimes that occur are shown; they are those of all home latecomers together. Old leaders stay: persistent leadership; "
            + "old leader back: return of the old leader; change of lead: leadership change.";

    private static Figure Describe(ComparisonStudy study, string classification, string colours)
    {
        ArgumentNullException.ThrowIfNull(study);
        TransitionTable[] tables = [.. study.Summary.Transitions.Where(table => table.Classification == classification)];
        int[] classes = Occurring(tables);
        int most = tables.SelectMany(table => Flips(table)).DefaultIfEmpty(1).Max();
        int columns = tables.Length > 2 ? 2 : 1;
        int rows = (tables.Length + columns - 1) / columns;
        var figure = new Figure
        {
            FileName = FileNameOf(classification),
            Title = TitleOf(study, classification),
            Subtitle = ComparisonFigures.Subtitle(study, $"Row: {classification} in the baseline. Column: {classification} in the world with the same "
                + $"luck. Numbers: replications; grey: unchanged, or none; {colours}."),
            SourceLine = ComparisonFigures.Source(study),
            AlternativeText = AlternativeText(study, tables),
            Panels = [.. tables.Select(table => PanelOf(study, table, classes, most))],
            Columns = columns,
            SharesRowLabels = true,
            SharesColumnLabels = true,
            Notes = [NoteOf(classification)],
        };
        return FigureLayout.WithRows(figure, rows, PanelFrame + (RowHeight * Math.Max(3, classes.Length)));
    }

    /// <summary>Whether a fate leaves the firm in business.</summary>
    internal static bool IsAlive(int fate) => fate >= (int)FirmFate.Unproven;

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
        bool isFate = table.Classification is "fate";
        string title = isFate ? "Fate" : "Regime";
        return new Panel
        {
            Title = $"{study.LabelOf(table.World)}: {NumberTexts.Percent(flipped.Value)} flip",
            XAxis = Axis.Category($"{title} in the world", [.. classes.Select((_, i) => NumberTexts.Count(i + 1))]),
            YAxis = Axis.Category($"{title} in the baseline", [.. classes.Select((each, i) => $"{NumberTexts.Count(i + 1)} {ShortNames.GetValueOrDefault(table.Classes[each], NumberTexts.Words(table.Classes[each]))}")]),
            NoDataReason = table.Pairs == 0 ? "no pair is complete" : string.Empty,
            Marks =
            [
                new HeatmapMark
                {
                    Values = [.. classes.Select(from => classes.Select(to => Value(table.Counts[from][to], from, to, isFate)).ToArray())],
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

    private static double Value(int count, int from, int to, bool isFate)
    {
        // Where nobody goes there is nothing better or worse; a tint of one of them would claim it.
        if (count == 0 || from == to || (isFate && !IsAlive(from) && !IsAlive(to)))
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
