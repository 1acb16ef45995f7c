using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Inputs;

/// <summary>A group of investors of one kind.</summary>
public sealed record InvestorGroupDefinition : INamedDefinition
{
    /// <summary>Gets the name: the entry's key in the file.</summary>
    public required string Name { get; init; }

    /// <summary>Gets kind of fund.</summary>
    [Key("kind of fund")]
    public required InvestorKind Kind { get; init; }

    /// <summary>Gets number of funds.</summary>
    [Parameter("funds", 0, 1000, "number of funds")]
    public required int Count { get; init; }

    /// <summary>Gets size of an average fund.</summary>
    [Parameter("USD million", 1, 200000, "size of an average fund")]
    public required double FundSize { get; init; }

    /// <summary>Gets standard deviation of the logarithm of size.</summary>
    [Parameter("log points", 0, 4, "standard deviation of the logarithm of size")]
    public required double SizeDispersion { get; init; }

    /// <summary>Gets required multiple of expected value to price.</summary>
    [Parameter("ratio", 0.1, 20, "required multiple of expected value to price")]
    public required double Hurdle { get; init; }
}
