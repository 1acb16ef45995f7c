using System.Globalization;
using System.Text.RegularExpressions;

namespace CatchUpSim.Cli.Tests;

/// <summary>Output that nobody can take, as on a full disk.</summary>
public sealed class FullDeviceTests : CommandTest
{
    [Theory]
    [InlineData("list", "--folder", "FOLDER")]
    [InlineData("schema")]
    [InlineData("parameters", "--scenario", "SCENARIO")]
    [InlineData("validate", "SCENARIO")]
    [InlineData("run", "SCENARIO", "--replications", "4", "--out", "RESULTS")]
    [InlineData("run", "--help")]
    [InlineData("--version")]
    public void What_cannot_be_printed_is_an_error_in_words(params string[] command)
    {
        using var full = new FullDevice();
        string[] args =
        [
            .. command.Select(word => word switch
            {
                "FOLDER" => Path.GetDirectoryName(Scenario)!,
                "SCENARIO" => Scenario,
                "RESULTS" => Results,
                _ => word,
            }),
        ];

        int code = CommandLine.Run(args, new Surroundings { Output = full, Error = Error, Run = World });

        Assert.Equal(ExitCode.Failure, code);
        Assert.StartsWith("error: what was to be printed could not be written: No space left on device", Error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", Error.ToString(), StringComparison.Ordinal);
        Assert.Single(Error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("list", "--folder", "nowhere")]
    [InlineData("rum")]
    public void A_complaint_that_cannot_be_written_still_ends_in_order(params string[] command)
    {
        using var full = new FullDevice();

        Assert.Equal(ExitCode.Failure, CommandLine.Run(command, new Surroundings { Output = Output, Error = full }));
    }

    [Fact]
    public void A_disk_that_fills_while_a_study_runs_costs_only_the_runs_that_do_not_fit()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        string[] command = ["run", Scenario, "--replications", "200", "--seed", "5", "--quiet", "--csv", "--out", Results];

        RealProgram.Ended ended = RealProgram.RunWithFullDisk(4096, command);

        Assert.Equal(ExitCode.Failure, ended.Code);
        Match told = Regex.Match(ended.Error, "^error: .*study\\.db: .*: (?<done>[0-9]+) of 200 replications done; results of these are in ", RegexOptions.None, TimeSpan.FromSeconds(1));
        Assert.True(told.Success, ended.Error);
        string[] kept = File.ReadAllLines(Path.Combine(Results, "runs.csv"));
        int done = int.Parse(told.Groups["done"].Value, CultureInfo.InvariantCulture);
        Assert.InRange(done, 2, 199);
        Assert.Equal(done + 1, kept.Length);

        // The same runs, whole, as in a study that had room.
        command[3] = told.Groups["done"].Value;
        Assert.Equal(ExitCode.Success, RealProgram.Run(command).Code);
        Assert.Equal(File.ReadAllLines(Path.Combine(Results, "runs.csv")), kept);
    }

    [Fact]
    public void A_sweep_that_finds_no_room_at_its_beginning_fails_as_one_in_its_middle_does()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        string study = InFolder("study.yaml");
        File.WriteAllText(study, """
            name: small
            title: nothing fits
            scenario: short.yaml
            seed: 5
            replications: 1
            design: {kind: full-factorial}
            factors:
              cash: {path: designers.firm-a.cash, from: USD 50 m, to: USD 100 m, levels: 2}
            outcomes: [survived]

            """);

        RealProgram.Ended ended = RealProgram.RunWithFullDisk(16, "sweep", study, "--out", Results);

        Assert.Equal(ExitCode.Failure, ended.Code);
        Assert.StartsWith("error: ", ended.Error, StringComparison.Ordinal);
        Assert.Contains("study.db", ended.Error, StringComparison.Ordinal);
    }

    private sealed class FullDevice : StringWriter
    {
        public override void Write(char value) => throw Full();

        public override void Write(char[] buffer, int index, int count) => throw Full();

        public override void Write(string? value) => throw Full();

        private static IOException Full() => new("No space left on device");
    }
}
