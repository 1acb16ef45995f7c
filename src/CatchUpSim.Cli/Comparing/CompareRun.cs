using System.Diagnostics;
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
    private readonly Phases _phases = new();

    private TextWriter Output => options.IsQuiet ? TextWriter.Null : surroundings.Output;

    /// <summary>Runs the comparison.</summary>
    /// <returns>The exit code.</returns>
    public int Execute()
    {
        DateTimeOffset started = DateTimeOffset.UtcNow;
        ComparePlan plan = _phases.Measure("scenarios", () => form.Plan(options, started));
        Manifest manifest = plan.Manifest(started);
        StudyOutput output = Begin(plan, manifest);
        using Logger log = StudyLog.Open(output.Folder.Log, options.IsVerbose ? surroundings.Output : null);
        try
        {
            log.Information(
                "{Worlds} worlds, {Replications} replications, seed {Seed}", plan.List.Worlds.Count, options.Replications, plan.Heading.Seed);
            return Conduct(plan, manifest, output, log);
        }
        catch (Exception error)
        {
            log.Fatal(error, "the comparison ended unexpectedly");
            surroundings.Error.WriteLine(
                $"error: {error.GetType().Name}: {error.Message.ReplaceLineEndings(" ")} (details in {output.Folder.Log})");
            return ExitCode.Failure;
        }
    }

    private static StudyOutput Begin(ComparePlan plan, Manifest manifest)
    {
        try
        {
            return StudyOutput.Begin(plan.Folder, manifest);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"{plan.Folder} cannot be written: {error.Message}");
        }
    }

    private int Conduct(ComparePlan plan, Manifest manifest, StudyOutput output, Logger log)
    {
        WorldList list = plan.List;
        using var statistics = new ComparisonStatistics(
            list.Worlds, list.Baseline, plan.Heading.Start, plan.Questions, new StatisticsSettings { Threads = options.Threads });
        using var store = new ComparisonStore(output.Folder.Database, list.Worlds);
        PairedEnd end = _phases.Measure("runs", () => Runs(plan, statistics, store));
        foreach (PairedFailure failure in end.Failures)
        {
            log.Error("failed: {World}, {Failure}", list.Worlds[failure.World].Name, failure.Run);
        }

        ComparisonSummary summary = _phases.Measure("statistics", statistics.Summarize);
        var study = new ComparisonStudy(plan.Heading with { IsInterrupted = end.Interrupted }, summary);
        _phases.Measure("database", () => store.Complete(summary, plan.StudyTable(summary)));
        if (options.WritesCsv)
        {
            _phases.Measure("csv", () => CsvExport.Write(output.Folder.Database, output.Folder.Path, ComparisonTables.All));
        }

        IReadOnlyList<RenderedFigure> figures = _phases.Measure("figures", () => output.WriteFigures(form.Figures(study)));
        manifest = manifest with
        {
            Done = end.Replications,
            Failed = end.Failures.Count,
            Interrupted = end.Interrupted,
            Finished = DateTimeOffset.UtcNow,
            Phases = _phases.Timings,
        };
        _phases.Measure("report", () => output.WriteReport(form.Report(study, manifest, figures)));
        output.Write(manifest with { Finished = DateTimeOffset.UtcNow, Phases = _phases.Timings });
        Log(log);
        return Conclude(study, end, output.Folder.Path);
    }

    private PairedEnd Runs(ComparePlan plan, ComparisonStatistics statistics, ComparisonStore store)
    {
        Func<int, RunResult>[] worlds =
        [
            .. plan.List.Documents.Select(document => (Func<int, RunResult>)(replication =>
                surroundings.Run(document.Scenario, plan.Heading.Seed, replication, Recording.Focal))),
        ];
        var display = new ProgressDisplay(Output, surroundings.IsTerminal, $"runs of {worlds.Length} worlds");
        PrecisionGoal? goal = plan.Heading.Precision;
        int most = goal is null ? options.Replications : Math.Max(options.Replications, goal.Most);
        try
        {
            return PrecisionSearch.Run(
                worlds,
                new PrecisionPlan(options.Replications, options.Threads, most),
                [statistics, store],
                () => goal is null || statistics.WidestHalf(goal.Outcome) <= goal.HalfWidth,
                new PairedWatch(display.Show, surroundings.Cancellation));
        }
        finally
        {
            display.Close();
        }
    }

    private void Log(Logger log)
    {
        foreach (PhaseTiming timing in _phases.Timings)
        {
            log.Information("{Phase}: {Seconds} s", timing.Phase, timing.Seconds);
        }

        log.Information("peak of memory: {Megabytes} MB", Process.GetCurrentProcess().PeakWorkingSet64 / (1024 * 1024));
    }

    private int Conclude(ComparisonStudy study, PairedEnd end, string folder)
    {
        form.Print(Output, study, folder);
        if (end.Failures.Count > 0)
        {
            surroundings.Error.WriteLine(
                $"error: {end.Failures.Count} of {end.Replications * study.Summary.Worlds.Count} runs failed");
            foreach (PairedFailure failure in options.IsQuiet ? end.Failures.Take(10) : [])
            {
                surroundings.Error.WriteLine($"  {study.NameOf(failure.World)}, {failure.Run}");
            }
        }

        return end.Interrupted ? ExitCode.Interrupted
            : end.Failures.Count > 0 ? ExitCode.Failure
            : ExitCode.Success;
    }
}
