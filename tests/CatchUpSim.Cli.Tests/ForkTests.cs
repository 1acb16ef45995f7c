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
        (int code, _, string complaints) = RealProgram.Run(
            "fork", Worlds, "--set", "title=other", "--out", _forks, "--csv", "--quiet");

        Assert.Equal((0, string.Empty), (code, complaints));
        foreach (string table in (string[])["runs.csv", "firms.csv", "market.csv", "events.csv"])
        {
            string original = File.ReadAllText(Path.Combine(Results, table));
            Assert.Equal(original, File.ReadAllText(Path.Combine(_forks, "unchanged", table)));
            Assert.Equal(original, File.ReadAllText(Path.Combine(_forks, "fork", table)));
        }
    }

    [Fact]
    public void A_fork_without_a_change_is_refused_before_anything_runs()
    {
        Saved();
        Assert.Equal(ExitCode.BadInput, Command("fork", Worlds, "--out", _forks));

        Assert.Contains("name what shall change", Error.ToString(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(_forks));
    }

    [Fact]
    public void Several_forks_are_compared_and_their_history_is_in_their_manifests()
    {
        Saved();
        Assert.Equal(0, Command(
            "fork", Worlds, "--as", "rich", "--set", "investors.venture.hurdle=1.2", "--as", "later", "--variant", "later", "--out", _forks));

        Assert.Contains("Firm A in 3 worlds, 4 replications each with the same luck", Output.ToString(), StringComparison.Ordinal);
        Manifest later = ManifestOf("later");
        Assert.Equal(["#later"], later.Fork?.Changes);
        Assert.Equal(("2021-11", "later"), (later.Fork!.Month, later.Fork.Name));
        Assert.Equal(Manifest.Parse(File.ReadAllText(Path.Combine(Results, "manifest.json")))!.ContentHash, later.Fork.StudyHash);
        Assert.Equal([], ManifestOf("unchanged").Fork!.Changes);
        Assert.Equal(
            ["1-differences.svg", "4-who-flipped.svg", "5-who-leads.svg"],
            Directory.GetFiles(Path.Combine(_forks, "comparison", "figures"), "*.svg").Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Forks_stand_side_by_side_with_the_unchanged_continuation_in_figures_and_one_that_changes_nothing_differs_by_zero()
    {
        Saved();
        Assert.Equal((0, string.Empty), (Command(
            "fork", Worlds, "--as", "dear", "--set", "investors.venture.hurdle=1.2", "--as", "renamed", "--set", "title=other", "--out", _forks, "--csv", "--quiet"), Error.ToString()));

        string comparison = Path.Combine(_forks, "comparison");
        Assert.Equal(5, Directory.GetFiles(Path.Combine(comparison, "figures"), "*.png").Length);
        string[][] differences = [.. File.ReadAllLines(Path.Combine(comparison, "differences.csv")).Select(line => line.Split(','))];
        int difference = Array.IndexOf(differences[0], "difference");
        Assert.All(differences.Where(row => row[0] == "renamed"), row => Assert.True(row[difference] is "0" or "", string.Join(' ', row)));
        string[] dear = [.. File.ReadAllLines(Path.Combine(comparison, "runs.csv")).Where(line => line.StartsWith("dear,", StringComparison.Ordinal)).Select(line => line[5..])];
        Assert.Equal(File.ReadAllLines(Path.Combine(_forks, "dear", "runs.csv")).Skip(1), dear);
        Assert.Contains("--as dear --set investors.venture.hurdle=1.2", File.ReadAllText(Path.Combine(comparison, "report.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_fork_of_a_fork_that_changes_nothing_has_the_same_tables_as_the_study_and_knows_all_its_history()
    {
        Saved("--csv");
        Assert.Equal(0, Command("fork", Worlds, "--set", "title=other", "--checkpoint", "2022-03", "--out", _forks, "--quiet"));
        string second = InFolder("second");
        string saved = Path.Combine(_forks, "fork", "checkpoint-2022-03.worlds");
        Assert.Equal((0, string.Empty), (Command("fork", saved, "--as", "again", "--set", "title=another", "--out", second, "--csv", "--quiet"), Error.ToString()));

        foreach (string table in (string[])["runs.csv", "firms.csv", "market.csv", "events.csv", "turning_points.csv"])
        {
            Assert.Equal(File.ReadAllText(Path.Combine(Results, table)), File.ReadAllText(Path.Combine(second, "again", table)));
        }

        ForkHistory history = Manifest.Parse(File.ReadAllText(Path.Combine(second, "again", "manifest.json")))!.Fork!;
        Assert.Equal(("2022-03", "again", "2021-11", "fork"), (history.Month, history.Name, history.Before!.Month, history.Before.Name));
        Assert.Equal(["title=other"], history.Before.Changes);
        Assert.Null(history.Before.Before);
    }

    [Fact]
    public void A_fork_of_a_fork_goes_on_under_the_decisions_of_both()
    {
        Saved();
        Command("fork", Worlds, "--as", "dear", "--set", "investors.venture.hurdle=1.2", "--checkpoint", "2022-03", "--out", _forks, "--quiet");
        string second = InFolder("second");
        Assert.Equal(0, Command("fork", Path.Combine(_forks, "dear", "checkpoint-2022-03.worlds"), "--set", "title=x", "--out", second, "--quiet"));

        Assert.Equal(["investors.venture.hurdle=1.2"], Manifest.Parse(File.ReadAllText(Path.Combine(second, "unchanged", "manifest.json")))!.Overrides);
    }

    [Theory]
    [InlineData("2021-10")]
    [InlineData("2022-09")]
    public void Worlds_of_a_fork_are_saved_only_where_they_pass(string month)
    {
        Saved();
        Assert.Equal(ExitCode.BadInput, Command("fork", Worlds, "--set", "title=x", "--checkpoint", month, "--out", _forks));

        Assert.Contains(month, Error.ToString(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(_forks));
    }

    [Fact]
    public void The_story_of_a_fork_says_since_when_it_differs_and_causes_are_left_to_whole_runs()
    {
        Saved();
        Command("fork", Worlds, "--as", "dear", "--set", "investors.venture.hurdle=1.2", "--out", _forks, "--quiet");
        string dear = Path.Combine(_forks, "dear");

        Assert.Equal((0, string.Empty), (Command("explain", dear, "--replication", "1", "--story"), Error.ToString()));
        Assert.Contains("since 2021-11 with investors.venture.hurdle=1.2", Output.ToString().ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Equal(ExitCode.BadInput, Command("explain", dear, "--replication", "1"));
        Assert.Contains("Ask for --story", Error.ToString(), StringComparison.Ordinal);
        File.Delete(Worlds);
        Assert.Equal(ExitCode.BadInput, Command("explain", dear, "--replication", "1", "--story"));
        Assert.Contains("which is not there", Error.ToString(), StringComparison.Ordinal);
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

    [Fact]
    public void A_variant_that_is_not_there_is_complained_about_by_the_option_that_asked_for_it()
    {
        Saved();
        Assert.Equal(ExitCode.BadInput, Command("fork", Worlds, "--variant", "latre", "--out", _forks));

        Assert.Equal("--variant latre: no variant 'latre'; did you mean 'later'?", Error.ToString().Trim());
    }

    [Fact]
    public void The_help_says_what_is_done_when_an_option_is_left_out()
    {
        Assert.Equal(0, Command("fork", "--help"));

        Assert.Contains("[default: all of the checkpoint]", Output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("1000000", Output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("as run", Output.ToString(), StringComparison.Ordinal);
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
