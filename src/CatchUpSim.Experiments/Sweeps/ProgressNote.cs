using System.Text.Json;
using System.Text.Json.Serialization;
using CatchUpSim.Experiments.Store;

namespace CatchUpSim.Experiments.Sweeps;

/// <summary>
/// What a sweep under way says of its speed. It stands beside the database, because results must not depend on time.
/// </summary>
/// <param name="Started">When it was started.</param>
/// <param name="Updated">When it last stored a run.</param>
/// <param name="Before">Runs that were stored when it was started.</param>
/// <param name="Done">Runs that were stored then.</param>
/// <param name="Total">Runs that it computes.</param>
/// <param name="Failed">Stored runs that failed.</param>
public sealed record ProgressNote(DateTimeOffset Started, DateTimeOffset Updated, int Before, int Done, int Total, int Failed)
{
    /// <summary>Name of a note beside a database.</summary>
    public static string FileOf(string database) => Path.ChangeExtension(database, ".progress.json");

    /// <summary>Gets runs per second; zero when nothing can be said.</summary>
    [JsonIgnore]
    public double Rate => Updated > Started ? (Done - Before) / (Updated - Started).TotalSeconds : 0;

    /// <summary>Writes the note, replacing an older one; a note that cannot be written does no harm.</summary>
    public void Write(string file)
    {
        try
        {
            WholeFile.Write(file, JsonSerializer.Serialize(this, ProgressNoteJson.Default.ProgressNote));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The next run that cannot be stored will say what is wrong with the disk.
            return;
        }
    }

    /// <summary>Reads a note; null when there is none that can be read.</summary>
    public static ProgressNote? Read(string file)
    {
        try
        {
            return File.Exists(file) ? JsonSerializer.Deserialize(File.ReadAllText(file), ProgressNoteJson.Default.ProgressNote) : null;
        }
        catch (Exception error) when (error is IOException or JsonException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}

/// <summary>How notes are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(ProgressNote))]
internal sealed partial class ProgressNoteJson : JsonSerializerContext;
