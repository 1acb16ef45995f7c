using CatchUpSim.Cli.Studies;
using CatchUpSim.Experiments.Comparison;
using CatchUpSim.Experiments.Statistics;
using CatchUpSim.Experiments.Store;
using CatchUpSim.Model.Observation;
using CatchUpSim.Reporting;
using Serilog.Core;

namespace CatchUpSim.Cli.Comparing;

/// <summary>One comparison, or ablation, from its options to its finished folder.</summary>
/// <param name="surroundings">What it meets.</param>
/// <param name="options">What the user asked for.</param>
/// <param name="form">Which worlds, and what is shown of them.</param>
internal sealed class CompareRun(Surroundings surroundings, CompareOptions options, ComparisonForm form)
{
    private readonly StudyProcedure _procedure = new(surroundings, options.IsQuiet, options.IsVerbose);

    private Phases Phases => _procedure.Phases;

    /// <summary>Runs the comparison.</summary>
    /// <returns>The exit code.</returns>
    public int Execute()
    {
        DateTimeOffset started = DateTimeOffset.UtcNow;
        ComparePlan plan = Phases.Measure("scenarios", () => form.Plan(options, started));
        Manifest manifest = plan.Manifest(started);
        return _procedure.Conduct(plan.Folder, manifest, (output, log) =>
        {
            log.Information(
                "{Worlds:l}, {Replications:l}, seed {Seed}",
                NumberTexts.Counted(plan.List.Worlds.Count, "world"),
                NumberTexts.Counted(options.Replications, "replication"),
                plan.Heading.Seed);
            return Conduct(plan, manifest, output, log);
        });
    }

    private int Conduct(ComparePlan plan, Manifest manifest, StudyOutput output, Logger log)
    {
        WorldList list = plan.List;
        using var statistics = new ComparisonStatistics(
            list.Worlds, list.Baseline, plan.Heading.Start, plan.Questions, new StatisticsSettings { Threads = options.Threads });
        using var store = new ComparisonStore(output.Folder.Database, list.Worlds);
        PairedEnd end = Phases.Measure("runs", () => Runs(plan, statistics, store));
        foreach (PairedFailure failure in end.Failures)
        {
            log.Error("failed: {World}, {Failure}", list.Worlds[failure.World].Name, failure.Run);
        }

        if (end.Replications == 0 && output.KeepsOlder)
        {
            StudyProcedure.TellNothingDone(surroundings.Error, "interrupted with", NumberTexts.Counted(options.Replications, "replication"), output.Folder.Path);
            return ExitCode.Interrupted;
        }

        ComparisonSummary summary = Phases.Measure("statistics", statistics.Summarize);
        var study = new ComparisonStudy(plan.Heading with { IsInterrupted = end.Interrupted }, summary);
        Phases.Measure("database", () => store.Complete(summary, plan.StudyTable(summary), output.MakeRoom));
        if (options.WritesCsv)
        {
            Phases.Measure("csv", () => CsvExport.Write(output.Folder.Database, output.Folder.Path, [.. ComparisonTables.All.Select(table => table.Name)]));
        }

        IReadOnlyList<RenderedFigure> figures = Phases.Measure("figures", () => output.WriteFigures(form.Figures(study)));
        manifest = _procedure.Finished(manifest, end.TakenUp.Rate(end.Replications * list.Worlds.Count, end.Elapsed)) with
        {
            Done = end.Replications,
            Failed = end.Failures.Count,
            Interrupted = end.Interrupted,
        };
        Phases.Measure("report", () => output.WriteReport(form.Report(study, manifest, figures)));
        _procedure.Close(manifest, output, log);
        return Conclude(study, end, output.Folder.Path);
    }

    private PairedEnd Runs(ComparePlan plan, ComparisonStatistics statistics, ComparisonStore store)
    {
        int count = plan.List.Documents.Count;
        using Journal? journal = plan.World is null
            ? StudyJournal.TakeUp(surroundings, _procedure.Output, plan.Folder, plan.Deciding(), checked(options.Replications * count)) : null;
        Func<int, RunResult>[] worlds =
        [
            .. Enumerable.Range(0, count).Select(world => World(plan, world)).Select((run, world) => journal?.Over(run, world, count) ?? run),
        ];
        var display = new ProgressDisplay(_procedure.Output, surroundings, "run", $" of {NumberTexts.Counted(worlds.Length, "world")}");
        PrecisionGoal? goal = plan.Heading.Precision;
        int most = goal is null ? options.Replications : Math.Max(options.Replications, goal.Most);
        try
        {
            return PrecisionSearch.Run(
                worlds,
                new PrecisionPlan(options.Replications, options.Threads, most) { IsRead = journal is null ? null : journal.HasGiven },
                [statistics, store],
                () => goal is null || statistics.WidestHalf(goal.Outcome) <= goal.HalfWidth,
                new PairedWatch(display.Show, surroundings.Cancellation));
        }
        finally
        {
            display.Close();
        }
    }

    private Func<int, RunResult> World(ComparePlan plan, int world) => replication => plan.World is { } compute
        ? compute(world, replication)
        : surroundings.Run(plan.List.Documents[world].Scenario, plan.Heading.Seed, replication, Recording.Focal);

    private int Conclude(ComparisonStudy study, PairedEnd end, string folder)
    {
        form.Print(_procedure.Output, study, folder, surroundings.Columns);
        if (end.Interrupted)
        {
            StudyProcedure.TellInterrupted(surroundings.Error, end.Replications, NumberTexts.Counted(options.Replications, "replication"), folder);
        }

        if (end.Failures.Count > 0)
        {
            surroundings.Error.WriteLine(
                $"error: {NumberTexts.Count(end.Failures.Count)} of {NumberTexts.Counted(end.Replications * study.Summary.Worlds.Count, "run")} failed");
            foreach (PairedFailure failure in options.IsQuiet ? end.Failures.Take(10) : [])
            {
                surroundings.Error.WriteLine($"  {study.NameOf(failure.World)}, {failure.Run}");
            }
        }

        return StudyProcedure.CodeOf(end.Interrupted, end.Failures.Count);
    }
}
