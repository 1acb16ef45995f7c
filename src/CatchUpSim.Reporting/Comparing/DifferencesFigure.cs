using CatchUpSim.Experiments.Comparison;
using CatchUpSim.Figures;

namespace CatchUpSim.Reporting;

/// <summary>Figure 1 of a comparison: what each world changes, outcome by outcome, with intervals.</summary>
public static class DifferencesFigure
{
    private const int MostOutcomes = 8;
    private const int Columns = 2;

    // Names of worlds beside a row break into lines of about this many letters; a line needs its height.
    private const int LettersInLine = 17;
    private const int MostLines = 3;
    private const int LineHeight = 24;

    // What stands above and below the panels, and above and below the rows of worlds in a panel.
    private const int Frame = 190;
    private const int PanelFrame = 112;

    /// <summary>Describes the figure.</summary>
    public static Figure Describe(ComparisonStudy study)
    {
        ArgumentNullException.ThrowIfNull(study);
        int[] worlds = [.. study.Summary.Others];
        int longest = worlds.Select(world => study.LabelOf(world).Length).DefaultIfEmpty(0).Max();
        int lines = Math.Clamp((longest + LettersInLine - 1) / LettersInLine, 1, MostLines);
        int panelHeight = PanelFrame + ((10 + (LineHeight * lines)) * worlds.Length);

        // The outcomes that are named first, as many as stand on a page; the tables have all.
        int rowsOfPage = Math.Max(1, (int)((Figure.PageHeight - Frame) / panelHeight));
        ComparedOutcome[] outcomes = [.. study.Heading.Outcomes.Take(Math.Min(MostOutcomes, Columns * rowsOfPage))];
        int rows = (outcomes.Length + Columns - 1) / Columns;
        int left = study.Heading.Outcomes.Count - outcomes.Length;
        return new Figure
        {
            FileName = "1-differences",
            Title = $"What each world changes for {study.Heading.FocalFirm}",
            Subtitle = ComparisonFigures.Subtitle(study, "Mean paired difference to the baseline with its 95% interval "
                + "(Student’s t for means, Agresti and Min for probabilities). Hollow: the interval includes zero."),
            SourceLine = ComparisonFigures.Source(study),
            AlternativeText = AlternativeText(study, outcomes, worlds),
            Panels = [.. outcomes.Select(outcome => Panel(study, outcome, worlds))],
            Columns = Columns,
            SharesRowLabels = true,
            Height = Frame + (rows * panelHeight),
            Notes = left > 0 ? [$"{NumberTexts.Counted(left, "further outcome")} in the tables."] : [],
        };
    }

    private static Panel Panel(ComparisonStudy study, ComparedOutcome outcome, int[] worlds)
    {
        (int World, PairedDifference Paired)[] all =
            [.. worlds.Select(world => (world, study.Summary.Difference(world, outcome.Name) ?? default))];
        (int World, PairedDifference Paired)[] some = [.. all.Where(each => each.Paired.Pairs > 1)];
        double missing = all.Where(each => each.Paired.Pairs > 0).Select(each => (double)each.Paired.Pairs).DefaultIfEmpty(0).Min();
        return new Panel
        {
            Title = OutcomeTexts.Name(outcome),
            XAxis = Axis.Linear("Difference", OutcomeTexts.UnitOfDifference(outcome)),
            YAxis = Axis.Category(string.Empty, [.. worlds.Select(study.LabelOf)]),
            NoDataReason = some.Length == 0 ? "no pair in which both worlds have it" : string.Empty,
            Note = missing < study.Summary.Complete && some.Length > 0
                ? $"Only pairs in which both worlds have it: at least {NumberTexts.Count((int)missing)}."
                : string.Empty,
            Marks =
            [
                new ReferenceLineMark { Value = 0, IsVertical = true, Name = "no difference" },
                Points(outcome, worlds, [.. some.Where(each => !each.Paired.IsClear)], isClear: false),
                Points(outcome, worlds, [.. some.Where(each => each.Paired.IsClear)], isClear: true),
            ],
        };
    }

    private static PointsMark Points(
        ComparedOutcome outcome, int[] worlds, (int World, PairedDifference Paired)[] rows, bool isClear) => new()
    {
        X = [.. rows.Select(row => OutcomeTexts.Scaled(outcome, row.Paired.Value))],
        Y = [.. rows.Select(row => (double)Array.IndexOf(worlds, row.World))],
        XLower = [.. rows.Select(row => OutcomeTexts.Scaled(outcome, row.Paired.Lower))],
        XUpper = [.. rows.Select(row => OutcomeTexts.Scaled(outcome, row.Paired.Upper))],
        Style = isClear ? Palette.FocalFirm : Palette.BaselineGhost with { Marker = MarkerShape.Circle, Dash = LineDash.Solid },
        IsRinged = !isClear,
        Size = 9,
        Name = isClear ? "interval on one side of zero" : "interval includes zero",
    };

    private static string AlternativeText(ComparisonStudy study, ComparedOutcome[] outcomes, int[] worlds) => string.Join(
        " ",
        outcomes.Select(outcome => $"{OutcomeTexts.Name(outcome)}, {OutcomeTexts.UnitOfDifference(outcome)}: " + string.Join(
            ", ",
            worlds.Select(world => $"{study.NameOf(world)} "
                + OutcomeTexts.Interval(outcome, study.Summary.Difference(world, outcome.Name) ?? default))) + "."));
}
