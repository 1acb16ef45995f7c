using CatchUpSim.Experiments.Statistics;

namespace CatchUpSim.Reporting;

/// <summary>Tables of outcome classes, of the record and of failed runs.</summary>
internal static class OutcomeSections
{
    /// <summary>Writes fates, regimes and the distribution of the runs' outcomes.</summary>
    public static void WriteOutcomes(HtmlBuilder html, Study study)
    {
        string[] headers = ["Class", "#Worlds", "#Share", "#95% interval"];
        html.Table($"What becomes of {study.Heading.FocalFirm} by {study.Heading.End}", headers, Rows(study.Ensemble.Fates));
        html.Table("Regime of the market: home latecomers against the old leaders", headers, Rows(study.Ensemble.Regimes));

        // The share of worlds with a flag is told above; its quantiles are none and one.
        html.Table("Outcomes of whole worlds: quantiles over the worlds that have the number",
            ["Outcome", "Unit", "#5%", "#Median", "#95%", "#Worlds", "Meaning"],
            study.Ensemble.RunOutcomes.Where(outcome => outcome.Unit != "flag").Select(outcome => new[]
            {
                NumberTexts.Words(outcome.Name), outcome.Unit, NumberTexts.Short(outcome.Quantiles.Q05), NumberTexts.Short(outcome.Quantiles.Q50),
                NumberTexts.Short(outcome.Quantiles.Q95), NumberTexts.Count(outcome.Quantiles.Count), outcome.Text,
            }));
    }

    /// <summary>Writes the recorded facts beside the simulated intervals.</summary>
    public static void WriteMilestones(HtmlBuilder html, Study study)
    {
        if (study.Ensemble.Facts.Count == 0)
        {
            html.Element("p", "The scenario holds no dated record.");
            return;
        }

        html.Element("p", "Each fact of the record is compared with the worlds in which the firm is in business in "
            + "the month of the fact, "
            + "because the record is that of a firm that lived. “Inside” means that the record, within its "
            + "tolerance, touches the simulated 5–95% interval; "
            + "a lower bound (≥) is met by any larger value.");
        html.Table("Facts of the record", ["Fact", "What", "#Recorded", "#Simulated median", "#Simulated 5–95%", "#Worlds", "Verdict"],
            study.Ensemble.Facts.Select(fact => new[]
            {
                fact.Fact.Name,
                fact.Fact.Text + (FactTexts.IsDated(fact) ? string.Empty : $" ({fact.Unit}, {fact.Fact.Month})"),
                FactTexts.Recorded(fact, study.Heading.Start),
                FactTexts.Value(fact, fact.Simulated.Q50, study.Heading.Start),
                FactTexts.Interval(fact, study.Heading.Start),
                $"{NumberTexts.Count(fact.Simulated.Count)} of {NumberTexts.Count(fact.Survivors)}",
                FactTexts.Verdict(fact),
            }));
    }

    /// <summary>Writes the failed runs.</summary>
    public static void WriteFailures(HtmlBuilder html, Study study)
    {
        if (study.Ensemble.Failures.Count == 0)
        {
            html.Element("p", "None: every run kept all identities every month.");
            return;
        }

        html.Element("p", "These runs broke an identity of the model and were stopped. They are in no statistic, "
            + "table or figure.");
        html.Table("Failed runs", ["Replication", "Month", "Entity", "Identity", "Detail"],
            study.Ensemble.Failures.Select(run => new[]
            {
                NumberTexts.Count(run.Replication), run.Month, run.Entity, run.Identity, run.Detail,
            }));
    }

    private static IEnumerable<string[]> Rows(IReadOnlyList<ClassShare> classes) => classes.Select(each => new[]
    {
        NumberTexts.Words(each.Name),
        NumberTexts.Count(each.Proportion.Count),
        NumberTexts.Percent(each.Proportion.Value),
        $"{NumberTexts.Percent(each.Proportion.Lower)} to {NumberTexts.Percent(each.Proportion.Upper)}",
    });
}
