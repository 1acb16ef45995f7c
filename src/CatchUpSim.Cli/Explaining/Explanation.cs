using CatchUpSim.Cli.Studies;
using CatchUpSim.Experiments;
using CatchUpSim.Experiments.Attribution;
using CatchUpSim.Experiments.Store;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Observation;
using CatchUpSim.Reporting;
using CatchUpSim.Scenarios;

namespace CatchUpSim.Cli.Explaining;

/// <summary>One explanation from its options to its files: the story of a world, and what made the difference.</summary>
/// <param name="surroundings">What it meets.</param>
/// <param name="options">What the user asked for.</param>
internal sealed class Explanation(Surroundings surroundings, ExplainOptions options)
{
    private TextWriter Output => options.IsQuiet ? TextWriter.Null : surroundings.Output;

    /// <summary>Explains.</summary>
    /// <returns>The exit code.</returns>
    public int Execute()
    {
        RequireOutcomes();
        RequireOneWay();
        using IDisposable? read = HeldStudy();
        ExplainSource source = ExplainSource.Open(options.Study);
        RequireWorlds(source);
        string folder = FolderOf(source);
        RunResult? world = options.IsAcross ? null : source.World(options.Replication!.Value);
        if (options.IsAcross && source.Runs.Count > 0)
        {
            // The whole ensemble stands or falls with its first world.
            source.World(source.Runs[0].Replication);
        }

        CauseSet<Scenario>? causes = options.IsStoryOnly ? null : source.Causes(options.Causes);
        using FileStream held = StudyProcedure.Begun(folder, new StudyFolder(folder).Hold);
        Story? story = world is null ? null : StoryTelling.Tell(world, source.Document.Scenario);
        (CoalitionRuns? runs, EnsembleEnd? end) = causes is null ? (null, null) : Attribute(source, causes);
        if (runs is not null && world is not null && runs.FullHash.Length > 0 && runs.FullHash != world.StateHash)
        {
            throw new InvalidOperationException("the world with all causes is not the world that is explained");
        }

        ExplanationText text = TextOf(source, causes, runs, story) with { Interrupted = InterruptedOf(runs, end) };
        ExplanationOutput.Write(folder, text);
        Output.WriteLine();
        Output.Write(text.ToPlainText());
        Output.WriteLine();
        Output.WriteLine($"Page:    {Path.Combine(folder, ExplanationOutput.PageName)}");
        if (text.Interrupted is { } interrupted)
        {
            StudyProcedure.TellInterrupted(surroundings.Error, interrupted.Done, NumberTexts.Counted(interrupted.Asked, "world"), folder);
        }

        return Conclude(runs, end);
    }

    private int Conclude(CoalitionRuns? runs, EnsembleEnd? end)
    {
        foreach (FailedRun failure in end?.Failures.Take(5) ?? [])
        {
            surroundings.Error.WriteLine($"error: a coalition failed: {failure.Month} {failure.Entity} {failure.Identity} {failure.Detail}");
        }

        if (runs is { BrokenReplications: > 0 })
        {
            surroundings.Error.WriteLine($"error: {NumberTexts.Counted(runs.BrokenReplications, "replication")} left out, because a coalition failed");
        }

        return end is { Interrupted: true } ? ExitCode.Interrupted
            : end is { Failures.Count: > 0 } ? ExitCode.Failure
            : ExitCode.Success;
    }

    private (CoalitionRuns Runs, EnsembleEnd End) Attribute(ExplainSource source, CauseSet<Scenario> causes)
    {
        int months = source.Document.Scenario.End.Since(source.Document.Scenario.Start);
        int[] replications = options.IsAcross
            ? [.. Enumerable.Range(0, options.Replications)]
            : [options.Replication!.Value];
        var runs = new CoalitionRuns(
            causes.Worlds, replications, source.Manifest.Seed, [.. options.Outcomes.Select(outcome => AttributedOutcome.Of(outcome, months))]);
        var display = new ProgressDisplay(Output, surroundings);
        try
        {
            EnsembleEnd end = Ensemble.Run(
                number => runs.Run(number, surroundings.Cancellation), new EnsemblePlan(runs.Count, options.Threads), [runs], display.Show, surroundings.Cancellation);
            return (runs, end);
        }
        finally
        {
            display.Close();
        }
    }

