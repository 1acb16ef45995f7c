using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Decisions;

/// <summary>A partner whom the firm may ask, and with whom both sides would gain.</summary>
/// <param name="Partner">Who.</param>
/// <param name="IsResearch">Whether the alliance would be about research.</param>
/// <param name="Attraction">Utility of a proposal (A1).</param>
/// <param name="FirmBenefit">Expected net benefit to the firm (utility per alliance).</param>
public readonly record struct AllianceCandidate(
    PartnerId Partner, bool IsResearch, double Attraction, double FirmBenefit);

/// <summary>How many more alliances a firm can look after.</summary>
/// <param name="Research">Research alliances.</param>
/// <param name="Product">Porting, certification and distribution.</param>
/// <param name="Together">Alliances of both kinds, as many as people and the scenario's limit allow.</param>
public readonly record struct AllianceRoom(int Research, int Product, int Together);
