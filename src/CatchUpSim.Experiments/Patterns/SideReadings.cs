namespace CatchUpSim.Experiments.Patterns;

/// <summary>The readings of one side of a statement, by replication. Nothing else of a run is kept.</summary>
public sealed class SideReadings
{
    private readonly SortedDictionary<int, Reading[]> _byReplication = [];

    /// <summary>Gets the replications that had a reading.</summary>
    public IReadOnlyCollection<int> Replications => _byReplication.Keys;

    /// <summary>Gets a value indicating whether any run of its world was computed, with or without a reading.</summary>
    public bool IsBegun { get; private set; }

    /// <summary>Takes note that a run of its world was computed, even if it failed.</summary>
    public void Begin() => IsBegun = true;

    /// <summary>Takes the readings of a run; those that are not a number are left out.</summary>
    public void Add(int replication, IEnumerable<Reading> readings)
    {
        Begin();
        Reading[] known = [.. readings.Where(reading => double.IsFinite(reading.Y) && double.IsFinite(reading.X))];
        if (known.Length > 0)
        {
            _byReplication[replication] = known;
        }
    }

    /// <summary>The readings of a replication; none when it had none.</summary>
    public IReadOnlyList<Reading> Of(int replication) => _byReplication.GetValueOrDefault(replication) ?? [];

    /// <summary>All readings of the replications that are wanted.</summary>
    public List<Reading> All(Func<int, bool> wanted)
    {
        var all = new List<Reading>();
        foreach ((int replication, Reading[] readings) in _byReplication)
        {
            if (wanted(replication))
            {
                all.AddRange(readings);
            }
        }

        return all;
    }
}
