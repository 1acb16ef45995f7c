using CatchUpSim.Model;
using Microsoft.Data.Sqlite;

namespace CatchUpSim.Cli.Tests;

public sealed class ExplainTests : CommandTest
{
    private const string TwoCauses = """
        title: two causes
        causes:
          alliances:
            title: Alliances
            reading: nobody forms any
            without: {mechanisms: {alliances: false}}
          boom:
            title: The boom
            reading: it does not come
            without: {policy-controls: {events: {boom: absent}}}
        """;

    private readonly string _causes;

    public ExplainTests()
    {
        World = (scenario, seed, replication, recording) => Simulation.Run(scenario, seed, replication, recording);
        _causes = InFolder("causes.yaml");
        File.WriteAllText(_causes, TwoCauses);
    }

    private string Page => Path.Combine(Results, "explain", "replication-2", "explanation.html");

    [Fact]
    public void A_world_is_told_and_its_difference_is_attributed()
    {
        Kept();
        Assert.Equal(0, Explain("--replication", "2", "--outcome", "equity_total", "--outcome", "months_to_first_silicon"));

        string text = File.ReadAllText(Path.ChangeExtension(Page, ".txt"));
        Assert.Contains("In October 2020 it chose", text, StringComparison.Ordinal);
        Assert.Contains("What made the difference to the equity raised", text, StringComparison.Ordinal);
        Assert.Contains("nobody forms any", text, StringComparison.Ordinal);
        Assert.EndsWith(text + Environment.NewLine + "Page:    " + Page + Environment.NewLine, Output.ToString(), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(Page)!, "waterfall-equity_total.svg")));
        string page = File.ReadAllText(Page);
        Assert.DoesNotContain("http", page, StringComparison.Ordinal);
        Assert.Contains("<svg", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_story_without_raw_names_of_options_or_signals()
    {
        Kept("--keep", "summary");
        Assert.Equal(0, Explain("--replication", "1", "--story"));

        string text = Output.ToString();
        Assert.DoesNotContain("leading/", text, StringComparison.Ordinal);
        Assert.DoesNotContain("signals:", text, StringComparison.Ordinal);
        Assert.DoesNotContain("_", text.Split("Page:")[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Over_the_ensemble_contributions_have_intervals_and_n_is_stated()
    {
        Kept();
        Assert.Equal(0, Explain("--across", "--replications", "3", "--outcome", "equity_total"));

        Assert.Contains("3 worlds", Output.ToString(), StringComparison.Ordinal);
        Assert.Contains("95% interval", Output.ToString(), StringComparison.Ordinal);
        Assert.Contains("add up to the difference", Output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_world_that_this_program_does_not_compute_again_is_refused()
    {
        Kept();
        using (var connection = new SqliteConnection($"Data Source={Path.Combine(Results, "study.db")};Pooling=False"))
        {
            connection.Open();
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = "UPDATE runs SET state_hash = 'other' WHERE replication = 2";
            command.ExecuteNonQuery();
        }

        Refused("is not the world that version", "--replication", "2");
        Assert.Equal(0, Explain("--replication", "1", "--story"));
    }

    [Fact]
    public void Bad_input_is_refused_in_words()
    {
        Kept();
        Refused("it has 4, from 0 to 3", "--replication", "17");
        Refused("say which world to tell", []);
        Refused("did you mean 'final_share'?", "--replication", "1", "--outcome", "finalshare");
        File.WriteAllText(_causes, TwoCauses.Replace("alliances: false", "alliance: false", StringComparison.Ordinal));
        Refused("causes.yaml:6:", "--replication", "1");
        File.WriteAllText(_causes, TwoCauses.Replace("alliances: false", "alliances: true", StringComparison.Ordinal));
        Refused("changes nothing in this scenario", "--replication", "1");
        Assert.Equal(ExitCode.BadInput, Command("explain", InFolder("nowhere"), "--replication", "1"));
        Assert.Equal(ExitCode.BadInput, Command("explain", InFolder("."), "--replication", "1"));
        Assert.DoesNotContain("   at ", Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_interrupted_attribution_still_tells_the_story()
    {
        Kept();
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();
        Cancellation = cancellation.Token;
        Assert.Equal(ExitCode.Interrupted, Explain("--replication", "1"));

        Assert.Contains("Firm A", Output.ToString(), StringComparison.Ordinal);
        Assert.Contains("was not attributed", Output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_interrupted_attribution_over_the_ensemble_says_over_how_many_worlds_it_is()
    {
        Kept();
        using var cancellation = new CancellationTokenSource();
        using var output = new Stopping(cancellation);

        Assert.Equal(ExitCode.Interrupted, CommandLine.Run(
            ["explain", Results, "--causes", _causes, "--across", "--replications", "100", "--outcome", "equity_total", "--threads", "1"],
            new Surroundings { Output = output, Error = Error, Cancellation = cancellation.Token }));

        string page = File.ReadAllText(Path.Combine(Results, "explain", "across", "explanation.html"));
        Assert.Matches("The explanation was interrupted, [0-9]+ of 100: all numbers are over the worlds done until then", output.ToString());
        Assert.Matches("The explanation was interrupted, [0-9]+ of 100: all numbers", page);
        Assert.Matches(@"n = [0-9]+ worlds? \(interrupted, [0-9]+ of 100\)", page);
        Assert.Matches("^interrupted: [0-9]+ of 100 worlds done; results of these are in ", Error.ToString());
    }

    [Fact]
    public void A_folder_of_others_or_of_a_study_is_left_alone_and_one_of_an_explanation_is_not()
    {
        Kept();
        string others = Directory.CreateDirectory(InFolder("others")).FullName;
        File.WriteAllText(Path.Combine(others, "thesis.txt"), "years of work");
        string[] before = Everything();

        Refused("is not the folder of an explanation", "--replication", "1", "--story", "--out", others);
        Refused("is the folder of a study of 'run'", "--replication", "1", "--story", "--out", Results);
        Refused("--out is empty", "--replication", "1", "--story", "--out", "");
        Assert.Equal(before, Everything());
        Assert.Equal(0, Explain("--replication", "1", "--story", "--out", InFolder("mine")));
        Assert.Equal(0, Explain("--replication", "2", "--story", "--out", InFolder("mine")));
    }

    [Fact]
    public void Of_the_causes_beside_the_scenario_those_that_a_study_ran_without_are_left_out_with_a_note()
    {
        Directory.CreateDirectory(InFolder("causes"));
        File.WriteAllText(InFolder("causes/short.yaml"), TwoCauses);
        Kept("--set", "mechanisms.alliances=false");

        Assert.Equal(0, Command("explain", Results, "--replication", "1", "--outcome", "equity_total"));
        Refused("causes.alliances.without: changes nothing in this scenario", "--replication", "1");

        const string Note = "The cause 'Alliances' was left out, because it changes nothing in this study.";
        string folder = Path.Combine(Results, "explain", "replication-1");
        Assert.Contains(Note, File.ReadAllText(Path.Combine(folder, "explanation.txt")).ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Contains("was left out", File.ReadAllText(Path.Combine(folder, "explanation.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_only_world_of_a_study_is_named_when_another_is_asked_for()
    {
        Assert.Equal(0, Command("run", Scenario, "--out", Results, "--replications", "1", "--seed", "5", "--quiet"));

        Refused("the study has no replication 1; it has one, number 0", "--replication", "1");
    }

    private void Kept(params string[] further) => Assert.Equal(0, Command(
        ["run", Scenario, "--out", Results, "--replications", "4", "--seed", "5", "--quiet", .. further]));

    private int Explain(params string[] further) => Command(["explain", Results, "--causes", _causes, .. further]);

    private void Refused(string complaint, params string[] further)
    {
        Error.GetStringBuilder().Clear();
        Assert.Equal(ExitCode.BadInput, Explain(further));
        Assert.Contains(complaint, Error.ToString(), StringComparison.Ordinal);
    }

    /// <summary>Stops the program when a tenth of its work is done.</summary>
    private sealed class Stopping(CancellationTokenSource cancellation) : StringWriter
    {
        public override void WriteLine(string? value)
        {
            base.WriteLine(value);
            if (value?.StartsWith("10 %: ", StringComparison.Ordinal) == true)
            {
                cancellation.Cancel();
            }
        }
    }
}
