namespace CatchUpSim.Cli.Tests;

public sealed class BadInputTests : CommandTest
{
    [Theory]
    [InlineData("--replications: '0' is no whole number from 1", "--replications", "0")]
    [InlineData("--replications: '1.5' is no whole number from 1", "--replications", "1.5")]
    [InlineData("--replications: '99999999999' is no whole number", "--replications", "99999999999")]
    [InlineData("--threads: '-2' is no whole number from 1", "--threads", "-2")]
    [InlineData("--seed: '-1' is no whole number from 0", "--seed", "-1")]
    [InlineData("--seed: 'lucky' is no whole number from 0", "--seed", "lucky")]
    [InlineData("--keep: 'foo' is none of all, focal, summary; did you mean 'focal'?", "--keep", "foo")]
    [InlineData("did you mean '--replications'", "--replicatons", "3")]
    [InlineData("did you mean '--quiet'", "--quite")]
    public void A_wrong_option_gives_a_message_and_leaves_nothing(string message, params string[] options)
    {
        string[] before = Everything();

        int code = Command(["run", Scenario, "--out", Results, .. options]);

        Assert.Equal(ExitCode.BadInput, code);
        Assert.Contains(message, Error.ToString(), StringComparison.Ordinal);
        Assert.Equal(before, Everything());
    }

