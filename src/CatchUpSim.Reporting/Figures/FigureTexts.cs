using CatchUpSim.Experiments.Statistics;
using CatchUpSim.Figures;
using CatchUpSim.Model.Inputs;
using ModelFan = CatchUpSim.Experiments.Statistics.Fan;

namespace CatchUpSim.Reporting;

/// <summary>Texts and marks that all figures of a study share.</summary>
internal static class FigureTexts
{
    // Events closer together than this share one number, so that numbers never crowd.
    private const int MonthsPerNumber = 12;

    /// <summary>Scenario, number of worlds, seed and what is shown of them.</summary>
    public static string Subtitle(Study study, string meaning)
    {
        EnsembleSummary ensemble = study.Ensemble;
        string failed = ensemble.Failures.Count == 0
            ? string.Empty
            : $", {NumberTexts.Counted(ensemble.Failures.Count, "failed run")} left out";
        string interrupted = study.Interruption.Length == 0 ? string.Empty : $" ({study.Interruption})";
        string text = $"Scenario {study.Heading.Name}, n = {NumberTexts.Counted(ensemble.Runs, "world")}{interrupted}{failed}, "
            + $"seed {study.Heading.Seed}.";
        return meaning.Length == 0 ? text : $"{text} {meaning}";
    }

    /// <summary>The time axis from the first month to the last.</summary>
    public static Axis TimeAxis(Heading heading) => Axis.Time() with
    {
        Minimum = heading.Start.DecimalYear,
        Maximum = heading.End.Next.DecimalYear,
    };

    /// <summary>The source line.</summary>
    public static string Source(Study study) => $"Source: CatchUpSim {study.Heading.Version}, scenario "
        + $"{study.Heading.Name}.";

    /// <summary>The fan of an outcome, its values brought to another scale.</summary>
    public static FanQuantiles Quantiles(
        IReadOnlyList<double> x, IReadOnlyList<QuantileSet> months, Func<double, double>? scale = null)
    {
        scale ??= value => value;
        return new FanQuantiles
        {
            X = x,
            Percentile05 = [.. months.Select(q => scale(q.Q05))],
            Percentile25 = [.. months.Select(q => scale(q.Q25))],
            Median = [.. months.Select(q => scale(q.Q50))],
            Percentile75 = [.. months.Select(q => scale(q.Q75))],
            Percentile95 = [.. months.Select(q => scale(q.Q95))],
        };
    }

    /// <summary>The fan of an outcome of the focal firm by month.</summary>
    public static IReadOnlyList<Mark> FanOf(Study study, string outcome, Func<double, double>? scale = null)
    {
        ModelFan fan = study.Ensemble.Fans.Firm(outcome);
        return CatchUpSim.Figures.Fan.Of(Quantiles(study.Years, fan.Months, scale), Palette.FocalFirm, fan.Text);
    }

    /// <summary>Why a panel about the focal firm is empty; empty when some world has values.</summary>
    public static string NoData(IReadOnlyList<QuantileSet> quantiles, string reason) =>
        quantiles.Any(q => q.Count > 0) ? string.Empty : reason;

    /// <summary>
    /// Dated changes of the export controls within the horizon, those close together under one number, and the key to
    /// the numbers. A scenario without such changes shows all its policy events.
    /// </summary>
    public static (EventLineMark Marks, IReadOnlyList<string> Key) PolicyEvents(Study study)
    {
        var groups = new List<List<PolicyEventDefinition>>();
        PolicyEventDefinition[] dated =
        [
            .. study.Heading.PolicyEvents
                .Where(policy => policy.Month >= study.Heading.Start && policy.Month <= study.Heading.End)
                .OrderBy(policy => policy.Month),
        ];
        PolicyEventDefinition[] controls = [.. dated.Where(policy => ChangesControls(policy) && policy.Month > study.Heading.Start)];
        foreach (PolicyEventDefinition policy in controls.Length > 0 ? controls : dated)
        {
            if (groups.Count == 0 || policy.Month.Since(groups[^1][0].Month) >= MonthsPerNumber)
            {
                groups.Add([]);
            }

            groups[^1].Add(policy);
        }

        DatedEvent[] marks = [.. groups.Select((group, i) =>
            new DatedEvent(Study.YearOf(group[0].Month), NumberTexts.Count(i + 1)))];
        string what = controls.Length > 0 ? "Export controls: " : "Policy events: ";
        string[] key = [.. groups.Select((group, i) => (i == 0 ? what : string.Empty)
            + $"{NumberTexts.Count(i + 1)} – {string.Join(", ", group.Select(policy => $"{policy.Month} {policy.Text}"))}")];
        return (new EventLineMark { Events = marks, Name = "policy event" }, key);
    }

    /// <summary>The legend of a fan with points of the record.</summary>
    public static Legend FanLegend(bool hasRecord)
    {
        Legend legend = Legend.OfFan(Palette.FocalFirm);
        return hasRecord ? legend.And(new LegendEntry("record", Palette.RecordPoints, LegendSymbol.RingedMarker)) : legend;
    }

    private static bool ChangesControls(PolicyEventDefinition policy) =>
        policy.Regime is not null || policy.Thresholds is not null || policy.NodeCutoff is not null;
}
