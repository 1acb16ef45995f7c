using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Initialization;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Observation;
using CatchUpSim.Model.Randomness;

namespace CatchUpSim.Model.Checkpoints;

/// <summary>
/// A world between two months as bytes: every column of every table, the chronicle and the records so far. A run that
/// goes on from it ends in the same bits as one that was never stopped.
/// </summary>
public static class Checkpoint
{
    /// <summary>The world of a run as bytes.</summary>
    public static byte[] Write(RunInProgress run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var writer = new WorldWriter();
        writer.Write(run.Industry.Month.Index);
        writer.Write((int)run.Recorder.Recording);
        writer.Write(run.Recorder.LatecomerShare.Length);
        foreach (EntityTable table in run.Industry.Tables)
        {
            foreach (Column column in table.Columns)
            {
                writer.Write(column.Bytes);
            }
        }

        ChronicleBytes.Write(writer, run.Industry.Chronicle.Entries);
        ChronicleBytes.WriteUntold(writer, run.Industry);
        foreach (double value in run.Recorder.Recorded())
        {
            writer.Write(value);
        }

        return writer.ToArray();
    }

    /// <summary>The run that stands where it was written, ready to go on.</summary>
    /// <param name="world">The bytes.</param>
    /// <param name="fork">What it goes on under.</param>
    /// <param name="seed">The study's seed.</param>
    /// <param name="replication">Number of the replication.</param>
    /// <exception cref="CheckpointRefusedException">The bytes do not fit the scenario.</exception>
    public static RunInProgress Read(ReadOnlyMemory<byte> world, Fork fork, ulong seed, int replication)
    {
        ArgumentNullException.ThrowIfNull(fork);
        var reader = new WorldReader(world);
        var month = new Month(reader.ReadInteger());
        var recording = (Recording)reader.ReadInteger();
        int months = reader.ReadInteger();
        Scenario scenario = fork.After;

        // Names, sizes and what never changes come from the scenario; every value is overwritten below.
        IndustryState industry = InitialState.Create(scenario, new RandomStreams(seed, replication));
        // The recorder looks at who is there at the start, so it comes before the values.
        var recorder = new Recorder(industry, scenario.End.Since(scenario.Start), recording);
        industry.Month = month;
        foreach (EntityTable table in industry.Tables)
        {
            foreach (Column column in table.Columns)
            {
                Restore(table, column, reader.ReadBytes());
            }
        }

        industry.Chronicle.Restore(ChronicleBytes.Read(reader));
        ChronicleBytes.ReadUntold(reader, industry);
        if (months > recorder.Firms.Months || months != month.Since(scenario.Start) + 1)
        {
            throw new CheckpointRefusedException($"the checkpoint stands at {month}, which is not between {scenario.Start} and {scenario.End}");
        }

        recorder.Restore(months, reader.ReadNumber);
        if (!reader.IsAtEnd)
        {
            throw new CheckpointRefusedException("a world of the checkpoint is longer than it says");
        }

        fork.ApplyTo(industry, new RandomStreams(seed, replication));
        return new RunInProgress(scenario, seed, replication, industry, recorder);
    }

    private static void Restore(EntityTable table, Column column, ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != column.Bytes.Length)
        {
            throw new CheckpointRefusedException(
                $"{table.Name}.{column.Name} has {bytes.Length} bytes in the checkpoint and {column.Bytes.Length} in the scenario; "
                + "a fork must keep the number of firms, segments, foundries, customers, partners, investors and inputs");
        }

        column.Restore(bytes);
    }
}
