using CatchUpSim.Experiments.Statistics;
using CatchUpSim.Figures;

namespace CatchUpSim.Reporting.Tests;

public sealed class FigureTests
{
    public static TheoryData<string> Ensembles => ["usual", "one world", "all dead early", "no milestone", "failures", "long name"];

    [Theory]
    [MemberData(nameof(Ensembles))]
    public void Every_figure_is_fit_to_print(string ensemble)
    {
        string[] faults =
        [
            .. StudyFigures.All(Named(ensemble)).SelectMany(figure =>
                FigureInspection.Inspect(figure).Select(finding => $"{figure.FileName}: {finding.Fault}: "
                    + $"{finding.Detail}")),
        ];

        Assert.Empty(faults);
    }

    [Fact]
    public void A_study_has_eight_figures_with_names_of_their_own()
    {
        IReadOnlyList<Figure> figures = StudyFigures.All(SyntheticStudy.Of(3));

        Assert.Equal(8, figures.Select(figure => figure.FileName).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Every_figure_says_scenario_number_of_worlds_and_seed()
    {
        Study study = SyntheticStudy.Of(12, new SyntheticTraits { Failures = 2 });

        Assert.All(StudyFigures.All(study), figure =>
        {
            Assert.Contains("firm-a", figure.Subtitle, StringComparison.Ordinal);
            Assert.Contains("n = 10 worlds, 2 failed runs left out", figure.Subtitle, StringComparison.Ordinal);
            Assert.Contains($"seed {SyntheticStudy.Seed}", figure.Subtitle, StringComparison.Ordinal);
            Assert.Contains("0.1.0", figure.SourceLine, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void The_record_stands_in_the_panel_of_its_outcome()
    {
        Figure figure = TrajectoryFigure.Describe(SyntheticStudy.Of(5));

        Panel staff = Assert.Single(figure.Panels, panel => panel.Title == "Staff");
        PointsMark record = Assert.Single(staff.Marks.OfType<PointsMark>());
        Assert.Equal(500, Assert.Single(record.Y));
        Assert.Empty(Assert.Single(figure.Panels, panel => panel.Title == "Cash").Marks.OfType<PointsMark>());
    }

    [Fact]
    public void Mean_shares_of_the_groups_of_a_segment_add_up_to_one()
    {
        Study study = SyntheticStudy.Of(4);

        Assert.All(study.MarketShares, shares => Assert.All(
            Enumerable.Range(0, SyntheticWorld.Months).Where(month => double.IsFinite(shares.Groups[0].Mean[month])),
            month => Assert.Equal(1, shares.Groups.Sum(group => group.Mean[month]), 9)));
    }

    [Fact]
    public void Quartiles_of_shares_lie_around_their_median()
    {
        Study study = SyntheticStudy.Of(40);

        Assert.All(study.MarketShares.SelectMany(shares => shares.Groups), group => Assert.All(
            Enumerable.Range(0, SyntheticWorld.Months).Where(month => double.IsFinite(group.Median[month])),
            month => Assert.True(group.Lower[month] <= group.Median[month] && group.Median[month] <= group.Upper[month])));
        Assert.Contains(study.MarketShares.SelectMany(shares => shares.Groups), group => group.Upper[^1] > group.Lower[^1]);
    }

    [Fact]
    public void A_segment_without_sales_shows_a_gap_and_not_zero()
    {
        SegmentShares other = SyntheticStudy.Of(2).MarketShares[5];

        Assert.All(other.Groups, group => Assert.True(double.IsNaN(group.Median[0])));
        Assert.All(other.Groups, group => Assert.False(double.IsNaN(group.Median[^1])));
    }

    [Fact]
    public void Runway_is_cut_off_where_the_figure_says()
    {
        Figure figure = TrajectoryFigure.Describe(SyntheticStudy.Of(30));

        Panel runway = Assert.Single(figure.Panels, panel => panel.Title == "Runway");
        Assert.Equal(TrajectoryFigure.LongestRunway, runway.Marks.OfType<LineMark>().SelectMany(line => line.Y).Where(double.IsFinite).Max());
    }

    [Fact]
    public void What_never_rises_above_the_edge_of_a_log_axis_is_drawn_as_what_it_is()
    {
        Figure figure = TrajectoryFigure.Describe(SyntheticStudy.Of(8, new SyntheticTraits { AllDieEarly = true }));

        Panel sales = Assert.Single(figure.Panels, panel => panel.Title == "Revenue of a month");
        Assert.Equal((AxisScale.Linear, true), (sales.YAxis.Scale, sales.YAxis.StartAtZero));
        Assert.All(sales.Marks.OfType<LineMark>().SelectMany(line => line.Y).Where(double.IsFinite), value => Assert.Equal(0, value));
        Panel cash = Assert.Single(figure.Panels, panel => panel.Title == "Cash");
        Assert.Equal(AxisScale.Logarithmic, cash.YAxis.Scale);
    }

    [Fact]
    public void Shares_of_decisions_never_exceed_the_worlds_in_business()
    {
        Figure figure = DecisionsFigure.Describe(SyntheticStudy.Of(20));

        HeatmapMark heat = Assert.IsType<HeatmapMark>(Assert.Single(Assert.Single(figure.Panels).Marks));
        double[] cells = [.. heat.Values.SelectMany(row => row).Where(double.IsFinite)];
        Assert.NotEmpty(cells);
        Assert.All(cells, cell => Assert.InRange(cell, 0, 1));
        Assert.Contains(cells, cell => cell > 0);
    }

    [Fact]
    public void What_the_few_that_live_long_decide_is_drawn_before_what_more_worlds_once_held()
    {
        Study study = SyntheticStudy.Of(20);
        int months = study.Ensemble.Months;
        DecisionSeries Series(string option, int from, int worlds, int runs) => new(
            "roadmap", option, new int[months], [.. Enumerable.Range(0, months).Select(month => month >= from ? worlds : 0)], runs);
        DecisionSeries[] early = [.. Enumerable.Range(0, DecisionsFigure.MostRows).Select(i => Series($"early {i}", 0, 4, runs: 15))];
        study = study with { Ensemble = study.Ensemble with { Decisions = [.. early, Series("late", months - 6, 9, runs: 9)] } };

        Figure figure = DecisionsFigure.Describe(study);

        Assert.Contains("roadmap: late", Assert.Single(figure.Panels).YAxis.Categories);
        Assert.Contains("1 option ", Assert.Single(figure.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void The_launch_burst_shows_after_the_first_sale_and_not_before()
    {
        Figure figure = AlliancesFigure.Describe(SyntheticStudy.Of(20));

        LineMark median = figure.Panels[1].Marks.OfType<LineMark>().First();
        Assert.True(median.Y[AlliancesFigure.MonthsBefore + 1] > median.Y[AlliancesFigure.MonthsBefore - 4] + 3);
    }

    internal static Study Named(string ensemble) => ensemble switch
    {
        "one world" => SyntheticStudy.Of(1),
        "all dead early" => SyntheticStudy.Of(8, new SyntheticTraits { AllDieEarly = true }),
        "no milestone" => SyntheticStudy.Of(12, new SyntheticTraits { ReachesMilestones = false }),
        "failures" => SyntheticStudy.Of(12, new SyntheticTraits { Failures = 5 }),
        "long name" => SyntheticStudy.Of(6, new SyntheticTraits { Firm = "The Extraordinarily Long Named "
            + "Accelerator Designer of the Western Valley" }),
        _ => SyntheticStudy.Of(40),
    };
}
