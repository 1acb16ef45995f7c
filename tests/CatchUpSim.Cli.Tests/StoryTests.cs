using CatchUpSim.Model;
using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Observation;
using CatchUpSim.Reporting;
using CatchUpSim.Scenarios;

namespace CatchUpSim.Cli.Tests;

public sealed class StoryTests : CommandTest
{
    private static readonly Month When = Month.Of(2021, 3);

    [Theory]
    [InlineData(0, null)]
    [InlineData(1, "one part was made or designed for its lines")]
    [InlineData(3, "three parts were made or designed for its lines")]
    public void A_foundry_that_stops_serving_is_told_only_when_the_firm_has_parts_there(int parts, string? told)
    {
        string text = Told(EventKind.Shock, "foundry", $"leading stops serving the firm, parts there: {parts}");
        Assert.Equal(told is not null, text.Contains("stopped serving it", StringComparison.Ordinal));
        Assert.Contains(told ?? string.Empty, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Ties_are_counted_by_kind_and_the_first_partner_is_named()
    {
        string text = Told(
            EventKind.Alliance,
            "alliances",
            "formed: joint laboratory with university-2, university-8; porting of 4; ended: distribution with server-maker-1 (trust 0.70); porting of 2; 11 in force");
        Assert.Contains("Its first partner was a university (no. 2), in March 2021 (joint laboratory).", text, StringComparison.Ordinal);
        Assert.Contains("It formed 6 ties while 3 ended: 4 for porting applications and 2 joint laboratories.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_ties_of_a_run_are_those_of_its_story()
    {
        // Guards the words that the chronicle and its reader share.
        Scenario scenario = Read();
        RunResult run = Simulation.Run(scenario, 5, 2);
        Assert.Contains(run.Events, entry => entry.Kind == EventKind.Alliance && entry.Designer == run.Focal.Index);
        Assert.Matches("It formed (one|[0-9]+) tie", Text(StoryTelling.Tell(run, scenario)));
    }

    private string Told(EventKind kind, string subject, string text)
    {
        Scenario scenario = Read();
        RunResult run = Simulation.Run(scenario, 5, 2);
        int focal = run.Focal.Index;
        ChronicleEntry[] events =
        [
            .. run.Events.Where(entry => entry.Designer != focal || entry.Kind != kind),
            new ChronicleEntry(When, focal, run.Names.Designers[focal], kind, subject, text, null),
        ];
        return Text(StoryTelling.Tell(run with { Events = events }, scenario));
    }

    private static string Text(Story story) =>
        string.Join('\n', story.Chapters.SelectMany(chapter => chapter.Paragraphs).Select(paragraph => paragraph.Text));

    private Scenario Read() =>
        new ScenarioReader<Scenario>(scenario => scenario.Validate()).Read(ScenarioReference.Parse(Scenario)).Scenario;
}
