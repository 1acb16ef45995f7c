using System.Globalization;
using CatchUpSim.Experiments;
using CatchUpSim.Reporting;

namespace CatchUpSim.Cli.Studies;

/// <summary>Shows how far a study is: a bar that is redrawn on a terminal, a line at every tenth elsewhere.</summary>
/// <param name="output">Where it is shown.</param>
/// <param name="surroundings">Whether lines may be redrawn, and how long they may be.</param>
/// <param name="unit">What is counted, in the singular.</param>
/// <param name="whole">What it is counted of, behind the unit; empty when there is no more to say.</param>
internal sealed class ProgressDisplay(TextWriter output, Surroundings surroundings, string unit = "world", string whole = "")
{
    private const int BarWidth = 30;
    private const int ShortestBar = 5;

    private static readonly TimeSpan Redraw = TimeSpan.FromMilliseconds(100);

    private TimeSpan _drawn = TimeSpan.MinValue;
    private int _tenths;
    private bool _isOpen;
    private int _length;

    /// <summary>Shows the progress after a run.</summary>
    public void Show(EnsembleProgress progress)
    {
        if (surroundings.IsTerminal)
        {
            if (progress.Done == progress.Total || _drawn == TimeSpan.MinValue || progress.Elapsed - _drawn >= Redraw)
            {
                _drawn = progress.Elapsed;
                _isOpen = true;
                string line = Line(progress, surroundings.Columns - 1);
                output.Write($"\r{line.PadRight(Math.Min(_length, surroundings.Columns - 1))}");
                _length = line.Length;
            }

            return;
        }

        int tenths = (int)(10L * progress.Done / progress.Total);
        if (tenths > _tenths)
        {
            _tenths = tenths;
            output.WriteLine($"{tenths * 10} %: {Text(progress)}");
        }
    }

    /// <summary>Ends the line of the bar.</summary>
    public void Close()
    {
        if (_isOpen)
        {
            output.WriteLine();
            _isOpen = false;
        }
    }

    // A line that is broken cannot be redrawn. The bar gives way first, for the numbers say more; the last column stays free, since some
    // terminals begin a new line with it.
    private string Line(EnsembleProgress progress, int room)
    {
        string text = Text(progress);
        int bar = Math.Min(BarWidth, room - text.Length - "[] ".Length);
        int filled = (int)((long)bar * progress.Done / progress.Total);
        return bar >= ShortestBar ? $"[{new string('#', filled)}{new string('.', bar - filled)}] {text}"
            : text.Length <= room ? text
            : string.Concat(text.AsSpan(0, Math.Max(0, room - 1)), "…");
    }

    private string Text(EnsembleProgress progress)
    {
        string failed = progress.Failed > 0 ? $", {progress.Failed} failed" : string.Empty;
        string rate = progress.Rate.ToString(progress.Rate < 10 ? "0.0" : "0", CultureInfo.InvariantCulture);

        // While a study is taken up nothing is known of how fast runs are computed.
        string pace = progress.Remaining is { } left ? $", {rate} per second, {Left(left)} left" : string.Empty;
        return $"{NumberTexts.Count(progress.Done)} of {NumberTexts.Counted(progress.Total, unit)}{whole}{failed}{pace}";
    }

    private static string Left(TimeSpan time) => time.TotalSeconds < 60
        ? $"{Math.Ceiling(time.TotalSeconds).ToString(CultureInfo.InvariantCulture)} s"
        : $"{Math.Ceiling(time.TotalMinutes).ToString(CultureInfo.InvariantCulture)} min";
}
