namespace CatchUpSim.Experiments.Store;

/// <summary>
/// A folder that a study of this process writes into. An older study in it stays until the new one has something to put in its place.
/// </summary>
public sealed class HeldFolder : IDisposable
{
    private readonly Lock _making = new();
    private readonly StudyFolder _folder;
    private readonly string _manifest;
    private readonly FileStream _held;

    private HeldFolder(StudyFolder folder, string manifest, FileStream held)
    {
        _folder = folder;
        _manifest = manifest;
        _held = held;
        KeepsOlder = folder.HasResults;
    }

    /// <summary>Gets a value indicating whether an older study still lies in the folder, because the new one has nothing to put in its place.</summary>
    public bool KeepsOlder { get; private set; }

    /// <summary>Holds a folder until this is disposed; one that holds anything but a study, or into which another process writes, is refused.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="manifest">Manifest of the study that begins; it marks the folder as ours from now on, unless an older study does.</param>
    /// <exception cref="IOException">The folder holds something else, or cannot be written.</exception>
    public static HeldFolder Take(StudyFolder folder, string manifest)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var taken = new HeldFolder(folder, manifest, folder.Prepare());
        try
        {
            if (!taken.KeepsOlder)
            {
                taken.Mark();
            }

            return taken;
        }
        catch
        {
            taken.Dispose();
            throw;
        }
    }

    /// <summary>Removes an older study, once: to be called when there are results, before the first of them is put in its place.</summary>
    public void MakeRoom()
    {
        lock (_making)
        {
            if (KeepsOlder)
            {
                _folder.Clear();
                Mark();
                KeepsOlder = false;
            }
        }
    }

    /// <summary>Lets go of the folder.</summary>
    public void Dispose() => _held.Dispose();

    private void Mark() => WholeFile.Write(_folder.Manifest, _manifest);
}
