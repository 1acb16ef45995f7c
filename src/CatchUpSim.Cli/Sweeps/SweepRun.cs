using CatchUpSim.Cli.Studies;
using CatchUpSim.Experiments.Store;
using CatchUpSim.Experiments.Sweeps;
using CatchUpSim.Reporting;

namespace CatchUpSim.Cli.Sweeps;

/// <summary>One sweep, or a part of it, from its options to its database.</summary>
/// <param name="surroundings">What it meets.</param>
/// <param name="options">What the user asked for.</param>
internal sealed class SweepRun(Surroundings surroundings, SweepOptions options)
{
    private TextWriter Output => options.IsQuiet ? TextWriter.Null : surroundings.Output;

    /// <summary>Runs what is missing.</summary>
    /// <returns>The exit code.</returns>
    public int Execute()
    {
        SweepStudy study = SweepStudy.Read(options.Study);
        var folder = new SweepFolder(options.Folder ?? Path.Combine("output", study.Document.Definition.Name));
        StudyPlan.RequireName(folder.Path);
        if (folder.Obstacle() is { } obstacle)
        {
            throw new BadInputException(obstacle);
        }

        try
        {
            Directory.CreateDirectory(folder.Path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Unwritten.Of(error, $"{folder.Path} cannot be written: {error.Message}");
        }

        return options.Slurm is { } slurm ? new SlurmSubmission(surroundings, options, slurm).Submit(study, folder)
            : options.Shard is { } shard ? ExecutePart(study, folder, shard)
            : ExecuteWhole(study, folder);
    }

    private int ExecuteWhole(SweepStudy study, SweepFolder folder)
    {
        // Two processes would compute everything twice. The file stays: it marks the folder as a sweep's.
        using FileStream guard = StudyProcedure.Begun(folder.Path, () => FolderLock.Take(folder.Guard, stays: true));
        folder.Tidy();
        using SweepStore store = Unwritten.Told(() => SweepStore.Open(folder.Database, study.Plan));
        SweepEnd end = Conduct(study, store, SweepShard.Whole);
        if (end.Done == end.Total)
        {
            using SweepReading reading = SweepReading.Open(folder.Database);
            SweepSummary.Write(Output, [reading]);
            Output.WriteLine($"Tables: {folder.Database}");
            if (options.WritesCsv)
            {
                Output.WriteLine($"CSV:    {string.Join(", ", SweepReading.WriteCsv(folder.Database, folder.Path))}");
            }
        }

        return Conclude(store, end, folder, study.Plan);
    }

    private int ExecutePart(SweepStudy study, SweepFolder folder, SweepShard shard)
    {
        // Where failures are tried again the part is begun in any case, which refuses one of another study just as well.
        if (!options.RetriesFailures && Unwritten.Told(() => SweepPart.IsFinished(folder, shard, study.Plan)))
        {
            Output.WriteLine($"{shard.Name} is there already: {folder.PartOf(shard)}");
            return ExitCode.Success;
        }

        using SweepPart part = Unwritten.Told(() => SweepPart.Begin(folder, shard, study.Plan));
        SweepEnd end = Conduct(study, part.Store, shard);
        int code = Conclude(part.Store, end, folder, study.Plan);
        if (end.Done == end.Total)
        {
            part.Finish();
            Output.WriteLine($"{shard.Name}: {folder.PartOf(shard)}");
        }

        return code;
    }

    private SweepEnd Conduct(SweepStudy study, SweepStore store, SweepShard shard)
    {
        if (options.RetriesFailures)
        {
            store.ForgetFailures();
        }

        var report = new SweepProgressReport(study, ProgressNote.FileOf(store.Path), Output, surroundings);
        try
        {
            return SweepExecution.Run(
                study.Runs(surroundings, options.TimeLimit).Compute,
                store,
                new SweepWork(study.Plan.Total, shard, options.Threads),
                report.Show,
                surroundings.Cancellation);
        }
        finally
        {
            report.Close();
        }
    }

    private int Conclude(SweepStore store, SweepEnd end, SweepFolder folder, SweepPlan plan)
    {
        if (end.Failed > 0)
        {
            FailureList.Write(surroundings.Error, store.Failures(FailureList.Longest), end.Failed, plan.TextOf);
            surroundings.Error.WriteLine($"'catchupsim rerun {folder.Path} --run NUMBER' computes one of them alone, the same command with --retry all of them again.");
        }

        if (end.Done < end.Total)
        {
            surroundings.Error.WriteLine($"stopped after {NumberTexts.Count(end.Done)} of {NumberTexts.Counted(end.Total, "run")}; {Further(folder)}");
            return ExitCode.Interrupted;
        }

        return end.Failed > 0 ? ExitCode.Failure : ExitCode.Success;
    }

    // Asked for again, --retry would forget what has failed once more, too.
    private string Further(SweepFolder folder) =>
        !options.RetriesFailures ? "the same command goes on from there"
        : options.Shard is { } shard && File.Exists(folder.PartOf(shard)) ? "the finished part is as it was, and the same command tries its failures again"
        : "the same command without --retry goes on from there";
}
