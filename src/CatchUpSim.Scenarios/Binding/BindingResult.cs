using CatchUpSim.Scenarios.Nodes;

namespace CatchUpSim.Scenarios.Binding;

/// <summary>
/// What one binding of a node tree yields besides the record: where each key stands and where its numbers come
/// from.
/// </summary>
internal sealed class BindingResult(ErrorList errors)
{
    public Dictionary<string, Position> Positions { get; } = new(StringComparer.Ordinal);

    public OrderedDictionary<string, Provenance> Provenance { get; } = new(StringComparer.Ordinal);

    public ErrorList Errors { get; } = errors;

    /// <summary>The place of a path, or of the nearest section above it that stands in a file.</summary>
    public Position Locate(string path, Position otherwise)
    {
        for (string at = path; at.Length > 0; at = Paths.Parent(at))
        {
            if (Positions.TryGetValue(at, out Position position))
            {
                return position;
            }
        }

        return otherwise;
    }
}
