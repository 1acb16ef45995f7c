using CatchUpSim.Reporting;

namespace CatchUpSim.Cli.Tests;

/// <summary>A new study in the folder of an older one, which goes only when there is something to take its place.</summary>
public sealed class OlderStudyTests : CommandTest
{
    private readonly CancellationTokenSource _stop = new();

    public OlderStudyTests()
    {
        WritePattern();
        OfferRichVariant();
    }

    [Theory]
    [InlineData("run")]
    [InlineData("compare")]
    [InlineData("ablate")]
    [InlineData("patterns")]
    public void A_study_that_is_interrupted_before_its_first_run_leaves_the_older_one_whole(string command)
    {
        Assert.Equal(0, Command(Of(command, "5")));
        Dictionary<string, byte[]> before = Contents();
        Cancellation = _stop.Token;
        _stop.Cancel();

        Assert.Equal(ExitCode.Interrupted, Command(Of(command, "6")));

        Assert.Contains($"the older results in {Results} were left as they were", Error.ToString(), StringComparison.Ordinal);
        Assert.Equal(before, Contents());
    }

    [Theory]
    [InlineData("run")]
    [InlineData("compare")]
    [InlineData("ablate")]
    [InlineData("patterns")]
    public void An_older_study_is_there_whole_while_the_new_one_runs_and_is_gone_afterwards(string command)
    {
        Assert.Equal(0, Command(Of(command, "5")));
        string figure = Path.Combine(Results, "figures", "of-an-older-version.svg");
        File.WriteAllText(figure, "older");
        Dictionary<string, byte[]> before = Contents();
        Dictionary<string, byte[]>? meanwhile = null;
        RunFunction world = World;
        World = (scenario, seed, replication, recording) =>
        {
            meanwhile ??= Contents();
            return world(scenario, seed, replication, recording);
        };

        Assert.Equal(0, Command(Of(command, "6")));

        Assert.Equal(before, meanwhile);
        Assert.False(File.Exists(figure));
        Assert.Contains("\"seed\": 6", File.ReadAllText(Path.Combine(Results, "manifest.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void An_interrupted_study_without_an_older_one_still_marks_its_folder()
    {
        Cancellation = _stop.Token;
        _stop.Cancel();

        Assert.Equal(ExitCode.Interrupted, Command(Of("run", "6")));
        Assert.True(Manifest.Parse(File.ReadAllText(Path.Combine(Results, "manifest.json")))!.Interrupted);
    }

    [Fact]
    public void The_log_of_the_new_study_takes_the_place_of_the_older_one()
    {
        Command(Of("run", "5"));
        Command(Of("run", "6"));

        string log = File.ReadAllText(Path.Combine(Results, "run.log"));
        Assert.Contains("seed 6", log, StringComparison.Ordinal);
        Assert.DoesNotContain("seed 5", log, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_attempted_in_vain_is_added_to_the_log_of_the_older_study()
    {
        Command(Of("run", "5"));
        Cancellation = _stop.Token;
        _stop.Cancel();
        Command(Of("run", "6"));

        string log = File.ReadAllText(Path.Combine(Results, "run.log"));
        Assert.Contains("seed 5", log, StringComparison.Ordinal);
        Assert.Contains("seed 6", log, StringComparison.Ordinal);
    }

    [Fact]
    public void A_disk_that_is_full_at_once_leaves_the_older_study_whole()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        Assert.Equal(0, Command(Of("run", "5")));
        Dictionary<string, byte[]> before = Contents();

        RealProgram.Ended ended = RealProgram.RunWithFullDisk(64, "run", Scenario, "--replications", "8", "--seed", "6", "--quiet", "--out", Results);

        Assert.Equal(ExitCode.Failure, ended.Code);
        Assert.DoesNotContain("   at ", ended.Error, StringComparison.Ordinal);
        Assert.Equal(before, Contents());
        Assert.Equal(4L, Ask("SELECT COUNT(*) FROM runs WHERE seed = '5'"));
    }

    protected override void Dispose(bool disposing)
    {
        _stop.Dispose();
        base.Dispose(disposing);
    }

    private string[] Of(string command, string seed) => command switch
    {
        "compare" => ["compare", Scenario, Scenario + "#rich", "--csv", .. Further(seed)],
        "ablate" => ["ablate", Scenario, .. Further(seed)],
        "patterns" => ["patterns", "--patterns", InFolder("patterns"), .. Further(seed)],
        _ => ["run", Scenario, "--csv", "--keep", "all", .. Further(seed)],
    };

    private string[] Further(string seed) => ["--out", Results, "--replications", "4", "--threads", "1", "--seed", seed];

    /// <summary>What a reader of the study finds; the log tells of attempts, too, and what is written beside is no part of it.</summary>
    private Dictionary<string, byte[]> Contents() => Directory.EnumerateFiles(Results, "*", SearchOption.AllDirectories)
        .Where(file => Path.GetFileName(file) != "run.log" && !file.EndsWith(".partial", StringComparison.Ordinal) && !file.EndsWith(".lock", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal).ToDictionary(file => Path.GetRelativePath(Results, file), File.ReadAllBytes, StringComparer.Ordinal);
}
