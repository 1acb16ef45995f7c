using CatchUpSim.Model.Inputs;

namespace CatchUpSim.Model.Submodels;

/// <summary>Parameters of <see cref="FoundryAllocation"/>.</summary>
public sealed record FoundryAllocationParameters
{
    /// <summary>Gets the months from order to card.</summary>
    [Parameter("months", 1, 11, "months from wafer order to card, packaging included")]
    public required int LeadMonths { get; init; }

    /// <summary>Gets how long before its launch the first cards of a part are ordered.</summary>
    [Parameter("months", 0, 10, "months before its launch for which the first cards of a part are ordered, while it is qualified")]
    public required int EarlyMonths { get; init; }

    /// <summary>Gets the half-life of capacity growth.</summary>
    [Parameter("months", 6, 2400, "half-life of the growth of capacity, packaging and memory since the start")]
    public required double GrowthHalfLife { get; init; }

    /// <summary>Gets how access to equipment limits expansion.</summary>
    [Parameter("exponent", 0, 2, "exponent of access to equipment in the growth of a home foundry; learning suffers in full")]
    public required double ExpansionExponent { get; init; }

    /// <summary>Gets the stock that designers aim at.</summary>
    [Parameter("months", 0, 24, "months of forecast sales that designers aim to have in stock")]
    public required double StockMonths { get; init; }

    /// <summary>Gets the extra stock of a firm that is sure to lose its line.</summary>
    [Parameter("months", 0, 60, "months of sales that a firm stocks in addition when it is sure to lose its foreign line within a year")]
    public required double RushMonths { get; init; }

    /// <summary>Gets the first order of a new product.</summary>
    [Parameter("months", 0, 24, "months of hoped-for sales that the first order of a new product covers")]
    public required double FirstOrderMonths { get; init; }

    /// <summary>Gets the largest share of cash spent on supply in a month.</summary>
    [Parameter("share", 0.01, 1, "largest share of cash that a designer spends on wafers, packages and memory in a month")]
    public required double CashShare { get; init; }

    /// <summary>Gets the exponent of committed volume.</summary>
    [Parameter("exponent", 0, 2, "exponent of committed volume in a foundry's rationing weights")]
    public required double VolumeExponent { get; init; }

    /// <summary>Gets the exponent of tenure.</summary>
    [Parameter("exponent", 0, 2, "exponent of tenure in a foundry's rationing weights")]
    public required double TenureExponent { get; init; }

    /// <summary>Gets the preference of home foundries for home designers.</summary>
    [Parameter("ratio", 0, 20, "what home designers weigh more at home foundries, on top of 1")]
    public required double HomePreference { get; init; }

    /// <summary>Gets the clustering of defects.</summary>
    [Parameter("index", 0.5, 50, "clustering of defects, alpha of the negative binomial yield")]
    public required double Clustering { get; init; }

    /// <summary>Gets the size of yield excursions.</summary>
    [Parameter("share", 0, 0.9, "standard deviation of the logarithm of defect density from month to month")]
    public required double Excursions { get; init; }

    /// <summary>Gets the packaging and memory cost of performance index 1.</summary>
    [Parameter("USD thousand", 0, 50, "cost of packaging, memory and board of a card of performance index 1, first unit")]
    public required double AssemblyCost { get; init; }

    /// <summary>Gets the exponent of performance in that cost.</summary>
    [Parameter("exponent", 0, 2, "exponent of performance in that cost")]
    public required double AssemblyExponent { get; init; }

    /// <summary>Gets the learning rate of assembly.</summary>
    [Parameter("share", 0, 0.5, "fall of a product's assembly cost per doubling of its cards")]
    public required double LearningRate { get; init; }

    /// <summary>Gets the cards before learning begins to count.</summary>
    [Parameter("cards", 1, 100000, "cards that count as the first unit of learning")]
    public required double LearningUnit { get; init; }

    /// <summary>Gets what cards of others add to a product's experience.</summary>
    [Parameter("share", 0, 1, "how much another card of the same node adds to a product's experience, relative to a card of its own; 0: firms learn alone")]
    public required double LearningSpillover { get; init; }

    /// <summary>Gets the annual fall of memory and packaging cost at equal performance.</summary>
    [Parameter("per year", 0, 0.9, "fall of packaging and memory cost at equal performance")]
    public required double AssemblyProgress { get; init; }
}
