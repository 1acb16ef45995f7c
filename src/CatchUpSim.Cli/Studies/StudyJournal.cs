using CatchUpSim.Experiments.Store;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Observation;
using CatchUpSim.Reporting;

namespace CatchUpSim.Cli.Studies;

/// <summary>The journal of a study: whether it is worth one, what decides whether it is taken up, what is said of it, and when it goes.</summary>
internal static class StudyJournal
{
    /// <summary>What decides the runs of a study.</summary>
    /// <param name="worlds">Hashes of the values of its scenarios, and what else decides.</param>
    /// <param name="recording">Which firms are kept.</param>
    /// <param name="seed">Its seed.</param>
    public static JournalHeading Deciding(IEnumerable<string> worlds, Recording recording, ulong seed) => new()
    {
        Program = ModelFingerprint.Text,
        Worlds = string.Join('\n', worlds),
        Seed = seed,
        Recording = KebabCase.Of(recording.ToString()),
    };

    /// <summary>The seed of a study that ended in a folder before its time and differs in nothing but its seed; null when there is none.</summary>
    public static ulong? SeedIn(string folder, JournalHeading deciding) =>
        Journal.HeadingOf(PathIn(folder)) is { } ended && ended with { Seed = deciding.Seed } == deciding ? ended.Seed : null;

    /// <summary>Whether a study that is not complete has left its journal in a folder.</summary>
    public static bool IsIn(string folder) => File.Exists(PathIn(folder));

    /// <summary>Takes up the journal of a study, or begins one; null for a study that is computed again in no time.</summary>
    /// <param name="surroundings">What it meets.</param>
    /// <param name="output">Where it is told.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="deciding">What decides its runs.</param>
    /// <param name="runs">Number of runs of all worlds.</param>
    public static Journal? TakeUp(Surroundings surroundings, TextWriter output, string folder, JournalHeading deciding, int runs)
    {
        Journal? journal = runs > surroundings.RunsWithoutJournal ? Journal.Open(PathIn(folder), deciding) : null;
        if (journal is { Count: > 0 })
        {
            output.WriteLine(
                $"a study that ended here is taken up: {NumberTexts.Count(journal.Count)} of {NumberTexts.Counted(runs, "run")} are there, seed {deciding.Seed}");
        }

        return journal;
    }

    /// <summary>Deletes what is there: a study is complete in the folder.</summary>
    public static void Forget(string folder) => File.Delete(PathIn(folder));

    private static string PathIn(string folder) => new StudyFolder(folder).Journal;
}
