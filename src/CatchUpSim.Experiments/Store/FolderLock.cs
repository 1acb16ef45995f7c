namespace CatchUpSim.Experiments.Store;

/// <summary>
/// A file that one process at a time holds while it writes beside it, or several while they read there. The system lets go of it when its
/// holder dies.
/// </summary>
public static class FolderLock
{
    // What the systems answer when another holds the file: Linux, macOS, Windows.
    private static readonly int[] Held = [11, 35, unchecked((int)0x80070020)];

    /// <summary>Takes the file, which is made when it is not there.</summary>
    /// <param name="file">The file.</param>
    /// <param name="stays">Whether it stays when it is let go; it goes otherwise.</param>
    /// <exception cref="FolderInUseException">Another process holds it.</exception>
    public static FileStream Take(string file, bool stays = false)
    {
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, stays ? FileOptions.None : FileOptions.DeleteOnClose);
        }
        catch (IOException error) when (Held.Contains(error.HResult))
        {
            string folder = Path.GetDirectoryName(file)!;
            string holder = IsRead(file) ? $"'explain' is at work on the study in {folder}; wait for its end or" : $"another process is writing to {folder};";
            throw new FolderInUseException($"{holder} choose another with --out", error);
        }
    }

    /// <summary>Takes the file together with others who read, so that nobody writes until this is disposed.</summary>
    /// <param name="file">The file.</param>
    /// <returns>What holds it; null where no file can be made, so that nobody can write there either.</returns>
    /// <exception cref="FolderInUseException">Another process writes.</exception>
    public static IDisposable? Share(string file)
    {
        try
        {
            return new Reading(Shared(file), file);
        }
        catch (IOException error) when (Held.Contains(error.HResult))
        {
            throw new FolderInUseException($"another process is writing to {Path.GetDirectoryName(file)}; wait for its end", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static FileStream Shared(string file) => new(file, FileMode.OpenOrCreate, FileAccess.Read, FileShare.Read, 1);

    private static bool IsRead(string file)
    {
        try
        {
            using FileStream shared = Shared(file);
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>The last one who reads takes the file away.</summary>
    private sealed class Reading(FileStream held, string file) : IDisposable
    {
        public void Dispose()
        {
            held.Dispose();
            try
            {
                Take(file).Dispose();
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                // Another one reads, or writes already, and will take it away.
                return;
            }
        }
    }
}
