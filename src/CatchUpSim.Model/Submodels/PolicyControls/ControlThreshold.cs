using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using CatchUpSim.Model.Inputs;

namespace CatchUpSim.Model.Submodels;

/// <summary>What an export control measures of a product.</summary>
/// <param name="TotalProcessingPerformance">TPP, TOPS · bits.</param>
/// <param name="PerformanceDensity">TPP per mm² of applicable die area.</param>
/// <param name="InputOutputBandwidth">Aggregate bidirectional transfer rate between chips, GB/s.</param>
/// <param name="MemoryBandwidthDensity">Memory transfer rate per package area, GB/s/mm².</param>
public readonly record struct ControlledFigures(
    double TotalProcessingPerformance,
    double PerformanceDensity,
    double InputOutputBandwidth = 0.0,
    double MemoryBandwidthDensity = 0.0);

/// <summary>
/// One alternative of a control: a product meets it when every figure reaches its minimum (≥) and stays
/// below its maximum (&lt;). A limit that is not stated does not bind.
/// </summary>
public sealed record ControlCondition
{
    /// <summary>Smallest TPP caught, TOPS · bits.</summary>
    public double MinimumPerformance { get; init; }

    /// <summary>Smallest TPP no longer caught, TOPS · bits.</summary>
    public double PerformanceBelow { get; init; } = double.PositiveInfinity;

    /// <summary>Smallest performance density caught, TPP/mm².</summary>
    public double MinimumDensity { get; init; }

    /// <summary>Smallest performance density no longer caught, TPP/mm².</summary>
    public double DensityBelow { get; init; } = double.PositiveInfinity;

    /// <summary>Smallest aggregate input/output bandwidth caught, GB/s.</summary>
    public double MinimumInputOutputBandwidth { get; init; }

    /// <summary>Smallest memory bandwidth density caught, GB/s/mm².</summary>
    public double MinimumMemoryBandwidthDensity { get; init; }

    /// <summary>The condition that a scenario states; what it leaves out does not bind.</summary>
    public static ControlCondition From(ThresholdDefinition definition) => new()
    {
        MinimumPerformance = definition.MinimumProcessing ?? 0.0,
        PerformanceBelow = definition.MaximumProcessing ?? double.PositiveInfinity,
        MinimumDensity = definition.MinimumDensity ?? 0.0,
        DensityBelow = definition.MaximumDensity ?? double.PositiveInfinity,
        MinimumInputOutputBandwidth = definition.MinimumInterconnect ?? 0.0,
        MinimumMemoryBandwidthDensity = definition.MinimumMemoryDensity ?? 0.0,
    };

    /// <summary>Whether the product reaches every minimum and stays below every maximum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsMetBy(in ControlledFigures product) =>
        product.TotalProcessingPerformance >= MinimumPerformance
        && product.TotalProcessingPerformance < PerformanceBelow
        && product.PerformanceDensity >= MinimumDensity
        && product.PerformanceDensity < DensityBelow
        && product.InputOutputBandwidth >= MinimumInputOutputBandwidth
        && product.MemoryBandwidthDensity >= MinimumMemoryBandwidthDensity;
}

/// <summary>Equation (PC4): a control catches a product that meets any one of its alternatives.</summary>
/// <param name="Name">Name of the rule in event records.</param>
/// <param name="Alternatives">Conditions of which one suffices.</param>
public sealed record ControlThreshold(string Name, ImmutableArray<ControlCondition> Alternatives)
{
    /// <summary>Whether the control covers the product.</summary>
    public bool Catches(in ControlledFigures product)
    {
        foreach (ControlCondition condition in Alternatives.AsSpan())
        {
            if (condition.IsMetBy(in product))
            {
                return true;
            }
        }

        return false;
    }
}
