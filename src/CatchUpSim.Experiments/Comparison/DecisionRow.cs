namespace CatchUpSim.Experiments.Comparison;

/// <summary>How a world stands beside the one with the best expected value.</summary>
public enum Standing
{
    /// <summary>Its expected value is the best, and no other world is as good in every run.</summary>
    Best = 0,

    /// <summary>It shares the best expected value with worlds that have the same value in every run.</summary>
    TiedBest = 1,

    /// <summary>Whether it is worse than the best one is not told at 95 % for all worlds together (<see cref="Statistics.ChoiceOfBest"/>).</summary>
    NotToldApart = 2,

    /// <summary>It is worse than the best one, at 95 % for all worlds together.</summary>
    Worse = 3,
}

/// <summary>
/// One world's line in the decision table of an outcome. It is over the replications that reached their horizon in every
/// world. A date that is never reached counts as one month after the end, because leaving out such replications would rank
/// worlds among those only in which all of them get there; replications that lack another outcome in a world are left out.
/// </summary>
/// <param name="World">Position of the world.</param>
/// <param name="Outcome">The outcome.</param>
public sealed record DecisionRow(int World, ComparedOutcome Outcome)
{
    /// <summary>Gets the replications.</summary>
    public required int Replications { get; init; }

    /// <summary>Gets the replications among them that never reach the date; 0 for outcomes that are no dates.</summary>
    public required int Never { get; init; }

    /// <summary>Gets the mean.</summary>
    public required double Expected { get; init; }

    /// <summary>
    /// Gets the mean of the worst tenth of the replications, of which the last counts by the fraction of it that is inside
    /// (Rockafellar and Uryasev 2002); not a number for outcomes that are 0 or 1.
    /// </summary>
    public required double WorstTenth { get; init; }

    /// <summary>Gets the chance of being best; worlds that tie in a replication share it.</summary>
    public required double BestChance { get; init; }

    /// <summary>Gets the share of replications in which it is best together with another world.</summary>
    public required double TiedShare { get; init; }

    /// <summary>Gets the mean regret: what the best world of each replication has more.</summary>
    public required double ExpectedRegret { get; init; }

    /// <summary>Gets the largest regret.</summary>
    public required double LargestRegret { get; init; }

    /// <summary>Gets how it stands beside the best.</summary>
    public required Standing Standing { get; init; }
}
