using System.Text.Json;
using System.Text.Json.Serialization;
using CatchUpSim.Experiments.Statistics;
using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Observation;

namespace CatchUpSim.Experiments.Tests.Statistics;

public sealed class EnsembleStatisticsTests
{
    private static readonly RecordedFact[] Facts =
    [
        new()
        {
            Name = "silicon", Text = "first silicon", Milestone = Milestone.FirstSilicon,
            Month = SyntheticRuns.Start.Plus(10), Tolerance = 0, IsLowerBound = false,
        },
        new()
        {
            Name = "cash", Text = "cash at hand", Outcome = "cash", Value = 12,
            Month = SyntheticRuns.Start.Plus(9), Tolerance = 1, IsLowerBound = false,
        },
    ];

    private readonly SyntheticRuns _worlds = new();

    [Fact]
    public void The_fan_of_the_firm_is_over_the_runs_in_which_it_lives()
    {
        EnsembleSummary summary = Summarize(_worlds, 40);
        IEnumerable<int> living = Enumerable.Range(0, 40).Where(i => _worlds.ExitMonth(i) is not { } exit || exit > 12);

        QuantileSet expected = QuantileSet.Of(living.Select(i => (double)(float)SyntheticRuns.Cash(i, 12)));

        Assert.Equal(expected, summary.Fans.Firm("cash").Months[12]);
        Assert.InRange(expected.Count, 1, 39);
        Assert.Equal(QuantileSet.Of(Enumerable.Range(0, 40).Select(i => (double)(i + 12))), summary.Fans.Market("edge", "demand").Months[12]);
    }

