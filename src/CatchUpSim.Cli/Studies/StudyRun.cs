using CatchUpSim.Experiments;
using CatchUpSim.Experiments.Checkpoints;
using CatchUpSim.Experiments.Statistics;
using CatchUpSim.Experiments.Store;
using CatchUpSim.Model;
using CatchUpSim.Model.Checkpoints;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Observation;
using CatchUpSim.Reporting;
using Serilog.Core;

namespace CatchUpSim.Cli.Studies;

/// <summary>One study from its options to its finished folder.</summary>
/// <param name="surroundings">What it meets.</param>
/// <param name="options">What the user asked for.</param>
internal sealed class StudyRun(Surroundings surroundings, RunOptions options)
{
    private readonly StudyProcedure _procedure = new(surroundings, options.IsQuiet, options.IsVerbose);

    /// <summary>Gets what plans the study, unless it is read from the options.</summary>
    public Func<StudyPlan>? Plan { get; init; }

    /// <summary>Gets what begins the world at a position, unless it begins at its first month.</summary>
    public Func<int, RunInProgress>? Beginning { get; init; }

    private Phases Phases => _procedure.Phases;

    /// <summary>Runs the study.</summary>
    /// <returns>The exit code.</returns>
    public int Execute()
    {
        DateTimeOffset started = DateTimeOffset.UtcNow;
        StudyPlan plan = Phases.Measure("scenario", Plan ?? (() => StudyPlan.Of(options, started)));
        Manifest manifest = plan.Manifest(started);
        return _procedure.Conduct(plan.Folder, manifest, (output, log) =>
        {
            log.Information("scenario {Scenario}, {Replications:l}, seed {Seed}", plan.Heading.Name, NumberTexts.Counted(options.Replications, "replication"), plan.Seed);
            return Conduct(plan, manifest, output, log);
        });
    }

    private int Conduct(StudyPlan plan, Manifest manifest, StudyOutput output, Logger log)
    {
        using var statistics = new EnsembleStatistics(plan.Document.Scenario.Record, new StatisticsSettings { Threads = options.Threads });
        using StudyStore store = StudyStore.Create(output.Folder.Database, options.StoredContents);
        using CheckpointWriter? checkpoint = CheckpointOf(plan, manifest, output.Folder);
        var observer = new StudyObserver(plan.Heading);
        EnsembleEnd end = Phases.Measure("runs", () => Runs(plan, checkpoint, [store, statistics, observer]));
        Note(end.Failures, log);
        if (end.Done == 0 && output.KeepsOlder)
        {
            return ConcludeNothing(end, output, log);
        }

        Task tables = BeginTables(plan, end, store, output);
        Secure(Finish(manifest, end), end, output, log);
        IReadOnlyList<RenderedFigure> figures = [];
        Study? study;
        try
        {
            checkpoint?.Complete();
            study = Summarize(plan, end, statistics, observer);
            figures = study is null ? [] : Phases.Measure("figures", () => output.WriteFigures(study));
        }
        finally
        {
            tables.GetAwaiter().GetResult();
        }

        manifest = Finish(manifest, end);
        if (study is not null)
        {
            Phases.Measure("report", () => output.WriteReport(study, manifest, figures));
        }

        _procedure.Close(manifest, output, log);
        return Conclude(study, end, output.Folder.Path);
    }

    private static void Note(IReadOnlyList<FailedRun> failures, Logger log)
    {
        foreach (FailedRun failure in failures)
        {
            log.Error("failed: {Failure}", failure);
        }
    }

    private static CheckpointWriter? CheckpointOf(StudyPlan plan, Manifest manifest, StudyFolder folder) =>
        plan.Options.Checkpoint is not { } month ? null : CheckpointWriter.Create(folder.Checkpoint(month.ToString()), new CheckpointHeading
        {
            Schema = WorldSchema.Version(),
            Version = CommandLine.Version,
            ScenarioHash = plan.Document.ContentHash,
            Seed = plan.Seed,
            Month = month.ToString(),
            Recording = KebabCase.Of(plan.Options.Recording.ToString()),
            Manifest = manifest.ToJson(),
        });

    private EnsembleEnd Runs(StudyPlan plan, CheckpointWriter? checkpoint, IReadOnlyList<IRunSink> sinks)
    {
        Scenario scenario = plan.Document.Scenario;
        Recording recording = options.Recording;
        Func<int, RunInProgress> begin = Beginning ?? (replication => RunInProgress.Begin(scenario, plan.Seed, replication, recording));
        using Journal? journal = checkpoint is null && Beginning is null
            ? StudyJournal.TakeUp(surroundings, _procedure.Output, plan.Folder, plan.Deciding(), options.Replications) : null;
        Func<int, RunResult> world = checkpoint is not null ? position => Saving(begin(position), checkpoint)
            : Beginning is not null ? position => begin(position).Finish(surroundings.Cancellation)
            : replication => surroundings.Run(scenario, plan.Seed, replication, recording);
        world = journal?.Over(world) ?? world;
        sinks = checkpoint is null ? sinks : [checkpoint, .. sinks];
        var display = new ProgressDisplay(_procedure.Output, surroundings);
        try
        {
            return Ensemble.Run(
                world,
                new EnsemblePlan(options.Replications, options.Threads) { IsRead = journal is null ? null : journal.HasGiven },
                sinks,
                display.Show,
                surroundings.Cancellation);
        }
        finally
        {
            display.Close();
        }
    }

