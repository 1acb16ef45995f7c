namespace CatchUpSim.Experiments.Store;

/// <summary>A file that one process at a time holds while it writes beside it. The system lets go of it when its holder dies.</summary>
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
            throw new FolderInUseException($"another process is writing to {Path.GetDirectoryName(file)}; choose another with --out", error);
        }
    }
}
