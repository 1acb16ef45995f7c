using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;

namespace CatchUpSim.Experiments.Statistics;

/// <summary>When the focal firm reached a milestone.</summary>
/// <param name="Milestone">The milestone.</param>
/// <param name="Reached">Share of all runs that reached it.</param>
/// <param name="Months">Months from the start of the study, among the runs that reached it.</param>
public sealed record MilestoneStatistics(Milestone Milestone, Proportion Reached, QuantileSet Months);

/// <summary>
/// A fact of the case record beside the same thing in the runs. Only runs count in which the focal firm is in
/// business in the fact's month, for the record is that of a firm that lived to be studied.
/// </summary>
/// <param name="Fact">The recorded fact.</param>
/// <param name="Unit">Unit of the numbers: months since the start for a dated milestone.</param>
/// <param name="Recorded">The recorded number in that unit.</param>
/// <param name="Survivors">Runs in which the firm is in business in the fact's month.</param>
/// <param name="Simulated">
/// Quantiles among the survivors; for a milestone among those that reached it before the horizon, so that its count
/// can be less than that of the survivors.
/// </param>
public sealed record FactComparison(
    RecordedFact Fact, string Unit, double Recorded, int Survivors, QuantileSet Simulated)
{
    /// <summary>Gets a value indicating whether the record, within its own tolerance, touches the 5 to 95 % band.</summary>
    public bool IsWithinBand => Simulated.Count > 0
        && Recorded - Fact.Tolerance <= Simulated.Q95
        && (Fact.IsLowerBound || Recorded + Fact.Tolerance >= Simulated.Q05);
}
