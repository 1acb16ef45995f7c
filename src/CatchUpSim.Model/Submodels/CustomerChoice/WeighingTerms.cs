using System.Runtime.Intrinsics;

namespace CatchUpSim.Model.Submodels;

/// <summary>What all buyers have in common when they weigh offers, each number four times for the four offers of a block.</summary>
/// <param name="parameters">How customers choose.</param>
internal readonly struct WeighingTerms(CustomerChoiceParameters parameters)
{
    /// <summary>Gets the cost of retraining, utility.</summary>
    public Vector256<double> Retraining { get; } = Vector256.Create(parameters.Retraining);

    /// <summary>Gets the part of the cost of leaving that a new vendor pays.</summary>
    public Vector256<double> Bargain { get; } = Vector256.Create(parameters.Bargain);

    /// <summary>Gets the weight on trust.</summary>
    public Vector256<double> TrustWeight { get; } = Vector256.Create(parameters.TrustWeight);

    /// <summary>Gets the utility of waiting.</summary>
    public Vector256<double> Waiting { get; } = Vector256.Create(parameters.WaitingUtility);
}
