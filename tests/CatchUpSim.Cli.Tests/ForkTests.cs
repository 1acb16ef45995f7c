using System.Diagnostics;
using CatchUpSim.Experiments.Checkpoints;
using CatchUpSim.Model;
using CatchUpSim.Model.Checkpoints;
using CatchUpSim.Reporting;

namespace CatchUpSim.Cli.Tests;

public sealed class ForkTests : CommandTest
{
    private readonly string _forks;

    public ForkTests()
    {
        World = (scenario, seed, replication, recording) => Simulation.Run(scenario, seed, replication, recording);
        _forks = InFolder("forks");
    }

    private string Worlds => Path.Combine(Results, "checkpoint-2021-11.worlds");

    [Fact]
    public void The_unchanged_continuation_in_another_process_has_the_same_tables_as_the_study()
    {
        Saved("--csv");
        string program = Path.Combine(AppContext.BaseDirectory, "catchupsim.dll");
        using Process process = Process.Start(new ProcessStartInfo("dotnet", [program, "fork", Worlds, "--set", "title=other", "--out", _forks, "--csv", "--quiet"])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        string complaints = process.StandardError.ReadToEnd();
        process.WaitForExit();

        Assert.Equal((0, string.Empty), (process.ExitCode, complaints));
        foreach (string table in (string[])["runs.csv", "firms.csv", "market.csv", "events.csv"])
        {
            string original = File.ReadAllText(Path.Combine(Results, table));
            Assert.Equal(original, File.ReadAllText(Path.Combine(_forks, "unchanged", table)));
            Assert.Equal(original, File.ReadAllText(Path.Combine(_forks, "fork", table)));
        }
    }

    [Fact]
    public void Several_forks_are_compared_and_their_history_is_in_their_manifests()
    {
        Saved();
        Assert.Equal(0, Command(
            "fork", Worlds, "--as", "rich", "--set", "investors.venture.hurdle=1.2", "--as", "later", "--variant", "later", "--out", _forks));

        Assert.Contains("rich against unchanged", Output.ToString(), StringComparison.Ordinal);
        Manifest later = ManifestOf("later");
        Assert.Equal(["#later"], later.Fork?.Changes);
        Assert.Equal(("2021-11", "later"), (later.Fork!.Month, later.Fork.Name));
        Assert.Equal(Manifest.Parse(File.ReadAllText(Path.Combine(Results, "manifest.json")))!.ContentHash, later.Fork.StudyHash);
        Assert.Equal([], ManifestOf("unchanged").Fork!.Changes);
        Assert.Contains("later,survived,", File.ReadAllText(Path.Combine(_forks, "comparison.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_file_of_worlds_does_not_depend_on_threads()
    {
        Saved("--threads", "1");
        byte[][] one = SavedWorlds();
        Saved("--threads", "3");
        Assert.Equal(one, SavedWorlds());
    }

    [Fact]
    public void A_file_that_is_cut_off_or_foreign_or_of_another_schema_is_refused()
    {
        Saved();
        byte[] whole = File.ReadAllBytes(Worlds);
        Refused(whole[..(whole.Length / 2)], "is cut off");
        Refused(whole[..20], "is cut off");
        Refused("another file altogether"u8.ToArray(), "is no checkpoint");
        Refused([], "is no checkpoint");

        byte[] other = [.. whole];
        int at = whole.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(WorldSchema.Version()));
        other[at] = other[at] == (byte)'0' ? (byte)'1' : (byte)'0';
        Refused(other, "was written in schema");

        byte[] damaged = [.. whole];
        damaged[^100] ^= 1;
        Refused(damaged, "damaged");
    }

    [Theory]
    [InlineData("designers.firm-a.cash=\"USD 3 m\"", "says how the run began")]
    [InlineData("policy-controls.events.boom=absent", "what has happened cannot be changed")]
    [InlineData("designers.rival-5=absent", "other designers (rival-5)")]
    [InlineData("funding.fes=1", "unknown key")]
    public void A_change_that_cannot_be_made_is_refused_before_anything_is_written(string change, string complaint)
    {
        Saved();
        Assert.Equal(ExitCode.BadInput, Command("fork", Worlds, "--set", change, "--out", _forks));

        Assert.Contains(complaint, Error.ToString(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(_forks));
    }

    [Theory]
    [InlineData("--checkpoint", "2022-09")]
    [InlineData("--checkpoint", "2019-01")]
    [InlineData("--checkpoint", "soon")]
    public void A_month_outside_of_the_study_is_refused(string option, string month)
    {
        Assert.Equal(ExitCode.BadInput, Study(option, month));
        Assert.Contains(month, Error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a", "a")]
    [InlineData("unchanged", "b")]
    [InlineData("a/b", "b")]
    public void Names_of_forks_are_checked(string first, string second)
    {
        Saved();
        Assert.Equal(ExitCode.BadInput, Command("fork", Worlds, "--as", first, "--as", second, "--out", _forks));
    }

    private byte[][] SavedWorlds()
    {
        using var file = CheckpointFile.Open(Worlds);
        return [.. file.Replications.Select(file.World)];
    }

    private void Saved(params string[] further) => Assert.Equal(0, Command(
        ["run", Scenario, "--out", Results, "--replications", "4", "--seed", "5", "--checkpoint", "2021-11", "--quiet", .. further]));

    private void Refused(byte[] bytes, string complaint)
    {
        string file = InFolder("other.worlds");
        File.WriteAllBytes(file, bytes);
        Error.GetStringBuilder().Clear();
        Assert.Equal(ExitCode.BadInput, Command("fork", file, "--set", "title=x", "--out", _forks));
        Assert.Contains(complaint, Error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", Error.ToString(), StringComparison.Ordinal);
    }

    private Manifest ManifestOf(string fork) => Manifest.Parse(File.ReadAllText(Path.Combine(_forks, fork, "manifest.json")))!;
}
