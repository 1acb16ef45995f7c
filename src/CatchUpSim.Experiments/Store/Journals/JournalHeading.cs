using System.Text.Json;
using System.Text.Json.Serialization;

namespace CatchUpSim.Experiments.Store;

/// <summary>What decides the runs of a study: two studies with the same heading have the same runs, bit by bit.</summary>
public sealed record JournalHeading
{
    /// <summary>Gets what identifies the program that computes the runs.</summary>
    public required string Program { get; init; }

    /// <summary>Gets the hashes of the values of the scenarios, a world each, one per line.</summary>
    public required string Worlds { get; init; }

    /// <summary>Gets the seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Gets which firms are kept month by month: <c>all</c> or <c>focal</c>.</summary>
    public required string Recording { get; init; }

    internal byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, JournalJson.Default.JournalHeading);

    internal static JournalHeading? Of(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, JournalJson.Default.JournalHeading);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>How headings are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(JournalHeading))]
internal sealed partial class JournalJson : JsonSerializerContext;
