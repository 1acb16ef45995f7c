using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Observation;

namespace CatchUpSim.Reporting;

/// <summary>The focal firm's recorded path through one world, read by month.</summary>
internal sealed class FirmPath
{
    private const int Early = 6;

    private readonly Dictionary<string, double[]> _series = new(StringComparer.Ordinal);
    private readonly RunResult _run;
    private readonly int _position;

    public FirmPath(RunResult run)
    {
        _run = run;
        _position = Enumerable.Range(0, run.Firms.Entities.Count).First(i => run.Firms.Entities[i] == run.Focal.Index);
        double[] status = Series("status");
        Founded = run.Start.Plus(Array.FindIndex(status, value => value >= (double)DesignerStatus.Active));
        int exit = Array.FindIndex(status, value => value > (double)DesignerStatus.Active);
        End = run.Start.Plus(exit < 0 ? status.Length - 1 : exit);
        HasExit = exit >= 0;
    }

    /// <summary>Gets the first month in business that was recorded.</summary>
    public Month Founded { get; }

    /// <summary>Gets a value indicating whether a part of the records is of a time before the firm.</summary>
    public bool IsFoundedLater => Founded.Since(Start) >= Early;

    /// <summary>Gets the month of exit, or the last one.</summary>
    public Month End { get; }

    /// <summary>Gets a value indicating whether the firm leaves business before the end.</summary>
    public bool HasExit { get; }

    /// <summary>Gets the first month.</summary>
    public Month Start => _run.Start;

    /// <summary>An outcome at the end of a month; not a number outside of the records.</summary>
    public double At(string outcome, Month month)
    {
        double[] series = Series(outcome);
        int position = month.Since(_run.Start);
        return position >= 0 && position < series.Length ? series[position] : double.NaN;
    }

    /// <summary>The sum of an outcome over the twelve months up to a month.</summary>
    public double Year(string outcome, Month month) =>
        Enumerable.Range(0, 12).Select(back => At(outcome, month.Plus(-back))).Where(double.IsFinite).Sum();

    /// <summary>The month with the largest value of an outcome while in business.</summary>
    public Month Peak(string outcome) => Months().MaxBy(month => At(outcome, month) is var value && double.IsNaN(value) ? double.NegativeInfinity : value);

    /// <summary>The months in business.</summary>
    public IEnumerable<Month> Months() => Enumerable.Range(0, End.Since(_run.Start) + 1).Select(_run.Start.Plus);

    private double[] Series(string outcome)
    {
        if (!_series.TryGetValue(outcome, out double[]? series))
        {
            _series[outcome] = series = _run.Firms.Series(outcome, _position);
        }

        return series;
    }
}
