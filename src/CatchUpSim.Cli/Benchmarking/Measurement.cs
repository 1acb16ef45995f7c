using System.Globalization;

namespace CatchUpSim.Cli.Benchmarking;

/// <summary>One measured figure beside its target.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Value">The figure.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Target">What it should be at most, or null without a target.</param>
internal sealed record Measurement(string What, double Value, string Unit, double? Target)
{
    /// <summary>Gets the figure as text.</summary>
    public string ValueText => $"{Text(Value)} {Unit}";

    /// <summary>Gets the target as text.</summary>
    public string TargetText => Target is { } target ? $"≤ {Text(target)} {Unit}" : string.Empty;

    /// <summary>Gets whether the target is met, in a word.</summary>
    public string Verdict => Target is not { } target ? string.Empty : Value <= target ? "met" : "missed";

    private static string Text(double value) => value.ToString(
        value >= 100 ? "0" : value >= 10 ? "0.0" : "0.00", CultureInfo.InvariantCulture);
}
