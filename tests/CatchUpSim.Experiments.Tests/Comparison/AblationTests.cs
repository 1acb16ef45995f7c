using CatchUpSim.Experiments.Comparison;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Observation;

namespace CatchUpSim.Experiments.Tests.Comparison;

public sealed class AblationTests
{
    [Fact]
    public void There_is_a_switch_for_every_mechanism_and_each_says_what_it_is_meant_to_move()
    {
        Assert.Equal(typeof(Mechanisms).GetProperties().Count(p => p.PropertyType == typeof(bool)), MechanismSwitch.All.Count);
        Assert.All(MechanismSwitch.All, mechanism =>
        {
            Assert.NotEmpty(mechanism.Text);
            Assert.NotEmpty(mechanism.Moves);
            Assert.All(mechanism.Moves, name => Assert.Contains(Ablation.Outcomes, outcome => outcome.Name == name));
        });
    }

    [Fact]
    public void A_mechanism_moves_an_outcome_when_the_interval_excludes_zero()
    {
        // Talent lowers the final share in every pair, pricing in none, funding makes volume vanish.
        string[] names = ["full model", "talent", "pricing", "funding"];
        var differences = new DifferenceCollector(4, 0, ComparedOutcome.All);
        for (int i = 0; i < 20; i++)
        {
            RunSummary usual = RunsOf.Volume(30) with { FinalShare = 0.1 + (i * 0.001), FinalGap = i };
            differences.Accept(RunsOf.Of(
                i, usual, usual with { FinalShare = i * 0.001, FinalGap = i + 1 }, usual, usual with { MonthsToVolume = double.NaN }));
        }

        IReadOnlyList<AblationFinding> findings = Ablation.Findings(Summary(names, differences));

        Assert.Equal(["final_share", "final_gap"], findings[0].Moved.Select(outcome => outcome.Name));
        Assert.Equal(["months_to_volume"], findings[0].Missed.Select(outcome => outcome.Name));
        Assert.Equal(["final_gap"], findings[0].Confirmed.Select(outcome => outcome.Name));
        Assert.Empty(findings[1].Moved);
        Assert.Equal(["reached_volume", "months_to_volume"], findings[2].Moved.Select(outcome => outcome.Name));
        Assert.Empty(findings[2].Confirmed);
    }

    [Fact]
    public void What_a_mechanism_is_meant_to_move_is_told_for_these_outcomes_together()
    {
        // Rises less falls of 100 pairs by Agresti and Min: z = 2.308, p = 0.021. Funding is meant to move survival and
        // cash, so that the smaller chance is held against 0.025 and is told; supply security is meant to move four, 0.0125, and it is not.
        // Pricing is not meant to move survival, for which 0.05 holds by itself.
        IReadOnlyList<AblationFinding> findings = Flips([("funding", 12), ("supply-security", 12), ("pricing", 11)]);

        Assert.Equal([["survived"], [], ["survived"]], findings.Select(finding => finding.Moved.Select(outcome => outcome.Name).ToArray()));
        Assert.Equal(["survived"], findings[0].Confirmed.Select(outcome => outcome.Name));
        Assert.Contains("survived", findings[1].Missed.Select(outcome => outcome.Name));
        Assert.Empty(findings[2].Confirmed);
    }

    [Fact]
    public void The_second_of_two_outcomes_is_held_against_five_per_cent_once_the_first_is_told()
    {
        // Survival rises surely, cash by 1 ± 3.6 in 60 pairs: t = 2.13 and p = 0.037, between 0.025 and 0.05.
        PairedDifference Cash(IReadOnlyList<OutcomeDifference> read) => read.First(each => each.Outcome.Name == "final_cash").Difference;
        var differences = new DifferenceCollector(2, 0, ComparedOutcome.All);
        for (int i = 0; i < 60; i++)
        {
            RunSummary usual = RunsOf.Volume(30) with { Survived = false, FinalCash = 0 };
            differences.Accept(RunsOf.Of(i, usual, usual with { Survived = true, FinalCash = 1 + (i % 2 == 0 ? 3.6 : -3.6) }));
        }

        Assert.InRange(Cash(differences.Read()).PValue, 0.026, 0.049);
        Assert.Equal(
            ["survived", "final_cash"],
            Ablation.Findings(Summary([Ablation.FullModel, "funding"], differences))[0].Confirmed.Select(outcome => outcome.Name));
    }

