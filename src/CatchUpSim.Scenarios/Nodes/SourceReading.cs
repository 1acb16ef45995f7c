using System.Text;
using CatchUpSim.Model.Inputs;

namespace CatchUpSim.Scenarios.Nodes;

/// <summary>Reads a scenario file as text and says in plain words why it cannot.</summary>
internal static class SourceReading
{
    public const int LargestMegabytes = 4;
    private const int LargestBytes = LargestMegabytes * 1024 * 1024;
    private static readonly UTF8Encoding StrictUtf8 =
        new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text of the file, or null after reporting why there is none.</summary>
    public static SourceText? Read(string file, Func<string, Stream> open, Action<string> report)
    {
        if (Directory.Exists(file))
        {
            report("is a directory; name a scenario file in it");
            return null;
        }

        try
        {
            using Stream stream = open(file);
            return Decode(file, stream, report);
        }
        catch (Exception exception) when (
            exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            report(Explain(exception, file));
            return null;
        }
    }

    public static Stream Open(string file) => File.OpenRead(file);

    private static SourceText? Decode(string file, Stream stream, Action<string> report)
    {
        // A pipe or device tells no length beforehand, so one byte more than permitted is asked for.
        long announced = stream.CanSeek && stream.Length > 0 ? stream.Length : LargestBytes;
        byte[] bytes = new byte[Math.Min(announced, LargestBytes) + 1];
        int count = announced > LargestBytes ? 0 : stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        if (announced > LargestBytes || count > LargestBytes)
        {
            report($"is larger than {LargestMegabytes} MB; no scenario is");
            return null;
        }

        ReadOnlySpan<byte> content = bytes.AsSpan(0, count);
        ReadOnlySpan<byte> mark = Encoding.UTF8.Preamble;
        try
        {
            content = content.StartsWith(mark) ? content[mark.Length..] : content;
            return new SourceText(file, StrictUtf8.GetString(content));
        }
        catch (DecoderFallbackException)
        {
            report("is not UTF-8 text");
            return null;
        }
    }

    private static string Explain(Exception exception, string file) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => ExplainMissing(file),
        UnauthorizedAccessException => "cannot be read: no permission",
        ArgumentException or NotSupportedException => "is no file name",
        _ => "cannot be read: " + exception.Message,
    };

    private static string ExplainMissing(string file)
    {
        string? directory = Path.GetDirectoryName(Path.GetFullPath(file));
        if (!Directory.Exists(directory))
        {
            return "no such file; its directory does not exist";
        }

        IEnumerable<string> names = Directory.EnumerateFiles(directory).Select(name => Path.GetFileName(name))
            .Order(StringComparer.Ordinal);
        return NearestName.Among(names, Path.GetFileName(file)) is { } nearest
            ? $"no such file; did you mean '{Path.Join(Path.GetDirectoryName(file), nearest)}'?"
            : "no such file";
    }
}
