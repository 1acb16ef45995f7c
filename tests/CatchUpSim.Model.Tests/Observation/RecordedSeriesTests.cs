using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Observation;

namespace CatchUpSim.Model.Tests.Observation;

[Trait("Length", "WholeRun")]
public sealed class RecordedSeriesTests
{
    private static RunResult Run { get; } = Simulation.Run(ShippedWorld.FirmA.Until(2022, 9), 1, 0);

    [Fact]
    public void A_run_records_the_start_and_every_month_to_the_end()
    {
        Assert.Equal(25, Run.Firms.Months);
        Assert.Equal(60, Run.Firms.Series("headcount", ShippedWorld.Focal.Index)[0], 1e-6);
        Assert.False(double.IsNaN(Run.Firms.Series("cash", ShippedWorld.Focal.Index)[24]));
    }

    [Fact]
    public void A_firm_has_no_numbers_before_it_is_founded()
    {
        double[] cash = Run.Firms.Series("cash", ShippedWorld.Focal.Index + 5);
        int founded = Month.Of(2022, 3).Since(Run.Start);
        Assert.True(double.IsNaN(cash[founded - 2]));
        Assert.False(double.IsNaN(cash[founded + 1]));
    }

    [Fact]
    public void Names_of_outcomes_are_unique_and_have_units_and_texts()
    {
        string[] names = [.. FirmOutcomes.All.Select(o => o.Name)];
        Assert.Equal(names.Length, names.Distinct(StringComparer.Ordinal).Count());
        Assert.All(FirmOutcomes.All, o => Assert.True(o.Unit.Length > 0 && o.Text.Length > 0));
        Assert.All(MarketOutcomes.All, o => Assert.True(o.Unit.Length > 0 && o.Text.Length > 0));
        Assert.Throws<ArgumentException>(() => Run.Firms.IndexOf("no_such_outcome"));
    }

    [Fact]
    public void Alliances_are_told_together_of_the_focal_firm_by_quarter_and_of_others_by_year()
    {
        ChronicleEntry[] told = [.. Run.Events.Where(entry => entry.Kind == EventKind.Alliance)];
        Assert.All(told, entry => Assert.True(entry.Month.IsQuarterEnd));
        Assert.All(told, entry => Assert.True(entry.Designer == Run.Focal.Index || entry.Month.IsYearEnd || Ends(entry)));
        Assert.Equal(told.Length, told.DistinctBy(entry => (entry.Month, entry.Designer)).Count());
        Assert.Contains(told, entry => entry.Detail.StartsWith("formed: joint laboratory with", StringComparison.Ordinal));

        static bool Ends(ChronicleEntry told) =>
            Run.Events.Any(entry => entry.Kind == EventKind.Exit && entry.Designer == told.Designer && entry.Month == told.Month);
    }

    [Fact]
    public void The_log_of_a_rival_is_had_by_making_it_the_focal_firm_of_the_same_world()
    {
        Scenario scenario = ShippedWorld.FirmA.Until(2022, 9);
        string other = scenario.Designers.First(designer => designer.Name != scenario.Focal).Name;
        RunResult again = Simulation.Run(scenario with { Focal = other }, 1, 0);
        Assert.Equal(Run.StateHash, again.StateHash);
        Assert.DoesNotContain(Run.Events, entry => entry.Actor == other && entry.Decision?.Decision == "pay and recruits");
        Assert.Contains(again.Events, entry => entry.Actor == other && entry.Decision?.Decision == "pay and recruits");
    }

    [Fact]
    public void Every_decision_in_the_chronicle_names_its_options_and_one_of_them_was_chosen()
    {
        DecisionRecord[] decisions = [.. Run.Events.Where(e => e.Decision is not null).Select(e => e.Decision!)];
        Assert.True(decisions.Length > 20);
        Assert.All(decisions, decision =>
        {
            Assert.Equal(decision.Options.Count, decision.Utilities.Length);
            Assert.InRange(decision.Chosen, 0, decision.Options.Count - 1);
            Assert.NotEmpty(decision.Signals);
            Assert.All(decision.Signals, signal => Assert.True(double.IsFinite(signal.Value), signal.Name));
            Assert.All(decision.Utilities, utility => Assert.False(double.IsNaN(utility) || double.IsPositiveInfinity(utility)));
            Assert.True(decision.IsFixed || !double.IsNegativeInfinity(decision.Utilities[decision.Chosen]), decision.ToString());
            Assert.Contains(decision.Choice, decision.ToString(), StringComparison.Ordinal);
        });
    }
}
