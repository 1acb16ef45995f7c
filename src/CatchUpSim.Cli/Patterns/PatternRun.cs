using CatchUpSim.Cli.Studies;
using CatchUpSim.Experiments;
using CatchUpSim.Experiments.Patterns;
using CatchUpSim.Experiments.Store;
using CatchUpSim.Model.Observation;
using CatchUpSim.Reporting;
using CatchUpSim.Reporting.Patterns;

namespace CatchUpSim.Cli.Patterns;

/// <summary>From the options of <c>patterns</c> to tables and report.</summary>
/// <param name="surroundings">What it meets.</param>
/// <param name="options">What the user asked for.</param>
internal sealed class PatternRun(Surroundings surroundings, PatternOptions options)
{
    /// <summary>Runs the patterns.</summary>
    /// <returns>The exit code.</returns>
    public int Execute()
    {
        (IReadOnlyList<Pattern> patterns, string hash) = PatternFolder.Read(options.Patterns, options.Only);
        if (options.IsList)
        {
            PatternTexts.List(surroundings.Output, patterns);
            return ExitCode.Success;
        }

        if (options.Page is { } page && PatternPage.Obstacle(page) is { } obstacle)
        {
            throw new BadInputException(obstacle);
        }

        StudyPlan.RequireFree(options.Folder, StudyKind.Patterns);
        using PatternOutput output = StudyProcedure.Begun(options.Folder, () => PatternOutput.Begin(options.Folder));
        var study = new PatternStudy(patterns);
        var heading = new PatternHeading
        {
            Replications = options.Replications,
            Worlds = study.Worlds.Count,
            Runs = study.Runs(options.Replications),
            Seed = options.Seed,
            Version = CommandLine.Version,
        };
        surroundings.Output.WriteLine($"{heading.Size()}, seed {options.Seed}");
        EnsembleEnd end = Run(study, hash, heading.Runs);
        if (end.Done == 0 && output.KeepsOlder)
        {
            StudyProcedure.TellNothingDone(surroundings.Error, "interrupted with", NumberTexts.Counted(heading.Runs, "run"), options.Folder);
            return ExitCode.Interrupted;
        }

        Publish(new PatternReport(study.Judge(), heading with { IsInterrupted = end.Interrupted }), output);
        return Conclude(end, heading.Runs);
    }

    private void Publish(PatternReport report, PatternOutput output)
    {
        PatternTexts.Table(surroundings.Output, report);
        IReadOnlyList<RenderedFigure> figures = output.Write(report);
        surroundings.Output.WriteLine($"Report: {output.ReportPath}");
        if (options.Page is { } target && !report.Heading.IsInterrupted)
        {
            PatternPage.Write(target, report, figures);
            surroundings.Output.WriteLine($"Page: {target}");
        }
    }

    private EnsembleEnd Run(PatternStudy study, string patterns, int runs)
    {
        using Journal? journal = StudyJournal.TakeUp(surroundings, surroundings.Output, options.Folder, Deciding(study, patterns), runs);
        var display = new ProgressDisplay(surroundings.Output, surroundings, "run");
        try
        {
            return study.Run(
                (scenario, replication) => surroundings.Run(scenario, options.Seed, replication, Recording.All),
                new EnsemblePlan(options.Replications, options.Threads),
                journal,
                display.Show,
                surroundings.Cancellation);
        }
        finally
        {
            display.Close();
        }
    }

    /// <summary>What decides the readings: worlds, what is read of them, and how often.</summary>
    private JournalHeading Deciding(PatternStudy study, string patterns)
    {
        string[] worlds = [$"{options.Replications} replications", patterns, .. study.Worlds.Select(world => world.Key)];
        JournalHeading runs = StudyJournal.Deciding(worlds, Recording.All, options.Seed);
        return runs with { Program = $"{runs.Program}+{typeof(PatternStudy).Assembly.ManifestModule.ModuleVersionId:N}" };
    }

    private int Conclude(EnsembleEnd end, int runs)
    {
        if (end.Interrupted)
        {
            StudyProcedure.TellInterrupted(surroundings.Error, end.Done, NumberTexts.Counted(runs, "run"), options.Folder);
        }
        else
        {
            StudyJournal.Forget(options.Folder);
        }

        foreach (FailedRun failure in end.Failures.Take(10))
        {
            surroundings.Error.WriteLine($"error: {failure}");
        }

        return end.Interrupted ? ExitCode.Interrupted
            : end.Failures.Count > 0 ? ExitCode.Failure
            : ExitCode.Success;
    }
}
