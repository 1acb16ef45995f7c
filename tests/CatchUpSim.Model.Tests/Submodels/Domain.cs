namespace CatchUpSim.Model.Tests.Submodels;

/// <summary>
/// Where a number is allowed, by a letter: p positive, n not negative, f from zero to one, h the same without one, q the
/// same without zero, u without both, F as f where an edge alone has no solution, - anywhere.
/// </summary>
internal static class Domain
{
    private const double Little = 1e-9;

    /// <summary>Asserts that an equation of one number refuses what is outside of the domain, and not the edges.</summary>
    internal static void Hold(char domain, Action<double> equation)
    {
        foreach (double value in Outside(domain))
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => equation(value));
        }

        foreach (double value in Edges(domain))
        {
            equation(value);
        }
    }

    /// <summary>Numbers just outside.</summary>
    internal static double[] Outside(char domain) => domain switch
    {
        'p' => [0, -Little, -1, double.NaN],
        'n' => [-Little, -1, double.NaN],
        'f' or 'F' => [-Little, 1 + Little, double.NaN],
        'h' => [-Little, 1, 1 + Little, double.NaN],
        'q' => [0, -Little, 1 + Little, double.NaN],
        'u' => [0, -Little, 1, 1 + Little, double.NaN],
        _ => [],
    };

    /// <summary>The last numbers inside.</summary>
    internal static double[] Edges(char domain) => domain switch
    {
        'n' or 'h' => [0],
        'f' => [0, 1],
        'q' => [1],
        _ => [],
    };
}
