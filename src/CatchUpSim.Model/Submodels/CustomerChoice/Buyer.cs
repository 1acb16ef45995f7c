using System.Runtime.Intrinsics;

namespace CatchUpSim.Model.Submodels;

/// <summary>What a buyer brings to the weighing of offers, each number four times for the four offers of a block.</summary>
internal readonly ref struct Buyer
{
    /// <summary>Gets the row of its present vendor, −1 for none.</summary>
    public required Vector256<long> Present { get; init; }

    /// <summary>Gets all bits where there is a present vendor, else none.</summary>
    public required Vector256<double> HasVendor { get; init; }

    /// <summary>Gets all bits where it may stay with its present vendor, so that others have to win it over, else none.</summary>
    public required Vector256<double> CanStay { get; init; }

    /// <summary>Gets all bits where foreign vendors may be chosen, else none.</summary>
    public required Vector256<double> Foreign { get; init; }

    /// <summary>Gets the weight on performance.</summary>
    public required Vector256<double> PerformanceTaste { get; init; }

    /// <summary>Gets the weight on price.</summary>
    public required Vector256<double> PriceTaste { get; init; }

    /// <summary>Gets the cost of rewriting its code, utility.</summary>
    public required Vector256<double> Code { get; init; }

    /// <summary>Gets the present vendor's compatibility with the dominant stack.</summary>
    public required Vector256<double> Usable { get; init; }
}
