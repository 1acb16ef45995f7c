using System.Globalization;
using System.Text.RegularExpressions;
using CatchUpSim.Experiments.Store;

namespace CatchUpSim.Experiments.Sweeps;

/// <summary>The folder of a sweep: the database, and parts of it that were computed elsewhere or apart.</summary>
/// <param name="Path">Where the folder is.</param>
public sealed partial record SweepFolder(string Path)
{
    private const string Unfinished = ".unfinished.db";
    private const string UnfinishedNote = ".unfinished.progress.json";

    /// <summary>Gets the path of the database.</summary>
    public string Database => System.IO.Path.Combine(Path, StudyFolder.DatabaseName);

    /// <summary>Gets the folder of the parts.</summary>
    public string Parts => System.IO.Path.Combine(Path, "parts");

    /// <summary>Gets the folder of logs of cluster jobs.</summary>
    public string Logs => System.IO.Path.Combine(Path, "logs");

    /// <summary>Gets the folder of figures.</summary>
    public string Figures => System.IO.Path.Combine(Path, "figures");

    /// <summary>Gets the file that a process holds while it works on the database.</summary>
    public string Guard => System.IO.Path.Combine(Path, "sweep.lock");

    /// <summary>Gets a value indicating whether a sweep has been here, were it killed before its first run.</summary>
    public bool IsSweep => File.Exists(Database) || File.Exists(Guard) || HasParts();

    /// <summary>What prevents a sweep from being written here, or null when nothing does. Writes nothing.</summary>
    public string? Obstacle()
    {
        var study = new StudyFolder(Path);
        return File.Exists(study.Manifest) ? study.Taken(StudyManifest.KindIn(study.Manifest) ?? StudyKind.Run)
            : IsSweep ? null
            : study.Obstacle(StudyFolder.ManifestName, "a sweep");
    }

    /// <summary>Refuses a folder in which a study of another kind lies.</summary>
    /// <exception cref="UnusableStoreException">One lies here.</exception>
    public void RefuseOthers()
    {
        if (StudyManifest.KindIn(new StudyFolder(Path).Manifest) is { } kind)
        {
            throw new UnusableStoreException($"{Path} is the folder of a study of '{StudyManifest.CommandOf(kind)}' and not of a sweep");
        }
    }

    /// <summary>The place of a finished part.</summary>
    public string PartOf(SweepShard shard)
    {
        ArgumentNullException.ThrowIfNull(shard);
        return System.IO.Path.Combine(Parts, shard.Name + ".db");
    }

    /// <summary>
    /// A file for a part that begins. Nobody else writes it: the same part may be computed twice at a time, because a
    /// cluster starts it again when it loses sight of a node that still works.
    /// </summary>
    public string NewUnfinished(SweepShard shard)
    {
        ArgumentNullException.ThrowIfNull(shard);
        string own = $"{shard.Name}.{Environment.MachineName}-{Environment.ProcessId.ToString(CultureInfo.InvariantCulture)}";
        string path = System.IO.Path.Combine(Parts, own + Unfinished);
        for (int i = 2; File.Exists(path); i++)
        {
            path = System.IO.Path.Combine(Parts, $"{own}-{i.ToString(CultureInfo.InvariantCulture)}{Unfinished}");
        }

        return path;
    }

    /// <summary>Finished parts, in the order of their names.</summary>
    public IReadOnlyList<string> FinishedParts() =>
        [.. Files().Where(file => FinishedName().IsMatch(System.IO.Path.GetFileName(file)))];

    /// <summary>Parts that were begun and not finished.</summary>
    /// <param name="shard">Which part, or null for all.</param>
    public IReadOnlyList<string> UnfinishedParts(SweepShard? shard = null) =>
    [
        .. Files().Where(file => file.EndsWith(Unfinished, StringComparison.Ordinal)
            && (shard is null || System.IO.Path.GetFileName(file).StartsWith(shard.Name + ".", StringComparison.Ordinal))),
    ];

    /// <summary>Deletes a part that was not finished, with its journal and the note of its progress.</summary>
    public static void Delete(string part)
    {
        File.Delete(part + "-journal");
        File.Delete(part);
        File.Delete(ProgressNote.FileOf(part));
    }

    /// <summary>
    /// Removes what processes that were killed have left: databases that they wrote beside their place, and notes on parts that are no
    /// more. To be called by who holds the guard, since then nobody else writes such a database.
    /// </summary>
    public void Tidy()
    {
        string[] drafts = [.. Directory.EnumerateFiles(Path, StudyFolder.DatabaseName + ".*").Where(file => DraftName().IsMatch(System.IO.Path.GetFileName(file)))];
        string[] notes = !Directory.Exists(Parts) ? []
            : [.. Directory.EnumerateFiles(Parts, "*" + UnfinishedNote).Where(note => !File.Exists(note[..^UnfinishedNote.Length] + Unfinished))];
        foreach (string file in drafts.Concat(notes))
        {
            WholeFile.Forget(file);
        }
    }

    private bool HasParts() => Directory.Exists(Parts)
        && Directory.EnumerateFileSystemEntries(Parts).All(entry => System.IO.Path.GetFileName(entry).StartsWith("part-", StringComparison.Ordinal));

    private string[] Files() => !Directory.Exists(Parts) ? []
        : [.. Directory.EnumerateFiles(Parts, "*.db").Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"^study\.db\.\d+\.new(?:-journal|-wal|-shm)?$", RegexOptions.None, 1000)]
    private static partial Regex DraftName();

    [GeneratedRegex(@"^part-\d+-of-\d+\.db$", RegexOptions.None, 1000)]
    private static partial Regex FinishedName();
}
