using CatchUpSim.Experiments.Store;

namespace CatchUpSim.Experiments.Tests.Store;

public sealed class StudyFolderTests : IDisposable
{
    private const string Manifest = "{ \"program\": \"CatchUpSim\" }";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_folder_that_is_not_there_is_made()
    {
        var study = new StudyFolder(_folder["deep/new"]);

        Assert.Null(study.Obstacle());
        Assert.False(Directory.Exists(study.Path));
        study.Prepare().Dispose();
        Assert.True(Directory.Exists(study.Path));
    }

    [Fact]
    public void An_older_study_stays_until_it_is_told_to_make_room_and_drafts_of_killed_processes_go_at_once()
    {
        var study = new StudyFolder(_folder.Path);
        string[] old = ["manifest.json", "study.db", "runs.csv", "checkpoint-2021-11.worlds"];
        string[] drafts = ["study.db.partial", "checkpoint-2021-11.worlds.partial", "runs.csv.tmp"];
        foreach (string name in old.Concat(drafts))
        {
            File.WriteAllText(_folder[name], Manifest);
        }

        study.Prepare().Dispose();

        Assert.All(old, name => Assert.True(File.Exists(_folder[name]), name));
        Assert.All(drafts, name => Assert.False(File.Exists(_folder[name]), name));
    }

    [Fact]
    public void An_older_study_makes_room_but_files_of_others_stay()
    {
        var study = new StudyFolder(_folder.Path);
        Directory.CreateDirectory(_folder["figures"]);
        string[] old = ["study.db", "runs.csv", "report.html", "run.log", "figures/01.svg", "figures/01.png"];
        string[] others = ["notes.txt", "notes.txt.tmp"];
        foreach (string name in old.Concat(others))
        {
            File.WriteAllText(_folder[name], "old");
        }

        File.WriteAllText(study.Manifest, Manifest);

        study.Prepare().Dispose();
        study.Clear();

        Assert.All(old, name => Assert.False(File.Exists(_folder[name])));
        Assert.True(File.Exists(study.Manifest));
        Assert.All(others, name => Assert.True(File.Exists(_folder[name]), name));
    }

    [Theory]
    [InlineData("thesis.docx", "text")]
    [InlineData("manifest.json", "{ \"name\": \"a web page\" }")]
    public void A_folder_of_others_is_left_alone(string name, string text)
    {
        File.WriteAllText(_folder[name], text);
        var study = new StudyFolder(_folder.Path);

        Assert.Contains("not the folder of a study", study.Obstacle(), StringComparison.Ordinal);
        Assert.Throws<IOException>(study.Prepare);
        Assert.Equal(text, File.ReadAllText(_folder[name]));
    }

    [Fact]
    public void A_folder_that_is_held_is_refused_before_anything_is_removed_and_is_free_afterwards()
    {
        var study = new StudyFolder(_folder.Path);
        using (FileStream held = study.Prepare())
        {
            File.WriteAllText(study.Manifest, Manifest);
            File.WriteAllText(study.Log, "its log");

            string complaint = Assert.Throws<FolderInUseException>(study.Prepare).Message;
            Assert.Equal($"another process is writing to {_folder.Path}; choose another with --out", complaint);
            Assert.Equal("its log", File.ReadAllText(study.Log));
        }

        study.Prepare().Dispose();
        Assert.Equal([study.Manifest], Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void A_file_is_no_folder()
    {
        File.WriteAllText(_folder["file"], "text");

        Assert.Contains("is a file", new StudyFolder(_folder["file"]).Obstacle(), StringComparison.Ordinal);
        Assert.Contains("is a file", new StudyFolder(_folder["file/below/it"]).Obstacle(), StringComparison.Ordinal);
    }
}
