using System.Reflection;
using CatchUpSim.Model.Checkpoints;
using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Observation;

namespace CatchUpSim.Model.Tests.Checkpoints;

[Trait("Length", "WholeRun")]
public sealed class CheckpointTests
{
    /// <summary>
    /// Working memory that is filled anew every month, so that a checkpoint need not hold it: <c>Type.field</c> and why.
    /// </summary>
    private static readonly Dictionary<string, string> Rebuilt = new(StringComparer.Ordinal);

    private static Scenario Short { get; } = ShippedWorld.FirmA.Until(2025, 6);

    [Theory]
    [InlineData(1, Recording.All)]
    [InlineData(2, Recording.Focal)]
    [InlineData(3, Recording.All)]
    public void Going_on_from_a_checkpoint_at_any_month_ends_in_the_same_bits(int replication, Recording recording)
    {
        // Months as if at random, without a clock: another three in each case.
        RunResult whole = Simulation.Run(Short, 11, replication, recording);
        for (int i = 0; i < 3; i++)
        {
            Month month = Short.Start.Plus(((replication * 37) + (i * 19)) % Short.End.Since(Short.Start));
            RunResult continued = Restored(StoppedAt(month, replication, recording)).Finish();
            Assert.Equal(whole.StateHash, continued.StateHash);
            Assert.Equal([], ShippedWorld.Differences(whole, continued));
            Assert.Equal(whole.Events.Select(e => (e.Month, e.Actor, e.Subject, e.Detail)), continued.Events.Select(e => (e.Month, e.Actor, e.Subject, e.Detail)));
            Assert.Equal(whole.Summary, continued.Summary);
        }
    }

    [Fact]
    public void A_checkpoint_forgets_no_field_of_a_run()
    {
        RunInProgress run = StoppedAt(Month.Of(2023, 11), 4);
        RunInProgress restored = Restored(run);
        Assert.Equal([], ForgottenState.Between(run, restored, Rebuilt.Keys));

        // Working memory is named here only as long as there is any.
        Assert.Equal([], Rebuilt.Keys.Except(AllFields(), StringComparer.Ordinal));
    }

    [Fact]
    public void The_search_for_forgotten_state_finds_a_changed_value_wherever_it_hides()
    {
        RunInProgress run = StoppedAt(Month.Of(2021, 3), 4);
        RunInProgress other = Restored(run);
        IndustryState state = StateOf(other);
        state.Chronicle.Untold(state.Focal).Add(new AllianceMove(new PartnerId(0), AllianceKind.JointLaboratory, Begins: true, Trust: 0.5));
        state.Beliefs.Gap[state.Focal] = BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(state.Beliefs.Gap[state.Focal]) + 1);
        IReadOnlyList<string> found = ForgottenState.Between(run, other, []);
        Assert.Contains(found, path => path.Contains("_moves", StringComparison.Ordinal));
        Assert.Contains(found, path => path.Contains("Gap", StringComparison.Ordinal));
        Assert.Equal(2, found.Count);
    }

    [Fact]
    public void Every_table_of_the_state_is_among_those_that_are_saved_and_every_column_is_registered()
    {
        IndustryState state = ShippedWorld.Beginning();
        var tables = typeof(IndustryState).GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.PropertyType.IsAssignableTo(typeof(EntityTable)))
            .Select(property => (EntityTable)property.GetValue(state)!);
        Assert.Equal([], tables.Except(state.Tables));
        Assert.Equal(
            [],
            state.Tables.SelectMany(table => table.GetType().GetProperties()
                .Where(property => property.PropertyType.IsAssignableTo(typeof(Column)))
                .Where(property => !table.Columns.Contains((Column)property.GetValue(table)!))
                .Select(property => $"{table.Name}.{property.Name}")));
    }

    [Fact]
    public void The_schema_version_depends_on_nothing_but_the_code()
    {
        Assert.Equal(WorldSchema.Version(), WorldSchema.Version());
        Assert.Matches("^[0-9a-f]{16}$", WorldSchema.Version());
    }

    [Fact]
    public void A_damaged_world_is_refused()
    {
        byte[] world = Checkpoint.Write(StoppedAt(Month.Of(2020, 12), 0));
        Fork same = Fork.None(Short, Month.Of(2020, 12));
        Assert.Throws<CheckpointRefusedException>(() => Checkpoint.Read(world.AsMemory(0, world.Length / 2), same, 11, 0));
        Assert.Throws<CheckpointRefusedException>(() => Checkpoint.Read((byte[])[.. world, 1], same, 11, 0));
    }

    private static RunInProgress StoppedAt(Month month, int replication, Recording recording = Recording.All)
    {
        RunInProgress run = RunInProgress.Begin(Short, 11, replication, recording);
        run.AdvanceTo(month);
        return run;
    }

    private static RunInProgress Restored(RunInProgress run) =>
        Checkpoint.Read(Checkpoint.Write(run), Fork.None(Short, run.Month), run.Seed, run.Replication);

    private static IndustryState StateOf(RunInProgress run) => (IndustryState)typeof(RunInProgress)
        .GetProperty("Industry", BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(run)!;

    private static IEnumerable<string> AllFields() => typeof(Simulation).Assembly.GetTypes().SelectMany(type => type
        .GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        .Select(field => $"{type.Name}.{field.Name}"));
}
