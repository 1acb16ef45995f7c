using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Decisions;

/// <summary>A possible partner as the firm sees it.</summary>
/// <param name="Partner">Who.</param>
/// <param name="IsResearch">Whether the alliance would be about research.</param>
/// <param name="Attraction">Utility of a proposal (A1).</param>
/// <param name="FirmBenefit">Expected net benefit to the firm (utility per alliance).</param>
/// <param name="PartnerBenefit">Expected net benefit to the partner.</param>
public readonly record struct AllianceCandidate(
    PartnerId Partner, bool IsResearch, double Attraction, double FirmBenefit, double PartnerBenefit);

/// <summary>How many more alliances a firm can look after.</summary>
/// <param name="Research">Research alliances.</param>
/// <param name="Product">Porting, certification and distribution.</param>
public readonly record struct AllianceRoom(int Research, int Product);
