using CatchUpSim.Experiments.Comparison;
using CatchUpSim.Figures;
using CatchUpSim.Model.Inputs;

namespace CatchUpSim.Reporting.Tests.Comparing;

public sealed class ComparisonReportTests
{
    private static readonly string[] MechanismWorlds = [Ablation.FullModel, .. MechanismSwitch.All.Select(each => each.Name)];

    public static TheoryData<string> Comparisons => ["usual", "two worlds", "one replication", "failures", "long names"];

    [Theory]
    [MemberData(nameof(Comparisons))]
    public void Every_figure_is_fit_to_print(string comparison) => Assert.Equal([], Faults(ComparisonFigures.All(Named(comparison))));

    [Theory]
    [InlineData(2)]
    [InlineData(7)]
    public void Up_to_six_worlds_beside_the_baseline_fit_on_a_page_in_every_figure(int worlds) => Assert.All(
        ComparisonFigures.All(SyntheticComparison.Of(worlds, 24)),
        figure => Assert.True(figure.Height <= Figure.PageHeight, $"{figure.FileName}: {figure.Height}"));

    [Theory]
    [InlineData(3, 2, 7)]
    [InlineData(7, 2, 6)]
    [InlineData(17, 2, 2)]
    public void The_first_figure_shows_as_many_outcomes_as_stand_on_a_page_and_says_where_the_others_are(int worlds, int columns, int outcomes)
    {
        ComparisonStudy study = SyntheticComparison.Of(worlds, 12);

        Figure figure = DifferencesFigure.Describe(study);

        Assert.Equal((columns, outcomes), (figure.Columns, figure.Panels.Count));
        Assert.Equal(study.Heading.Outcomes.Take(outcomes).Select(OutcomeTexts.Name), figure.Panels.Select(panel => panel.Title));
        Assert.Equal(outcomes < study.Heading.Outcomes.Count, figure.Notes.Any(note => note.EndsWith("in the tables.", StringComparison.Ordinal)));
    }

    [Fact]
    public void Flips_of_regimes_towards_the_latecomers_are_above_zero()
    {
        ComparisonStudy study = Named("usual");
        TransitionTable table = study.Summary.Transitions.First(each => each.World == 1 && each.Classification == "regime");

        HeatmapMark heat = FlipsFigure.Regimes(study).Panels[0].Marks.OfType<HeatmapMark>().Single();

        Assert.Equal(table.Pairs, heat.Texts!.SelectMany(row => row).Where(text => text.Length > 0).Sum(int.Parse));
        Assert.True(heat.Values.SelectMany((row, i) => row.Skip(i + 1)).All(value => double.IsNaN(value) || value > 0));
        Assert.True(heat.Values.SelectMany((row, i) => row.Take(i)).All(value => double.IsNaN(value) || value < 0));
    }

    [Fact]
    public void A_flip_that_nobody_makes_has_the_colour_of_neither_side() => Assert.All(
        ComparisonFigures.All(Named("usual")).SelectMany(figure => figure.Panels).SelectMany(panel => panel.Marks).OfType<HeatmapMark>(),
        heat => Assert.All(
            heat.Texts!.SelectMany((row, i) => row.Zip(heat.Values[i])).Where(cell => cell.First.Length == 0),
            cell => Assert.True(double.IsNaN(cell.Second))));

    [Fact]
    public void The_figure_of_an_ablation_is_fit_to_print() => Assert.Equal(
        [], Faults([AblationFigure.Describe(SyntheticComparison.Of(MechanismWorlds.Length, 12, names: MechanismWorlds))]));

