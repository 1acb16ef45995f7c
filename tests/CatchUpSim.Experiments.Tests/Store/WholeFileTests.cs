using CatchUpSim.Experiments.Store;

namespace CatchUpSim.Experiments.Tests.Store;

public sealed class WholeFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_cannot_be_written_whole_leaves_the_older_file_and_no_draft()
    {
        File.WriteAllText(_folder["page.md"], "written by hand");

        Assert.Throws<IOException>(() => WholeFile.Write(_folder["page.md"], HalfOfIt));

        Assert.Equal("written by hand", File.ReadAllText(_folder["page.md"]));
        Assert.Single(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void What_cannot_be_written_whole_and_is_new_leaves_nothing()
    {
        Assert.Throws<IOException>(() => WholeFile.Write(_folder["runs.csv"], HalfOfIt));
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void A_text_is_written_without_a_mark_of_its_encoding()
    {
        WholeFile.Write(_folder["text"], "é");
        Assert.Equal([0xC3, 0xA9], File.ReadAllBytes(_folder["text"]));
    }

    [Fact]
    public void Rights_and_links_of_an_older_file_stay()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        const UnixFileMode Shared = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.GroupWrite;
        File.WriteAllText(_folder["page.md"], "older");
        File.SetUnixFileMode(_folder["page.md"], Shared);
        File.CreateSymbolicLink(_folder["link.md"], _folder["page.md"]);

        WholeFile.Write(_folder["link.md"], "newer");

        Assert.Equal("newer", File.ReadAllText(_folder["page.md"]));
        Assert.Equal(Shared, File.GetUnixFileMode(_folder["page.md"]));
        Assert.NotNull(File.ResolveLinkTarget(_folder["link.md"], returnFinalTarget: false));
    }

    private static void HalfOfIt(FileStream stream)
    {
        stream.Write("half"u8);
        throw new IOException("No space left on device");
    }
}
