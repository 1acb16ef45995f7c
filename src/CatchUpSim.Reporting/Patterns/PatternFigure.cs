using CatchUpSim.Experiments.Patterns;
using CatchUpSim.Figures;

namespace CatchUpSim.Reporting.Patterns;

/// <summary>
/// One figure for each pattern: how the readings of the runs are distributed, side by side, with the borders of what is
/// expected. Rates and slopes, which belong to all runs together, and readings of yes or no, of which a mean says everything,
/// are left to the table.
/// </summary>
internal static class PatternFigure
{
    private const int FewestRuns = 10;
    private const int Points = 101;

    /// <summary>The file name of a pattern's figure.</summary>
    public static string NameOf(Pattern pattern) => NameOf(pattern.Id.ToLowerInvariant());

    /// <summary>The name of the figure of a fact, without extension.</summary>
    public static string NameOf(string id) => "pattern-" + id;

    /// <summary>A pattern's figure among those that were drawn, or null.</summary>
    public static RenderedFigure? Among(IReadOnlyList<RenderedFigure> figures, Pattern pattern) =>
        figures.FirstOrDefault(drawn => drawn.Figure.FileName == NameOf(pattern));

    /// <summary>The figure, or null when no statement has a distribution to show.</summary>
    public static Figure? Of(PatternResult result, PatternHeading heading)
    {
        string[] worlds = Sides(result);
        Panel[] panels = [.. result.Statements.Where(IsDistribution).Select(each => PanelOf(each, worlds))];
        return panels.Length == 0 ? null : new Figure
        {
            FileName = NameOf(result.Pattern),
            Title = $"{result.Pattern.Id}: {result.Pattern.Title}",
            Subtitle = $"Cumulative distribution over runs, {NumberTexts.Counted(heading.Replications * result.Pattern.Times, "replication")}, seed {heading.Seed}; verdict: {PatternTexts.Of(result.Verdict)}.",
            SourceLine = $"Source: CatchUpSim {heading.Version}, pattern {result.Pattern.Id}.",
            AlternativeText = string.Join(" ", result.Statements.Select(each =>
                $"{each.Statement.Says}: {PatternTexts.Statistic(each)}, expected {PatternTexts.Expected(each.Statement.Expected)}.")),
            Panels = panels,
            Columns = panels.Length > 1 ? 2 : 1,
            Height = 180 + (260 * ((panels.Length + 1) / (panels.Length > 1 ? 2 : 1))),
            Legend = Legend.Of([.. worlds.Select((name, i) => new LegendEntry(name, Palette.Category(i), LegendSymbol.Line))]),
        };
    }

    private static bool IsDistribution(StatementResult result) =>
        result.Statement.Statistic is PatternStatistic.Mean or PatternStatistic.Median
        && result.Sides.All(side => side.Replications.Count >= FewestRuns)
        && result.Sides.Any(side => side.All(_ => true).Any(reading => reading.Y is not (0 or 1)));

    private static string[] Sides(PatternResult result) =>
        [.. result.Statements.Where(IsDistribution).SelectMany(each => each.Statement.Sides).Select(side => side.World.Name).Distinct(StringComparer.Ordinal)];

    private static Panel PanelOf(StatementResult result, string[] worlds)
    {
        Statement statement = result.Statement;
        var marks = new List<Mark>();
        for (int side = 0; side < result.Sides.Count; side++)
        {
            string world = statement.Sides[side].World.Name;
            double[] values = [.. result.Sides[side].All(_ => true).Select(reading => reading.Y).Order()];
            marks.Add(new LineMark
            {
                X = [.. Enumerable.Range(0, Points).Select(i => values[(int)Math.Round(i * (values.Length - 1.0) / (Points - 1))])],
                Y = [.. Enumerable.Range(0, Points).Select(i => i / (Points - 1.0))],
                Style = Palette.Category(Array.IndexOf(worlds, world)),
                Name = world,
            });
        }

        return new Panel
        {
            Title = statement.Says,
            XAxis = Axis.Linear("Reading of a run", statement.Comparison == SideComparison.Ratio ? statement.Measure.Unit : statement.Unit),
            YAxis = Axis.Probability("Runs at or below"),
            Marks = [.. marks, .. statement.Comparison == SideComparison.None ? Borders(statement.Expected) : []],
        };
    }

    private static IEnumerable<Mark> Borders(Expectation expected)
    {
        foreach (double border in new[] { expected.Low, expected.High }.Where(double.IsFinite))
        {
            yield return new ReferenceLineMark
            {
                Value = border, IsVertical = true, Label = "expected", Style = Palette.BaselineGhost, Name = "expected border",
            };
        }
    }
}
