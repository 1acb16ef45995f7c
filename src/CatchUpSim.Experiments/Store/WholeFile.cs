using System.Text;

namespace CatchUpSim.Experiments.Store;

/// <summary>
/// Writes a file beside its place and moves it there when it is whole. What does not fit on the disk leaves no part of itself, which
/// would pass for the whole, and an older file with the name stays as it was.
/// </summary>
public static class WholeFile
{
    /// <summary>What a draft is called behind the name of its file.</summary>
    public const string DraftEnding = ".tmp";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes a text as UTF-8.</summary>
    public static void Write(string path, string text) => Write(path, Utf8.GetBytes(text));

    /// <summary>Writes bytes.</summary>
    public static void Write(string path, byte[] bytes) => Write(path, stream => stream.Write(bytes));

    /// <summary>Writes what something puts into a stream.</summary>
    /// <param name="path">The place.</param>
    /// <param name="write">Writes everything.</param>
    /// <exception cref="IOException">It could not be written whole.</exception>
    public static void Write(string path, Action<FileStream> write)
    {
        ArgumentNullException.ThrowIfNull(write);

        // Who put a link there wants the file behind it written, not the link replaced.
        string place = File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path : path;
        string draft = place + DraftEnding;
        try
        {
            using (FileStream stream = File.Create(draft))
            {
                write(stream);
            }

            KeepRights(place, draft);
            File.Move(draft, place, overwrite: true);
        }
        catch
        {
            Forget(draft);
            throw;
        }
    }

    /// <summary>Deletes a draft that nobody needs any more, if it can be.</summary>
    internal static void Forget(string draft)
    {
        try
        {
            File.Delete(draft);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // It is in nobody's way, and what cannot be written cannot be deleted either: another error says more.
            return;
        }
    }

    // A page that others may write must not become one that only its last writer may.
    private static void KeepRights(string place, string draft)
    {
        if (!OperatingSystem.IsWindows() && File.Exists(place))
        {
            File.SetUnixFileMode(draft, File.GetUnixFileMode(place));
        }
    }
}
