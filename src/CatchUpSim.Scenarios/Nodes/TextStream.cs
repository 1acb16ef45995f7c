using System.Text;

namespace CatchUpSim.Scenarios.Nodes;

/// <summary>Texts that are read as if they were files.</summary>
internal static class TextStream
{
    public static Stream Of(string text) => new MemoryStream(Encoding.UTF8.GetBytes(text), writable: false);

    /// <summary>Opens the texts by the names of their files; no other file is there.</summary>
    public static Func<string, Stream> Among(IReadOnlyList<SourceText> texts) => file =>
        texts.FirstOrDefault(text => string.Equals(text.File, file, StringComparison.Ordinal)) is { } kept
            ? Of(kept.Text)
            : throw new IOException("it is not among the texts that were kept");
}
