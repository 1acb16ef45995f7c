namespace CatchUpSim.Cli.Tests;

public sealed class PatternTests : CommandTest
{
    public PatternTests()
    {
        World = static (scenario, seed, replication, recording) =>
            CatchUpSim.Model.Simulation.Run(scenario, seed, replication, recording);
        WritePattern();
    }

    [Fact]
    public void A_pattern_that_holds_is_shown_in_table_report_and_files()
    {
        Assert.Equal(0, Patterns("--replications", "12"));

        Assert.Contains("T1    shown", Output.ToString(), StringComparison.Ordinal);
        Assert.Contains("1 of 1 pattern shown", Output.ToString(), StringComparison.Ordinal);
        Assert.Contains("\r\nT1,shown,cash in the third month,median,", File.ReadAllText(Path.Combine(Results, "patterns.csv")), StringComparison.Ordinal);
        Assert.Contains("\"verdict\": \"shown\"", File.ReadAllText(Path.Combine(Results, "patterns.json")), StringComparison.Ordinal);
        Assert.Contains("<svg", File.ReadAllText(Path.Combine(Results, "report.html")), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(Results, "figures", "pattern-t1.png")));
    }

    [Fact]
    public void Interrupted_patterns_of_an_earlier_version_are_told_as_such_and_go_on()
    {
        Directory.CreateDirectory(Results);
        File.WriteAllText(Path.Combine(Results, "manifest.json"), "{\"program\": \"CatchUpSim\", \"interrupted\": true}\n");

        Assert.Equal(ExitCode.BadInput, Study());
        Assert.Equal(ExitCode.BadInput, Command("status", Results));
        Assert.Equal(ExitCode.BadInput, Command("rerun", Results, "--run", "1"));
        Assert.Equal(ExitCode.BadInput, Command("explain", Results, "--replication", "1"));

        Assert.All(
            Error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries),
            line => Assert.StartsWith($"error: {Results} is the folder of a study of 'patterns'", line, StringComparison.Ordinal));
        Assert.Equal(0, Patterns("--replications", "12"));
    }

    [Fact]
    public void Interrupted_patterns_say_how_many_runs_their_verdicts_rest_on()
    {
        using var stop = new CancellationTokenSource();
        Cancellation = stop.Token;
        World = (scenario, seed, replication, recording) =>
        {
            if (replication == 5)
            {
                stop.Cancel();
            }

            return CatchUpSim.Model.Simulation.Run(scenario, seed, replication, recording);
        };

        Assert.Equal(ExitCode.Interrupted, Patterns("--replications", "12", "--threads", "1"));

        Assert.Contains("cash in the third month, richer less usual: not computed: the study was stopped before its worlds had begun;", Output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("no run qualifies", Output.ToString(), StringComparison.Ordinal);
        Assert.Matches($"^interrupted: [0-9]+ of 24 runs done; results of these are in {System.Text.RegularExpressions.Regex.Escape(Results)}\\s*$", Error.ToString());
    }

    [Theory]
    [InlineData("title: Cash is not negative", "title: \"Cash is \\u0007 not negative\"", "T1.yaml:2:8: title: ")]
    [InlineData("month: 3}", "month: [3, \"\\u0007\"]}", "with.month: ")]
    public void A_control_character_in_a_text_of_a_pattern_is_refused_at_its_line(string usual, string faulty, string place)
    {
        WritePattern(usual, faulty);

        Assert.Equal(ExitCode.BadInput, Patterns("--replications", "2"));

        Assert.Contains(place, Error.ToString(), StringComparison.Ordinal);
        Assert.Contains("control character", Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_number_of_threads_leaves_no_trace()
    {
        Patterns("--replications", "12", "--threads", "1");
        string one = File.ReadAllText(Path.Combine(Results, "patterns.csv"));
        Patterns("--replications", "12", "--threads", "4");

        Assert.Equal(one, File.ReadAllText(Path.Combine(Results, "patterns.csv")));
    }

    [Fact]
    public void A_pattern_near_a_border_reads_several_runs_for_each_replication_and_the_others_do_not_notice()
    {
        Patterns("--replications", "12");
        string alone = Lines("T1");
        File.WriteAllText(InFolder("patterns/T2.yaml"), Pattern.Replace("id: T1", "id: T2\ntimes: 3", StringComparison.Ordinal));

        Assert.Equal(0, Patterns("--replications", "12"));

        Assert.Contains("2 worlds, 12 replications each and several times as many for patterns that lie near a border, 72 runs in all", Output.ToString(), StringComparison.Ordinal);
        Assert.Equal(alone, Lines("T1"));
        Assert.Contains("n = 36", Output.ToString(), StringComparison.Ordinal);
        Assert.All([("t1", 12), ("t2", 36)], pattern => Assert.Contains(
            $"over runs, {pattern.Item2} replications, seed",
            File.ReadAllText(Path.Combine(Results, "figures", $"pattern-{pattern.Item1}.svg")),
            StringComparison.Ordinal));
        string together = Lines("T2");
        File.Delete(InFolder("patterns/T1.yaml"));
        File.WriteAllText(InFolder("patterns/T2.yaml"), Pattern.Replace("id: T1", "id: T2", StringComparison.Ordinal));
        Patterns("--replications", "36");
        Assert.Equal(together, Lines("T2"));
    }

    [Fact]
    public void The_list_says_what_a_pattern_expects_and_runs_nothing()
    {
        World = (_, _, _, _) => throw new InvalidOperationException("nothing may run");

        Assert.Equal(0, Patterns("--list"));

        Assert.Contains("T1  Cash is not negative [a test]", Output.ToString(), StringComparison.Ordinal);
        Assert.Contains("difference of the mean positive, p < 0.01 USD million", Output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_block_of_a_page_is_written_and_the_rest_stays()
    {
        string page = InFolder("page.md");
        File.WriteAllText(page, "before\n<!-- generated: patterns -->\nold\n<!-- end of patterns -->\nafter\n");

        Directory.CreateDirectory(InFolder("figures/patterns"));
        File.WriteAllText(InFolder("figures/patterns/pattern-gone.svg"), "of a fact that is no longer there");
        File.WriteAllText(InFolder("figures/patterns/mine.svg"), "somebody else's");
        Assert.Equal(0, Patterns("--replications", "12", "--page", page));

        string text = File.ReadAllText(page);
        Assert.StartsWith("before\n<!-- generated: patterns -->\n", text, StringComparison.Ordinal);
        Assert.EndsWith("<!-- end of patterns -->\nafter\n", text, StringComparison.Ordinal);
        Assert.Contains("| **T1** | **Cash is not negative** |", text, StringComparison.Ordinal);
        Assert.DoesNotContain("old", text, StringComparison.Ordinal);
        Assert.Contains("](figures/patterns/pattern-t1.svg)", text, StringComparison.Ordinal);
        Assert.StartsWith("<svg", File.ReadAllText(InFolder("figures/patterns/pattern-t1.svg")), StringComparison.Ordinal);
        Assert.False(File.Exists(InFolder("figures/patterns/pattern-gone.svg")));
        Assert.True(File.Exists(InFolder("figures/patterns/mine.svg")));
    }

    [Fact]
    public void Readings_of_yes_or_no_have_no_figure_and_a_world_has_one_style_in_all_panels()
    {
        const string YesOrNo = """
              - says: in business in the third month, richer less usual
                measure: active-at
                with: {month: 3}
                sides: [{world: default}, {world: richer}]
                compare: difference
                statistic: mean
                expect: {between: [-1, 1]}
            """;
        string statements = Pattern[Pattern.IndexOf("  - says", StringComparison.Ordinal)..];
        WritePattern(statements, YesOrNo);
        Assert.Equal(0, Patterns("--replications", "12"));
        Assert.False(File.Exists(Path.Combine(Results, "figures", "pattern-t1.svg")));
        Assert.Contains("between −1.00 and 1.00", File.ReadAllText(Path.Combine(Results, "report.html")), StringComparison.Ordinal);
        Assert.Contains("between -1.00 and 1.00", File.ReadAllText(Path.Combine(Results, "patterns.json")), StringComparison.Ordinal);

        // The first panel shows the default world alone, the second one the richer world alone, in the colour of the legend.
        const string Comparison = "sides: [{world: richer}, {world: default}]\n    compare: difference\n    statistic: mean\n    expect: {sign: positive}";
        WritePattern(Comparison, "sides: [{world: richer}]\n    statistic: median\n    expect: {above: 0}");
        Assert.Equal(0, Patterns("--replications", "12"));
        string figure = File.ReadAllText(Path.Combine(Results, "figures", "pattern-t1.svg"));
        Assert.Equal(2, figure.Split("#0072B2").Length - 1);
        Assert.Equal(2, figure.Split("#D55E00").Length - 1);
    }

    [Theory]
    [InlineData("measure: outcome-at", "measure: outcome-it", "T1.yaml:11:14: statements[0].measure: unknown measure 'outcome-it'; did you mean 'outcome-at'?")]
    [InlineData("outcome: cash, month: 3", "outcome: kash, month: 3", "T1.yaml:12:21: statements[0].with.outcome: 'kash' is unknown; did you mean 'cash'?")]
    [InlineData("statistic: median", "statistic: modus", "T1.yaml:13:16: statements[0].statistic: unknown word 'modus'")]
    [InlineData("expect: {above: 0}", "expect: {above: x}", "T1.yaml:14:21: statements[0].expect.above: 'x' is no number")]
    [InlineData("{scenario: ../short.yaml}", "{scenario: ../shirt.yaml}", "T1.yaml:5:23: worlds.default.scenario: '../shirt.yaml' does not exist")]
    [InlineData("firm-a: {cash", "firm-a: {kash", "T1.yaml:8:36: designers.firm-a.kash: unknown key")]
    [InlineData("world: richer", "world: richest", "no world 'richest'; did you mean 'richer'?")]
    [InlineData("basis: a test", "basis: a test\ntimes: 0", "T1.yaml:4:8: times: '0' is no number of times; write a whole number from 1 to 20")]
    [InlineData("basis: a test", "basis: a test\ntimes: twice", "T1.yaml:4:8: times: 'twice' is no number of times")]
    [InlineData("id: T1", "it: T1", "T1.yaml:1:1: it: unknown key; did you mean 'id'?")]
    public void What_is_wrong_with_a_pattern_is_told_at_its_line(string right, string wrong, string complaint)
    {
        WritePattern(right, wrong);

        Assert.Equal(2, Patterns("--replications", "12"));

        Assert.Contains(complaint, Error.ToString(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Results));
    }

    [Fact]
    public void An_unknown_pattern_is_named_with_the_nearest_one()
    {
        Assert.Equal(2, Patterns("--only", "T2"));

        Assert.Contains("no pattern 'T2'", Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_without_marks_is_refused_before_anything_runs()
    {
        File.WriteAllText(InFolder("page.md"), "text\n");

        Assert.Equal(2, Patterns("--page", InFolder("page.md")));

        Assert.Contains("lacks the marks", Error.ToString(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Results));
    }

    [Fact]
    public void A_study_that_is_stopped_keeps_what_was_done()
    {
        using var stop = new CancellationTokenSource();
        int runs = 0;
        World = (scenario, seed, replication, recording) =>
        {
            if (Interlocked.Increment(ref runs) == 12)
            {
                stop.Cancel();
            }

            return CatchUpSim.Model.Simulation.Run(scenario, seed, replication, recording);
        };
        Cancellation = stop.Token;

        Assert.Equal(130, Patterns("--replications", "100", "--threads", "1"));

        Assert.Contains("stopped before the last run", Output.ToString(), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(Results, "report.html")));
    }

    /// <summary>The lines of a pattern in the table.</summary>
    private string Lines(string id) => string.Join(
        '\n', File.ReadLines(Path.Combine(Results, "patterns.csv")).Where(line => line.StartsWith(id, StringComparison.Ordinal)));

    private int Patterns(params string[] further) =>
        Command(["patterns", "--patterns", InFolder("patterns"), "--out", Results, .. further]);
}
