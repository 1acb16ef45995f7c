using CatchUpSim.Experiments.Comparison;

namespace CatchUpSim.Reporting;

/// <summary>The comparison in a few sentences.</summary>
internal static class CompareAnswer
{
    /// <summary>Writes the section.</summary>
    public static void Write(HtmlBuilder html, ComparisonStudy study)
    {
        html.Element("ul", () =>
        {
            foreach (ComparedOutcome outcome in study.Heading.Outcomes)
            {
                html.Element("li", Sentence(study, outcome));
            }
        });
        if (OutcomeTexts.Precision(study) is { Length: > 0 } precision)
        {
            html.Element("p", precision);
        }

        CompareTables.WriteGlance(html, study);
        int[] same = [.. study.Summary.Others.Where(world => study.Summary.SameRuns[world] == study.Summary.Complete && study.Summary.Complete > 0)];
        if (same.Length > 0)
        {
            html.Element("p", $"{string.Join(", ", same.Select(study.NameOf))}: every run ends in the very state of the "
                + "baseline’s, so that the difference is exactly zero in everything.");
        }

        if (study.Heading.IsInterrupted)
        {
            html.Element("p", "The comparison was stopped before its last replication; all numbers are of the "
                + "replications that were complete in every world.");
        }
    }

    /// <summary>Which worlds raise and which lower an outcome.</summary>
    public static string Sentence(ComparisonStudy study, ComparedOutcome outcome)
    {
        // A share has its sign of per cent, and its differences are points; other units stand once, behind the name.
        string unit = OutcomeTexts.IsShare(outcome) ? string.Empty : $" ({outcome.Unit})";
        string points = OutcomeTexts.IsShare(outcome) ? $" {OutcomeTexts.Points}" : string.Empty;
        (int World, PairedDifference Paired)[] all =
            [.. study.Summary.Others.Select(world => (world, study.Summary.Difference(world, outcome.Name) ?? default))];
        string[] clear =
        [
            .. all.Where(each => each.Paired.IsClear)
                .OrderByDescending(each => Math.Abs(each.Paired.Value))
                .Select(each => $"{study.NameOf(each.World)} changes it by {OutcomeTexts.Interval(outcome, each.Paired)}{points}"),
        ];
        string[] unclear = [.. all.Where(each => !each.Paired.IsClear).Select(each => study.NameOf(each.World))];
        OutcomeLevel? level = study.Summary.Level(study.Summary.Baseline, outcome.Name);
        string baseline = OutcomeTexts.Value(outcome, level?.Mean ?? double.NaN);
        string own = level is null || level.Having == level.Runs
            ? string.Empty
            : $", where {NumberTexts.Count(level.Having)} of {NumberTexts.Counted(level.Runs, "run")} have it; among pairs in which both worlds have it";
        string found = clear.Length == 0 ? "no world changes it for certain" : string.Join("; ", clear);
        string open = unclear.Length == 0 || clear.Length == 0 ? string.Empty : $"; not told apart: {string.Join(", ", unclear)}";
        string name = OutcomeTexts.Name(outcome);
        return $"{char.ToUpperInvariant(name[0])}{name[1..]}{unit} is {baseline} in the baseline{own}: {found}{open}.";
    }
}
