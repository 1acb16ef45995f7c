namespace CatchUpSim.Figures;

/// <summary>One column or row of panels along one direction.</summary>
internal readonly record struct Track(double Start, double PlotStart, double PlotEnd, double End);

/// <summary>Divides the region of panels so that all plot areas have the same size and stand in line.</summary>
internal static class Tracks
{
    private const double SmallestPlot = 24;

    /// <summary>The columns.</summary>
    public static IReadOnlyList<Track> Across(IReadOnlyList<PanelPlan> plans, int columns, Box region) => Divide(
        [.. Enumerable.Range(0, columns).Select(column => (
            plans.Where(plan => plan.Index % columns == column).Max(plan => plan.Left),
            plans.Where(plan => plan.Index % columns == column).Max(plan => plan.Right)))],
        region.Left, region.Right);

    /// <summary>The rows.</summary>
    public static IReadOnlyList<Track> Down(IReadOnlyList<PanelPlan> plans, int columns, Box region) => Divide(
        [.. Enumerable.Range(0, ((plans.Count - 1) / columns) + 1).Select(row => (
            plans.Where(plan => plan.Index / columns == row).Max(plan => plan.Top),
            plans.Where(plan => plan.Index / columns == row).Max(plan => plan.Bottom)))],
        region.Top, region.Bottom);

    private static Track[] Divide(IReadOnlyList<(double Before, double After)> margins, double start, double end)
    {
        const double Gap = PanelPlanning.PanelGap;
        var taken = margins.Sum(margin => margin.Before + margin.After) + ((margins.Count - 1) * Gap);
        var plot = Math.Max(SmallestPlot, (end - start - taken) / margins.Count);
        var tracks = new Track[margins.Count];
        var at = start;
        for (var index = 0; index < margins.Count; index++)
        {
            var (before, after) = margins[index];
            tracks[index] = new Track(at, at + before, at + before + plot, at + before + plot + after);
            at = tracks[index].End + Gap;
        }

        return tracks;
    }
}
