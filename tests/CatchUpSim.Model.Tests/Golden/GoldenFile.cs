using System.Globalization;
using System.Text.Json;

namespace CatchUpSim.Model.Tests.Golden;

/// <summary>
/// Expected numbers by name, in a file beside the tests. CATCHUPSIM_UPDATE_GOLDEN=1 writes them anew after a change of
/// results that is meant; announce the change. Functions such as the exponential may differ in their last bit between
/// platforms, so numbers are compared with a tolerance.
/// </summary>
internal static class GoldenFile
{
    private const double Tolerance = 1e-6;

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>Asserts that results are those of a file.</summary>
    public static void Matches(string name, SortedDictionary<string, double> results)
    {
        string path = Path.Join(ShippedWorld.Root, "tests", "CatchUpSim.Model.Tests", "Golden", name);
        if (string.Equals(Environment.GetEnvironmentVariable("CATCHUPSIM_UPDATE_GOLDEN"), "1", StringComparison.Ordinal))
        {
            File.WriteAllText(path, JsonSerializer.Serialize(results, Indented) + "\n");
        }

        var expected = JsonSerializer.Deserialize<SortedDictionary<string, double>>(File.ReadAllText(path))!;
        Assert.Equal(expected.Keys, results.Keys);
        Assert.Equal(
            string.Empty,
            string.Join('\n', expected.Where(e => !IsNear(e.Value, results[e.Key])).Select(e =>
                string.Create(CultureInfo.InvariantCulture, $"{e.Key}: {e.Value:R} expected, {results[e.Key]:R} found"))));
    }

    /// <summary>Whether a number is the expected one within the tolerance.</summary>
    public static bool IsNear(double expected, double found) =>
        Math.Abs(expected - found) <= Tolerance * (1e-3 + Math.Abs(expected));
}
