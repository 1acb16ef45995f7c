using System.Reflection;
using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Initialization;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Randomness;
using CatchUpSim.Model.Submodels;

namespace CatchUpSim.Model.Tests.DeclaredWrites;

/// <summary>
/// Who writes what is declared by attribute and held against behaviour: every submodel is watched in every month of
/// runs, and once more on scrambled states, because a settled state hides writes that change nothing.
/// </summary>
[Trait("Length", "WholeRun")]
public sealed class DeclaredWritesTests
{
    private static readonly IReadOnlyList<ScheduledSubmodel> Schedule = ScheduledSubmodel.All();

    private static readonly Lazy<IReadOnlyDictionary<Type, HashSet<string>>> Observed = new(Watch);

    [Fact]
    public void Every_class_that_declares_writes_is_called_by_the_schedule_and_the_other_way_round()
    {
        IEnumerable<Type> declaring = typeof(Simulation).Assembly.GetTypes()
            .Where(type => type.GetCustomAttributes<WritesAttribute>().Any());
        Assert.Equal(
            declaring.Select(type => type.Name).Order(StringComparer.Ordinal),
            Schedule.Select(submodel => submodel.Type.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_declared_column_exists()
    {
        HashSet<string> names = [.. new StateCopy(ShippedWorld.Beginning()).Names];
        Assert.Equal([], Schedule.SelectMany(s => s.Declared.Where(c => !names.Contains(c)).Select(c => $"{s.Type.Name}: {c}")));
    }

    [Fact]
    public void Every_column_that_a_submodel_changes_is_declared() => AssertNone(
        Schedule.SelectMany(s => Observed.Value[s.Type].Except(s.Declared).Order(StringComparer.Ordinal)
            .Select(column => $"{s.Type.Name} changes {column}")));

    [Fact]
    public void Every_declared_column_is_changed_at_some_time() => AssertNone(
        Schedule.SelectMany(s => s.Declared.Except(Observed.Value[s.Type]).Order(StringComparer.Ordinal)
            .Select(column => $"{s.Type.Name} never changes {column}")));

    private static void AssertNone(IEnumerable<string> faults)
    {
        string text = string.Join("; ", faults);
        Assert.True(text.Length == 0, text);
    }

    private static Dictionary<Type, HashSet<string>> Watch()
    {
        var observed = Schedule.ToDictionary(s => s.Type, _ => new HashSet<string>(StringComparer.Ordinal));
        Scenario scenario = WithEveryPolicy(ShippedWorld.FirmA);
        WatchRun(scenario, 0, observed);
        for (int replication = 1; replication <= 6; replication++)
        {
            // Some columns change only when a blocked product is replaced or a selling firm fails.
            WatchRun(Restless(scenario), replication, observed);
        }

        // Under every policy no chain is ever free of captive links; without them one in four is.
        const string Reconstructed = $"{nameof(ChainPositions)}.{nameof(ChainPositions.Reconstructed)}";
        for (int replication = 6; replication < 40 && !observed[typeof(ValueChain)].Contains(Reconstructed); replication++)
        {
            WatchRun(ShippedWorld.FirmA, replication, observed);
        }

        WatchScrambled(scenario, Month.Of(2021, 6), observed);
        WatchScrambled(Restless(scenario), Month.Of(2023, 6), observed);
        WatchScrambled(Restless(scenario), Month.Of(2026, 6), observed);
        return observed;
    }

    /// <summary>The default scenario sets some policies never; an additional event sets all of them.</summary>
    private static Scenario WithEveryPolicy(Scenario scenario)
    {
        var all = new PolicyEventDefinition
        {
            Name = "every-policy", Text = "sets every policy", Month = Month.Of(2025, 9), Regime = SalesRegime.Closed,
            Scrutiny = 0.9, NodeCutoff = 5, PresumptionNode = 14, MemorySupply = 0.4, ToolAccess = 0.3, DesignToolAccess = 0.5,
            ProcurementQuota = 0.2, ProcurementPremium = 0.2, SubsidyRate = 0.1, Tariff = 0.1, Fee = 0.1,
            LicenceHostility = 0.5, Climate = 0.9, Counter = 0.3, Discouragement = 0.2, LicenceLimit = 21000, EntityList = ["rival-4"],
        };
        return scenario with
        {
            PolicyControls = scenario.PolicyControls with { Events = [.. scenario.PolicyControls.Events, all] },
        };
    }

    /// <summary>Firms are founded, rescued and sold whenever they can be, and answer each other's research.</summary>
    private static Scenario Restless(Scenario scenario) => scenario with
    {
        Research = scenario.Research with { ReactionLag = 6 },
        EntryExit = scenario.EntryExit with
        {
            EntryRate = 1, SaleHazard = 1, RescueHazard = 1, RescueRunway = 24, BuyerReserve = 0, SalePrice = 0.1,
        },
    };

    private static void WatchRun(Scenario scenario, int replication, Dictionary<Type, HashSet<string>> observed)
    {
        var random = new RandomStreams(1, replication);
        IndustryState industry = InitialState.Create(scenario, random);
        var copy = new StateCopy(industry);
        while (industry.Month < scenario.End)
        {
            industry.Month = industry.Month.Next;
            Advance(industry, scenario, random, copy, observed);
        }
    }

    private static void WatchScrambled(Scenario scenario, Month month, Dictionary<Type, HashSet<string>> observed)
    {
        IndustryState industry = ShippedWorld.StateAt(scenario, month.Year, month.MonthOfYear);
        foreach (Column column in industry.Tables.SelectMany(table => table.Columns))
        {
            // Only numbers between 0 and 1 keep their meaning when they shrink, so nothing grows.
            int own = column.Name.Length;
            column.Scramble((position, value) => value * (0.999 - (0.02 * (((position + own) * 7919 % 97) / 97.0))));
        }

        var copy = new StateCopy(industry);
        for (int i = 0; i < 48; i++)
        {
            industry.Month = industry.Month.Next;
            Advance(industry, scenario, new RandomStreams(3, 0), copy, observed, Unsettle);
        }
    }

    /// <summary>Flows of nobody: a column that is cleared anew although it is clear shows its change only then.</summary>
    private static void Unsettle(IndustryState industry)
    {
        industry.Capabilities.Mode.Values.Fill(ResearchMode.Imitative);
        foreach (Column column in industry.Accounts.Columns.Concat(industry.Products.Columns))
        {
            column.Scramble((_, value) => value == 0 ? 0.001 : value);
        }
    }

    private static void Advance(
        IndustryState industry,
        Scenario scenario,
        RandomStreams random,
        StateCopy copy,
        Dictionary<Type, HashSet<string>> observed,
        Action<IndustryState>? unsettle = null)
    {
        foreach (ScheduledSubmodel submodel in Schedule)
        {
            unsettle?.Invoke(industry);
            copy.Take();
            submodel.Advance(industry, scenario, random);
            observed[submodel.Type].UnionWith(copy.Changed());
        }
    }
}
