namespace CatchUpSim.Experiments.Patterns;

/// <summary>Means and sums of an outcome of a firm over a window of months.</summary>
internal static class FirmWindows
{
    /// <summary>The mean over a window of months, its end not included; not a number when a month is missing.</summary>
    public static double Mean(MeasuredFirm firm, int outcome, (int From, int To) window, bool zeroAfterExit)
    {
        double sum = Sum(firm, outcome, window, zeroAfterExit);
        return sum / (window.To - window.From);
    }

    /// <summary>The sum over a window; not a number when a month is missing.</summary>
    public static double Sum(MeasuredFirm firm, int outcome, (int From, int To) window, bool zeroAfterExit)
    {
        double sum = 0;
        for (int month = window.From; month < window.To; month++)
        {
            sum += zeroAfterExit && firm.Exit >= 0 && month >= firm.Exit ? 0 : firm.Value(outcome, month);
        }

        return window.To > window.From ? sum : double.NaN;
    }

    /// <summary>The sum over the months of a window for which there are values, and their number.</summary>
    public static Reading Rate(MeasuredFirm firm, int outcome, (int From, int To) window)
    {
        double sum = 0;
        int count = 0;
        for (int month = Math.Max(0, window.From); month < window.To; month++)
        {
            double value = firm.Value(outcome, month);
            sum += double.IsNaN(value) ? 0 : value;
            count += double.IsNaN(value) ? 0 : 1;
        }

        return new Reading(sum, count);
    }

    /// <summary>The mean over the months of a window for which there are values; not a number without any.</summary>
    public static double MeanOfKnown(MeasuredFirm firm, int outcome, (int From, int To) window) =>
        Rate(firm, outcome, window) is { X: > 0 } rate ? rate.Y / rate.X : double.NaN;
}
