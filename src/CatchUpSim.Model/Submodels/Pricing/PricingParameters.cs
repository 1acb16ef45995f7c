using CatchUpSim.Model.Decisions;
using CatchUpSim.Model.Inputs;

namespace CatchUpSim.Model.Submodels;

/// <summary>Parameters of <see cref="Pricing"/>.</summary>
public sealed record PricingParameters
{
    /// <summary>Gets the reference price of a card at the start.</summary>
    [Parameter("USD thousand", 0.1, 200, "price of a leading card that buyers are used to at the start")]
    public required double ReferencePrice { get; init; }

    /// <summary>Gets how the reference follows the frontier.</summary>
    [Parameter("exponent", 0, 1.5, "exponent of the frontier in the reference price: dearer cards for more performance")]
    public required double FrontierExponent { get; init; }

    /// <summary>Gets the annual fall of the reference at equal frontier.</summary>
    [Parameter("per year", -0.2, 0.5, "fall of the reference price at an unchanged frontier")]
    public required double Decline { get; init; }

    /// <summary>Gets the price coefficient at the reference price.</summary>
    [Parameter("index", 0.1, 10, "price coefficient times reference price: own elasticity of a small firm at the reference price, without nests")]
    public required double PriceSensitivity { get; init; }

    /// <summary>Gets the dissimilarity of what the home country, or what foreign countries, have on offer.</summary>
    [Parameter("ratio", 0.05, 1, "dissimilarity of offers within a nest, home or foreign, that firms reckon with; 1 is the plain logit mark-up")]
    public required double NestDissimilarity { get; init; }

    /// <summary>Gets the share beyond which market power is not used.</summary>
    [Parameter("share", 0, 0.95, "share up to which a firm uses its market power; beyond it fears entry and regulators")]
    public required double LargestShare { get; init; }

    /// <summary>Gets the floor relative to unit cost.</summary>
    [Parameter("ratio", 0.1, 3, "lowest price relative to unit cost")]
    public required double Floor { get; init; }

    /// <summary>Gets how long a price remembers what buyers could get.</summary>
    [Parameter("months", 0, 60, "months over which prices follow what the law lets buyers get elsewhere; 0 is at once")]
    public required double AccessMemory { get; init; }

    /// <summary>Gets the decision about the price.</summary>
    [Key("how a firm decides between penetrating, following the mark-up, and skimming")]
    public required PriceDecisionParameters Decision { get; init; }
}
