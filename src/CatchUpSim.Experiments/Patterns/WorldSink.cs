using CatchUpSim.Experiments.Store;

namespace CatchUpSim.Experiments.Patterns;

/// <summary>What reads one side of a statement.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Side">The side.</param>
/// <param name="Times">How many times the usual replications it reads.</param>
/// <param name="Readings">What it has read.</param>
internal sealed record StatementReader(Statement Statement, StatementSide Side, int Times, SideReadings Readings);

/// <summary>Lets every reader of a world read its runs as they pass, and keeps what was read.</summary>
/// <param name="readers">The readers of all worlds.</param>
/// <param name="world">The world.</param>
/// <param name="replications">The usual number of replications.</param>
/// <param name="journal">What keeps the readings; null for none.</param>
/// <param name="before">Number of runs of the worlds before this one, from which its keys in the journal are counted.</param>
internal sealed class WorldSink(IEnumerable<StatementReader> readers, TestWorld world, int replications, Journal? journal, int before) : IRunSink
{
    private readonly StatementReader[] _readers = [.. readers.Where(reader => reader.Side.World.Key == world.Key)];

    /// <summary>Gets the first replication that is to be run.</summary>
    public int First { get; private set; }

    /// <summary>Takes up what was read before, from the first replication on without a gap.</summary>
    /// <param name="wanted">Number of replications of the world.</param>
    /// <returns>The number of replications that need not be run.</returns>
    public int TakeUp(int wanted)
    {
        while (First < wanted && journal?.Read(before + First) is { } bytes && ReadingBytes.Read(bytes.Span, _readers.Length) is { } byReader)
        {
            Add(First, byReader);
            First++;
        }

        return First;
    }

    /// <inheritdoc/>
    public void Accept(RunRecord run)
    {
        if (run.Result is not { } result)
        {
            Array.ForEach(_readers, reader => reader.Readings.Begin());
            return;
        }

        int replication = First + run.Replication;
        var measured = new MeasuredRun(world.Scenario, result);
        Reading[][] byReader =
        [
            .. _readers.Select(reader => replication < replications * reader.Times
                ? reader.Statement.Measure.Read(measured, reader.Side.Arguments).Select(reader.Statement.Taken).ToArray() : []),
        ];
        Add(replication, byReader);
        journal?.Keep(before + replication, ReadingBytes.Write(byReader));
    }

    private void Add(int replication, Reading[][] byReader)
    {
        for (int reader = 0; reader < _readers.Length; reader++)
        {
            _readers[reader].Readings.Add(replication, byReader[reader]);
        }
    }
}
