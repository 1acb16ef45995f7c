namespace CatchUpSim.Cli.Tests.Sweeps;

public sealed class ShardTests : SweepTest
{
    [Fact]
    public void Parts_joined_in_any_order_are_the_whole()
    {
        Sweep();
        string divided = InFolder("divided");
        string[] parts = [.. new[] { 3, 1, 2 }.Select(i => Part(divided, i, 3))];
        Assert.Empty(Error.ToString());

        foreach (string[] order in new[] { parts, [parts[2], parts[0], parts[1]], [parts[1], parts[2], parts[0]] })
        {
            string whole = InFolder("whole");
            Assert.Equal((0, ""), (Command(["merge", .. order, "--out", whole]), Error.ToString()));
            Assert.Equal(Tables(Database), Tables(Path.Combine(whole, "study.db")));
            Directory.Delete(whole, recursive: true);
        }

        Assert.Equal(0, Command("merge", divided));
        Assert.Equal(Tables(Database), Tables(Path.Combine(divided, "study.db")));
    }

    [Fact]
    public void A_part_that_is_named_twice_is_one_part()
    {
        string part = Part(InFolder("divided"), 1, 3);
        Output.GetStringBuilder().Clear();

        Assert.Equal(1, Command("merge", part, part, "--out", InFolder("whole")));

        Assert.StartsWith("1 part joined: 16 of 48 runs", Output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_part_is_named()
    {
        string divided = InFolder("divided");
        Part(divided, 1, 3);
        Part(divided, 3, 3);

        Assert.Equal(1, Command("merge", divided));
        Assert.Contains("16 of 48 runs are missing (part 2 of 3)", Error.ToString(), StringComparison.Ordinal);
        Part(divided, 2, 3);
        Assert.Equal(0, Command("merge", divided));
    }

    [Fact]
    public void Parts_of_different_studies_are_refused_and_nothing_is_written()
    {
        string first = Part(InFolder("one"), 1, 2);
        Rewrite("seed: 5", "seed: 6");
        string second = Part(InFolder("two"), 2, 2);

        Assert.Equal(2, Command("merge", first, second, "--out", InFolder("whole")));
        Assert.Contains("do not belong together: seed '6' and '5'", Error.ToString(), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(InFolder("whole")));
    }

    [Fact]
    public void A_part_that_is_there_is_not_computed_again()
    {
        Part(Results, 1, 2);
        SweepWorld = (_, _, _, _) => throw new InvalidOperationException("a stored run was computed again");

        Assert.Equal((0, ""), (Sweep("--shard", "1/2"), Error.ToString()));
        Assert.Contains("is there already", Output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SLURM_ARRAY_TASK_ID")]
    [InlineData("JOB_COMPLETION_INDEX")]
    public void A_cluster_says_which_part_in_the_environment(string variable)
    {
        Variables[variable] = "1";

        Assert.Equal(0, Sweep("--shards", "4"));
        Assert.True(File.Exists(Path.Combine(Results, "parts", "part-2-of-4.db")));
    }

    [Theory]
    [InlineData("--shard", "0/4", "write i/n")]
    [InlineData("--shard", "5/4", "write i/n")]
    [InlineData("--shards", "4", "needs SLURM_ARRAY_TASK_ID or JOB_COMPLETION_INDEX")]
    public void A_part_that_is_none_is_refused(string option, string value, string reason)
    {
        Assert.Equal(2, Sweep(option, value));
        Assert.Contains(reason, Error.ToString(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Results));
    }

    [Fact]
    public void Two_clusters_that_contradict_each_other_are_refused()
    {
        Variables["SLURM_ARRAY_TASK_ID"] = "1";
        Variables["JOB_COMPLETION_INDEX"] = "2";

        Assert.Equal(2, Sweep("--shards", "4"));
        Assert.Contains("contradict each other", Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_dry_run_for_Slurm_writes_scripts_that_name_the_missing_parts()
    {
        Part(Results, 2, 4);

        Assert.Equal((0, ""), (OnSlurm("4"), Error.ToString()));
        Assert.Contains("--array=0,2-3%2", Output.ToString(), StringComparison.Ordinal);
        string script = File.ReadAllText(Path.Combine(Results, "slurm", "part.sh"));
        Assert.Contains("--shards 4", script, StringComparison.Ordinal);
        Assert.Contains(Path.Combine(Results, "logs"), script, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dry_run_for_Slurm_prints_what_a_shell_needs_to_submit_it_by_hand()
    {
        Assert.Equal((0, ""), (OnSlurm("2", "--sbatch=--partition=long", "--sbatch=--comment=two words"), Error.ToString()));

        string scripts = Path.Combine(Results, "slurm");
        Assert.EndsWith(
            $"""
            job=$(sbatch --parsable --partition=long '--comment=two words' --array=0-1%2 {Path.Combine(scripts, "part.sh")})
            sbatch --parsable --partition=long '--comment=two words' --dependency=afterany:$job {Path.Combine(scripts, "merge.sh")}

            """.ReplaceLineEndings(),
            Output.ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_dry_run_for_Slurm_with_all_parts_finished_names_only_the_job_that_joins_them()
    {
        Part(Results, 1, 2);
        Part(Results, 2, 2);

        Assert.Equal((0, ""), (OnSlurm("2"), Error.ToString()));
        Assert.EndsWith($"{Environment.NewLine}sbatch --parsable {Path.Combine(Results, "slurm", "merge.sh")}{Environment.NewLine}", Output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("--array", Output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_tables_asked_for_as_csv_are_written_by_the_job_that_joins_the_parts()
    {
        Assert.Equal((0, ""), (OnSlurm("2", "--csv"), Error.ToString()));

        Assert.EndsWith(" --csv\n", File.ReadAllText(Path.Combine(Results, "slurm", "merge.sh")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_template_for_Kubernetes_divides_into_as_many_parts_as_it_has_completions()
    {
        string text = File.ReadAllText(Path.Combine(ShippedScenario.Root, "docs", "kubernetes-job.yaml"));
        string[] words = [.. text.Split('\n').Single(line => line.Contains("command:", StringComparison.Ordinal))
            .Split('[', ']')[1].Split(',', StringSplitOptions.TrimEntries).Select(word => word.Trim('"'))];
        string count = text.Split("completions: ")[1].Split('\n')[0];

        Assert.Equal(["catchupsim", "sweep"], words[..2]);
        Assert.Equal(count, words[Array.IndexOf(words, "--shards") + 1]);
        Variables["JOB_COMPLETION_INDEX"] = "0";
        Assert.Equal(0, Command([.. words[1..].Select(word => word switch
        {
            "/studies/STUDY.yaml" => Study,
            "/studies/output" => Results,
            _ => word,
        })]));
        Assert.True(File.Exists(Path.Combine(Results, "parts", $"part-1-of-{count}.db")));
    }

    private int OnSlurm(string parts, params string[] further) =>
        Command(["sweep", Study, "--out", Results, "--executor", "slurm", "--nodes", "2", "--shards", parts, "--dry-run", .. further]);

    private string Part(string folder, int number, int count)
    {
        Assert.Equal(0, Command("sweep", Study, "--out", folder, "--shard", $"{number}/{count}"));
        return Path.Combine(folder, "parts", $"part-{number}-of-{count}.db");
    }
}
