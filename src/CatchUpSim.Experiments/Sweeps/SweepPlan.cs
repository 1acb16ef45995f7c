using System.Security.Cryptography;
using System.Text;
using CatchUpSim.Experiments.Designs;

namespace CatchUpSim.Experiments.Sweeps;

/// <summary>All that decides the results of a sweep, and where it comes from.</summary>
public sealed record SweepPlan
{
    /// <summary>Most runs of a sweep.</summary>
    public const int MostRuns = 100_000_000;

    /// <summary>Gets the factors.</summary>
    public required IReadOnlyList<DesignFactor> Factors { get; init; }

    /// <summary>Gets the points.</summary>
    public required IReadOnlyList<DesignPoint> Points { get; init; }

    /// <summary>Gets what identifies the scenario of each point: equal keys, equal inputs.</summary>
    public required IReadOnlyList<string> PointKeys { get; init; }

    /// <summary>Gets the number of worlds at each point.</summary>
    public required int Replications { get; init; }

    /// <summary>Gets the seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Gets the outcomes that are kept, in the order of their columns.</summary>
    public required IReadOnlyList<string> Outcomes { get; init; }

    /// <summary>Gets the version of the program, with its commit where that is known.</summary>
    public required string Version { get; init; }

    /// <summary>Gets what else is known of the study, such as its title.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Descriptions { get; init; } = [];

    /// <summary>Gets the files that the study was read from, as name and text: the study's first.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Sources { get; init; } = [];

    /// <summary>Gets the number of runs.</summary>
    public int Total => checked(Points.Count * Replications);

    /// <summary>The point of a run. Runs count through all points before they come to the next replication.</summary>
    public int PointOf(int run) => run % Points.Count;

    /// <summary>The replication of a run.</summary>
    public int ReplicationOf(int run) => run / Points.Count;

    /// <summary>The key of a point from its scenario and the numbers that are set in it.</summary>
    /// <param name="scenarioHash">Identifies the scenario apart from those numbers.</param>
    /// <param name="factors">The factors.</param>
    /// <param name="values">Their values.</param>
    public static string KeyOf(string scenarioHash, IReadOnlyList<DesignFactor> factors, IReadOnlyList<double> values)
    {
        var text = new StringBuilder(scenarioHash);
        for (int i = 0; i < factors.Count; i++)
        {
            text.Append('\n').Append(factors[i].Path).Append('=').Append(factors[i].TextOf(values[i]));
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    /// <summary>A point as messages show it: <c>cash = 150 USD million, stack = own</c>.</summary>
    public string TextOf(int point) => string.Join(", ", Factors.Select((factor, i) =>
        $"{factor.Name} = {factor.Shown(Points[point].Values[i])} {factor.Unit}".TrimEnd()));
}
