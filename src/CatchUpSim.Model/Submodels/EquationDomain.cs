using System.Runtime.CompilerServices;

namespace CatchUpSim.Model.Submodels;

/// <summary>Refuses arguments for which an equation has no meaning. "Not a number" is always refused.</summary>
internal static class EquationDomain
{
    /// <summary>Requires a probability or share between 0 and 1.</summary>
    internal static void RequireShare(
        double value,
        [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 0.0, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 1.0, name);
    }

    /// <summary>Requires a fraction between 0 and 1.</summary>
    internal static void RequireFraction(
        double value,
        [CallerArgumentExpression(nameof(value))] string? name = null) => RequireShare(value, name);

    /// <summary>Requires a number that is not negative.</summary>
    internal static void RequireNotNegative(
        double value,
        [CallerArgumentExpression(nameof(value))] string? name = null) =>
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 0.0, name);

    /// <summary>Requires a number above zero.</summary>
    internal static void RequirePositive(
        double value,
        [CallerArgumentExpression(nameof(value))] string? name = null) =>
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, 0.0, name);

    /// <summary>Requires two vectors of one length.</summary>
    internal static void RequireSameLength(
        int actual,
        int expected,
        [CallerArgumentExpression(nameof(actual))] string? name = null) =>
        ArgumentOutOfRangeException.ThrowIfNotEqual(actual, expected, name);
}
