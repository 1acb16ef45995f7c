namespace CatchUpSim.Experiments.Sweeps;

/// <summary>A part of a sweep while it is computed: a file of its own that takes its name when it is complete.</summary>
public sealed class SweepPart : IDisposable
{
    private readonly SweepFolder _folder;
    private readonly SweepShard _shard;
    private readonly string _file;
    private readonly string? _takenFrom;

    private SweepPart(SweepFolder folder, SweepShard shard, string file, string? takenFrom, SweepStore store)
    {
        _folder = folder;
        _shard = shard;
        _file = file;
        _takenFrom = takenFrom;
        Store = store;
    }

    /// <summary>Gets the store.</summary>
    public SweepStore Store { get; }

    /// <summary>Whether a part is finished.</summary>
    /// <exception cref="UnusableStoreException">A file has its name but belongs to another study.</exception>
    public static bool IsFinished(SweepFolder folder, SweepShard shard, SweepPlan plan)
    {
        ArgumentNullException.ThrowIfNull(folder);
        string file = folder.PartOf(shard);
        if (!File.Exists(file))
        {
            return false;
        }

        using SweepStore store = SweepStore.Open(file, plan);
        System.Collections.BitArray stored = store.Stored(plan.Total);
        return Enumerable.Range(0, plan.Total).All(run => !shard.Has(run) || stored[run]);
    }

    /// <summary>Begins a part, with the runs that an attempt before left.</summary>
    /// <exception cref="UnusableStoreException">The finished part that is there belongs to another study, or is damaged.</exception>
    public static SweepPart Begin(SweepFolder folder, SweepShard shard, SweepPlan plan)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(plan);
        Directory.CreateDirectory(folder.Parts);
        string file = folder.NewUnfinished(shard);
        string finished = folder.PartOf(shard);
        string[] earlier = File.Exists(finished) ? [finished] : [.. folder.UnfinishedParts(shard)];
        foreach (string attempt in earlier.OrderByDescending(part => new FileInfo(part).Length))
        {
            if (Take(attempt, file, plan, mustBeOurs: attempt == finished) is { } store)
            {
                return new SweepPart(folder, shard, file, attempt == finished ? null : attempt, store);
            }
        }

        return new SweepPart(folder, shard, file, null, SweepStore.Open(file, plan));
    }

    /// <summary>Gives the part its name.</summary>
    public void Finish()
    {
        Store.Dispose();
        File.Delete(ProgressNote.FileOf(_file));
        File.Move(_file, _folder.PartOf(_shard), overwrite: true);
        if (_takenFrom is not null)
        {
            SweepFolder.Delete(_takenFrom);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Store.Dispose();

    /// <summary>
    /// Copies what an attempt left. Its own file is never touched: if the attempt still goes on somewhere, it must not
    /// notice; and a copy that was torn by its writing is found out and dropped.
    /// </summary>
    private static SweepStore? Take(string attempt, string file, SweepPlan plan, bool mustBeOurs)
    {
        try
        {
            File.Copy(attempt, file, overwrite: true);
            if (File.Exists(attempt + "-journal"))
            {
                File.Copy(attempt + "-journal", file + "-journal", overwrite: true);
            }

            return SweepStore.Open(file, plan);
        }
        catch (UnusableStoreException refused) when (mustBeOurs)
        {
            // Who asked knows nothing of the copy.
            SweepFolder.Delete(file);
            throw new UnusableStoreException(refused.Message.Replace(file, attempt, StringComparison.Ordinal), refused);
        }
        catch (IOException)
        {
            SweepFolder.Delete(file);
            if (mustBeOurs)
            {
                throw;
            }

            return null;
        }
    }
}
