namespace CatchUpSim.Experiments.Statistics;

/// <summary>Quantiles of one outcome over the runs, month by month.</summary>
/// <param name="Outcome">Name of the outcome, snake_case.</param>
/// <param name="Unit">Unit.</param>
/// <param name="Text">What it is, in one line.</param>
/// <param name="Months">
/// Quantiles by month since the start. For the firm they are over the runs in which it is in business in that month,
/// and their count says how many those are.
/// </param>
public sealed record Fan(string Outcome, string Unit, string Text, IReadOnlyList<QuantileSet> Months)
{
    /// <summary>One quantile over all months, for drawing: <c>fan.Line(q => q.Q50)</c>.</summary>
    public double[] Line(Func<QuantileSet, double> quantile) => [.. Months.Select(quantile)];
}

/// <summary>The fans of an ensemble: all outcomes of the focal firm, and of the market by segment.</summary>
/// <param name="firm">Fans of the focal firm by outcome.</param>
/// <param name="market">Fans of the market by segment and outcome.</param>
public sealed class FanStatistics(
    IReadOnlyDictionary<string, Fan> firm, IReadOnlyDictionary<(string Segment, string Outcome), Fan> market)
{
    /// <summary>The fan of an outcome of the focal firm, a column of the table of firms.</summary>
    /// <exception cref="KeyNotFoundException">No such outcome.</exception>
    public Fan Firm(string outcome) => firm[outcome];

    /// <summary>The fan of an outcome of a segment, a column of the table of the market.</summary>
    /// <exception cref="KeyNotFoundException">No such segment or outcome.</exception>
    public Fan Market(string segment, string outcome) => market[(segment, outcome)];
}