    [Fact]
    public void Values_in_a_file_give_the_quantiles_of_values_in_memory()
    {
        const int Runs = 200;
        using var folder = new TemporaryFolder();
        EnsembleSummary memory = Summarize(_worlds, Runs);
        EnsembleSummary file = Summarize(
            _worlds, Runs, settings: new StatisticsSettings { MemoryLimit = 0, SpillFolder = folder.Path });

        foreach (var outcome in FirmOutcomes.All)
        {
            Assert.Equal(memory.Fans.Firm(outcome.Name).Months, file.Fans.Firm(outcome.Name).Months);
        }

        foreach (var outcome in MarketOutcomes.All)
        {
            Assert.Equal(memory.Fans.Market("cloud", outcome.Name).Months, file.Fans.Market("cloud", outcome.Name).Months);
        }

        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void Beyond_the_limit_values_do_go_to_a_file()
    {
        using var folder = new TemporaryFolder();
        using var statistics = new EnsembleStatistics(
            [], new StatisticsSettings { MemoryLimit = 0, SpillFolder = Path.Combine(folder.Path, "nowhere") });

        // An open file has no name where that is possible, so the missing folder shows that one is wanted.
        EnsembleEnd end = Ensemble.Run(_worlds.Run, new EnsemblePlan(100, 2), [statistics]);

        Assert.IsType<DirectoryNotFoundException>(end.Refusal);
        Assert.Equal(63, end.Done);
        Assert.Equal(Summarize(_worlds, 63).Fans.Firm("cash").Months, statistics.Summarize()!.Fans.Firm("cash").Months);
    }

    [Fact]
    public void Fates_regimes_and_survival_count_every_run_once()
    {
        EnsembleSummary summary = Summarize(_worlds, 40);

        Assert.Equal(new Proportion(30, 40), summary.Survived);
        Assert.Equal(40, summary.Fates.Sum(fate => fate.Proportion.Count));
        Assert.Equal(40, summary.Regimes.Sum(regime => regime.Proportion.Count));
        Assert.Equal(Enum.GetNames<FirmFate>(), summary.Fates.Select(fate => fate.Name));
        Assert.Equal(0.75, summary.Survival.Points[^1].Survival, 12);
        Assert.Equal(10, summary.Survival.Points.Sum(point => point.Exits));
    }

    [Fact]
    public void A_fact_is_held_against_the_runs_that_lived_to_see_it()
    {
        EnsembleSummary summary = Summarize(_worlds, 40, Facts);
        int[] living = [.. Enumerable.Range(0, 40).Where(i => _worlds.ExitMonth(i) is not { } exit || exit > 10)];

        FactComparison silicon = summary.Facts[0];
        FactComparison cash = summary.Facts[1];

        Assert.Equal(living.Length, silicon.Survivors);
        Assert.Equal(10, silicon.Recorded);
        Assert.Equal(QuantileSet.Of(living.Select(i => (double)_worlds.FirstSilicon(i))), silicon.Simulated);
        Assert.Equal("USD million", cash.Unit);
        Assert.True(cash.IsWithinBand);
        Assert.False((cash with { Recorded = 100 }).IsWithinBand);
        Assert.False((cash with { Recorded = -100 }).IsWithinBand);
    }

    [Fact]
    public void Milestones_are_dated_from_the_chronicle()
    {
        EnsembleSummary summary = Summarize(_worlds, 9);

        MilestoneStatistics silicon = summary.Milestones.Single(m => m.Milestone == Milestone.FirstSilicon);
        MilestoneStatistics listed = summary.Milestones.Single(m => m.Milestone == Milestone.Listed);

        Assert.Equal(7, silicon.Months.Q50);
        Assert.Equal(new Proportion(9, 9), silicon.Reached);
        Assert.Equal(new Proportion(0, 9), listed.Reached);
    }

    [Fact]
    public void A_decision_is_in_force_until_it_changes_or_the_firm_ends()
    {
        var worlds = new SyntheticRuns { ExitMonth = replication => replication == 0 ? 14 : null };

        // Replication 0: compatible in month 2 and 10; replication 1: own in month 2, compatible in month 10.
        EnsembleSummary summary = Summarize(worlds, 2);
        DecisionSeries own = summary.Decisions.Single(d => d.Option == "own");
        DecisionSeries compatible = summary.Decisions.Single(d => d.Option == "compatible");

        Assert.Equal(1, own.Runs);
        Assert.Equal(2, compatible.Runs);
        Assert.Equal([0, 1, 1, 0], new[] { 1, 2, 9, 10 }.Select(month => own.InForce[month]));
        Assert.Equal([0, 1, 2, 2, 1], new[] { 1, 9, 10, 13, 14 }.Select(month => compatible.InForce[month]));
        Assert.Equal(1, compatible.Taken[2]);
        Assert.Equal(2, compatible.Taken[10]);
    }

    [Fact]
    public void Only_events_of_the_focal_firm_are_counted()
    {
        EnsembleSummary summary = Summarize(_worlds, 8);

        Assert.DoesNotContain(summary.Events, series => series.Kind == EventKind.Alliance);
        EventSeries exits = summary.Events.Single(series => series.Kind == EventKind.Exit);
        Assert.Equal(2, exits.Counts.Sum());
        Assert.Equal("bankrupt", exits.Subject);
    }

    [Fact]
    public void Rounds_shares_and_sample_worlds_are_kept()
    {
        EnsembleSummary summary = Summarize(_worlds, 20);

        Assert.Equal(new FundingRound(3, 1, 5, 23, 100), summary.Rounds[3]);
        Assert.Equal(12, summary.Samples.Count);
        Assert.Equal(SyntheticRuns.Cash(2, 4), summary.Samples[2].Outcomes["cash"][4]);
        Assert.True(double.IsNaN(summary.Samples[3].Outcomes["cash"][^1]));
        (string firm, IReadOnlyList<double> share) = summary.MeanShares[1];
        Assert.Equal("Firm A", firm);
        Assert.Equal(0.024 * 0.75, share[24], 12);
    }

    [Fact]
    public void Runs_that_kept_the_focal_firm_alone_give_the_same_summary_of_it()
    {
        EnsembleSummary all = Summarize(_worlds, 20);
        EnsembleSummary focal = Summarize(_worlds with { Recording = Recording.Focal }, 20);

        Assert.Equal(all.Fans.Firm("cash").Months, focal.Fans.Firm("cash").Months);
        Assert.Equal(all.Rounds, focal.Rounds);
        Assert.Equal("Firm A", Assert.Single(focal.MeanShares).Firm);
    }

    [Fact]
    public void Failed_runs_are_listed_and_left_out()
    {
        using var statistics = new EnsembleStatistics([]);
        Ensemble.Run(
            replication => replication < 2 ? throw new InvalidOperationException("broken") : _worlds.Run(replication),
            new EnsemblePlan(6, 1),
            [statistics]);

        EnsembleSummary summary = statistics.Summarize()!;

        Assert.Equal(4, summary.Runs);
        Assert.Equal([0, 1], summary.Failures.Select(failure => failure.Replication));
        Assert.Equal(4, summary.Survived.Total);
    }

    [Fact]
    public void Without_a_completed_run_there_is_no_summary()
    {
        using var statistics = new EnsembleStatistics([]);

        Ensemble.Run(_ => throw new InvalidOperationException("broken"), new EnsemblePlan(3, 2), [statistics]);

        Assert.Null(statistics.Summarize());
    }

    [Fact]
    public void One_two_and_four_threads_give_the_same_summary()
    {
        string one = Text(Summarize(_worlds, 70, Facts, threads: 1));

        Assert.Equal(one, Text(Summarize(_worlds, 70, Facts, threads: 2)));
        Assert.Equal(one, Text(Summarize(_worlds, 70, Facts, threads: 4)));
        Assert.NotEqual(one, Text(Summarize(_worlds, 71, Facts, threads: 4)));
    }

    private static string Text(EnsembleSummary summary)
    {
        var options = new JsonSerializerOptions
        {
            IncludeFields = true,
            NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
            Converters = { new MonthConverter() },
        };
        string fans = string.Concat(FirmOutcomes.All.Select(o => JsonSerializer.Serialize(summary.Fans.Firm(o.Name), options)));
        return fans + JsonSerializer.Serialize(summary, options);
    }

    /// <summary>A month has a next month and that one another, so it must be written as text.</summary>
    private sealed class MonthConverter : JsonConverter<Month>
    {
        public override Month Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, Month value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }

    private static EnsembleSummary Summarize(
        SyntheticRuns worlds,
        int replications,
        IReadOnlyList<RecordedFact>? facts = null,
        StatisticsSettings? settings = null,
        int threads = 2)
    {
        using var statistics = new EnsembleStatistics(facts ?? [], settings);
        Ensemble.Run(worlds.Run, new EnsemblePlan(replications, threads), [statistics]);
        return statistics.Summarize()!;
    }
}