    [Fact]
    public void An_outcome_that_no_run_has_keeps_none_of_the_others_from_being_told()
    {
        var differences = new DifferenceCollector(2, 0, ComparedOutcome.All);
        for (int i = 0; i < 20; i++)
        {
            RunSummary usual = RunsOf.Volume(double.NaN) with { FinalGap = i };
            differences.Accept(RunsOf.Of(i, usual, usual with { FinalGap = i + 1 }));
        }

        AblationFinding finding = Assert.Single(Ablation.Findings(Summary([Ablation.FullModel, "talent"], differences)));
        Assert.Equal(["final_gap"], finding.Confirmed.Select(outcome => outcome.Name));
        Assert.Equal(["months_to_volume"], finding.Missed.Select(outcome => outcome.Name));
    }

    [Theory]
    [InlineData(6, 5, 0, 0, true)]
    [InlineData(5, 5, 0, 0, false)]
    [InlineData(5, 6, 0, 0, false)]
    [InlineData(6, 4, 1, 0, false)]
    [InlineData(6, 4, 0, 1, false)]
    public void A_date_has_moved_that_most_runs_had_and_none_has_any_more(int onlyBaseline, int neither, int onlyWorld, int both, bool moves)
    {
        (double Baseline, double World)[] runs =
        [
            .. Enumerable.Repeat((30.0, double.NaN), onlyBaseline), .. Enumerable.Repeat((double.NaN, double.NaN), neither),
            .. Enumerable.Repeat((double.NaN, 30.0), onlyWorld), .. Enumerable.Repeat((30.0, 30.0), both),
        ];
        var differences = new DifferenceCollector(2, 0, ComparedOutcome.All);
        for (int i = 0; i < runs.Length; i++)
        {
            differences.Accept(RunsOf.Of(i, RunsOf.Volume(runs[i].Baseline), RunsOf.Volume(runs[i].World)));
        }

        AblationFinding finding = Assert.Single(Ablation.Findings(Summary([Ablation.FullModel, "pricing"], differences)));
        Assert.Equal(moves, finding.Moved.Any(outcome => outcome.Name == "months_to_volume"));
    }

    [Fact]
    public void A_mechanism_without_effect_is_confirmed_in_at_most_a_twentieth_of_the_ablations()
    {
        // Supply security is meant to move four outcomes; here it moves none. 400 ablations of 40 replications.
        const int Ablations = 400;
        var chance = new Random(5);

        int confirmed = Enumerable.Range(0, Ablations).Count(_ =>
        {
            var differences = new DifferenceCollector(2, 0, ComparedOutcome.All);
            for (int i = 0; i < 40; i++)
            {
                differences.Accept(RunsOf.Of(i, ByChance(chance), ByChance(chance)));
            }

            return Ablation.Findings(Summary([Ablation.FullModel, "supply-security"], differences))[0].Confirmed.Count > 0;
        });

        Assert.InRange((double)confirmed / Ablations, 0.01, 0.06);
    }

    private static RunSummary ByChance(Random chance) => RunsOf.Volume(30) with
    {
        Survived = chance.NextDouble() < 0.5,
        FinalShare = chance.NextDouble(),
        FinalCash = chance.NextDouble(),
        GroupFinalShare = chance.NextDouble(),
    };

    private static IReadOnlyList<AblationFinding> Flips((string Mechanism, int Rises)[] worlds)
    {
        const int Falls = 3;
        var differences = new DifferenceCollector(1 + worlds.Length, 0, ComparedOutcome.All);
        for (int i = 0; i < 100; i++)
        {
            RunSummary usual = RunsOf.Volume(30) with { Survived = i < Falls };
            differences.Accept(RunsOf.Of(i, [usual, .. worlds.Select(world => usual with { Survived = i >= Falls && i < Falls + world.Rises })]));
        }

        return Ablation.Findings(Summary([Ablation.FullModel, .. worlds.Select(world => world.Mechanism)], differences));
    }

    private static ComparisonSummary Summary(string[] names, DifferenceCollector differences) => new()
    {
        Worlds = [.. names.Select(name => new ComparedWorld(name, name, name, name, name))],
        Baseline = 0,
        Start = SyntheticRuns.Start,
        Replications = 20,
        Complete = 20,
        Failures = [],
        SameRuns = [20, 0, 20, 0],
        Differences = differences.Read(),
        Levels = [],
        Decisions = [],
        Transitions = [],
        Paths = [],
        Survival = [],
    };
}