    [Fact]
    public void The_figure_of_an_ablation_stands_on_a_page_with_its_numbers_and_whole_names_of_outcomes()
    {
        Figure figure = AblationFigure.Describe(SyntheticComparison.Of(MechanismWorlds.Length, 12, names: MechanismWorlds));

        string drawn = SvgRenderer.Render(FigureLayout.Arrange(figure));

        Assert.True(figure.Height <= Figure.PageHeight, $"{figure.Height}");
        Assert.DoesNotContain("…", drawn, StringComparison.Ordinal);
        Assert.All(
            figure.Panels.SelectMany(panel => panel.Marks).OfType<HeatmapMark>().SelectMany(mark => mark.Texts!).SelectMany(row => row),
            text => Assert.Contains($">{text}<", drawn, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_figure_says_baseline_number_of_replications_and_seed() => Assert.All(
        ComparisonFigures.All(Named("failures")),
        figure =>
        {
            Assert.Contains("Baseline entry-path-0, n = 12 replications, 12 failed runs left out", figure.Subtitle, StringComparison.Ordinal);
            Assert.Contains("seed 7", figure.Subtitle, StringComparison.Ordinal);
        });

    [Fact]
    public void Flips_to_the_better_are_above_zero_and_those_to_the_worse_below()
    {
        ComparisonStudy study = Named("usual");
        TransitionTable table = study.Summary.Transitions.First(each => each.World == 1 && each.Classification == "fate");

        HeatmapMark heat = FlipsFigure.Fates(study).Panels[0].Marks.OfType<HeatmapMark>().Single();

        Assert.Equal(table.Pairs, heat.Texts!.SelectMany(row => row).Where(text => text.Length > 0).Sum(int.Parse));
        Assert.All(heat.Values.Select((row, i) => row[i]), diagonal => Assert.True(double.IsNaN(diagonal)));
        Assert.True(heat.Values.SelectMany((row, i) => row.Skip(i + 1)).All(value => double.IsNaN(value) || value > 0));
    }

    [Fact]
    public void The_report_stands_alone_and_holds_worlds_differences_decisions_and_figures()
    {
        ComparisonStudy study = Named("usual");
        RenderedFigure[] figures = [.. ComparisonFigures.All(study).Select(figure =>
            new RenderedFigure(figure, SvgRenderer.Render(FigureLayout.Arrange(figure))))];

        string page = ComparisonReport.Render(study, SyntheticManifest.Of(), figures);

        Assert.DoesNotContain("http", page, StringComparison.Ordinal);
        Assert.Equal(5, page.Split("<svg").Length - 1);
        Assert.Contains("The worlds at a glance", page, StringComparison.Ordinal);
        Assert.Contains($": {study.Summary.Worlds.Count - 1} worlds compared with ", page, StringComparison.Ordinal);
        Assert.True(page.IndexOf("<svg", StringComparison.Ordinal) < page.IndexOf("Values in which", StringComparison.Ordinal), "a reader meets the figures before the inputs");
        Assert.Contains("designers.firm-a.cash", page, StringComparison.Ordinal);
        Assert.All(study.Summary.Decisions, row => Assert.Contains(OutcomeTexts.StandingText(row.Standing), page, StringComparison.Ordinal));
        Assert.Contains("every run ends in the very state of the", page, StringComparison.Ordinal);
        Assert.Contains("catchupsim compare synthetic.yaml --seed 7", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Console_and_report_give_a_date_the_same_level_in_the_baseline_over_its_own_runs()
    {
        ComparisonStudy study = Named("usual");
        OutcomeLevel level = study.Summary.Level(0, "months_to_volume")!;
        string mean = NumberTexts.Short(level.Mean);
        using var console = new StringWriter();

        CompareConsole.Write(console, study, "folder");
        string page = ComparisonReport.Render(study, SyntheticManifest.Of(), []);

        Assert.InRange(level.Having, 1, level.Runs - 1);
        string volume = console.ToString()[console.ToString().IndexOf("months to volume:", StringComparison.Ordinal)..];
        Assert.Matches($@"entry-path-0 +{mean}  baseline, {level.Having} have it", volume);
        Assert.Contains($"is {mean} in the baseline, where {level.Having} of {level.Runs} runs have it; among pairs", page, StringComparison.Ordinal);
        Assert.Contains("never counts as one month after the end", page, StringComparison.Ordinal);
        Assert.All(console.ToString().Split('\n'), line => Assert.True(line.TrimEnd().Length <= 100, line));
    }

    [Theory]
    [InlineData("usual")]
    [InlineData("long names")]
    public void The_console_shows_intervals_of_large_amounts_whole(string comparison)
    {
        ComparisonStudy study = Named(comparison);
        ComparisonSummary summary = study.Summary with
        {
            Differences = [.. study.Summary.Differences.Select(each => each.Outcome.Name == "revenue_total"
                ? each with { Difference = each.Difference with { Value = -118466, Lower = -155233, Upper = 118301, Rises = 1 } }
                : each)],
        };
        using var console = new StringWriter();

        CompareConsole.Write(console, study with { Summary = summary }, "folder");

        Assert.Contains("−118,466 (−155,233 to +118,301) ", console.ToString(), StringComparison.Ordinal);
        Assert.All(console.ToString().Split('\n'), line => Assert.True(line.TrimEnd().Length <= 100, line));
    }

    [Fact]
    public void An_ablation_names_what_moves_nothing_without_saying_it_again_for_each()
    {
        ComparisonStudy study = SyntheticComparison.Of(MechanismWorlds.Length, 12, names: MechanismWorlds);
        using var console = new StringWriter();

        string page = AblationReport.Render(study, SyntheticManifest.Of(), []);
        AblationConsole.Write(console, study, "folder", 100);

        Assert.DoesNotContain("(moves nothing it is meant to move)", page, StringComparison.Ordinal);
        Assert.Contains("or the same in every run of the full model", string.Join(' ', console.ToString().Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public void Differences_are_written_with_sign_and_unit_and_zero_without_a_sign()
    {
        ComparedOutcome survived = ComparedOutcome.Find("survived")!;
        ComparedOutcome cash = ComparedOutcome.Find("final_cash")!;

        Assert.Equal("+2.5", OutcomeTexts.Difference(survived, 0.025));
        Assert.Equal("−1,234", OutcomeTexts.Difference(cash, -1234));
        Assert.Equal("0", OutcomeTexts.Difference(cash, 0));
        Assert.Equal("percentage points", OutcomeTexts.UnitOfDifference(survived));
        Assert.Equal("×5.0", OutcomeTexts.Saving(default(PairedDifference) with { VarianceRatio = 0.2 }));
        Assert.All([1.0, 1.004, 0.97], ratio => Assert.Equal("×1.0", OutcomeTexts.Saving(default(PairedDifference) with { VarianceRatio = ratio })));
        Assert.Equal("exact", OutcomeTexts.Saving(default(PairedDifference) with { VarianceRatio = 0 }));
    }

    [Fact]
    public void An_effect_of_very_many_deviations_is_said_to_be_large_and_not_measured_by_them()
    {
        ComparisonStudy study = SyntheticComparison.Of(MechanismWorlds.Length, 12, names: MechanismWorlds);
        ComparisonSummary summary = study.Summary with
        {
            Differences = [.. study.Summary.Differences.Select(each => each with { Difference = each.Difference with { Value = -36, BaselineDeviation = 1 } })],
        };
        study = study with { Summary = summary };
        using var console = new StringWriter();

        AblationConsole.Write(console, study, "folder", 100);
        string figure = SvgRenderer.Render(AblationFigure.Describe(study));

        Assert.All([console.ToString(), figure.Replace("&lt;", "<", StringComparison.Ordinal)], text =>
        {
            Assert.Contains("<−10", text, StringComparison.Ordinal);
            Assert.Contains("full model hardly varies", string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
            Assert.DoesNotContain("−36", text, StringComparison.Ordinal);
        });
        Assert.Equal([], Faults([AblationFigure.Describe(study)]));
    }

    private static string[] Faults(IEnumerable<Figure> figures) =>
    [
        .. figures.SelectMany(figure =>
            FigureInspection.Inspect(figure).Select(finding => $"{figure.FileName}: {finding.Fault}: {finding.Detail}")),
    ];

    private static ComparisonStudy Named(string comparison) => comparison switch
    {
        "two worlds" => SyntheticComparison.Of(2, 12),
        "one replication" => SyntheticComparison.Of(3, 1),
        "failures" => SyntheticComparison.Of(4, 12, fails: true),
        "long names" => SyntheticComparison.Of(3, 12, names:
            ["the world as it stands", "a-world-of-an-extraordinarily-long-name-that-nobody-should-give", "another world with a long name"]),
        _ => SyntheticComparison.Of(7, 24),
    };
}
