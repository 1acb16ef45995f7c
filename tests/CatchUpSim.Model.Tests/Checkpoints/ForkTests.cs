using CatchUpSim.Model.Checkpoints;
using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Observation;

namespace CatchUpSim.Model.Tests.Checkpoints;

[Trait("Length", "WholeRun")]
public sealed class ForkTests
{
    private static readonly Month At = Month.Of(2022, 10);

    private static Scenario Before { get; } = ShippedWorld.FirmA.Until(2025, 6);

    private static byte[] World { get; } = Stopped();

    [Fact]
    public void A_fork_under_another_title_reproduces_the_original() =>
        Assert.Equal(Simulation.Run(Before, 5, 0).StateHash, Continued(Changed("title=other")).StateHash);

    [Fact]
    public void A_fixed_decision_differs_from_the_original_only_after_the_checkpoint()
    {
        RunResult original = Simulation.Run(Before, 5, 0);
        RunResult forked = Continued(Changed("designers.firm-a.strategy.ecosystem=proprietary"));
        Assert.NotEqual(original.StateHash, forked.StateHash);
        int months = At.Since(Before.Start) + 1;
        Assert.Equal(
            original.Firms.Series("coverage", original.Focal.Index).Take(months),
            forked.Firms.Series("coverage", original.Focal.Index).Take(months));
        Assert.Contains(forked.Events, e => e.Month > At && e.Decision is { IsFixed: true, Decision: "ecosystem" } && e.Designer == forked.Focal.Index);
    }

    [Fact]
    public void An_event_of_the_future_can_be_taken_away_and_the_thresholds_in_force_stay()
    {
        Scenario after = Changed("policy-controls.events.thresholds-revised=absent");
        RunResult forked = Continued(after);
        Assert.DoesNotContain(forked.Events, e => e.Subject == "thresholds-revised");
        Assert.NotEqual(Simulation.Run(Before, 5, 0).StateHash, forked.StateHash);

        // What stands before an event in the file moves its row; the same thresholds have to stay in force.
        RunResult anew = Simulation.Run(after, 5, 0);
        Assert.Equal(anew.StateHash, forked.StateHash);
    }

    [Fact]
    public void A_definition_that_nothing_has_changed_since_the_start_is_taken_anew()
    {
        Scenario after = Changed("investors.venture.hurdle=3");
        Assert.Equal([], new Fork(Before, after, At).Obstacles());
        Assert.NotEqual(Simulation.Run(Before, 5, 0).StateHash, Continued(after).StateHash);
    }

    [Theory]
    [InlineData("designers.firm-a.cash=\"USD 300 m\"", "designers.firm-a.cash")]
    [InlineData("policy-controls.events.boom.climate=1", "policy-controls.events.boom")]
    [InlineData("policy-controls.events.boom=absent", "cannot be changed")]
    [InlineData("policy-controls.events.tool-controls.month=2021-09", "policy-controls.events.tool-controls")]
    [InlineData("technology-frontier.generations.transformers=absent", "technology-frontier.generations.transformers")]
    [InlineData("designers.rival-5=absent", "designers (rival-5)")]
    [InlineData("partners.university.count=29", "partners (university-30)")]
    [InlineData("customers.telecom.count=61", "customers")]
    [InlineData("end=2022-10", "end:")]
    [InlineData("start=2020-10", "start:")]
    [InlineData("focal=rival-1", "focal:")]
    public void What_would_change_the_past_or_the_shape_is_an_obstacle(string change, string names)
    {
        IReadOnlyList<string> obstacles = new Fork(Before, Changed(change), At).Obstacles();
        Assert.Contains(names, Assert.Single(obstacles), StringComparison.Ordinal);
    }

    private static Scenario Changed(string change) => ShippedWorld.Read(change) is var read
        && change.StartsWith("end", StringComparison.Ordinal) ? read : read.Until(2025, 6);

    private static RunResult Continued(Scenario after) => Checkpoint.Read(World, new Fork(Before, after, At), 5, 0).Finish();

    private static byte[] Stopped()
    {
        RunInProgress run = RunInProgress.Begin(Before, 5, 0);
        run.AdvanceTo(At);
        return Checkpoint.Write(run);
    }
}
