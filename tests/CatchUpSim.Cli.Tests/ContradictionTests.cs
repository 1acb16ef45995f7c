using CatchUpSim.Experiments.Patterns;

namespace CatchUpSim.Cli.Tests;

/// <summary>Options that cannot mean anything together, or would cost what lies in a folder, are refused before anything runs.</summary>
public sealed class ContradictionTests : CommandTest
{
    [Theory]
    [InlineData("leave --story out", "--across", "--story")]
    [InlineData("leave --replication out", "--across", "--replication", "3")]
    public void Explaining_all_worlds_and_one_at_once_is_refused(string message, params string[] options)
    {
        Assert.Equal(0, Study());
        string[] before = Everything();

        Assert.Equal(ExitCode.BadInput, Command(["explain", Results, .. options]));

        Assert.Contains(message, Error.ToString(), StringComparison.Ordinal);
        Assert.Equal(before, Everything());
    }

    [Theory]
    [InlineData("--dry-run")]
    [InlineData("--nodes", "4")]
    [InlineData("--cpus", "2")]
    [InlineData("--sbatch", "--partition=long")]
    public void What_is_asked_of_a_cluster_is_refused_where_none_computes(params string[] options)
    {
        Assert.Equal(ExitCode.BadInput, Command(["sweep", Path.Combine(ShippedScenario.Root, "studies", "mini.yaml"), "--out", Results, .. options]));

        Assert.Contains($"{options[0]} means something with --executor slurm alone", Error.ToString(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Results));
    }

    [Fact]
    public void Trying_failures_again_is_refused_where_a_cluster_would_not_hear_of_it()
    {
        Assert.Equal(ExitCode.BadInput, Command("sweep", Path.Combine(ShippedScenario.Root, "studies", "mini.yaml"), "--out", Results, "--executor", "slurm", "--dry-run", "--retry"));

        Assert.Contains("try the failures of a part again here, such as by --shard 1/4 --retry", Error.ToString(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Results));
    }

    [Theory]
    [InlineData("a cluster computes all parts; --shards says how many there are", "--shard", "1/4")]
    [InlineData("a part takes all processors that --cpus gives it", "--threads", "3")]
    public void What_a_cluster_decides_is_refused_where_one_computes(string instead, params string[] options)
    {
        Assert.Equal(ExitCode.BadInput, Command(["sweep", Path.Combine(ShippedScenario.Root, "studies", "mini.yaml"), "--out", Results, "--executor", "slurm", "--dry-run", .. options]));

        Assert.Contains($"{options[0]} means nothing with --executor slurm: {instead}", Error.ToString(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Results));
    }

    [Theory]
    [InlineData("run")]
    [InlineData("compare")]
    [InlineData("ablate")]
    public void Quiet_and_verbose_together_are_refused(string command)
    {
        Assert.Equal(ExitCode.BadInput, Command(command, Scenario, "--out", Results, "--quiet", "--verbose"));

        Assert.StartsWith("error: --quiet and --verbose contradict each other", Error.ToString(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Results));
    }

    [Theory]
    [InlineData("with --precision alone", "--most", "100")]
    [InlineData("fewer than the 20 replications", "--precision", "0.1", "--replications", "20", "--most", "10")]
    public void A_limit_that_limits_nothing_is_refused(string message, params string[] options)
    {
        Assert.Equal(ExitCode.BadInput, Command(["compare", Scenario, Scenario, "--out", Results, .. options]));

        Assert.Contains(message, Error.ToString(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Results));
    }

    [Fact]
    public void A_comparison_does_not_take_the_place_of_a_study()
    {
        Assert.Equal(0, Study());
        string[] before = Everything();

        Assert.Equal(ExitCode.BadInput, Command("compare", Scenario, Scenario, "--out", Results));

        Assert.Contains("is the folder of a study of 'run'; choose another with --out", Error.ToString(), StringComparison.Ordinal);
        Assert.Equal(before, Everything());
    }

    [Fact]
    public void A_new_study_takes_away_the_explanations_of_the_old_one()
    {
        Assert.Equal(0, Study());
        string old = Directory.CreateDirectory(Path.Combine(Results, "explain", "replication-1")).FullName;

        Assert.Equal(0, Study());

        Assert.False(Directory.Exists(old));
    }

    [Fact]
    public void No_pattern_is_not_all_patterns()
    {
        Assert.Equal(ExitCode.BadInput, Command("patterns", "--only", ",", "--patterns", Path.Combine(ShippedScenario.Root, "scenarios", "patterns")));

        Assert.Contains("--only is empty", Error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("name=../elsewhere")]
    [InlineData("name=a/b")]
    public void A_name_that_leads_to_another_folder_is_refused(string setting)
    {
        Assert.Equal(ExitCode.BadInput, Command("run", Scenario, "--set", setting));

        Assert.Contains("cannot be the name of a folder", Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_that_is_not_there_is_named()
    {
        Assert.Equal(ExitCode.BadInput, Command("merge", InFolder("nowhere")));

        Assert.Contains("there is no part", Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_share_of_no_readings_is_unknown_and_no_failure()
    {
        var none = new SideReadings();

        PatternEstimate estimate = PatternEstimation.Of(PatternStatistic.Share, SideComparison.None, [none], 0.95);

        Assert.True(double.IsNaN(estimate.Value));
        Assert.Equal(0, estimate.Runs);
    }
}
