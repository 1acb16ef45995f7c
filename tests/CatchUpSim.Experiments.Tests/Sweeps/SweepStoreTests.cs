using CatchUpSim.Experiments.Designs;
using CatchUpSim.Experiments.Sweeps;

namespace CatchUpSim.Experiments.Tests.Sweeps;

[Collection(MeasuredMemory.Alone)]
public sealed class SweepStoreTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Database => _folder["study.db"];

    [Fact]
    public void A_full_disk_loses_nothing_that_is_stored_and_the_sweep_goes_on_when_there_is_room()
    {
        SweepPlan plan = Plan(10, 500);
        using (SweepStore store = SweepStore.Open(Database, plan, largestPages: 40))
        {
            UnusableStoreException full = Assert.Throws<UnusableStoreException>(() => Run(store, plan));
            Assert.Contains("no room left", full.Message, StringComparison.Ordinal);
        }

        int stored = Completed();
        Assert.InRange(stored, 100, 4900);
        using (SweepStore store = SweepStore.Open(Database, plan))
        {
            SweepEnd end = Run(store, plan);
            Assert.Equal((5000, 5000), (end.Done, end.Total));
        }

        Assert.Equal(5000, Completed());
    }

    [Fact]
    public void Memory_does_not_grow_from_a_hundred_runs_to_a_hundred_thousand()
    {
        long few = MemoryAfter("few.db", 10);
        long many = MemoryAfter("many.db", 10_000);

        // A hundred thousand rows would take some twenty megabytes if they were kept.
        Assert.True(many - few < 2_000_000, $"{few} bytes after 100 runs, {many} bytes in the midst of 100,000");
    }

    [Fact]
    public void The_content_depends_on_neither_threads_nor_order()
    {
        SweepPlan plan = Plan(7, 20);
        foreach ((string name, int threads) in new[] { ("one.db", 1), ("many.db", 6) })
        {
            using SweepStore store = SweepStore.Open(_folder[name], plan);
            Run(store, plan, threads);
        }

        (int done, int total) = SweepMerge.Join([_folder["one.db"], _folder["many.db"]], _folder["both.db"]);
        Assert.Equal((140, 140), (done, total));
        using SweepReading one = SweepReading.Open(_folder["one.db"]);
        using SweepReading many = SweepReading.Open(_folder["many.db"]);
        Assert.All(Enumerable.Range(0, 140), run => Assert.True(one.Find(run)!.EndsLike(many.Find(run)!)));
    }

    [Fact]
    public void Parts_that_contradict_each_other_are_refused()
    {
        SweepPlan plan = Plan(2, 2);
        foreach ((string name, string hash) in new[] { ("a.db", "one"), ("b.db", "other") })
        {
            using SweepStore store = SweepStore.Open(_folder[name], plan);
            store.Add([Row(plan, 1) with { StateHash = hash }]);
        }

        UnusableStoreException refused = Assert.Throws<UnusableStoreException>(
            () => SweepMerge.Join([_folder["a.db"], _folder["b.db"]], Database));
        Assert.Contains("contradicts the other parts in run 1", refused.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Database));
    }

    [Fact]
    public void Every_column_of_every_table_is_in_the_data_dictionary()
    {
        SweepStore.Open(Database, Plan(2, 2)).Dispose();
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Database};Pooling=False");
        connection.Open();
        using Microsoft.Data.Sqlite.SqliteCommand command = connection.CreateCommand();
        command.CommandText = "SELECT m.name || '.' || c.name FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table' "
            + "EXCEPT SELECT table_name || '.' || column_name FROM data_dictionary";
        Assert.Null(command.ExecuteScalar());
    }

    public void Dispose() => _folder.Dispose();

    private static SweepRow Row(SweepPlan plan, int run) => new(run, plan.PointOf(run), plan.ReplicationOf(run), null)
    {
        Fate = "Challenger",
        Regime = "Coexistence",
        Outcomes = [run, double.NaN],
        StateHash = $"hash {run}",
    };

    private static SweepPlan Plan(int points, int replications) => new()
    {
        Factors = [new DesignFactor { Name = "cash", Path = "designers.one.cash", Unit = "USD million", IsRange = true, From = 0, To = 1 }],
        Points = [.. Enumerable.Range(0, points).Select(point => new DesignPoint(point, [point / 10.0]))],
        PointKeys = [.. Enumerable.Range(0, points).Select(point => $"key {point}")],
        Replications = replications,
        Seed = 5,
        Outcomes = ["survived", "final_share"],
        Version = "1.0",
    };

    private static SweepEnd Run(SweepStore store, SweepPlan plan, int threads = 2, Action<SweepProgress>? progress = null) =>
        SweepExecution.Run(run => Row(plan, run), store, new SweepWork(plan.Total, SweepShard.Whole, threads), progress);

    private long MemoryAfter(string name, int replications)
    {
        SweepPlan plan = Plan(10, replications);
        using SweepStore store = SweepStore.Open(_folder[name], plan);
        long memory = 0;
        Run(store, plan, progress: state =>
        {
            // In the midst of the last batch, when everything that is held is held.
            if (state.Done == state.Total)
            {
                memory = GC.GetTotalMemory(forceFullCollection: true);
            }
        });
        return memory;
    }

    private int Completed()
    {
        using SweepReading reading = SweepReading.Open(Database);
        return reading.Completed;
    }
}
