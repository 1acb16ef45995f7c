using CatchUpSim.Experiments.Store;

namespace CatchUpSim.Experiments.Tests.Store;

public sealed class FolderLockTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Path => _folder["study.lock"];

    [Fact]
    public void Who_writes_keeps_out_writers_and_readers_and_takes_the_file_away()
    {
        using (FolderLock.Take(Path))
        {
            Assert.StartsWith("another process is writing", Assert.Throws<FolderInUseException>(() => FolderLock.Take(Path)).Message, StringComparison.Ordinal);
            Assert.StartsWith("another process is writing", Assert.Throws<FolderInUseException>(() => FolderLock.Share(Path)).Message, StringComparison.Ordinal);
        }

        Assert.False(File.Exists(Path));
    }

    [Fact]
    public void Who_reads_lets_others_read_keeps_out_writers_who_are_told_so_and_the_last_takes_the_file_away()
    {
        using (FolderLock.Share(Path))
        {
            FolderLock.Share(Path)!.Dispose();
            Assert.StartsWith("'explain' is at work", Assert.Throws<FolderInUseException>(() => FolderLock.Take(Path)).Message, StringComparison.Ordinal);
        }

        Assert.False(File.Exists(Path));
        FolderLock.Take(Path, stays: true).Dispose();
        Assert.True(File.Exists(Path));
    }

    [Fact]
    public void Where_nobody_can_write_there_is_nothing_to_hold() => Assert.Null(FolderLock.Share(System.IO.Path.Combine(_folder.Path, "no", "such", "folder")));

    public void Dispose() => _folder.Dispose();
}
