namespace CatchUpSim.Reporting.Tests;

public sealed class StudyOutputTests
{
    [Fact]
    public void A_study_leaves_manifest_report_and_every_figure_twice()
    {
        using var folder = new TemporaryFolder();
        Study study = SyntheticStudy.Of(4);
        Manifest manifest = SyntheticManifest.Of();

        using StudyOutput output = StudyOutput.Begin(folder.Of("study"), manifest);
        IReadOnlyList<RenderedFigure> figures = output.WriteFigures(study);
        output.WriteReport(study, manifest, figures);
        output.Write(manifest);

        Assert.Equal(8, Directory.GetFiles(folder.Of("study", "figures"), "*.svg").Length);
        Assert.Equal(8, Directory.GetFiles(folder.Of("study", "figures"), "*.png").Length);
        Assert.Contains("</html>", File.ReadAllText(output.ReportPath), StringComparison.Ordinal);
        Assert.False(Manifest.Parse(File.ReadAllText(output.Folder.Manifest))?.Interrupted);
    }

    [Fact]
    public void A_study_that_was_killed_is_marked_as_interrupted()
    {
        using var folder = new TemporaryFolder();

        using StudyOutput output = StudyOutput.Begin(folder.Path, SyntheticManifest.Of());

        Manifest? manifest = Manifest.Parse(File.ReadAllText(output.Folder.Manifest));
        Assert.True(manifest?.Interrupted);
        Assert.Null(manifest?.Finished);
    }

    [Fact]
    public void A_folder_of_another_origin_is_refused_and_left_as_it_is()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.Of("thesis.txt"), "years of work");

        Assert.Throws<IOException>(() => StudyOutput.Begin(folder.Path, SyntheticManifest.Of()));
        Assert.Equal("years of work", File.ReadAllText(folder.Of("thesis.txt")));
        Assert.Single(Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void An_older_study_is_replaced_once_there_are_results_and_other_files_stay()
    {
        using var folder = new TemporaryFolder();
        StudyOutput.Begin(folder.Path, SyntheticManifest.Of("older")).Dispose();
        File.WriteAllText(folder.Of("report.html"), "older");
        File.WriteAllText(folder.Of("notes.txt"), "mine");

        using StudyOutput output = StudyOutput.Begin(folder.Path, SyntheticManifest.Of("newer"));
        Assert.Equal("older", File.ReadAllText(folder.Of("report.html")));
        Assert.Equal("older", Manifest.Parse(File.ReadAllText(output.Folder.Manifest))?.Scenario);
        output.MakeRoom();

        Assert.False(File.Exists(folder.Of("report.html")));
        Assert.True(File.Exists(folder.Of("notes.txt")));
        Assert.Equal("newer", Manifest.Parse(File.ReadAllText(output.Folder.Manifest))?.Scenario);
    }
}
