using CatchUpSim.Model.Checkpoints;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Observation;

namespace CatchUpSim.Model.Tests.Checkpoints;

[Trait("Length", "WholeRun")]
public sealed class ResultBytesTests
{
    private static Scenario Short { get; } = ShippedWorld.FirmA.Until(2023, 6);

    [Theory]
    [InlineData(1, Recording.All)]
    [InlineData(2, Recording.Focal)]
    public void A_result_that_was_written_is_read_field_by_field_and_bit_by_bit(int replication, Recording recording)
    {
        RunResult result = Simulation.Run(Short, ulong.MaxValue, replication, recording);
        RunResult read = ResultBytes.Read(ResultBytes.Write(result));
        Assert.Equal([], ForgottenState.Between(result, read, []));
        Assert.Equal(result.Summary, read.Summary);
    }

    [Fact]
    public void What_no_recorder_kept_is_not_made_up()
    {
        RunResult result = Simulation.Run(Short, 1, 3, Recording.Focal) with { ForeignShares = null, TurningPoints = [new TurningPoint(7, Turn.TakesTheLead, 0.25)] };
        RunResult read = ResultBytes.Read(ResultBytes.Write(result));
        Assert.Null(read.ForeignShares);
        Assert.Equal(result.TurningPoints, read.TurningPoints);
    }

    [Fact]
    public void A_run_that_failed_has_no_result_to_write()
    {
        RunResult failed = Simulation.Run(Short, 1, 3, Recording.Focal) with { Failure = new RunFailure(Short.Start, "firm-a", "cash", "off") };
        Assert.Throws<ArgumentException>(() => ResultBytes.Write(failed));
    }

    [Fact]
    public void Bytes_that_end_too_early_are_refused()
    {
        byte[] bytes = ResultBytes.Write(Simulation.Run(Short, 1, 3, Recording.Focal));
        Assert.Throws<CheckpointRefusedException>(() => ResultBytes.Read(bytes.AsMemory(0, bytes.Length - 1)));
    }
}
