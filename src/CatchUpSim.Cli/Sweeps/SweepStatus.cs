using System.Globalization;
using CatchUpSim.Experiments.Sweeps;
using CatchUpSim.Reporting;

namespace CatchUpSim.Cli.Sweeps;

/// <summary>How far the sweep in a folder is, whether it was divided or not, and what its runs say so far.</summary>
internal sealed class SweepStatus : IDisposable
{
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(1);

    private readonly List<SweepReading> _readings = [];
    private readonly List<ProgressNote> _notes = [];

    private SweepStatus(SweepFolder folder)
    {
        IEnumerable<string> databases = File.Exists(folder.Database) ? [folder.Database] : PartsOf(folder);
        foreach (string database in databases)
        {
            _readings.Add(SweepReading.Open(database));
            if (ProgressNote.Read(ProgressNote.FileOf(database)) is { } note)
            {
                _notes.Add(note);
            }
        }
    }

    /// <summary>Gets the databases.</summary>
    public IReadOnlyList<SweepReading> Readings => _readings;

    /// <summary>Opens the databases of a folder.</summary>
    /// <exception cref="BadInputException">There is no sweep.</exception>
    public static SweepStatus Of(string path)
    {
        var folder = new SweepFolder(path);
        SweepStatus? status = null;
        try
        {
            folder.RefuseOthers();
            status = new SweepStatus(folder);
        }
        catch (UnusableStoreException unusable)
        {
            throw new BadInputException(unusable.Message);
        }

        return status._readings.Count > 0 ? status
            : throw new BadInputException($"{path} holds no sweep (neither study.db nor parts)");
    }

    /// <summary>Prints progress, rate and time left, and the outcomes so far.</summary>
    public void Write(TextWriter output, DateTimeOffset now)
    {
        SweepReading first = _readings[0];
        int total = first.Total;
        int failed = _readings.Sum(reading => reading.Failed);
        int done = _readings.Sum(reading => reading.Completed) + failed;
        output.WriteLine($"{first.Study["title"]}: {NumberTexts.Count(done)} of {NumberTexts.Counted(total, "run")} ({NumberTexts.Percent((double)done / total)})"
            + (failed > 0 ? $", {NumberTexts.Count(failed)} failed" : string.Empty)
            + (_readings.Count > 1 ? $", in {NumberTexts.Counted(_readings.Count, "part")}" : string.Empty));
        output.WriteLine(Pace(total - done, now));
        if (done > failed)
        {
            SweepSummary.Write(output, _readings);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _readings.ForEach(reading => reading.Dispose());

    private string Pace(int missing, DateTimeOffset now)
    {
        if (missing == 0)
        {
            return "Finished.";
        }

        double rate = _notes.Where(note => now - note.Updated < Silence && note.Done < note.Total).Sum(note => note.Rate);
        if (rate <= 0)
        {
            return "Nobody works on it at the moment; the command that began it goes on from here.";
        }

        string left = TimeSpan.FromSeconds(Math.Ceiling(missing / rate)).ToString("c", CultureInfo.InvariantCulture);
        return $"{rate.ToString(rate < 10 ? "0.0" : "0", CultureInfo.InvariantCulture)} runs per second, {left} left.";
    }

    // Of an unfinished part only the attempt that is furthest counts.
    private static IEnumerable<string> PartsOf(SweepFolder folder)
    {
        IReadOnlyList<string> finished = folder.FinishedParts();
        HashSet<string> names = [.. finished.Select(part => Path.GetFileNameWithoutExtension(part))];
        return finished.Concat(folder.UnfinishedParts()
            .GroupBy(part => Path.GetFileName(part).Split('.')[0], StringComparer.Ordinal)
            .Where(attempts => !names.Contains(attempts.Key))
            .Select(attempts => attempts.OrderByDescending(part => new FileInfo(part).Length).First()));
    }
}
