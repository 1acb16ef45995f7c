using CatchUpSim.Model.Inputs;

namespace CatchUpSim.Model.Submodels;

/// <summary>
/// The usual level of policies under each sales regime, in the order open, permissive-with-fee, restrictive, closed. They act
/// after the last dated event (§6.4).
/// </summary>
public sealed record RegimeLevelsParameters
{
    /// <summary>Gets the lag with which what is not law follows the regime.</summary>
    [Parameter("months", 1, 120, "mean lag with which scrutiny, supplies, discouragement and procurement follow the regime; fee and nodes change with it")]
    public required double Lag { get; init; }

    /// <summary>Gets the fee on permitted foreign accelerators.</summary>
    [Parameter("share", 0, 1, "fee on permitted foreign accelerators by regime: open, permissive-with-fee, restrictive, closed")]
    public required IReadOnlyList<double> Fee { get; init; }

    /// <summary>Gets the node at or below which foreign foundries stop serving home designers.</summary>
    [Parameter("nm", 0, 90, "node at or below which foreign foundries serve no home designer by regime, 0 for none")]
    public required IReadOnlyList<double> NodeCutoff { get; init; }

    /// <summary>Gets the node at or below which a foreign foundry presumes a home designer's part to be controlled.</summary>
    [Parameter("nm", 0, 90, "node at or below which foreign foundries presume a home designer's part to be controlled by regime, 0 for none")]
    public required IReadOnlyList<double> PresumptionNode { get; init; }

    /// <summary>Gets how closely foreign foundries look.</summary>
    [Parameter("index", 0, 5, "how closely foreign foundries look at home designers by regime")]
    public required IReadOnlyList<double> Scrutiny { get; init; }

    /// <summary>Gets the share of high-bandwidth memory open to home designers.</summary>
    [Parameter("share", 0, 1, "share of high-bandwidth memory open to home designers by regime")]
    public required IReadOnlyList<double> MemorySupply { get; init; }

    /// <summary>Gets the access of home foundries to equipment.</summary>
    [Parameter("share", 0, 1, "access of home foundries to equipment by regime")]
    public required IReadOnlyList<double> ToolAccess { get; init; }

    /// <summary>Gets the home discouragement of foreign accelerators.</summary>
    [Parameter("share", 0, 1, "home discouragement of foreign accelerators by regime")]
    public required IReadOnlyList<double> Discouragement { get; init; }

    /// <summary>Gets the price premium accepted for home designers.</summary>
    [Parameter("share", 0, 1, "price premium accepted for home designers by regime")]
    public required IReadOnlyList<double> ProcurementPremium { get; init; }

    /// <summary>Gets the share of state-influenced demand reserved for home designers.</summary>
    [Parameter("share", 0, 1, "share of state-influenced demand reserved for home designers by regime")]
    public required IReadOnlyList<double> ProcurementQuota { get; init; }
}
