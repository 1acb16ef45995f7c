using CatchUpSim.Experiments.Patterns;
using CatchUpSim.Model;
using CatchUpSim.Model.Inputs;

namespace CatchUpSim.Experiments.Tests.Patterns;

/// <summary>Measures on one run of four years of the default scenario, against the records they read.</summary>
public sealed class MeasureTests
{
    private static readonly Lazy<MeasuredRun> Run = new(() =>
    {
        Scenario scenario = ShippedScenario.Read("end=2024-09");
        return new MeasuredRun(scenario, Simulation.Run(scenario, 7, 0));
    });

    public static TheoryData<string> Names => [.. MeasureCatalogue.All.Select(measure => measure.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_measure_says_what_it_reads_and_in_which_unit(string name)
    {
        Measure measure = MeasureCatalogue.Find(name)!;

        Assert.NotEmpty(measure.Unit);
        Assert.EndsWith(".", measure.Text, StringComparison.Ordinal);
        Assert.All(measure.Arguments, argument => Assert.NotEmpty(argument.Text));
        Assert.Equal(1, MeasureCatalogue.All.Count(other => other.Name == name));
    }

    [Fact]
    public void The_level_of_an_outcome_is_what_was_recorded()
    {
        int outcome = Run.Value.Run.Firms.IndexOf("headcount");
        double recorded = Run.Value.Run.Firms[outcome, 18, Run.Value.Run.Focal.Index];

        Assert.Equal(recorded, One("outcome-at", ("outcome", "headcount"), ("month", "18")).Y, 12);
        Assert.Equal(0, One("outcome-mean", ("outcome", "captive_links"), ("from", "0"), ("to", "1")).Y % 1, 12);
    }

    [Fact]
    public void Rivals_are_the_home_latecomers_beside_the_focal_firm() => Assert.Equal(
        ["rival-1", "rival-2", "rival-3", "rival-4", "rival-5"],
        FirmGroups(("firms", "rivals")));

    [Fact]
    public void Groups_and_names_may_stand_together() => Assert.Equal(
        ["firm-a", "incumbent-1", "incumbent-2"],
        FirmGroups(("firms", "focal,incumbents")));

    [Fact]
    public void Incumbents_are_sellers_though_their_first_sales_lie_before_the_start() => Assert.Equal(
        ["incumbent-1", "incumbent-2"],
        FirmGroups(("firms", "incumbents"), ("among", "sellers")));

    [Fact]
    public void Surviving_sellers_are_those_of_the_survivors_who_have_made_cards_in_volume()
    {
        string[] sellers = FirmGroups(("firms", "all"), ("among", "sellers"));
        string[] survivors = FirmGroups(("firms", "all"), ("among", "survivors"));
        string[] both = FirmGroups(("firms", "all"), ("among", "surviving-sellers"));

        Assert.Equal(survivors.Intersect(sellers), both);
        Assert.NotEmpty(survivors.Except(sellers));
    }

    [Fact]
    public void A_hazard_counts_the_months_at_risk()
    {
        Reading[] readings = Read("exit-hazard", ("firms", "incumbents"), ("from", "0"), ("to", "100000"));

        Assert.All(readings, reading => Assert.Equal((0.0, 49.0), (reading.Y, reading.X)));
    }

    [Fact]
    public void A_hazard_may_be_read_in_a_window_of_the_calendar()
    {
        Reading[] readings = Read("exit-hazard", ("firms", "incumbents"), ("since", "start"), ("from", "10"), ("to", "34"));

        Assert.All(readings, reading => Assert.Equal((0.0, 24.0), (reading.Y, reading.X)));
    }

    [Fact]
    public void Months_may_be_counted_from_the_launch_of_the_first_product()
    {
        MeasuredFirm focal = Run.Value.Focal;
        int launch = Run.Value.Run.Events
            .First(e => e.Designer == focal.Row && string.Equals(e.Subject, "launch", StringComparison.Ordinal))
            .Month.Since(Run.Value.Run.Start);

        Assert.Equal(launch, focal.Origin("launch"));
        MeasuredFirm[] sellers = [.. Run.Value.Firms().Where(firm => firm.Name.StartsWith("rival-", StringComparison.Ordinal) && firm.Origin("first-revenue") is not null)];
        Assert.NotEmpty(sellers);
        Assert.All(sellers, firm => Assert.True(firm.Origin("launch") <= firm.Origin("first-revenue")));
        Assert.Contains(sellers, firm => firm.Origin("launch") < firm.Origin("first-revenue"));
        int outcome = Run.Value.Run.Firms.IndexOf("alliances");
        Assert.Equal(
            Run.Value.Run.Firms[outcome, launch + 1, focal.Row],
            One("outcome-at", ("outcome", "alliances"), ("since", "launch"), ("month", "1")).Y,
            12);
    }

    [Fact]
    public void The_total_of_a_stream_is_reached_when_its_sum_is()
    {
        double month = One("month-of-total", ("outcome", "equity_raised"), ("level", "1e-6")).Y;
        double recorded = One("outcome-at", ("outcome", "equity_total"), ("month", month.ToString(System.Globalization.CultureInfo.InvariantCulture))).Y;

        Assert.True(recorded > 0);
    }

    [Fact]
    public void An_argument_that_nobody_knows_is_reported_with_the_nearest_one()
    {
        var complaints = new List<string>();
        MeasureArguments.Bind(
            MeasureCatalogue.Find("outcome-at")!.Arguments,
            new Dictionary<string, string>(StringComparer.Ordinal) { ["outcome"] = "cash", ["munth"] = "3" },
            (name, fault) => complaints.Add($"{name}: {fault}"));

        Assert.Equal(
            ["munth: unknown argument; did you mean 'month'?", ": lacks the argument 'month': the month, counted from since"],
            complaints);
    }

    private static string[] FirmGroups(params (string Name, string Value)[] given)
    {
        Measure probe = MeasureCatalogue.Find("active-at")!;
        MeasureArguments arguments = Bind(probe, [.. given, ("month", "0")]);
        return [.. CatchUpSim.Experiments.Patterns.FirmGroups.Select(Run.Value, arguments).Select(firm => firm.Name)];
    }

    private static Reading One(string measure, params (string Name, string Value)[] given) => Assert.Single(Read(measure, given));

    private static Reading[] Read(string measure, params (string Name, string Value)[] given)
    {
        Measure found = MeasureCatalogue.Find(measure)!;
        return [.. found.Read(Run.Value, Bind(found, given))];
    }

    private static MeasureArguments Bind(Measure measure, (string Name, string Value)[] given) => MeasureArguments.Bind(
        measure.Arguments,
        given.ToDictionary(each => each.Name, each => each.Value, StringComparer.Ordinal),
        (name, fault) => Assert.Fail($"{name}: {fault}"));
}
