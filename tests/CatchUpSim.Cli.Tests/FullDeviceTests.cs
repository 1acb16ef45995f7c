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

    private sealed class FullDevice : StringWriter
    {
        public override void Write(char value) => throw Full();

        public override void Write(char[] buffer, int index, int count) => throw Full();

        public override void Write(string? value) => throw Full();

        private static IOException Full() => new("No space left on device");
    }
}
