using CatchUpSim.Model.Entities;

namespace CatchUpSim.Experiments.Statistics;

/// <summary>How often the focal firm chose an option of a decision, month by month over all runs.</summary>
/// <param name="Decision">Name of the decision.</param>
/// <param name="Option">Name of the option.</param>
/// <param name="Taken">Number of runs that chose it in that month (choices are recorded when they change).</param>
/// <param name="InForce">Number of runs in which it was the last choice in that month and the firm was in business.</param>
/// <param name="Runs">Number of runs that ever chose it.</param>
public sealed record DecisionSeries(
    string Decision, string Option, IReadOnlyList<int> Taken, IReadOnlyList<int> InForce, int Runs);

/// <summary>How often something happened to the focal firm, month by month over all runs.</summary>
/// <param name="Kind">Kind of event; decisions have their own series.</param>
/// <param name="Subject">What it is about, for example the kind of alliance or of upgrade.</param>
/// <param name="Counts">Number of events by month since the start, over all runs.</param>
/// <param name="Runs">Number of runs in which it ever happened.</param>
public sealed record EventSeries(EventKind Kind, string Subject, IReadOnlyList<int> Counts, int Runs);

/// <summary>Equity raised by the focal firm in one month of one run.</summary>
/// <param name="Replication">Number of the replication.</param>
/// <param name="Number">First, second, … round of the run.</param>
/// <param name="Month">Months since the start.</param>
/// <param name="Amount">Amount, USD million.</param>
/// <param name="PostMoney">Valuation after the round, USD million.</param>
public readonly record struct FundingRound(int Replication, int Number, int Month, double Amount, double PostMoney);
