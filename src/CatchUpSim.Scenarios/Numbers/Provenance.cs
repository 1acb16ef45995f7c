namespace CatchUpSim.Scenarios;

/// <summary>Where a number of a scenario comes from.</summary>
/// <param name="Kind">The kind of source.</param>
/// <param name="Source">The source in the author's words; may be empty for an assumption or a user's own
/// number.</param>
/// <param name="Confidence">How far the number can be trusted.</param>
public sealed record Provenance(ProvenanceKind Kind, string Source, Confidence Confidence)
{
    /// <summary>Gets the provenance of a number that its author gave no source for.</summary>
    public static Provenance Stated { get; } = new(ProvenanceKind.StatedByUser, string.Empty, Confidence.Low);

    /// <summary>Gets the provenance of a number given with <c>--set</c>.</summary>
    public static Provenance CommandLine { get; } = new(ProvenanceKind.CommandLine, string.Empty, Confidence.Low);

    /// <summary>The provenance as a person reads it.</summary>
    public override string ToString() => Kind switch
    {
        ProvenanceKind.StatedByUser => "stated by the user",
        ProvenanceKind.CommandLine => "command line",
        ProvenanceKind.CaseRecord => $"{Source}, {Name(Confidence)}",
        _ => $"{Name(Kind)} {Source}".TrimEnd() + $", {Name(Confidence)}",
    };

    private static string Name<T>(T value)
        where T : struct, Enum => Model.Inputs.KebabCase.Of(value.ToString());
}

/// <summary>Kinds of sources of numbers.</summary>
public enum ProvenanceKind
{
    /// <summary>A fact of the case record, named by its id.</summary>
    CaseRecord,

    /// <summary>A publication.</summary>
    Literature,

    /// <summary>Calculated from other facts.</summary>
    Derived,

    /// <summary>Fitted so that the model meets facts.</summary>
    Calibrated,

    /// <summary>A guess that is argued for elsewhere.</summary>
    Assumption,

    /// <summary>Written in a scenario without a source.</summary>
    StatedByUser,

    /// <summary>Given with <c>--set</c>.</summary>
    CommandLine,
}

/// <summary>How far a number can be trusted.</summary>
public enum Confidence
{
    /// <summary>May be off by a large factor.</summary>
    Low,

    /// <summary>Of the right size.</summary>
    Medium,

    /// <summary>Documented.</summary>
    High,
}
