using System.Diagnostics;
using CatchUpSim.Experiments.Store;
using CatchUpSim.Reporting;
using Serilog.Core;

namespace CatchUpSim.Cli.Studies;

/// <summary>What every study does around its runs, of one world or of several: folder, log, phases, manifest, and an end without a stack trace.</summary>
/// <param name="surroundings">What it meets.</param>
/// <param name="isQuiet">Whether nothing is printed but complaints.</param>
/// <param name="isVerbose">Whether the log is printed as well.</param>
internal sealed class StudyProcedure(Surroundings surroundings, bool isQuiet, bool isVerbose)
{
    private const ulong LargestPickedSeed = 1_000_000_000;

    /// <summary>Gets the phases and how long they took.</summary>
    public Phases Phases { get; } = new();

    /// <summary>Gets where results are printed.</summary>
    public TextWriter Output => isQuiet ? TextWriter.Null : surroundings.Output;

    /// <summary>The seed that a user gave, or that of a study which ended here before its time and is taken up, or one from the clock.</summary>
    /// <param name="given">What the user gave.</param>
    /// <param name="folder">The folder of the study.</param>
    /// <param name="deciding">What decides its runs, with any seed.</param>
    /// <param name="now">The time.</param>
    public static ulong SeedOf(ulong? given, string folder, JournalHeading deciding, DateTimeOffset now) =>
        given ?? StudyJournal.SeedIn(folder, deciding) ?? ((ulong)now.UtcTicks / TimeSpan.TicksPerMillisecond % LargestPickedSeed);

    /// <summary>The exit code of a study that came to its end.</summary>
    public static int CodeOf(bool isInterrupted, int failures) =>
        isInterrupted ? ExitCode.Interrupted
        : failures > 0 ? ExitCode.Failure
        : ExitCode.Success;

    /// <summary>Says how far an interrupted study came: what it prints looks like the results of one that ended by itself.</summary>
    /// <param name="error">Where complaints go.</param>
    /// <param name="done">What was done of it.</param>
    /// <param name="all">All that was asked for, with its noun.</param>
    /// <param name="folder">Where the results lie.</param>
    public static void TellInterrupted(TextWriter error, int done, string all, string folder)
    {
        string further = StudyJournal.IsIn(folder) ? "; the same command goes on from there" : string.Empty;
        error.WriteLine(done == 0 ? $"interrupted with none of {all} done"
            : $"interrupted: {NumberTexts.Count(done)} of {all} done; results of these are in {folder}{further}");
    }

    /// <summary>Says that a study ended before it had anything to put in the place of an older one.</summary>
    /// <param name="error">Where complaints go.</param>
    /// <param name="why">Why it ended, to be followed by "none of".</param>
    /// <param name="all">All that was asked for, with its noun.</param>
    /// <param name="folder">Where the older study lies.</param>
    public static void TellNothingDone(TextWriter error, string why, string all, string folder) =>
        error.WriteLine($"{why} none of {all} done; the older results in {folder} were left as they were");

    /// <summary>Begins what writes into a folder.</summary>
    /// <exception cref="BadInputException">The folder may not be written, or another process writes into it.</exception>
    /// <exception cref="IOException">The disk is full.</exception>
    public static T Begun<T>(string folder, Func<T> begin)
    {
        try
        {
            return begin();
        }
        catch (FolderInUseException inUse)
        {
            throw new BadInputException(inUse.Message);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Unwritten.Of(error, $"{folder} cannot be written: {error.Message}");
        }
    }

    /// <summary>Begins a folder and conducts a study in it.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="manifest">The manifest of the study that begins.</param>
    /// <param name="study">The study; returns the exit code.</param>
    /// <returns>The exit code.</returns>
    public int Conduct(string folder, Manifest manifest, Func<StudyOutput, Logger, int> study)
    {
        using StudyOutput output = Begun(folder, () => StudyOutput.Begin(folder, manifest));
        using Logger log = StudyLog.Open(output, isVerbose ? surroundings.Output : null);
        try
        {
            return study(output, log);
        }
        catch (Exception error)
        {
            log.Fatal(error, "the study ended unexpectedly");
            surroundings.Error.WriteLine(
                $"error: {Complaint.Of(error)} (details in {output.Folder.Log})");
            return ExitCode.Failure;
        }
    }

    /// <summary>The manifest of a study whose runs are done.</summary>
    /// <param name="manifest">The manifest so far.</param>
    /// <param name="rate">Runs computed per second, of all worlds; null when none was.</param>
    public Manifest Finished(Manifest manifest, double? rate) => manifest with
    {
        Finished = DateTimeOffset.UtcNow,
        Phases = Phases.Timings,
        RunsPerSecond = rate is { } runs ? Math.Round(runs, 2) : null,
    };

    /// <summary>Writes the last manifest and notes in the log what took how long.</summary>
    public void Close(Manifest manifest, StudyOutput output, Logger log)
    {
        using var process = Process.GetCurrentProcess();
        manifest = manifest with
        {
            Finished = DateTimeOffset.UtcNow,
            Phases = Phases.Timings,
            PeakMemoryMegabytes = process.PeakWorkingSet64 / (1024 * 1024),
        };
        output.Write(manifest);
        if (!manifest.Interrupted)
        {
            StudyJournal.Forget(output.Folder.Path);
        }

        foreach (PhaseTiming timing in manifest.Phases)
        {
            log.Information("{Phase}: {Seconds} s", timing.Phase, timing.Seconds);
        }

        log.Information("runs per second: {Rate}", manifest.RunsPerSecond);
        log.Information("peak of memory: {Megabytes} MB", manifest.PeakMemoryMegabytes);
    }
}
