namespace CatchUpSim.Cli.Tests;

public sealed class HelpTests : CommandTest
{
    [Theory]
    [InlineData("run")]
    [InlineData("compare")]
    [InlineData("ablate")]
    [InlineData("fork")]
    [InlineData("explain")]
    [InlineData("validate")]
    [InlineData("schema")]
    [InlineData("list")]
    [InlineData("parameters")]
    [InlineData("patterns")]
    [InlineData("bench")]
    [InlineData("sweep")]
    [InlineData("status")]
    [InlineData("rerun")]
    [InlineData("merge")]
    [InlineData("map")]
    public void Every_command_shows_an_example(string command)
    {
        Assert.Equal(0, Command(command, "--help"));

        Assert.Contains($"Example:{Environment.NewLine}  catchupsim {command}", Output.ToString(), StringComparison.Ordinal);
        Assert.Empty(Error.ToString());
    }

    [Fact]
    public void Every_command_is_tested_for_its_example()
    {
        Command("--help");

        string[] commands = [.. Output.ToString().Split('\n')
            .SkipWhile(line => !line.StartsWith("Commands:", StringComparison.Ordinal)).Skip(1)
            .TakeWhile(line => line.Trim().Length > 0)
            .Select(line => line.Trim().Split(' ')[0])];

        Assert.Equal(
            [
                "run", "compare", "ablate", "fork", "explain", "validate", "schema", "list", "parameters", "patterns",
                "bench",
                "sweep", "status", "rerun", "merge", "map",
            ],
            commands);
    }

    [Fact]
    public void The_version_is_a_number_alone()
    {
        Assert.Equal(0, Command("--version"));

        Assert.Matches(@"^\d+\.\d+\.\d+$", Output.ToString().Trim());
    }
}
