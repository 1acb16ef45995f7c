using CatchUpSim.Cli.Commands;
using CatchUpSim.Cli.Forking;
using CatchUpSim.Experiments.Store;
using CatchUpSim.Model;
using CatchUpSim.Model.Checkpoints;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Observation;
using CatchUpSim.Reporting;
using CatchUpSim.Scenarios;

namespace CatchUpSim.Cli.Explaining;

/// <summary>A finished study whose worlds can be computed again: what its manifest and its table of runs say.</summary>
internal sealed class ExplainSource
{
    /// <summary>Name of the folder of files of causes, beside the scenario files.</summary>
    public const string CausesFolder = "causes";

    private ExplainSource(StudyFolder folder, Manifest manifest, IReadOnlyList<StoredRun> runs)
    {
        Folder = folder;
        Manifest = manifest;
        Runs = runs;
        Document = ScenarioFiles.Reader().Read(Reference, manifest.Overrides, Texts);
    }

    /// <summary>Gets the folder.</summary>
    public StudyFolder Folder { get; }

    /// <summary>Gets the manifest.</summary>
    public Manifest Manifest { get; }

    /// <summary>Gets the runs that reached their horizon.</summary>
    public IReadOnlyList<StoredRun> Runs { get; }

    /// <summary>Gets the scenario.</summary>
    public ScenarioDocument<Scenario> Document { get; }

    private ScenarioReference Reference => ScenarioReference.Parse(Manifest.Reference);

    private SourceText[] Texts => [.. Manifest.Files.Select(file => new SourceText(file.Name, file.Text))];

    /// <summary>Opens the folder of a study.</summary>
    /// <exception cref="BadInputException">It is none, or cannot be computed again.</exception>
    public static ExplainSource Open(string path)
    {
        var folder = new StudyFolder(path);
        if (!File.Exists(folder.Manifest))
        {
            throw new BadInputException(Directory.Exists(path)
                ? $"{path} is not the folder of a study: it has no {StudyFolder.ManifestName}"
                : $"there is no folder '{path}'; name the output folder of 'run'");
        }

        if (StudyManifest.KindIn(folder.Manifest) == StudyKind.Patterns)
        {
            throw new BadInputException($"{path} is the folder of a study of '{StudyManifest.PatternsName}', whose worlds have no story; name the output folder of 'run'");
        }

        Manifest manifest = Manifest.Parse(File.ReadAllText(folder.Manifest))
            ?? throw new BadInputException($"{folder.Manifest} is no manifest of a study of this program");
        if (manifest.Worlds is { } worlds)
        {
            throw new BadInputException($"{path} compares several worlds; a story is that of one. Run one of them, for example "
                + $"'catchupsim run {worlds[0].Reference} --seed {manifest.Seed} --replications {manifest.Replications}', and explain that");
        }

        if (!File.Exists(folder.Database))
        {
            throw new BadInputException($"{path} has no {StudyFolder.DatabaseName}; the study is not finished");
        }

        try
        {
            return new ExplainSource(folder, manifest, StoredRuns.Read(folder.Database));
        }
        catch (InvalidDataException error)
        {
            throw new BadInputException(error.Message);
        }
    }

    /// <summary>Computes a world of the study again and checks that it is the same one.</summary>
    /// <exception cref="BadInputException">There is no such world, or this program computes another one.</exception>
    public RunResult World(int replication)
    {
        StoredRun stored = Runs.FirstOrDefault(run => run.Replication == replication) ?? throw new BadInputException(Missing(replication));
        RunResult world = Manifest.Fork is { } fork ? Continued(fork, replication) : Simulation.Run(Document.Scenario, Manifest.Seed, replication);
        return string.Equals(world.StateHash, stored.StateHash, StringComparison.Ordinal) ? world
            : throw new BadInputException(
                $"replication {replication} computed by version {CommandLine.Version} is not the world that version "
                + $"{Manifest.Environment.Version} on {Manifest.Environment.Platform} has stored; run the study anew, then explain it");
    }

    /// <summary>The causes of a file, or of the one that belongs to the scenario.</summary>
    /// <exception cref="InvalidScenarioException">The file is wrong.</exception>
    /// <exception cref="BadInputException">There is none.</exception>
    public CauseSet<Scenario> Causes(string? named)
    {
        string[] candidates =
        [
            .. Manifest.Files.OrderByDescending(file => string.Equals(file.Name, Reference.File, StringComparison.Ordinal))
                .Select(file => Path.Combine(Path.GetDirectoryName(file.Name) ?? string.Empty, CausesFolder, Path.GetFileName(file.Name))),
        ];

        // Who names a file means each of its causes; the one beside the scenario knows nothing of what was changed in this study.
        string file = named ?? candidates.FirstOrDefault(File.Exists)
            ?? throw new BadInputException($"there is no file of causes for this scenario (looked for {candidates[0]}); name one with --causes, or ask for --story alone");
        return ScenarioFiles.Reader().ReadCauses(file, Reference, Manifest.Overrides, Texts, leavesOut: named is null);
    }

    // A fork's world is the one of the checkpoint, continued under what the fork changed.
    private RunResult Continued(ForkHistory fork, int replication)
    {
        if (!File.Exists(fork.Checkpoint))
        {
            throw new BadInputException($"{Folder.Path} goes on from {fork.Checkpoint}, which is not there; a fork is explained from its checkpoint "
                + "(its path is as it was given, from the folder in which 'fork' was called)");
        }

        using ForkSource source = ForkSource.Open(fork.Checkpoint);
        if (!string.Equals(source.Study.ContentHash, fork.StudyHash, StringComparison.Ordinal))
        {
            throw new BadInputException($"{fork.Checkpoint} holds the worlds of another study than those from which {Folder.Path} went on");
        }

        int position = Array.IndexOf([.. source.Replications], replication);
        return source.Continue(new Fork(source.Document.Scenario, Document.Scenario, source.Month), position).Finish();
    }

    private string Missing(int replication)
    {
        string? failure = StoredRuns.FailureOf(Folder.Database, replication);
        return failure is not null ? $"replication {replication} failed and has no story: {failure}"
            : Runs.Count == 0 ? $"the study has no replication {replication}; no run of it reached its end"
            : Runs.Count == 1 ? $"the study has no replication {replication}; it has one, number {Runs[0].Replication}"
            : $"the study has no replication {replication}; it has {Runs.Count}, from {Runs[0].Replication} to {Runs[^1].Replication}";
    }
}
