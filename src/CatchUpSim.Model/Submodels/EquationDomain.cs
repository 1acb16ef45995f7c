using System.Runtime.CompilerServices;

namespace CatchUpSim.Model.Submodels;

/// <summary>
/// Where an equation is defined: an argument outside is refused with the expression that the caller wrote. NaN is
/// outside every domain.
/// </summary>
internal static class EquationDomain
{
    internal static void RequirePositive(double value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        if (!(value > 0))
        {
            Refuse(value, name, "positive");
        }
    }

    internal static void RequireNotNegative(
        double value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        if (!(value >= 0))
        {
            Refuse(value, name, "zero or positive");
        }
    }

    internal static void RequireFraction(double value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        if (!(value is >= 0 and <= 1))
        {
            Refuse(value, name, "between zero and one");
        }
    }

    internal static void RequireSameLength(
        int length, int expected, [CallerArgumentExpression(nameof(length))] string? name = null)
    {
        if (length != expected)
        {
            Refuse(length, name, "the length of the other vectors");
        }
    }

    private static void Refuse(double value, string? name, string domain) =>
        throw new ArgumentOutOfRangeException(name, value, $"The value has to be {domain}.");
}
