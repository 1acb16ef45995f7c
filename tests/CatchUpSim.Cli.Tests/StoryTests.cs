using System.Text.RegularExpressions;
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
    public void A_number_in_the_name_of_a_foundry_is_no_number_of_parts()
    {
        string text = Told(EventKind.Shock, "foundry", "fab-2 stops serving the firm, which has no part there");
        Assert.DoesNotContain("stopped serving it", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "entity list.")]
    [InlineData(1, "entity list; one part was made or designed for foreign lines, which were closed to it.")]
    [InlineData(2, "entity list; two parts were made or designed for foreign lines, which were closed to it.")]
    public void A_listing_is_told_with_the_parts_that_it_cuts_off(int parts, string told)
    {
        string text = Told(EventKind.Shock, "entity list", $"listed by the foreign coalition, parts abroad: {parts}");
        Assert.Contains($"In March 2021 the foreign coalition put it on its {told}", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_scandal_about_the_firm_is_told()
    {
        string text = Told(EventKind.Shock, "evasion", "leading finds parts of the listed firm ordered under other names and looks harder at home firms");
        Assert.Contains("In March 2021 the leading foundry found that others had ordered parts for it, and grew wary", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void A_foundry_that_serves_again_is_told_when_its_stop_was(int parts, bool isTold)
    {
        string text = Told(
            Entry(0, EventKind.Shock, "foundry", $"leading stops serving the firm, parts there: {parts}"),
            Entry(5, EventKind.Shock, "foundry returns", "leading serves the firm again"));
        Assert.Equal(isTold, text.Contains("In August 2021 the leading foundry served it again.", StringComparison.Ordinal));
    }

    [Fact]
    public void Volume_is_told_with_the_cards_of_the_month_that_showed_it() => Assert.Contains(
        "Volume was reached in March 2021, with 1,536 cards in the month before.",
        Told(EventKind.Milestone, nameof(Milestone.VolumeProduction), "1536 cards delivered in the month before"),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("acquisition", "sold to rival-1 for USD 62.6 m", "it was sold to Rival 1 (large domestic group) for USD 63 million. ")]
    [InlineData("acquisition", "sold to rival-1 for USD 62.6 m, after a blow that the model does not explain, such as a lawsuit or founders who part", "it was sold to Rival 1 (large domestic group) for USD 63 million, for reasons that the model draws and does not explain")]
    [InlineData("withdrawal", "closed by its owners with USD 5.0 m of cash, after a blow that the model does not explain, such as a lawsuit or founders who part; no buyer paid more", "in the bank, for reasons that the model draws and does not explain")]
    [InlineData("withdrawal", "closed by its owners with USD 5.0 m of cash: closing returned more than the firm was worth", "in the bank: they got more back by closing")]
    public void An_end_is_told_with_its_buyer_and_with_its_reason(string subject, string text, string told) =>
        Assert.Contains(told, Told(EventKind.Exit, subject, text), StringComparison.Ordinal);

    [Fact]
    public void Thousands_that_are_laid_off_are_written_like_all_thousands()
    {
        Assert.Contains("it laid off 1,204 of 13,755 people", Told(EventKind.Shock, "lay-offs", "1204 of 13755 people laid off"), StringComparison.Ordinal);
        string twice = Told(
            Entry(0, EventKind.Shock, "lay-offs", "1204 of 13755 people laid off"),
            Entry(1, EventKind.Shock, "lay-offs", "20 of 12551 people laid off"));
        Assert.Contains("most in March 2021 (1,204 of 13,755", twice, StringComparison.Ordinal);
    }

    [Fact]
    public void Ties_are_counted_by_kind_and_the_first_partner_is_named()
    {
        string text = Told(
            EventKind.Alliance,
            "alliances",
            "formed: joint laboratory with university-2, university-8; porting of 4; ended: distribution with server-maker-1 (trust 0.70); porting of 2; 11 in force");
        Assert.Contains("Its first partner was a university (no. 2), in March 2021 (joint laboratory).", text, StringComparison.Ordinal);
        Assert.Contains("It formed 6 ties: 4 for porting applications and 2 joint laboratories; 3 ended.", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2022-08", "It was founded in August 2022.", "had nothing to sell yet")]
    [InlineData("2021-09", "In August 2021 it had not been founded yet", "It was founded in September 2021.", "had nothing to sell yet")]
    public void A_firm_that_is_founded_late_has_a_complete_report_that_says_so(string founded, params string[] told)
    {
        World = (scenario, seed, replication, recording) => Simulation.Run(scenario, seed, replication, recording);
        Assert.Equal(0, Command("run", Scenario, "--out", Results, "--replications", "2", "--seed", "3", "--set", $"designers.firm-a.founded={founded}"));
        Assert.Equal(0, Command("explain", Results, "--replication", "0", "--story", "--quiet"));

        string report = File.ReadAllText(Path.Combine(Results, "report.html"));
        string story = File.ReadAllText(Path.Combine(Results, "explain", "replication-0", "explanation.txt")).ReplaceLineEndings(" ");
        Assert.All(told, sentence => Assert.Contains(sentence, story, StringComparison.Ordinal));
        Assert.All(told, sentence => Assert.Contains(sentence, report, StringComparison.Ordinal));
        Assert.EndsWith("</html>", report.TrimEnd(), StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", story, StringComparison.Ordinal);
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

    [Fact]
    public void A_product_is_told_where_it_was_begun_with_what_came_of_it()
    {
        string text = Told(
            Entry(0, EventKind.Product, "project", "product 3 begins for inference at leading/n7, performance 0.38"),
            Entry(6, EventKind.Product, "respin", "spin 1 of product 3 does not work"),
            Entry(9, EventKind.Product, "respin", "spin 2 of product 3 does not work"),
            Entry(10, EventKind.Product, "launch", "product 3 reaches customers, performance 0.38"));

        Assert.Contains("In March 2021 it began its third product, for AI inference on the 7 nm line", text, StringComparison.Ordinal);
        Assert.Contains("Two spins came back faulty before it went on sale in January 2022, 10 months after its beginning", text, StringComparison.Ordinal);
        Assert.Contains("In January 2022", Told(Entry(10, EventKind.Product, "project", "product 3 begins for inference at leading/n7, performance 0.38")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_product_that_never_sold_is_told_as_such()
    {
        string text = Told(
            Entry(0, EventKind.Product, "project", "product 2 begins for inference at leading/n7, performance 0.38"),
            Entry(6, EventKind.Product, "respin", "spin 1 of product 2 does not work"));

        Assert.Matches("One spin came back faulty, and (it never came to market|in .* it was not on sale yet)\\.", text);
    }

    [Fact]
    public void A_product_that_was_given_up_is_told_as_such()
    {
        string text = Told(
            Entry(0, EventKind.Product, "project", "product 2 begins for inference at leading/n7, performance 0.38"),
            Entry(6, EventKind.Product, "given up", "product 2 is given up at spin 1"));

        Assert.Contains("It was given up in September 2021 with silicon that did not work.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_later_products_two_are_told_and_the_others_counted()
    {
        string text = Told([.. Enumerable.Range(4, 5).Select(number =>
            Entry(0, EventKind.Product, "project", $"product {number} begins for inference at leading/n7, performance 0.38"))]);

        Assert.Equal(2, text.Split("it began product ").Length - 1);
        Assert.Contains("Three more products were begun, for AI inference; none of them came to market.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Rounds_are_told_together_and_the_tightest_decision_with_its_options_and_what_was_left()
    {
        string text = Told(
            Entry(0, EventKind.Round, "round", "round 1: USD 10.0 m at USD 100 m post-money, led by venture-1"),
            Entry(1, EventKind.Round, "bridge", "round 2: USD 20.0 m at USD 200 m post-money, led by venture-1"),
            Entry(2, EventKind.Round, "round", "round 3: USD 30.0 m at USD 300 m post-money, led by venture-1"),
            Entry(1, EventKind.Decision, "funding", string.Empty, new DecisionRecord(
                "funding", ["wait", "raise a small round", "sell the firm"], [0.1, 0.4, 0.3], 1, [new Signal("runway", 2.4), new Signal("expected_price", 200)], false)));

        Assert.Contains("Investors paid in USD 60 million in three rounds from March 2021 to May 2021, one of them to keep it going", text, StringComparison.Ordinal);
        Assert.Contains("worth USD 100 million to them at the first and USD 300 million at the last", text, StringComparison.Ordinal);
        Assert.Contains("tightest in April 2021: 2 months of it were left when the firm decided on a small round", text, StringComparison.Ordinal);
        Assert.Contains("selling the firm", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_round_sought_in_vain_and_the_last_cards_of_a_product_are_told()
    {
        var vain = Entry(1, EventKind.Round, "sought in vain", "no round closed since 2021-03, chose wait");
        Assert.Contains("In April 2021 it gave up a round that it had sought since March 2021.", Told(vain), StringComparison.Ordinal);
        Assert.Contains("Twice it gave up a round that it had sought in vain, from April 2021 to May 2021.", Told(vain, vain with { Months = 2 }), StringComparison.Ordinal);
        Assert.Contains("it gave up a listing that it had sought.", Told(vain with { Text = "no listing came about, chose wait" }), StringComparison.Ordinal);

        const string Left = "12345 cards of product 2 are left or on their way and no more can be made";
        Assert.Contains("12,345 cards of product 2 were left or on their way and could not be made again.", Told(Entry(4, EventKind.Product, "last stock", Left)), StringComparison.Ordinal);
        string spread = Told(Entry(4, EventKind.Product, "last stock", $"{Left}; they are sold in equal parts over 18 months, or as long as the money lasts"));
        Assert.Contains("could not be made again; the firm sold them in equal parts, month by month.", spread, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_turn_of_the_latecomers_share_is_a_dated_turning_point()
    {
        Scenario scenario = Read();
        RunResult run = Simulation.Run(scenario, 5, 2) with
        {
            TurningPoints = [new TurningPoint(6, Turn.TakesTheLead, 0.51), new TurningPoint(12, Turn.LosesTheLead, 0.39)],
        };

        IReadOnlyList<string> points = StoryTelling.Tell(run, scenario).TurningPoints;
        Assert.Contains(points, point => point.StartsWith("March 2021: the home latecomers' common share of the market, as a mean of twelve months, rises above one half, to 51%", StringComparison.Ordinal));
        Assert.Contains(points, point => point.StartsWith("September 2021: the home latecomers' common share of the market, as a mean of twelve months, falls below 40% after a lead", StringComparison.Ordinal));
    }

    [Fact]
    public void The_latecomers_common_share_is_told_as_one_over_twelve_months_beside_the_firms_own_of_a_month()
    {
        Scenario scenario = Read();
        RunResult run = Simulation.Run(scenario, 5, 2);
        run = run with { Summary = run.Summary with { GroupFinalShare = 0.079, GroupPeakShare = 0.081 } };

        Assert.Contains("together held 7.9% of the market over the last twelve months, and at most 8.1% over any twelve",
            StoryTelling.Tell(run, scenario).Abstract, StringComparison.Ordinal);
    }

    [Fact]
    public void A_date_is_said_once_for_all_choices_of_a_month()
    {
        Scenario scenario = Read();
        string text = Text(StoryTelling.Tell(Simulation.Run(scenario, 5, 2), scenario));
        Assert.Equal(1, Regex.Count(text, "In October 2020 it (chose|decided|began)"));
        Assert.Contains("In the same month it decided", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Ties_of_one_kind_are_told_without_a_list()
    {
        string text = Told(EventKind.Alliance, "alliances", "formed: co-development with institute-2, institute-8; 2 in force");
        Assert.Contains("It formed 2 ties for developing parts together.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_others_do_after_the_firm_has_gone_is_no_turning_point_of_it()
    {
        Scenario scenario = Read();
        RunResult run = Enumerable.Range(0, 20).Select(replication => Simulation.Run(scenario, 5, replication)).First(each => !each.Summary.Survived);
        int exit = (int)run.Summary.ExitMonth;
        run = run with { TurningPoints = [new TurningPoint(exit, Turn.SharesTheMarket, 0.31), new TurningPoint(exit + 1, Turn.TakesTheLead, 0.51)] };

        IReadOnlyList<string> points = StoryTelling.Tell(run, scenario).TurningPoints;
        Assert.Contains(points, point => point.Contains("rises above 30%", StringComparison.Ordinal));
        Assert.DoesNotContain(points, point => point.Contains("rises above one half", StringComparison.Ordinal));
    }

    [Fact]
    public void Disturbed_supplies_are_told_by_their_titles_once_with_the_month_and_else_counted()
    {
        Scenario scenario = Read();
        RunResult run = Simulation.Run(scenario, 5, 2);
        ChronicleEntry Disturbed(string input, int months) => new(When.Plus(months), -1, input, EventKind.Shock, "supply", "disturbed", null);
        ChronicleEntry[] events =
            [.. run.Events.Where(entry => entry.Subject != "supply"), Disturbed("wafers", 0), Disturbed("memory", 1), Disturbed("wafers", 2)];

        Assert.Contains(
            "Supplies were disturbed: advanced wafers (twice), high-bandwidth memory (April 2021).", Text(StoryTelling.Tell(run with { Events = events }, scenario)), StringComparison.Ordinal);
    }

    private string Told(params (int Months, EventKind Kind, string Subject, string Text, DecisionRecord? Decision)[] entries)
    {
        Scenario scenario = Read();
        RunResult run = Simulation.Run(scenario, 5, 2);
        int focal = run.Focal.Index;
        ChronicleEntry[] events =
        [
            .. run.Events.Where(entry => entry.Designer != focal || (!entries.Any(each => each.Kind == entry.Kind) && entry.Kind != EventKind.Decision)),
            .. entries.Select(each => new ChronicleEntry(
                When.Plus(each.Months), focal, run.Names.Designers[focal], each.Kind, each.Subject, each.Text, each.Decision)),
        ];
        return Text(StoryTelling.Tell(run with { Events = events }, scenario));
    }

    private static (int Months, EventKind Kind, string Subject, string Text, DecisionRecord? Decision) Entry(
        int months, EventKind kind, string subject, string text, DecisionRecord? decision = null) => (months, kind, subject, text, decision);

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
