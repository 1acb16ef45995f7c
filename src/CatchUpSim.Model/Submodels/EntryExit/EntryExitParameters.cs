using CatchUpSim.Model.Inputs;

namespace CatchUpSim.Model.Submodels;

/// <summary>Knobs of the submodel <see cref="EntryExit"/>.</summary>
public sealed record EntryExitParameters
{
    /// <summary>Gets share of firms without a product that fail by the horizon of the prior.</summary>
    [Parameter("share", 0.01, 0.99, "share of firms without a product that fail by the horizon of the prior")]
    public required double FailureShare { get; init; }

    /// <summary>Gets horizon of that prior.</summary>
    [Parameter("months", 12, 360, "horizon of the prior on failure")]
    public required double FailureHorizon { get; init; }

    /// <summary>Gets shape of the failure hazard; above 1 it is hump-shaped.</summary>
    [Parameter("ratio", 0.5, 6, "shape of the failure hazard; above 1 it is hump-shaped")]
    public required double FailureShape { get; init; }

    /// <summary>Gets share of that hazard which strikes for reasons outside the model.</summary>
    [Parameter("share", 0, 1, "share of the prior hazard that strikes for reasons outside the model")]
    public required double OutsideShare { get; init; }

    /// <summary>Gets months without good news in which 63 % of owners with a reason to close do so.</summary>
    [Parameter("months", 1, 240, "months without a milestone or a new card in which 63 % of owners with a reason to close a firm do so")]
    public required double OwnerPatience { get; init; }

    /// <summary>Gets how alike owners are in that.</summary>
    [Parameter("ratio", 1, 12, "how alike owners are in their patience; 1 for a chance that does not depend on how long ago the news is")]
    public required double PatienceShape { get; init; }

    /// <summary>Gets the part of its cash below which a firm is worth less than closed.</summary>
    [Parameter("share", 0, 1, "part of its cash that a firm must be worth lest its owners think of closing it")]
    public required double LiquidationShare { get; init; }

    /// <summary>Gets chance that a firm for sale finds a buyer.</summary>
    [Parameter("probability per month", 0, 1, "chance that a firm for sale finds a buyer")]
    public required double SaleHazard { get; init; }

    /// <summary>Gets chance that a firm short of cash is bought although not for sale.</summary>
    [Parameter("probability per month", 0, 1, "chance that a firm short of cash is bought although not for sale")]
    public required double RescueHazard { get; init; }

    /// <summary>Gets runway below which a firm counts as short of cash.</summary>
    [Parameter("months", 0, 24, "runway below which a firm counts as short of cash")]
    public required double RescueRunway { get; init; }

    /// <summary>Gets price of a firm in a sale relative to its expected value, where it need not sell.</summary>
    [Parameter("ratio", 0.05, 2, "price of a firm in a sale relative to its expected value, where its money does not end before another buyer comes")]
    public required double SalePrice { get; init; }

    /// <summary>Gets standard deviation of the logarithm of what a firm is worth to a buyer.</summary>
    [Parameter("log points", 0, 2, "standard deviation of the logarithm of what a firm is worth to a buyer")]
    public required double SynergyDispersion { get; init; }

    /// <summary>Gets cash that a buying designer keeps.</summary>
    [Parameter("months", 0, 60, "months of burn that a buying designer keeps in cash")]
    public required double BuyerReserve { get; init; }

    /// <summary>Gets knowledge that survives a take-over.</summary>
    [Parameter("share", 0, 1, "knowledge and patents that survive a take-over")]
    public required double KnowledgeKept { get; init; }

    /// <summary>Gets chance that a slot for a later entrant is taken.</summary>
    [Parameter("probability per year", 0, 1, "chance that a slot for a later entrant is taken in a normal climate")]
    public required double EntryRate { get; init; }
}
