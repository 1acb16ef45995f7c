using System.Text.Json;
using System.Text.Json.Serialization;

namespace CatchUpSim.Experiments.Checkpoints;

/// <summary>What a file of worlds says about itself before the first world.</summary>
public sealed record CheckpointHeading
{
    /// <summary>What marks a file as one of ours.</summary>
    public const string Mark = "CatchUpSim worlds 1";

    /// <summary>Gets the mark.</summary>
    public string Format { get; init; } = Mark;

    /// <summary>Gets the version of the schema that the worlds are written in.</summary>
    public required string Schema { get; init; }

    /// <summary>Gets the version of the model.</summary>
    public required string Version { get; init; }

    /// <summary>Gets the hash of the scenario's values.</summary>
    public required string ScenarioHash { get; init; }

    /// <summary>Gets the study's seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Gets the month at whose end the worlds stand, <c>YYYY-MM</c>.</summary>
    public required string Month { get; init; }

    /// <summary>Gets which firms the records so far hold: <c>all</c> or <c>focal</c>.</summary>
    public required string Recording { get; init; }

    /// <summary>Gets the manifest of the study, which holds the texts of its scenario.</summary>
    public required string Manifest { get; init; }

    internal byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, CheckpointJson.Default.CheckpointHeading);

    internal static CheckpointHeading? Of(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, CheckpointJson.Default.CheckpointHeading) is { Format: Mark } heading ? heading : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>How headings are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(CheckpointHeading))]
internal sealed partial class CheckpointJson : JsonSerializerContext;
