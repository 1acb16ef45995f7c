using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CatchUpSim.Reporting;

/// <summary>A scenario file as it was read.</summary>
/// <param name="Name">Name of the file as the user gave it.</param>
/// <param name="Sha256">Hash of the text.</param>
/// <param name="Text">The whole text.</param>
public sealed record ScenarioText(string Name, string Sha256, string Text)
{
    /// <summary>The scenario text of a file, hashed.</summary>
    public static ScenarioText Of(string name, string text) => new(name, Manifest.HashOf(text), text);
}

/// <summary>A world of a comparison.</summary>
/// <param name="Name">Its name in the comparison.</param>
/// <param name="Reference">The scenario file, or the variant in it.</param>
/// <param name="ValuesHash">Identifies its values.</param>
public sealed record ManifestWorld(string Name, string Reference, string ValuesHash);

/// <summary>How long a phase of a study took.</summary>
/// <param name="Phase">Name of the phase.</param>
/// <param name="Seconds">Seconds.</param>
public sealed record PhaseTiming(string Phase, double Seconds);

/// <summary>What a study was made of: enough to repeat it to the last bit.</summary>
public sealed record Manifest
{
    /// <summary>What marks a folder as an output of this program.</summary>
    public const string Mark = "CatchUpSim study 1";

    /// <summary>Gets the format of the manifest.</summary>
    public string Format { get; init; } = Mark;

    /// <summary>Gets the name of the scenario.</summary>
    public required string Scenario { get; init; }

    /// <summary>Gets the scenario files: the named file first, then what it extends.</summary>
    public required IReadOnlyList<ScenarioText> Files { get; init; }

    /// <summary>Gets the hash of the values that were read, the same for every spelling of them; null when not known.</summary>
    public string? ValuesHash { get; init; }

    /// <summary>Gets the worlds of a comparison, the baseline first; null for a study of one world.</summary>
    public IReadOnlyList<ManifestWorld>? Worlds { get; init; }

    /// <summary>Gets the values set on the command line, <c>path=value</c>.</summary>
    public IReadOnlyList<string> Overrides { get; init; } = [];

    /// <summary>Gets the other options of the command.</summary>
    public IReadOnlyDictionary<string, string> Options { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Gets the checkpoint from which the study went on; null for one that began at its first month.</summary>
    public ForkHistory? Fork { get; init; }

    /// <summary>Gets the study's seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Gets the number of replications asked for.</summary>
    public required int Replications { get; init; }

    /// <summary>Gets the number of replications done, failed ones included.</summary>
    public int Done { get; init; }

    /// <summary>Gets the number of runs that a broken identity stopped.</summary>
    public int Failed { get; init; }

    /// <summary>Gets a value indicating whether the study was stopped before its last replication, or is still going on.</summary>
    public bool Interrupted { get; init; }

    /// <summary>Gets the program and the machine.</summary>
    public required RunEnvironment Environment { get; init; }

    /// <summary>Gets when the study was started.</summary>
    public required DateTimeOffset Started { get; init; }

    /// <summary>Gets when it was finished; null while it goes on.</summary>
    public DateTimeOffset? Finished { get; init; }

    /// <summary>Gets how long the phases took.</summary>
    public IReadOnlyList<PhaseTiming> Phases { get; init; } = [];

    /// <summary>Gets the runs computed per second, those that were taken up left out; null while the study goes on, and where none was computed.</summary>
    public double? RunsPerSecond { get; init; }

    /// <summary>Gets the most memory that the program took, in megabytes of 2^20 bytes; null while the study goes on.</summary>
    public long? PeakMemoryMegabytes { get; init; }

    /// <summary>Gets the scenario as the user named it: a file, or a variant in it.</summary>
    [JsonIgnore]
    public string Reference => Options.TryGetValue("scenario", out string? reference) ? reference
        : Files.Count > 0 ? Files[0].Name
        : Scenario;

    /// <summary>
    /// Gets the hash of what decides the results: files, worlds or variant, overrides, the checkpoint if there is one,
    /// and seed.
    /// </summary>
    public string ContentHash => HashOf(string.Join(
        '\n',
        [
            .. Files.Select(file => file.Sha256),
            .. (Worlds ?? []).Select(world => world.ValuesHash),
            .. Reference.Split('#').Skip(1),
            .. Overrides,
            .. Fork is { } fork ? (string[])[fork.Month, fork.StudyHash] : [],
            Seed.ToString(CultureInfo.InvariantCulture),
        ]));

    /// <summary>The manifest as text.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, ManifestJson.Default.Manifest);

    /// <summary>Reads a manifest; null when the text is none of ours.</summary>
    public static Manifest? Parse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, ManifestJson.Default.Manifest) is { Format: Mark } manifest ? manifest : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The SHA-256 hash of a text in UTF-8, in lower-case hexadecimal digits.</summary>
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

/// <summary>How manifests are written: snake_case, indented, null values left out.</summary>
[JsonSourceGenerationOptions(
    WriteIndented = true,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Manifest))]
internal sealed partial class ManifestJson : JsonSerializerContext;
