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
