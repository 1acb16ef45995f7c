using CatchUpSim.Experiments;
using CatchUpSim.Experiments.Comparison;
using CatchUpSim.Experiments.Statistics;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Observation;

namespace CatchUpSim.Reporting.Tests.Comparing;

/// <summary>Comparisons of synthetic worlds, of which every other one meets the luck of a later replication.</summary>
internal static class SyntheticComparison
{
    public static ComparisonStudy Of(int worlds, int replications, bool fails = false, params string[] names)
    {
        string[] called = names.Length > 0 ? names : [.. Enumerable.Range(0, worlds).Select(world => $"entry-path-{world}")];
        using var statistics = new ComparisonStatistics(
            [.. called.Select(name => new ComparedWorld(name, $"{name}.yaml", name, "A world.", name))],
            baseline: 0,
            SyntheticStudy.Start,
            new ComparisonQuestions(worlds < 3 ? [] : Outcomes, FollowsPaths: true),
            new StatisticsSettings { Threads = 1 });
        RunResult[] runs = [.. Enumerable.Range(0, replications + worlds).Select(i => new SyntheticWorld(i, new SyntheticTraits()).Run(i))];
        for (int replication = 0; replication < replications; replication++)
        {
            statistics.Accept(new PairedRuns(replication, [.. called.Select((_, world) => fails && world == 1
                ? new RunRecord(replication, null, new FailedRun(replication, 1, "2021-01", "firm-a", "cash", "broken"))
                : new RunRecord(replication, runs[replication + (world % 2 == 0 ? 0 : world)], null))]));
        }

        return new ComparisonStudy(
            new ComparisonHeading
            {
                Name = "compare-synthetic",
                FocalFirm = "firm-a",
                Seed = 7,
                Replications = replications,
                Version = "0.1.0",
                Start = SyntheticStudy.Start,
                End = SyntheticStudy.Start.Plus(SyntheticWorld.Months - 1),
                Changes = [.. called.Select((_, i) => i == 0
                    ? Array.Empty<ScenarioDifference>()
                    : [new ScenarioDifference("designers.firm-a.cash", "110 USD million", "300 USD million")])],
                Outcomes = Outcomes,
                Command = "catchupsim compare synthetic.yaml --seed 7",
            },
            statistics.Summarize());
    }

    public static ComparedOutcome[] Outcomes { get; } =
        [.. ComparisonQuestions.UsualRanking.Append("months_to_volume").Select(name => ComparedOutcome.Find(name)!)];
}
