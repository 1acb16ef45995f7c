namespace CatchUpSim.Model.Submodels;

/// <summary>
/// The dated chip rules of §6.3 as thresholds. A scenario says when each is in force; these are the numbers.
/// The rule of 2025-04 has no published threshold in the sources of the model, so a scenario states its own.
/// </summary>
public static class ControlRules
{
    /// <summary>2022-10-07, first version: high performance together with a fast link between chips.</summary>
    public static ControlThreshold October2022 { get; } = new(
        "advanced computing rule of 2022-10",
        [new ControlCondition { MinimumPerformance = 4800.0, MinimumInputOutputBandwidth = 600.0 }]);

    /// <summary>2023-10-17, licence requirement (3A090.a): high performance, or less of it but dense.</summary>
    public static ControlThreshold October2023 { get; } = new(
        "advanced computing rule of 2023-10",
        [
            new ControlCondition { MinimumPerformance = 4800.0 },
            new ControlCondition { MinimumPerformance = 1600.0, MinimumDensity = 5.92 },
        ]);

    /// <summary>2023-10-17, notification route (3A090.b): the tier below the licence requirement.</summary>
    public static ControlThreshold October2023Notification { get; } = new(
        "notification rule of 2023-10",
        [
            new ControlCondition
            {
                MinimumPerformance = 2400.0,
                PerformanceBelow = 4800.0,
                MinimumDensity = 1.6,
                DensityBelow = 5.92,
            },
            new ControlCondition { MinimumPerformance = 1600.0, MinimumDensity = 3.2, DensityBelow = 5.92 },
        ]);

    /// <summary>2024-12-02, high-bandwidth memory: bandwidth density above 2 GB/s/mm².</summary>
    /// <remarks>This rule says "above", not "at least": the smallest density caught is the next number.</remarks>
    public static ControlThreshold December2024Memory { get; } = new(
        "high-bandwidth memory rule of 2024-12",
        [new ControlCondition { MinimumMemoryBandwidthDensity = Math.BitIncrement(2.0) }]);

    /// <summary>2026-01, case-by-case review: what this catches may apply for a licence, nothing above it.</summary>
    public static ControlThreshold January2026CaseByCase { get; } = new(
        "case-by-case review of 2026-01",
        [new ControlCondition { PerformanceBelow = 21_000.0, MemoryBandwidthBelow = 6_500.0 }]);
}
