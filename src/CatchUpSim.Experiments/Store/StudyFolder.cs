namespace CatchUpSim.Experiments.Store;

/// <summary>
/// The folder of a study. It is recognised by its manifest; a folder that holds anything else is never written into.
/// </summary>
/// <param name="Path">Where the folder is.</param>
public sealed record StudyFolder(string Path)
{
    /// <summary>Name of the file that makes a folder one of ours.</summary>
    public const string ManifestName = "manifest.json";

    /// <summary>Name of the database.</summary>
    public const string DatabaseName = "study.db";

    /// <summary>Name of the log.</summary>
    public const string LogName = "run.log";

    /// <summary>What a manifest of ours always contains.</summary>
    public const string ManifestMark = "CatchUpSim";

    /// <summary>Name of the folder of explanations.</summary>
    public const string ExplanationsName = "explain";

    /// <summary>Name of the folder of figures.</summary>
    public const string FiguresName = "figures";

    /// <summary>Name of the report.</summary>
    public const string ReportName = "report.html";

    private const string LockName = "study.lock";

    private const string JournalName = "runs.journal";

    private const string CheckpointEnding = ".worlds";

    // The database first: whatever else of an older study is left by a process that is killed here, it passes for no study.
    private static readonly string[] OwnFiles =
        [DatabaseName, LogName, ReportName, .. TableDefinition.All.Concat(ComparisonTables.All).Select(table => table.Name + ".csv")];

    // What a process that was killed may have left of files that it wrote beside their places.
    private static readonly string[] Drafts =
        [.. OwnFiles.Append(ManifestName).Select(name => name + WholeFile.DraftEnding), DatabaseName + ".partial", $"checkpoint-*{CheckpointEnding}.partial"];

    /// <summary>Gets the path of the database.</summary>
    public string Database => System.IO.Path.Combine(Path, DatabaseName);

    /// <summary>Gets the path of the journal of a study that is not complete; it stays until a study is complete here.</summary>
    public string Journal => System.IO.Path.Combine(Path, JournalName);

    /// <summary>Gets the path of the log.</summary>
    public string Log => System.IO.Path.Combine(Path, LogName);

    /// <summary>Gets the path of the manifest.</summary>
    public string Manifest => System.IO.Path.Combine(Path, ManifestName);

    /// <summary>Gets a value indicating whether a study of ours lies here that has results: tables, or a report where there are no tables.</summary>
    public bool HasResults => File.Exists(Database) || File.Exists(System.IO.Path.Combine(Path, ReportName));

    /// <summary>The path of the worlds saved at the end of a month, <c>YYYY-MM</c>.</summary>
    public string Checkpoint(string month) => System.IO.Path.Combine(Path, $"checkpoint-{month}{CheckpointEnding}");

    /// <summary>What prevents a study from being written here, or null when nothing does. Writes nothing.</summary>
    public string? Obstacle() => Obstacle(ManifestName, $"a study (it has no {ManifestName} of ours)");

    /// <summary>
    /// What prevents results from being written here, or null when nothing does: a folder of others is left alone, and it is one of ours
    /// when it holds a file that names the program. Writes nothing.
    /// </summary>
    /// <param name="own">Name of the file that makes the folder one of ours.</param>
    /// <param name="what">What the folder would have to be of.</param>
    public string? Obstacle(string own, string what)
    {
        if (File.Exists(Path))
        {
            return $"{Path} is a file; results need a folder";
        }

        if (!Directory.Exists(Path))
        {
            return NearestFileAbove() is { } file ? $"{file} is a file, so {Path} cannot be a folder" : null;
        }

        try
        {
            // A process that was killed at once may have left its lock behind, and nothing else.
            return Directory.EnumerateFileSystemEntries(Path).Any(entry => System.IO.Path.GetFileName(entry) != LockName) && !Holds(own)
                ? $"{Path} exists and is not the folder of {what}; choose another with --out"
                : null;
        }
        catch (UnauthorizedAccessException)
        {
            return $"{Path} cannot be read: permission denied";
        }
    }

    /// <summary>
    /// What prevents a study of a kind from being written here, or null when nothing does. It may take the place of an older one of
    /// its kind only, so that a slip of a name costs nobody another study. Writes nothing.
    /// </summary>
    public string? Obstacle(StudyKind kind) => Obstacle()
        ?? (StudyManifest.KindIn(Manifest) is { } other && other != kind ? Taken(other) : null);

    /// <summary>That a study of another kind lies here.</summary>
    public string Taken(StudyKind other) => $"{Path} is the folder of a study of '{StudyManifest.CommandOf(other)}'; choose another with --out";

    /// <summary>Makes the folder, and keeps other processes from writing into it until what is returned is disposed.</summary>
    /// <exception cref="FolderInUseException">Another process writes into it.</exception>
    public FileStream Hold()
    {
        Directory.CreateDirectory(Path);
        return FolderLock.Take(System.IO.Path.Combine(Path, LockName));
    }

    /// <summary>Keeps other processes from writing into the folder, but not from reading, until what is returned is disposed.</summary>
    /// <returns>What holds the folder; null where nobody can write.</returns>
    /// <exception cref="FolderInUseException">Another process writes into it.</exception>
    public IDisposable? HoldToRead() => FolderLock.Share(System.IO.Path.Combine(Path, LockName));

    /// <summary>
    /// Makes and holds the folder. An older study that has results stays until <see cref="Clear"/>; what is left of one that never had
    /// any goes at once.
    /// </summary>
    /// <returns>What holds the folder; to be disposed after the last file is written.</returns>
    /// <exception cref="FolderInUseException">Another process writes into it.</exception>
    /// <exception cref="IOException">Something else prevents it; the message says what.</exception>
    public FileStream Prepare()
    {
        if (Obstacle() is { } obstacle)
        {
            throw new IOException(obstacle);
        }

        FileStream held = Hold();
        try
        {
            foreach (string draft in Drafts.SelectMany(name => Directory.EnumerateFiles(Path, name)))
            {
                File.Delete(draft);
            }

            if (!HasResults)
            {
                Clear();
            }

            return held;
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Removes from an older study what a new one would write, except the manifest, without which the folder would not be ours any more, and
    /// what the new one has begun to write beside. Files that no study writes stay.
    /// </summary>
    public void Clear()
    {
        foreach (string name in OwnFiles)
        {
            File.Delete(System.IO.Path.Combine(Path, name));
        }

        foreach (string file in Directory.EnumerateFiles(Path, $"checkpoint-*{CheckpointEnding}"))
        {
            File.Delete(file);
        }

        // What explains worlds that are gone would be taken for an explanation of the new ones.
        string explanations = System.IO.Path.Combine(Path, ExplanationsName);
        if (Directory.Exists(explanations))
        {
            Directory.Delete(explanations, recursive: true);
        }

        string figures = System.IO.Path.Combine(Path, FiguresName);
        if (Directory.Exists(figures))
        {
            foreach (string file in Directory.EnumerateFiles(figures).Where(IsFigure))
            {
                File.Delete(file);
            }
        }
    }

    private static bool IsFigure(string file) => System.IO.Path.GetExtension(file) is ".svg" or ".png";

    private bool Holds(string own) =>
        System.IO.Path.Combine(Path, own) is var file && File.Exists(file) && File.ReadAllText(file).Contains(ManifestMark, StringComparison.Ordinal);

    private string? NearestFileAbove()
    {
        string? above = System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path));
        while (above is not null && !Directory.Exists(above))
        {
            if (File.Exists(above))
            {
                return above;
            }

            above = System.IO.Path.GetDirectoryName(above);
        }

        return null;
    }
}
