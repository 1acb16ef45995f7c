namespace CatchUpSim.Scenarios;

/// <summary>A scenario as a user names it: a file, or a variant inside it (<c>firm-a.yaml#no-sanctions</c>).</summary>
/// <param name="File">The file.</param>
/// <param name="Variant">The variant, or null for the file as it stands.</param>
public sealed record ScenarioReference(string File, string? Variant)
{
    /// <summary>Splits a reference at its last <c>#</c>.</summary>
    public static ScenarioReference Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        int mark = text.LastIndexOf('#');
        return mark < 0 ? new ScenarioReference(text, null) : new ScenarioReference(text[..mark], text[(mark + 1)..]);
    }

    /// <inheritdoc/>
    public override string ToString() => Variant is null ? File : $"{File}#{Variant}";
}
