using System.CommandLine;
using CatchUpSim.Cli.Studies;
using CatchUpSim.Cli.Sweeps;
using CatchUpSim.Experiments.Store;
using CatchUpSim.Experiments.Sweeps;
using CatchUpSim.Reporting;

namespace CatchUpSim.Cli.Commands;

/// <summary><c>catchupsim merge PART…</c>: joins the parts of a sweep.</summary>
internal static class MergeCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var parts = new Argument<string[]>("PART") { Description = "Folder of a sweep with its parts, or single parts (part-1-of-4.db).", Arity = ArgumentArity.OneOrMore };
        var folder = new Option<string?>("--out") { HelpName = "folder", Description = "Folder of the whole. [default: the only folder named]" };
        var csv = new Option<bool>("--csv") { Description = "Write the tables of the whole as CSV, too." };
        var command = new Command("merge", "Join the parts of a sweep, in any order.") { parts, folder, csv };
        command.SetAction(parsed => Merge(parsed.GetRequiredValue(parts), parsed.GetValue(folder), parsed.GetValue(csv), surroundings));
        return command;
    }

    private static int Merge(string[] named, string? target, bool writesCsv, Surroundings surroundings)
    {
        target ??= Whole(named);
        StudyPlan.RequireName(target);
        var folder = new SweepFolder(target);
        string[] parts = [.. named.SelectMany(path => PartsAt(path, target)).DistinctBy(Path.GetFullPath, StringComparer.Ordinal)];
        if (folder.Obstacle() is { } obstacle)
        {
            throw new BadInputException(obstacle);
        }

        using FileStream guard = StudyProcedure.Begun(folder.Path, () => Hold(folder));
        folder.Tidy();
        (int done, int total) = Unwritten.Told(() => SweepMerge.Join(parts, folder.Database));
        using SweepReading reading = SweepReading.Open(folder.Database);
        surroundings.Output.WriteLine($"{NumberTexts.Counted(parts.Length, "part")} joined: {done} of {NumberTexts.Counted(total, "run")} in {folder.Database}");
        if (reading.Failed > 0)
        {
            FailureList.Write(surroundings.Error, reading.Failures(FailureList.Longest), reading.Failed, reading.PointText);
        }

        if (done < total)
        {
            surroundings.Error.WriteLine($"error: {NumberTexts.Count(total - done)} of {NumberTexts.Counted(total, "run")} {(total - done == 1 ? "is" : "are")} missing{Missing(parts)}; the command that began the parts computes what is missing");
            return ExitCode.Failure;
        }

        ForgetAttempts(folder);
        SweepSummary.Write(surroundings.Output, [reading]);
        if (writesCsv)
        {
            surroundings.Output.WriteLine($"CSV: {string.Join(", ", SweepReading.WriteCsv(folder.Database, folder.Path))}");
        }

        return reading.Failed > 0 ? ExitCode.Failure : ExitCode.Success;
    }

    // Those of another study in the same folder may be all that there is of it.
    private static void ForgetAttempts(SweepFolder folder)
    {
        foreach (string attempt in folder.UnfinishedParts().Where(attempt => SweepMerge.IsOfStudy(attempt, folder.Database)))
        {
            SweepFolder.Delete(attempt);
        }
    }

    private static string Whole(string[] named) =>
        named.FirstOrDefault(path => !Path.Exists(path)) is { } missing ? throw new BadInputException($"there is no part '{missing}'")
        : named.Length == 1 && Directory.Exists(named[0]) ? named[0]
        : throw new BadInputException("name the folder of the whole with --out");

    // As a sweep does: what is joined must not take the place of a database that grows meanwhile. Where no sweep has left the file, it goes
    // again, so that a merge that is refused leaves nothing.
    private static FileStream Hold(SweepFolder folder)
    {
        Directory.CreateDirectory(folder.Path);
        return FolderLock.Take(folder.Guard, stays: File.Exists(folder.Guard));
    }

    private static IEnumerable<string> PartsAt(string path, string target)
    {
        if (File.Exists(path))
        {
            return [path];
        }

        if (!Directory.Exists(path))
        {
            throw new BadInputException($"there is no '{path}'");
        }

        var folder = new SweepFolder(path);
        IReadOnlyList<string> finished = folder.FinishedParts();
        bool isOther = Path.GetFullPath(path) != Path.GetFullPath(target);
        string[] all = [.. finished, .. isOther && File.Exists(folder.Database) ? [folder.Database] : Array.Empty<string>()];
        return all.Length > 0 || File.Exists(folder.Database) ? all
            : throw new BadInputException($"{path} holds no finished parts");
    }

    private static string Missing(string[] parts)
    {
        int[][] names = [.. parts.Select(part => Path.GetFileNameWithoutExtension(part).Split('-'))
            .Where(words => words is ["part", _, "of", _])
            .Select(words => new[] { int.Parse(words[1], System.Globalization.CultureInfo.InvariantCulture), int.Parse(words[3], System.Globalization.CultureInfo.InvariantCulture) })];
        if (names.Length == 0 || names.Select(name => name[1]).Distinct().Count() != 1)
        {
            return string.Empty;
        }

        int count = names[0][1];
        int[] missing = [.. Enumerable.Range(1, count).Except(names.Select(name => name[0]))];
        return missing.Length == 0 ? string.Empty : $" ({(missing.Length == 1 ? "part" : "parts")} {string.Join(", ", missing.Take(20))} of {count})";
    }
}
