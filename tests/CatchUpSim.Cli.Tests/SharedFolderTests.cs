using CatchUpSim.Experiments.Store;

namespace CatchUpSim.Cli.Tests;

/// <summary>Two commands that want to write into the same folder at the same time.</summary>
public sealed class SharedFolderTests : CommandTest
{
    private string Lock => Path.Combine(Results, "study.lock");

    [Theory]
    [InlineData("run")]
    [InlineData("compare")]
    [InlineData("ablate")]
    [InlineData("patterns")]
    public void The_second_of_two_studies_in_a_folder_is_refused_and_the_first_one_is_whole(string second)
    {
        WritePattern();
        OfferRichVariant();
        RunFunction world = World;
        (int Code, string Error, string[] Before, string[] After)? met = null;
        World = (scenario, seed, replication, recording) =>
        {
            if (met is null)
            {
                met = (0, string.Empty, [], []);
                string[] before = Everything();
                int code = Command(Of(second));
                met = (code, Error.ToString(), before, Everything());
            }

            return world(scenario, seed, replication, recording);
        };

        // A folder in which nothing is yet, so that the second is not refused for its kind.
        Assert.Equal(0, Command(Of(second)));

        string complaint = $"error: another process is writing to {Results}; choose another with --out{Environment.NewLine}";
        Assert.Equal((ExitCode.BadInput, complaint), (met!.Value.Code, met.Value.Error));
        Assert.Equal(met.Value.Before, met.Value.After);
        Assert.True(File.Exists(Path.Combine(Results, "report.html")));
        Assert.False(File.Exists(Lock));
    }

    [Fact]
    public void A_fork_and_an_explanation_into_a_folder_in_use_are_refused()
    {
        World = (scenario, seed, replication, recording) => Model.Simulation.Run(scenario, seed, replication, recording);
        Assert.Equal(0, Study("--checkpoint", "2021-11"));
        using (FileStream held = new StudyFolder(InFolder("other")).Hold())
        {
            Refused("fork", Path.Combine(Results, "checkpoint-2021-11.worlds"), "--set", "title=other", "--out", InFolder("other"));
            Refused("explain", Results, "--replication", "1", "--story", "--out", InFolder("other"));
        }

        Assert.Empty(Directory.GetFileSystemEntries(InFolder("other")));
    }

    [Fact]
    public void A_study_that_is_explained_is_not_run_anew_meanwhile_and_may_be_explained_by_others()
    {
        World = (scenario, seed, replication, recording) => Model.Simulation.Run(scenario, seed, replication, recording);
        Assert.Equal(0, Study());
        string[] before = Everything();
        using (new StudyFolder(Results).HoldToRead())
        {
            Assert.Equal(ExitCode.BadInput, Study());
            Assert.Equal($"error: 'explain' is at work on the study in {Results}; wait for its end or choose another with --out{Environment.NewLine}", Error.ToString());
            Assert.Equal(0, Command("explain", Results, "--replication", "1", "--story"));
            Assert.Equal(ExitCode.BadInput, Study());
            Directory.Delete(Path.Combine(Results, "explain"), recursive: true);
        }

        Assert.Equal(before, Everything());
        Assert.Equal(0, Study());
    }

    [Fact]
    public void A_study_that_is_run_anew_is_not_explained_meanwhile()
    {
        Assert.Equal(0, Study());
        RunFunction world = World;
        bool isAsked = false;
        World = (scenario, seed, replication, recording) =>
        {
            if (!isAsked)
            {
                isAsked = true;
                Assert.Equal(ExitCode.BadInput, Command("explain", Results, "--replication", "1", "--story"));
            }

            return world(scenario, seed, replication, recording);
        };

        Assert.Equal(0, Study("--threads", "1"));

        Assert.Equal($"error: another process is writing to {Results}; wait for its end{Environment.NewLine}", Error.ToString());
        Assert.False(Directory.Exists(Path.Combine(Results, "explain")));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_lock_of_a_process_that_was_killed_is_in_nobodys_way(bool hasOlderStudy)
    {
        if (hasOlderStudy)
        {
            Assert.Equal(0, Study());
        }

        Directory.CreateDirectory(Results);
        File.WriteAllText(Lock, string.Empty);

        Assert.Equal(0, Study());
        Assert.False(File.Exists(Lock));
    }

    private string[] Of(string command) => command switch
    {
        "compare" => ["compare", Scenario, Scenario + "#rich", "--out", Results, "--replications", "4", "--threads", "1"],
        "ablate" => ["ablate", Scenario, "--out", Results, "--replications", "4", "--threads", "1"],
        "patterns" => ["patterns", "--patterns", InFolder("patterns"), "--out", Results, "--replications", "4", "--threads", "1"],
        _ => ["run", Scenario, "--out", Results, "--replications", "4", "--threads", "1"],
    };

    private void Refused(params string[] command)
    {
        Error.GetStringBuilder().Clear();
        Assert.Equal(ExitCode.BadInput, Command(command));
        Assert.Contains("another process is writing to", Error.ToString(), StringComparison.Ordinal);
    }
}
