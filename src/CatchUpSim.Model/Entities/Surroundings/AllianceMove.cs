namespace CatchUpSim.Model.Entities;

/// <summary>An alliance that began or ended and is still to be told in the chronicle.</summary>
/// <param name="Partner">Its partner.</param>
/// <param name="Kind">What the alliance is for.</param>
/// <param name="Begins">Whether it began.</param>
/// <param name="Trust">Trust between the two at that time.</param>
public readonly record struct AllianceMove(PartnerId Partner, AllianceKind Kind, bool Begins, double Trust);
