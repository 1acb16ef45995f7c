using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using CatchUpSim.Model;
using CatchUpSim.Scenarios;

namespace CatchUpSim.Cli.Studies;

/// <summary>
/// Identifies the model that this program runs, so that runs of two models never mix unseen. The compiler gives every
/// assembly an identifier that follows from its content; it changes with any line of the source, committed or not, and is
/// the same wherever the same source is built.
/// </summary>
internal static class ModelFingerprint
{
    private const int Digits = 16;

    // What runs a scenario, and what reads it.
    private static readonly Assembly[] Deciding = [typeof(Simulation).Assembly, typeof(ScenarioReference).Assembly];

    /// <summary>Gets the version with the fingerprint behind it, hexadecimal digits.</summary>
    public static string Text { get; } = CommandLine.Version + "+" + Of(Deciding.Select(assembly => assembly.ManifestModule.ModuleVersionId));

    private static string Of(IEnumerable<Guid> identifiers) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', identifiers))))[..Digits];
}
