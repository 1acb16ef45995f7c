using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Submodels;

namespace CatchUpSim.Model.Tests.Submodels;

/// <summary>The dated chip rules of §6.3: those of the shipped world as its file states them, and two that no world uses yet.</summary>
internal static class DatedRules
{
    /// <summary>2022-10-07, first version: high performance together with a fast link between chips.</summary>
    public static ControlThreshold October2022 => Shipped("advanced-computing-rule");

    /// <summary>2023-10-17, licence requirement (3A090.a): high performance, or less of it but dense.</summary>
    public static ControlThreshold October2023 => Shipped("thresholds-revised");

    /// <summary>2023-10-17, notification route (3A090.b): the tier below the licence requirement.</summary>
    public static ControlThreshold October2023Notification => From(
        "notification",
        [
            new ThresholdDefinition { MinimumProcessing = 2400, MaximumProcessing = 4800, MinimumDensity = 1.6, MaximumDensity = 5.92 },
            new ThresholdDefinition { MinimumProcessing = 1600, MinimumDensity = 3.2, MaximumDensity = 5.92 },
        ]);

    /// <summary>2024-12-02, high-bandwidth memory: "above 2 GB/s/mm²", so the smallest density caught is the next number.</summary>
    public static ControlThreshold December2024Memory => From(
        "memory", [new ThresholdDefinition { MinimumMemoryDensity = Math.BitIncrement(2.0) }]);

    private static ControlThreshold Shipped(string name) => From(
        name,
        ShippedWorld.FirmA.PolicyControls.Events.Single(e => string.Equals(e.Name, name, StringComparison.Ordinal)).Thresholds!);

    private static ControlThreshold From(string name, IReadOnlyList<ThresholdDefinition> alternatives) =>
        new(name, [.. alternatives.Select(ControlCondition.From)]);
}
