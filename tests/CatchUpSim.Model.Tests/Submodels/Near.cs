namespace CatchUpSim.Model.Tests.Submodels;

/// <summary>Comparisons of computed numbers with published or hand-derived ones.</summary>
internal static class Near
{
    /// <summary>Tolerance of closed forms, relative to the expected number.</summary>
    internal const double ClosedForm = 1e-9;

    /// <summary>Asserts that the actual number lies within a relative tolerance of the expected one.</summary>
    internal static void Relative(double expected, double actual, double tolerance = ClosedForm) =>
        Assert.InRange(
            actual,
            expected - tolerance * Math.Abs(expected),
            expected + tolerance * Math.Abs(expected));

    /// <summary>Asserts that the actual number rounds to the printed decimals of the expected one.</summary>
    internal static void Printed(double expected, double actual, int decimals)
    {
        double halfUnit = 0.5 * Math.Pow(10.0, -decimals) * (1.0 + 1e-6);
        Assert.InRange(actual, expected - halfUnit, expected + halfUnit);
    }
}