    [Fact]
    public void What_a_command_cannot_do_without_is_named_and_described()
    {
        Assert.Equal(ExitCode.BadInput, Command("run"));

        Assert.StartsWith("error: SCENARIO is missing: ", Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_value_of_an_unknown_option_is_no_second_fault()
    {
        Assert.Equal(ExitCode.BadInput, Command("run", Scenario, "--replication", "3", "again"));

        string[] faults = [.. Error.ToString().ReplaceLineEndings("\n").Split('\n').Where(line => line.StartsWith("error:", StringComparison.Ordinal))];
        Assert.Equal(["error: unknown option '--replication'; did you mean '--replications'?", "error: unknown argument 'again'"], faults);
    }

    [Theory]
    [InlineData("--keep: 'summry' is none of all, focal, summary; did you mean 'summary'?", "fork", "a.worlds", "--keep", "summry")]
    [InlineData("--class: 'regmie' is none of fate, regime; did you mean 'regime'?", "map", "study", "--x", "cash", "--class", "regmie")]
    [InlineData("--executor: 'slrum' is none of local, slurm; did you mean 'slurm'?", "sweep", "study.yaml", "--executor", "slrum")]
    public void A_word_that_is_no_choice_is_named_with_its_option_and_all_that_can_be_chosen(string message, params string[] command)
    {
        Assert.Equal(ExitCode.BadInput, Command(command));

        Assert.StartsWith($"error: {message}", Error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rum", "did you mean 'run'")]
    [InlineData("valdate", "did you mean 'validate'")]
    public void A_misspelt_command_is_guessed(string command, string message)
    {
        Assert.Equal(ExitCode.BadInput, Command(command));

        Assert.Contains(message, Error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("not provided", Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void After_a_misspelt_command_nothing_else_is_complained_about()
    {
        Assert.Equal(ExitCode.BadInput, Command("rum", Scenario, "--replications", "3"));

        Assert.Equal("error: unknown command 'rum'; did you mean 'run'?", Error.ToString().ReplaceLineEndings("\n").Split('\n')[0]);
        Assert.DoesNotContain(Scenario, Error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("--replications", Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_bare_name_shows_all_commands_and_fails()
    {
        Assert.Equal(ExitCode.BadInput, Command());

        Assert.Contains("run <SCENARIO>", Error.ToString(), StringComparison.Ordinal);
        Assert.Contains("explain", Error.ToString(), StringComparison.Ordinal);
        Assert.Empty(Output.ToString());
    }

    [Theory]
    [InlineData("desginers", "did you mean 'designers'?")]
    [InlineData("fundng", "did you mean 'funding'?")]
    [InlineData("Fundign.Price-Shrae", "did you mean 'funding.price-share'?")]
    [InlineData("atrition", "did you mean 'attrition'?")]
    [InlineData("hurdle-rate", "; the nearest are investors.venture.hurdle, ")]
    [InlineData("unicorn", "; the nearest are ")]
    public void A_misspelt_filter_of_parameters_is_guessed(string filter, string message)
    {
        Assert.Equal(ExitCode.BadInput, Command("parameters", filter, "--scenario", Scenario));

        Assert.Contains(message, Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_command_is_named()
    {
        Assert.Equal(ExitCode.BadInput, Command());

        Assert.Contains("Required", Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_scenario_that_is_not_there_is_named()
    {
        string[] before = Everything();

        Assert.Equal(ExitCode.BadInput, Command("run", InFolder("nowhere.yaml"), "--out", Results));

        Assert.Contains("nowhere.yaml", Error.ToString(), StringComparison.Ordinal);
        Assert.Equal(before, Everything());
    }

    [Fact]
    public void A_wrong_scenario_gives_file_and_line_and_leaves_nothing()
    {
        File.AppendAllText(Scenario, "naem: twice wrong\n");
        string[] before = Everything();

        Assert.Equal(ExitCode.BadInput, Study());

        Assert.Matches(@"short\.yaml:\d+:\d+: naem: ", Error.ToString());
        Assert.Equal(before, Everything());
    }

    [Theory]
    [InlineData("funding.no-such-thing=3", "no-such-thing")]
    [InlineData("end=soon", "soon")]
    [InlineData("nonsense", "nonsense")]
    public void A_wrong_change_is_explained_and_leaves_nothing(string change, string named)
    {
        string[] before = Everything();

        Assert.Equal(ExitCode.BadInput, Study("--set", change));

        Assert.Contains(named, Error.ToString(), StringComparison.Ordinal);
        Assert.Equal(before, Everything());
    }

    [Fact]
    public void A_variant_that_is_not_there_is_guessed()
    {
        Assert.Equal(ExitCode.BadInput, Command("run", Scenario + "#latter", "--out", Results));

        Assert.Contains("later", Error.ToString(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Results));
    }

    [Theory]
    [InlineData("name: short", "name: \"\"", "2:7: name: must not be empty")]
    [InlineData("title: two years", "title: \"\"", "3:8: title: must not be empty")]
    [InlineData("name: short", "name: \" \"", "2:7: name: must not be empty")]
    [InlineData("name: short", "name: \"a\\eb\"", "2:7: name: holds the control character U+001B")]
    [InlineData("name: short", "name: \"a\\nb\"", "2:1: name: holds a control character")]
    [InlineData("name: short", "name: a2345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901", "2:1: name: has 101 characters")]
    [InlineData("title: two years", "title: \"two \\e[31myears\"", "3:8: title: holds the control character U+001B; write plain text")]
    [InlineData("description: a longer horizon", "description: \"a \\x9b horizon\"", "description: holds the control character U+009B")]
    [InlineData("  later:", "  a#b:", "6:3: variants.a#b: 'a#b' cannot be chosen: a # parts a file from its variant")]
    [InlineData("  later:", "  a/b:", "6:3: variants.a/b: 'a/b' cannot be the name of a folder")]
    [InlineData("  later:", "  \"\":", "6:3: variants")]
    [InlineData("  later:", "  \"a\\tb\":", "6:3: variants")]
    public void A_name_or_text_that_no_folder_and_no_terminal_should_meet_is_refused_at_its_line(string written, string instead, string message)
    {
        File.WriteAllText(Scenario, ShippedScenario.Short.Replace(written, instead, StringComparison.Ordinal));
        string[] before = Everything();

        Assert.Equal(ExitCode.BadInput, Command("validate", Scenario));

        Assert.Contains(message, Error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Error.ToString().Trim(), letter => char.IsControl(letter) && letter is not ('\r' or '\n'));
        Assert.Equal(before, Everything());
    }

    [Theory]
    [InlineData("run", "short.yaml")]
    [InlineData("ablate", "short.yaml")]
    [InlineData("fork", "a.worlds", "--set", "title=x")]
    [InlineData("merge", "short.yaml")]
    public void A_blank_folder_is_refused(string command, params string[] further)
    {
        string[] files = [.. further.Select(word => word.StartsWith("short", StringComparison.Ordinal) ? InFolder(word) : word)];

        Assert.Equal(ExitCode.BadInput, Command([command, .. files, "--out", " "]));

        Assert.Equal("error: --out is empty", Error.ToString().Trim());
    }

    [Theory]
    [InlineData("2022-10", "true", "designers.firm-a.founded: the run ends in 2022-09, before its focal firm is founded")]
    [InlineData("2022-09", "true", "")]
    [InlineData("2021-09", "false", "designers.firm-a.founded: without the mechanism entry-exit nobody is founded after the first month, 2020-09")]
    [InlineData("2020-09", "false", "")]
    public void A_focal_firm_that_would_never_be_founded_is_refused_where_its_month_stands(string founded, string entry, string expected)
    {
        int code = Command(
            "run", Scenario, "--set", $"designers.firm-a.founded={founded}", "--set", $"mechanisms.entry-exit={entry}", "--replications", "2", "--out", Results);

        Assert.Equal(expected.Length == 0 ? ExitCode.Success : ExitCode.BadInput, code);
        Assert.Contains(expected, Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_is_no_folder_for_results()
    {
        File.WriteAllText(Results, "a file");

        Assert.Equal(ExitCode.BadInput, Study());

        Assert.Contains("is a file", Error.ToString(), StringComparison.Ordinal);
        Assert.Equal("a file", File.ReadAllText(Results));
    }

    [Fact]
    public void A_folder_below_a_file_cannot_be_written_and_the_file_is_named()
    {
        File.WriteAllText(Results, "a file");

        Assert.Equal(ExitCode.BadInput, Command("run", Scenario, "--out", Path.Combine(Results, "deep", "study")));

        Assert.StartsWith($"error: {Results} is a file", Error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", Error.ToString(), StringComparison.Ordinal);
        Assert.Equal("a file", File.ReadAllText(Results));
    }

    [Fact]
    public void A_folder_of_others_is_left_alone()
    {
        Directory.CreateDirectory(Results);
        File.WriteAllText(Path.Combine(Results, "thesis.txt"), "years of work");

        Assert.Equal(ExitCode.BadInput, Study());

        Assert.Contains("not the folder of a study", Error.ToString(), StringComparison.Ordinal);
        Assert.Equal(["thesis.txt"], Directory.GetFiles(Results).Select(Path.GetFileName));
    }

    [Fact]
    public void A_filter_that_fits_nothing_and_a_folder_that_is_not_there_are_named()
    {
        Assert.Equal(ExitCode.BadInput, Command("parameters", "unicorn", "--scenario", Scenario));
        Assert.Equal(ExitCode.BadInput, Command("list", "--folder", InFolder("nowhere")));

        Assert.Contains("unicorn", Error.ToString(), StringComparison.Ordinal);
        Assert.Contains("nowhere", Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_of_studies_holds_no_scenario_to_list()
    {
        string studies = Directory.CreateDirectory(InFolder("studies")).FullName;
        File.WriteAllText(Path.Combine(studies, "cash.yaml"), $"name: cash\nscenario: {Scenario}\nreplications: 2\nfactors: {{}}\n");

        Assert.Equal(ExitCode.BadInput, Command("list", "--folder", studies));

        Assert.Contains($"there is no scenario in '{studies}'", Error.ToString(), StringComparison.Ordinal);
        Assert.Equal(string.Empty, Output.ToString());
    }

    [Fact]
    public void Who_forks_what_is_not_there_is_told_so_and_not_asked_for_changes()
    {
        Assert.Equal(ExitCode.BadInput, Command("fork", InFolder("nowhere")));

        Assert.Contains("nowhere", Error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("what shall change", Error.ToString(), StringComparison.Ordinal);
    }
}
