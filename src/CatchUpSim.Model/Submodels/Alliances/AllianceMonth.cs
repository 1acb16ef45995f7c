using CatchUpSim.Model.Randomness;

namespace CatchUpSim.Model.Submodels;

/// <summary>What the alliances of all designers have in common in a month, with room for numbers that is taken once.</summary>
internal readonly ref struct AllianceMonth
{
    /// <summary>Gets the parameters.</summary>
    public required AlliancesParameters Parameters { get; init; }

    /// <summary>Gets the stream of alliances.</summary>
    public required RandomStream Random { get; init; }

    /// <summary>Gets whether alliances end.</summary>
    public required AllianceHazard Hazard { get; init; }

    /// <summary>Gets room for the rows of a designer's partners.</summary>
    public required Span<int> Allies { get; init; }

    /// <summary>Gets room for a draw per alliance.</summary>
    public required Span<double> Luck { get; init; }

    /// <summary>Gets room for what a designer can learn, by partner.</summary>
    public required Span<double> Values { get; init; }

    /// <summary>Gets the alliances by partner at the end of the month, as far as they have been counted.</summary>
    public required Span<double> Degrees { get; init; }

    /// <summary>Gets room for a designer's partners by segment.</summary>
    public required Span<int> BySegment { get; init; }

    /// <summary>Gets room for the stages of a designer's partners by segment.</summary>
    public required Span<int> Stages { get; init; }
}
