using CatchUpSim.Cli.Studies;
using CatchUpSim.Experiments;
using CatchUpSim.Experiments.Sweeps;
using CatchUpSim.Reporting;

namespace CatchUpSim.Cli.Sweeps;

/// <summary>Shows a sweep's progress here, and notes it beside the database for those who ask from elsewhere.</summary>
/// <param name="study">The study.</param>
/// <param name="note">The file of the note.</param>
/// <param name="output">Where progress is shown.</param>
/// <param name="surroundings">Whether lines may be redrawn, and how long they may be.</param>
internal sealed class SweepProgressReport(SweepStudy study, string note, TextWriter output, Surroundings surroundings)
{
    private static readonly TimeSpan NoteEvery = TimeSpan.FromSeconds(1);

    private readonly ProgressDisplay _display = new(output, surroundings, "run");
    private readonly DateTimeOffset _started = DateTimeOffset.UtcNow;
    private DateTimeOffset _noted = DateTimeOffset.MinValue;

    /// <summary>Tells of progress; the first call comes before the first run.</summary>
    public void Show(SweepProgress progress)
    {
        DateTimeOffset now = DateTimeOffset.UtcNow;
        if (progress.Done == progress.Total || now - _noted >= NoteEvery)
        {
            _noted = now;
            new ProgressNote(_started, now, progress.Before, progress.Done, progress.Total, progress.Failed).Write(note);
        }

        if (progress.Elapsed == TimeSpan.Zero)
        {
            string stored = progress.Before > 0 ? $", {NumberTexts.Count(progress.Before)} of them stored already" : string.Empty;
            output.WriteLine($"{study.Document.Definition.Title}: {NumberTexts.Counted(progress.Total, "run")} at "
                + $"{NumberTexts.Counted(study.Plan.Points.Count, "point")}{stored}, seed {study.Plan.Seed}");
        }
        else
        {
            // Rate and time left are those of this process, so runs of an earlier one must not count.
            _display.Show(new EnsembleProgress(
                progress.Done - progress.Before, progress.Total - progress.Before, progress.Failed, progress.Elapsed));
        }
    }

    /// <summary>Ends the line of the bar.</summary>
    public void Close() => _display.Close();
}
