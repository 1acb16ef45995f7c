using CatchUpSim.Reporting;

namespace CatchUpSim.Cli.Tests;

/// <summary>A long study that ended before its time is taken up by the same command, and ends as if nothing had happened.</summary>
public sealed class TakenUpStudyTests : CommandTest
{
    private const int Planned = 6;

    private readonly List<int> _computed = [];
    private CancellationTokenSource _stop = new();

    public TakenUpStudyTests()
    {
        OfferRichVariant();
        WritePattern("basis: a test", "basis: a test\ntimes: 2");
        RunsWithoutJournal = 3;
    }

    private string Journal => Path.Combine(Results, "runs.journal");

    [Theory]
    [InlineData("run")]
    [InlineData("compare")]
    public void What_was_computed_is_not_computed_again_and_the_study_is_that_of_one_go(string command)
    {
        Assert.Equal(ExitCode.Success, Command(Of(command, InFolder("whole"), "5")));
        Assert.Equal(ExitCode.Interrupted, Stopped(after: 3, Of(command, Results, "5")));
        Assert.EndsWith($"{Results}; the same command goes on from there{Environment.NewLine}", Error.ToString(), StringComparison.Ordinal);
        int before = _computed.Count;

        Assert.Equal(ExitCode.Success, Command(Of(command, Results, "5")));

        Assert.Equal(Planned * (command == "run" ? 1 : 2), _computed.Count);
        Assert.Contains($"a study that ended here is taken up: {before} of", Output.ToString(), StringComparison.Ordinal);
        Assert.Equal(File.ReadAllBytes(Path.Combine(InFolder("whole"), "study.db")), File.ReadAllBytes(Path.Combine(Results, "study.db")));
        Assert.False(File.Exists(Journal));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(17)]
    public void Patterns_are_judged_by_what_was_read_before_and_by_the_rest(int after)
    {
        string[] command = ["patterns", "--patterns", InFolder("patterns"), "--replications", $"{Planned}", "--threads", "1", "--out"];
        Assert.Equal(ExitCode.Success, Command([.. command, InFolder("whole")]));
        Assert.Equal(ExitCode.Interrupted, Stopped(after, [.. command, Results]));
        Assert.True(File.Exists(Journal));

        Assert.Equal(ExitCode.Success, Command([.. command, Results]));

        Assert.Equal(4 * Planned, _computed.Count);
        Assert.Equal(File.ReadAllText(Path.Combine(InFolder("whole"), "patterns.csv")), File.ReadAllText(Path.Combine(Results, "patterns.csv")));
        Assert.Equal(File.ReadAllText(Path.Combine(InFolder("whole"), "patterns.json")), File.ReadAllText(Path.Combine(Results, "patterns.json")));
        Assert.False(File.Exists(Journal));
    }

    [Fact]
    public void Readings_of_other_patterns_are_not_taken_up()
    {
        string[] command = ["patterns", "--patterns", InFolder("patterns"), "--replications", $"{Planned}", "--threads", "1", "--out", Results];
        Stopped(after: 17, command);
        string pattern = InFolder("patterns/T1.yaml");
        File.WriteAllText(pattern, File.ReadAllText(pattern).Replace("month: 3", "month: 4", StringComparison.Ordinal));
        Assert.Equal(ExitCode.Success, Command(command));
        Assert.Equal(17 + (4 * Planned), _computed.Count);
    }

    [Fact]
    public void A_seed_that_was_picked_is_taken_up_with_the_study()
    {
        Stopped(after: 3, Of("run", Results, null));
        object? picked = Fact("seed");

        Assert.Equal(ExitCode.Success, Command(Of("run", Results, null)));
        Assert.Equal(picked, Fact("seed"));
        Assert.Equal(Planned, _computed.Count);
    }

    [Theory]
    [InlineData("6", "all", "100")]
    [InlineData("5", "focal", "100")]
    [InlineData("5", "all", "90")]
    public void Another_study_takes_nothing_up(string seed, string kept, string cash)
    {
        Stopped(after: 3, Kept("5", "all", "100"));
        int before = _computed.Count;

        Assert.Equal(ExitCode.Success, Command(Kept(seed, kept, cash)));
        Assert.Equal(Planned, _computed.Count - before);
        Assert.False(File.Exists(Journal));
    }

