namespace CatchUpSim.Experiments.Comparison;

/// <summary>
/// The difference that a world makes to an outcome, estimated from pairs of runs with the same luck. Only pairs count in
/// which the outcome is defined in both worlds; how many others there are is stated, because they may be the point.
/// </summary>
public readonly record struct PairedDifference
{
    /// <summary>Gets the pairs in which both worlds have the outcome; every number but the counts is over these.</summary>
    public required int Pairs { get; init; }

    /// <summary>Gets the pairs in which only the baseline has the outcome.</summary>
    public required int OnlyBaseline { get; init; }

    /// <summary>Gets the pairs in which only the world has the outcome.</summary>
    public required int OnlyWorld { get; init; }

    /// <summary>Gets the pairs in which neither has the outcome.</summary>
    public required int Neither { get; init; }

    /// <summary>Gets the pairs in which the world's value is above the baseline's.</summary>
    public required int Rises { get; init; }

    /// <summary>Gets the pairs in which the world's value is below the baseline's.</summary>
    public required int Falls { get; init; }

    /// <summary>Gets the mean of the baseline over the pairs.</summary>
    public required double BaselineMean { get; init; }

    /// <summary>Gets the mean of the world over the pairs.</summary>
    public required double WorldMean { get; init; }

    /// <summary>Gets the standard deviation of the baseline over the pairs.</summary>
    public required double BaselineDeviation { get; init; }

    /// <summary>Gets the mean of the differences, world less baseline; exactly zero when no pair differs.</summary>
    public required double Value { get; init; }

    /// <summary>Gets the lower end of the 95 % interval of the mean difference; not a number below two pairs.</summary>
    public required double Lower { get; init; }

    /// <summary>Gets the upper end of the 95 % interval of the mean difference; not a number below two pairs.</summary>
    public required double Upper { get; init; }

    /// <summary>
    /// Gets the two-sided p-value of no difference, by the statistic of the interval: it is below 1 − c exactly where the
    /// interval of confidence c lies on one side of zero. Not a number below two pairs.
    /// </summary>
    public required double PValue { get; init; }

    /// <summary>
    /// Gets the variance of the differences over the variance that independent runs would have, the sum of the two
    /// worlds' variances: with a ratio of 0.2 a fifth of the runs is enough. Not a number when nothing varies.
    /// </summary>
    public required double VarianceRatio { get; init; }

    /// <summary>Gets half of the width of the interval.</summary>
    public double HalfWidth => (Upper - Lower) / 2;

    /// <summary>Gets a value indicating whether no pair differs, neither in the value nor in having one.</summary>
    public bool IsSame => Rises + Falls + OnlyBaseline + OnlyWorld == 0;

    /// <summary>Gets a value indicating whether the interval lies on one side of zero.</summary>
    public bool IsClear => Lower > 0 || Upper < 0;

    /// <summary>
    /// Gets the difference in standard deviations of the baseline (Glass's delta): zero when no pair differs, and not a
    /// number when the baseline does not vary.
    /// </summary>
    public double Standardized => Value == 0 ? 0 : BaselineDeviation > 0 ? Value / BaselineDeviation : double.NaN;
}
