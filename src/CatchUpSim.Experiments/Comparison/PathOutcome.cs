namespace CatchUpSim.Experiments.Comparison;

/// <summary>An outcome of the focal firm that worlds are compared by month by month.</summary>
/// <param name="Name">Column of the table of firms.</param>
/// <param name="AbsentIsZero">
/// Whether a firm that is out of business counts as zero, as it does for sales. Otherwise a month counts only where the
/// firm is in business: in the world for levels, in both worlds for differences.
/// </param>
public sealed record PathOutcome(string Name, bool AbsentIsZero)
{
    /// <summary>Gets the outcomes that comparisons show.</summary>
    public static IReadOnlyList<PathOutcome> All { get; } =
    [
        new("market_share", AbsentIsZero: true),
        new("revenue", AbsentIsZero: true),
        new("technology_gap", AbsentIsZero: false),
        new("cash", AbsentIsZero: false),
        new("coverage", AbsentIsZero: false),
        new("gvc_position", AbsentIsZero: false),
    ];
}

/// <summary>One outcome in one world, month by month.</summary>
/// <param name="World">Position of the world.</param>
/// <param name="Outcome">The outcome.</param>
/// <param name="Levels">Quantiles over the runs of the world.</param>
/// <param name="Differences">Quantiles of the paired differences to the baseline; empty for the baseline itself.</param>
/// <param name="MeanDifferences">Means of the paired differences; empty for the baseline itself.</param>
public sealed record WorldPath(
    int World,
    PathOutcome Outcome,
    IReadOnlyList<Statistics.QuantileSet> Levels,
    IReadOnlyList<Statistics.QuantileSet> Differences,
    IReadOnlyList<double> MeanDifferences);

/// <summary>In how many runs of one world the focal firm is in business, month by month.</summary>
/// <param name="World">Position of the world.</param>
/// <param name="Alive">Runs in which it is in business.</param>
/// <param name="Rises">Pairs in which it is in business in the world and not in the baseline.</param>
/// <param name="Falls">Pairs in which it is in business in the baseline and not in the world.</param>
public sealed record WorldSurvival(int World, IReadOnlyList<int> Alive, IReadOnlyList<int> Rises, IReadOnlyList<int> Falls);
