using System.Globalization;
using CatchUpSim.Experiments.Comparison;
using CatchUpSim.Experiments.Statistics;

namespace CatchUpSim.Reporting;

/// <summary>The tables of a comparison's report.</summary>
internal static class CompareTables
{
    /// <summary>Writes what the worlds are and in which values they differ from the baseline.</summary>
    public static void WriteWorlds(HtmlBuilder html, ComparisonStudy study)
    {
        html.Table("Worlds", ["World", "Scenario", "What it is", "#Values changed", "#Runs ending as the baseline’s"],
            study.Summary.Worlds.Select((world, i) => new[]
            {
                world.Name + (i == study.Summary.Baseline ? " (baseline)" : string.Empty),
                world.Reference,
                world.Description,
                NumberTexts.Count(study.Heading.Changes[i].Count),
                NumberTexts.Count(study.Summary.SameRuns[i]),
            }));
        foreach (int world in study.Summary.Others.Where(world => study.Heading.Changes[world].Count > 0))
        {
            html.Table($"Values in which {study.NameOf(world)} differs from the baseline", ["Value", "Baseline", study.NameOf(world)],
                study.Heading.Changes[world].Select(change => new[] { change.Path, Shown(change.Before), Shown(change.After) }));
        }
    }

    /// <summary>Writes one table with every world and every chosen outcome: what is expected, and how it stands beside the best.</summary>
    public static void WriteGlance(HtmlBuilder html, ComparisonStudy study)
    {
        ComparedOutcome[] outcomes = [.. study.Heading.Outcomes.Where(outcome => study.Summary.Decisions.Any(row => row.Outcome == outcome))];
        if (outcomes.Length == 0)
        {
            return;
        }

        html.Table(
            $"The worlds at a glance: expected values in the units above{Never(outcomes.SelectMany(outcome => RowsOf(study, outcome)))}. “Best” has the best one, “~” is not told apart from it, at 95% for all worlds together.",
            ["World", .. outcomes.Select(outcome => "#" + OutcomeTexts.Name(outcome))],
            Enumerable.Range(0, study.Summary.Worlds.Count).Select(world => (IReadOnlyList<string>)
            [
                study.NameOf(world) + (world == study.Summary.Baseline ? " (baseline)" : string.Empty),
                .. outcomes.Select(outcome => Glance(study.Summary.Decisions.First(row => row.Outcome == outcome && row.World == world))),
            ]));
    }

    private static string Glance(DecisionRow row) => OutcomeTexts.Value(row.Outcome, row.Expected) + row.Standing switch
    {
        Standing.Best => " best",
        Standing.TiedBest => " tied best",
        Standing.NotToldApart => " ~",
        _ => string.Empty,
    };

    /// <summary>Writes the paired differences: the chosen outcomes in full, all others folded away.</summary>
    public static void WriteDifferences(HtmlBuilder html, ComparisonStudy study)
    {
        foreach (ComparedOutcome outcome in study.Heading.Outcomes)
        {
            Write(html, study, outcome);
        }

        html.Element("details", () =>
        {
            html.Element("summary", "All other outcomes");
            foreach (ComparedOutcome outcome in ComparedOutcome.All.Except(study.Heading.Outcomes))
            {
                Write(html, study, outcome);
            }
        }, "class=\"screen\"");
    }

    /// <summary>Writes the decision table.</summary>
    public static void WriteDecisions(HtmlBuilder html, ComparisonStudy study)
    {
        if (study.Summary.Decisions.Count == 0)
        {
            html.Element("p", "A decision table is made of three or more worlds.");
            return;
        }

        html.Element("p", "Over the replications that have the outcome in every world; a date that is never reached counts as one month after the "
            + "end, so that a world in which fewer get there is no better for it. “Best”: chance of being best when the "
            + "luck is known; worlds that tie share it, and “tied” says how often. Regret: what the best world of each "
            + "replication has more. “Worse”: worse than the best one at 95% for all worlds together, which allows for the best one being "
            + "picked by the same runs (Hsu 1984; Nelson and Matejcik 1995): in at most one table of twenty the world that is best in truth is "
            + "called worse. The worst 10% are left out where an outcome is yes or no, because there the share says it all.");
        foreach (IGrouping<ComparedOutcome, DecisionRow> table in study.Summary.Decisions.GroupBy(row => row.Outcome))
        {
            WriteDecision(html, study, table.Key, [.. table]);
        }
    }