    // One world is explained or not; of several some may have all their combinations.
    private (int Done, int Asked)? InterruptedOf(CoalitionRuns? runs, EnsembleEnd? end) =>
        options.IsAcross && runs is not null && end is { Interrupted: true }
            ? (end.Done / (runs.Count / options.Replications), options.Replications)
            : null;

    private ExplanationText TextOf(ExplainSource source, CauseSet<Scenario>? causes, CoalitionRuns? runs, Story? story) => new()
    {
        FocalFirm = StoryNames.TitleOf(source.Document.Scenario, source.Document.Scenario.Focal),
        Scenario = source.Manifest.Scenario,
        Seed = source.Manifest.Seed,
        Version = CommandLine.Version,
        StudyHash = source.Manifest.ContentHash,
        Fork = source.Manifest.Fork,
        Replication = options.IsAcross ? null : options.Replication,
        Story = story,
        CausesTitle = causes?.Title ?? string.Empty,
        CausesFile = causes?.Source.File ?? string.Empty,
        Causes = [.. causes?.Causes.Select(cause => new CauseText(cause.Title, cause.Reading)) ?? []],
        Attributions = runs?.Attributions.Where(attribution => attribution.Full.Count > 0).ToArray() ?? [],
        Gaps = [.. GapsOf(causes, runs)],
    };

    private static IEnumerable<string> GapsOf(CauseSet<Scenario>? causes, CoalitionRuns? runs)
    {
        IEnumerable<string> leftOut = (causes?.LeftOut ?? []).Select(cause => $"The cause '{cause.Title}' was left out, because it changes nothing in this study.");
        return leftOut.Concat((runs?.Attributions ?? []).Where(attribution => attribution.Full.Count == 0).Select(attribution => attribution.Undefined > 0
            ? $"{attribution.Outcome.Name} has no value in some combination of causes and cannot be attributed here."
            : $"{attribution.Outcome.Name} was not attributed, because not all combinations of causes were run."));
    }

    // A study that is run anew would take away the explanation of the older one, or be given it as its own.
    private IDisposable? HeldStudy()
    {
        var study = new StudyFolder(options.Study);
        return File.Exists(study.Manifest) ? StudyProcedure.Begun(options.Study, study.HoldToRead) : null;
    }

    private string FolderOf(ExplainSource source)
    {
        string folder = options.Folder ?? Path.Combine(source.Folder.Path, ExplanationOutput.FolderName, options.IsAcross ? "across" : $"replication-{options.Replication}");
        StudyPlan.RequireName(folder);
        return ExplanationOutput.Obstacle(folder) is { } obstacle ? throw new BadInputException(obstacle) : folder;
    }

    private void RequireOutcomes()
    {
        foreach (string outcome in options.Outcomes.Where(name => !AttributedOutcome.Names.Contains(name, StringComparer.Ordinal)))
        {
            throw new BadInputException($"--outcome: no outcome '{outcome}'; {NearestName.Hint(AttributedOutcome.Names, outcome)}");
        }
    }

    private void RequireOneWay()
    {
        if (options.IsAcross && (options.IsStoryOnly || options.Replication is not null))
        {
            throw new BadInputException($"--across explains many worlds together; leave {(options.IsStoryOnly ? "--story" : "--replication")} out, or tell one world with --replication alone");
        }
    }

    private void RequireWorlds(ExplainSource source)
    {
        if (options.Replication is null && !options.IsAcross)
        {
            throw new BadInputException(Suggestion(source));
        }

        if (source.Manifest.Fork is { } origin && !options.IsStoryOnly)
        {
            throw new BadInputException($"{options.Study} is a fork that goes on at {origin.Month}; causes are weighed in worlds that begin at their first "
                + "month. Ask for --story, or explain the study that the checkpoint comes from");
        }
    }

    private static string Suggestion(ExplainSource source)
    {
        (StoredRun? survivor, StoredRun? failed) = TypicalWorlds.Of(
            source.Runs, run => new WorldEnd(run.Replication, run.Survived, run.FinalShare, run.ExitMonth));
        IEnumerable<string> typical = new[] { survivor, failed }.Where(run => run is not null)
            .Select(run => $"--replication {run!.Replication} (a typical {NumberTexts.Words(run.Fate)} world)");
        return $"say which world to tell, or --across for many: {string.Join(", ", typical)}";
    }
}