    private RunResult Saving(RunInProgress run, CheckpointWriter checkpoint)
    {
        run.AdvanceTo(options.Checkpoint!.Value, surroundings.Cancellation);
        checkpoint.Keep(run.Replication, Checkpoint.Write(run));
        return run.Finish(surroundings.Cancellation);
    }

    // Where the disk is full, figures may not fit any more: what is in the tables is made sure of, and told, before.
    private void Secure(Manifest manifest, EnsembleEnd end, StudyOutput output, Logger log)
    {
        if (end.Refusal is null)
        {
            return;
        }

        output.Write(manifest);
        log.Error(end.Refusal, "the study ended early");
        string all = NumberTexts.Counted(options.Replications, "replication");
        string kept = end.Done == 0 ? $"none of {all} done"
            : $"{NumberTexts.Count(end.Done)} of {all} done; results of these are in {output.Folder.Path}";
        surroundings.Error.WriteLine($"error: {Complaint.Of(end.Refusal)}: {kept}");
    }

    // The tables are closed while the figures are drawn: they need each other in nothing. Where the tables may turn out not to fit, they
    // come first: an older study goes only when there are whole ones to take its place.
    private Task BeginTables(StudyPlan plan, EnsembleEnd end, StudyStore store, StudyOutput output)
    {
        bool mayNotFit = end.Refusal is not null || output.KeepsOlder;
        Task tables = Task.Run(() => WriteTables(plan, end, store, output));
        if (mayNotFit)
        {
            tables.GetAwaiter().GetResult();
        }

        return tables;
    }

    private void WriteTables(StudyPlan plan, EnsembleEnd end, StudyStore store, StudyOutput output)
    {
        Phases.Measure("database", () => store.Complete(plan.StudyTable(end.Completed, end.Failures.Count), output.MakeRoom));
        if (options.WritesCsv)
        {
            Phases.Measure("csv", () => CsvExport.Write(output.Folder.Database, output.Folder.Path));
        }
    }

    private Study? Summarize(StudyPlan plan, EnsembleEnd end, EnsembleStatistics statistics, StudyObserver observer)
    {
        EnsembleSummary? summary = Phases.Measure("statistics", statistics.Summarize);
        return summary is null ? null : Study.Of(plan.Heading with { IsInterrupted = end.Interrupted }, summary, observer) with
        {
            Scenario = plan.Document.Scenario,
        };
    }

    private Manifest Finish(Manifest manifest, EnsembleEnd end) => _procedure.Finished(manifest, end.TakenUp.Rate(end.Done, end.Elapsed)) with
    {
        Done = end.Done,
        Failed = end.Failures.Count,
        Interrupted = end.Interrupted,
    };

    private int ConcludeNothing(EnsembleEnd end, StudyOutput output, Logger log)
    {
        string why = "interrupted with";
        if (end.Refusal is { } refusal)
        {
            log.Error(refusal, "the study ended before its first run was kept");
            why = $"error: {Complaint.Of(refusal)}:";
        }

        StudyProcedure.TellNothingDone(surroundings.Error, why, NumberTexts.Counted(options.Replications, "replication"), output.Folder.Path);
        return end.Refusal is null ? ExitCode.Interrupted : ExitCode.Failure;
    }

    private int Conclude(Study? study, EnsembleEnd end, string folder)
    {
        if (study is not null)
        {
            ConsoleSummary.Write(_procedure.Output, study, folder);
        }

        if (end.Refusal is not null)
        {
            return ExitCode.Failure;
        }

        if (end.Interrupted)
        {
            int done = study is null ? 0 : end.Done;
            StudyProcedure.TellInterrupted(surroundings.Error, done, NumberTexts.Counted(options.Replications, "replication"), folder);
        }

        if (end.Failures.Count > 0)
        {
            surroundings.Error.WriteLine($"error: {NumberTexts.Count(end.Failures.Count)} of {NumberTexts.Counted(end.Done, "run")} failed");
            foreach (FailedRun failure in study is null || options.IsQuiet ? end.Failures.Take(10) : [])
            {
                surroundings.Error.WriteLine($"  {failure}");
            }
        }

        return StudyProcedure.CodeOf(end.Interrupted, end.Failures.Count);
    }
}
