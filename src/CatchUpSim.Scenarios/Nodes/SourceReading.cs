using System.Buffers;
using System.Text;
using System.Text.Unicode;
using CatchUpSim.Model.Inputs;

namespace CatchUpSim.Scenarios.Nodes;

/// <summary>Reads a scenario file as text and says in plain words why it cannot.</summary>
internal static class SourceReading
{
    public const int LargestMegabytes = 4;
    private const int LargestBytes = LargestMegabytes * 1024 * 1024;
    private const string Extension = ".yaml";
    private const string CommonFolder = "scenarios";

    /// <summary>The text of the file, or null after noting why there is none.</summary>
    public static SourceText? Read(string file, Func<string, Stream> open, ErrorList errors) =>
        Read(file, open, (at, message) => errors.Add(at, string.Empty, message));

    /// <summary>
    /// The text of the file, or null after reporting why there is none, and where; line 0 means the whole file.
    /// </summary>
    public static SourceText? Read(string file, Func<string, Stream> open, Action<Position, string> report)
    {
        Position whole = new(file, 0, 0);
        if (Directory.Exists(file))
        {
            report(whole, "is a directory; name a scenario file in it");
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
            report(whole, Explain(exception, file));
            return null;
        }
    }

    public static Stream Open(string file) => File.OpenRead(file);

    private static SourceText? Decode(string file, Stream stream, Action<Position, string> report)
    {
        // A pipe or device tells no length beforehand, so one byte more than permitted is asked for.
        long announced = stream.CanSeek && stream.Length > 0 ? stream.Length : LargestBytes;
        byte[] bytes = new byte[Math.Min(announced, LargestBytes) + 1];
        int count = announced > LargestBytes ? 0 : stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        if (announced > LargestBytes || count > LargestBytes)
        {
            report(new Position(file, 0, 0), $"is larger than {LargestMegabytes} MB; no scenario is");
            return null;
        }

        ReadOnlySpan<byte> content = bytes.AsSpan(0, count);
        ReadOnlySpan<byte> mark = Encoding.UTF8.Preamble;
        content = content.StartsWith(mark) ? content[mark.Length..] : content;
        char[] letters = new char[content.Length];
        OperationStatus status = Utf8.ToUtf16(content, letters, out int read, out int length, replaceInvalidSequences: false);
        if (status == OperationStatus.Done)
        {
            return new SourceText(file, new string(letters, 0, length));
        }

        report(EndOf(file, letters.AsSpan(0, length)), $"the byte 0x{content[read]:X2} is not UTF-8 text; save the file as UTF-8");
        return null;
    }

    private static Position EndOf(string file, ReadOnlySpan<char> text) =>
        new(file, text.Count('\n') + 1, text.Length - text.LastIndexOf('\n'));

    private static string Explain(Exception exception, string file) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => ExplainMissing(file),
        UnauthorizedAccessException => "cannot be read: no permission",
        ArgumentException or NotSupportedException => "is no file name",
        _ => "cannot be read: " + exception.Message,
    };

    private static string ExplainMissing(string file)
    {
        string common = Path.Join(CommonFolder, Path.ChangeExtension(file, Extension));
        string? directory = Path.GetDirectoryName(Path.GetFullPath(file));
        string? meant = File.Exists(Path.ChangeExtension(file, Extension)) ? Path.ChangeExtension(file, Extension)
            : !Path.IsPathRooted(file) && File.Exists(common) ? common
            : Neighbour(file) ?? (Path.IsPathRooted(file) ? null : Neighbour(common));
        return meant is not null ? $"does not exist; did you mean '{meant}'?"
            : Directory.Exists(directory) ? "does not exist"
            : "does not exist, nor does its directory";
    }

    private static string? Neighbour(string file)
    {
        string? directory = Path.GetDirectoryName(Path.GetFullPath(file));
        if (!Directory.Exists(directory))
        {
            return null;
        }

        // An extension that all files share would make any two short names look alike.
        string name = Path.GetFileNameWithoutExtension(file);
        string[] names = [.. Directory.EnumerateFiles(directory, "*" + Extension)
            .Select(neighbour => Path.GetFileNameWithoutExtension(neighbour)).Order(StringComparer.Ordinal)];
        return (NearestName.Among(names, name) ?? Completion(names, name)) is { } nearest
            ? Path.Join(Path.GetDirectoryName(file), nearest + Extension)
            : null;
    }

    // A name cut short is no typing mistake, as many letters may lack; of those that go on from it the shortest adds the least.
    private static string? Completion(IEnumerable<string> names, string name) => name.Length == 0 ? null
        : names.Where(other => other.StartsWith(name, StringComparison.OrdinalIgnoreCase)).MinBy(other => other.Length);
}