    private static void WriteDecision(HtmlBuilder html, ComparisonStudy study, ComparedOutcome outcome, DecisionRow[] rows)
    {
        string better = outcome.Preference == Preference.Higher ? "higher" : "lower";
        bool hasNever = rows.Any(row => row.Never > 0);
        html.Table(
            $"{OutcomeTexts.Name(outcome)} ({outcome.Unit}; {better} is better; {NumberTexts.Counted(rows[0].Replications, "replication")}{Never(rows)})",
            ["World", .. hasNever ? ["#Never"] : Array.Empty<string>(), "#Expected", .. outcome.IsFlag ? Array.Empty<string>() : ["#Worst 10%"], "#Best", "#Tied", "#Expected regret", "#Largest regret", "By expected value"],
            rows.Select(row => (IReadOnlyList<string>)
            [
                study.NameOf(row.World),
                .. hasNever ? [NumberTexts.Count(row.Never)] : Array.Empty<string>(),
                OutcomeTexts.Value(outcome, row.Expected),
                .. outcome.IsFlag ? Array.Empty<string>() : [OutcomeTexts.Value(outcome, row.WorstTenth)],
                NumberTexts.Percent(row.BestChance),
                NumberTexts.Percent(row.TiedShare),
                OutcomeTexts.Value(outcome, row.ExpectedRegret),
                OutcomeTexts.Value(outcome, row.LargestRegret),
                OutcomeTexts.StandingText(row.Standing),
            ]));
    }

    /// <summary>Writes the transitions of fates and regimes.</summary>
    public static void WriteTransitions(HtmlBuilder html, ComparisonStudy study)
    {
        foreach (TransitionTable table in study.Summary.Transitions)
        {
            int[] classes =
            [
                .. Enumerable.Range(0, table.Classes.Count).Where(each =>
                    table.Counts[each].Sum() > 0 || table.Counts.Any(row => row[each] > 0)),
            ];
            var flipped = new Proportion(table.Pairs - table.Unchanged, table.Pairs);
            html.Table(
                $"{study.NameOf(table.World)}, {table.Classification}: rows in the baseline, columns in the world; "
                    + $"{NumberTexts.Interval(flipped)} flip; distance of the two distributions {table.Distance.ToString("0.000", CultureInfo.InvariantCulture)} "
                    + $"(L-divergence: 0 when alike, {Divergence.Largest.ToString("0.000", CultureInfo.InvariantCulture)} without a common class)",
                ["Baseline", .. classes.Select(each => "#" + NumberTexts.Words(table.Classes[each]))],
                classes.Select(from => (IReadOnlyList<string>)
                    [NumberTexts.Words(table.Classes[from]), .. classes.Select(to => NumberTexts.Count(table.Counts[from][to]))]));
        }
    }

    /// <summary>Writes the failed runs.</summary>
    public static void WriteFailures(HtmlBuilder html, ComparisonStudy study)
    {
        if (study.Summary.Failures.Count == 0)
        {
            html.Element("p", "None: every run kept all identities every month.");
            return;
        }

        html.Element("p", "These runs stopped before their horizon. Each is left out of its world’s differences together with "
            + "the baseline’s run of the same number; in the decision table and the figures over time the replication is left "
            + "out in all worlds.");
        html.Table("Failed runs", ["World", "Replication", "Month", "Entity", "Identity", "Detail"],
            study.Summary.Failures.Select(failure => new[]
            {
                study.NameOf(failure.World), NumberTexts.Count(failure.Run.Replication), failure.Run.Month, failure.Run.Entity,
                failure.Run.Identity, failure.Run.Detail,
            }));
    }

    private static void Write(HtmlBuilder html, ComparisonStudy study, ComparedOutcome outcome) => html.Table(
        $"{OutcomeTexts.Name(outcome)}: {outcome.Text} ({outcome.Unit}; differences in {OutcomeTexts.UnitOfDifference(outcome)}{Among(study, outcome)})",
        ["World", "#Baseline", "#World", "#Difference (95% interval)", "#Pairs", "#Only baseline", "#Only world", "#Up", "#Down", "#Saved"],
        study.Summary.Others.Select(world =>
        {
            PairedDifference paired = study.Summary.Difference(world, outcome.Name) ?? default;
            return new[]
            {
                study.NameOf(world),
                OutcomeTexts.Value(outcome, paired.BaselineMean),
                OutcomeTexts.Value(outcome, paired.WorldMean),
                OutcomeTexts.Interval(outcome, paired),
                NumberTexts.Count(paired.Pairs),
                NumberTexts.Count(paired.OnlyBaseline),
                NumberTexts.Count(paired.OnlyWorld),
                NumberTexts.Count(paired.Rises),
                NumberTexts.Count(paired.Falls),
                OutcomeTexts.Saving(paired),
            };
        }));

    private static IEnumerable<DecisionRow> RowsOf(ComparisonStudy study, ComparedOutcome outcome) =>
        study.Summary.Decisions.Where(row => row.Outcome == outcome);

    private static string Never(IEnumerable<DecisionRow> rows) =>
        rows.Any(row => row.Never > 0) ? "; never counts as one month after the end" : string.Empty;

    private static string Among(ComparisonStudy study, ComparedOutcome outcome) =>
        study.Summary.Levels.Any(level => level.Outcome == outcome && level.Having < level.Runs)
            ? "; baseline, world and difference among the pairs in which both have it"
            : string.Empty;

    private static string Shown(string value) => value.Length == 0 ? "–" : value;
}