    [Fact]
    public void More_replications_than_before_begin_with_those_that_are_there()
    {
        Stopped(after: 3, Of("run", Results, "5"));
        Assert.Equal(ExitCode.Success, Command(Of("run", Results, "5", replications: 9)));
        Assert.Equal(9, _computed.Count);
    }

    [Theory]
    [InlineData("run", 102)]
    [InlineData("compare", 51)]
    public void Rate_and_time_left_are_those_of_runs_that_are_computed_now(string command, int replications)
    {
        Stopped(after: 100, Of(command, Results, "5", replications));
        Output.GetStringBuilder().Clear();
        World = (scenario, seed, replication, recording) =>
        {
            Thread.Sleep(100);
            return SyntheticWorld.Run(scenario, seed, replication, recording);
        };
        Assert.Equal(ExitCode.Success, Command(Of(command, Results, "5", replications)));

        // Two runs or fewer, a tenth of a second each; a hundred that are read would make it hundreds.
        Manifest manifest = Manifest.Parse(File.ReadAllText(Path.Combine(Results, "manifest.json")))!;
        Assert.InRange(manifest.RunsPerSecond!.Value, 0.01, 40);
        Assert.Matches("10 %: 11 of 102 (worlds|runs of 2 worlds)\r?\n", Output.ToString());
        Assert.Matches("100 %: 102 of 102 (worlds|runs of 2 worlds), [0-9.]+ per second, 0 s left", Output.ToString());
    }

    [Fact]
    public void A_disk_without_room_for_the_journal_costs_no_run()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        RealProgram.Ended ended = RealProgram.RunWithFullDisk(24 * 1024, "run", Scenario, "--replications", "510", "--seed", "6", "--quiet", "--out", Results);
        Assert.Equal((ExitCode.Success, string.Empty), (ended.Code, ended.Error));
        Assert.Equal("510", Fact("completed"));
        Assert.False(File.Exists(Journal));
    }

    [Fact]
    public void A_short_study_writes_no_journal_and_says_of_none()
    {
        RunsWithoutJournal = Planned;
        Stopped(after: 3, Of("run", Results, "5"));
        Assert.False(File.Exists(Journal));
        Assert.DoesNotContain("goes on from there", Error.ToString(), StringComparison.Ordinal);
    }

    protected override void Dispose(bool disposing)
    {
        _stop.Dispose();
        base.Dispose(disposing);
    }

    private string[] Kept(string seed, string kept, string cash) =>
        ["run", Scenario, "--out", Results, "--threads", "1", "--seed", seed, "--replications", $"{Planned}", "--keep", kept, "--set", $"designers.firm-a.cash=USD {cash} m"];

    private static string[] More(string? seed) => seed is null ? [] : ["--seed", seed];

    private string[] Of(string command, string folder, string? seed, int replications = Planned)
    {
        string[] worlds = command == "run" ? ["run", Scenario, "--keep", "all"] : ["compare", Scenario, Scenario + "#rich"];
        return [.. worlds, "--out", folder, "--threads", "1", .. More(seed), "--replications", $"{replications}"];
    }

    /// <summary>Runs a command that is interrupted, and counts what it and later ones compute.</summary>
    private int Stopped(int after, string[] command)
    {
        World = (scenario, seed, replication, recording) =>
        {
            _computed.Add(replication);
            if (_computed.Count == after)
            {
                _stop.Cancel();
            }

            return SyntheticWorld.Run(scenario, seed, replication, recording);
        };
        Cancellation = _stop.Token;
        int code = Command(command);
        _stop.Dispose();
        _stop = new CancellationTokenSource();
        Cancellation = _stop.Token;
        return code;
    }

    /// <summary>What the study says of itself.</summary>
    private object? Fact(string key) => Ask($"SELECT value FROM study WHERE key = '{key}'");
}
