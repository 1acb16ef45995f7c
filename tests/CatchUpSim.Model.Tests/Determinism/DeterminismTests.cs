using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Observation;

namespace CatchUpSim.Model.Tests.Determinism;

[Trait("Length", "WholeRun")]
public sealed class DeterminismTests
{
    private const ulong Seed = 42;

    private static Scenario Short { get; } = ShippedWorld.FirmA.Until(2027, 12);

    private static RunResult Usual { get; } = Simulation.Run(Short, Seed, 0);

    [Fact]
    public void The_same_run_twice_gives_the_same_bits()
    {
        RunResult again = Simulation.Run(Short, Seed, 0);
        Assert.Equal(Usual.StateHash, again.StateHash);
        Assert.Equal([], ShippedWorld.Differences(Usual, again));
        Assert.Equal(Usual.Events.Select(e => e.Detail), again.Events.Select(e => e.Detail));
    }

    [Fact]
    public void Another_replication_and_another_seed_give_other_runs()
    {
        Assert.NotEqual(Usual.StateHash, Simulation.Run(Short, Seed, 1).StateHash);
        Assert.NotEqual(Usual.StateHash, Simulation.Run(Short, Seed + 1, 0).StateHash);
    }

    [Fact]
    public void Eight_replications_on_many_threads_equal_eight_in_a_row()
    {
        string[] serial = [.. Enumerable.Range(0, 8).Select(i => Simulation.Run(Short, Seed, i).StateHash)];
        var parallel = new string[8];
        Parallel.For(0, 8, i => parallel[i] = Simulation.Run(Short, Seed, i).StateHash);
        Assert.Equal(serial, parallel);
        Assert.Equal(8, serial.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Keeping_only_the_focal_firm_does_not_change_the_run()
    {
        RunResult focal = Simulation.Run(Short, Seed, 0, Recording.Focal);
        Assert.Equal(Usual.StateHash, focal.StateHash);
        Assert.Equal(Usual.Firms.Series("cash", Usual.Focal.Index), focal.Firms.Series("cash", 0));
    }

    [Fact]
    public void A_new_name_in_figures_changes_no_series()
    {
        Scenario renamed = Short with
        {
            Title = "Another title",
            Designers = [.. Short.Designers.Select(d => d with { Title = d.Title + " (renamed)" })],
        };
        AssertNoEffect(renamed);
    }

    [Fact]
    public void A_procurement_event_after_the_end_changes_no_series()
    {
        // Dated before the last event of the record, so that the regime chain begins when it would anyway.
        Scenario early = Short.Until(2024, 12);
        var late = new PolicyEventDefinition
        {
            Name = "late-procurement", Text = "after the end", Month = Month.Of(2025, 2), ProcurementQuota = 1,
        };
        Scenario changed = early with
        {
            PolicyControls = early.PolicyControls with { Events = [.. early.PolicyControls.Events, late] },
        };
        RunResult left = Simulation.Run(early, Seed, 0);
        RunResult right = Simulation.Run(changed, Seed, 0);
        Assert.Equal(left.StateHash, right.StateHash);
        Assert.Equal([], ShippedWorld.Differences(left, right));
    }

    [Fact]
    public void A_procurement_event_within_the_run_changes_nothing_before_its_month()
    {
        var dated = new PolicyEventDefinition
        {
            Name = "early-procurement", Text = "within the run", Month = Month.Of(2024, 6), ProcurementQuota = 1,
        };
        RunResult changed = Simulation.Run(
            Short with { PolicyControls = Short.PolicyControls with { Events = [.. Short.PolicyControls.Events, dated] } },
            Seed,
            0);
        int month = Month.Of(2024, 6).Since(Short.Start);
        double[] before = Usual.Market.Series("domestic_share", 0);
        double[] after = changed.Market.Series("domestic_share", 0);
        Assert.Equal(before[..month], after[..month]);
        Assert.NotEqual(before[month..], after[month..]);
    }

    [Theory]
    [InlineData("policy-controls", "caution-risk")]
    [InlineData("demand-windows", "volatility")]
    [InlineData("technology-frontier", "limit-growth")]
    [InlineData("talent", "attrition")]
    [InlineData("alliances", "*")]
    [InlineData("research", "*")]
    [InlineData("product-development", "*")]
    [InlineData("ecosystem-compatibility", "porting-speed")]
    [InlineData("foundry-allocation", "excursions")]
    [InlineData("pricing", "price-sensitivity")]
    [InlineData("customer-choice", "switching-cost")]
    [InlineData("cash-flow", "*")]
    [InlineData("funding", "*")]
    [InlineData("entry-exit", "*")]
    [InlineData("value-chain", "*")]
    [InlineData("supply-security", "*")]
    public void A_parameter_of_a_mechanism_that_is_off_changes_no_series(string mechanism, string parameters)
    {
        // Some parameters describe the start as well; of those mechanisms one is named that does not.
        Scenario off = ShippedWorld.Read($"mechanisms.{mechanism}=false", "end=2023-12");
        string path = $"{mechanism}.{parameters.TrimEnd('*')}";
        Scenario changed = off;
        int count = 0;
        foreach (Parameter<Scenario> parameter in ParameterCatalogue.Of(off).Parameters)
        {
            if (parameter.Path.StartsWith(path, StringComparison.Ordinal) && !parameter.IsWhole && parameter.Value > parameter.Minimum)
            {
                changed = parameter.With(changed, (0.9 * parameter.Value) + (0.1 * parameter.Minimum));
                count++;
            }
        }

        Assert.True(count > 0);
        RunResult left = Simulation.Run(off, Seed, 0);
        RunResult right = Simulation.Run(changed, Seed, 0);
        Assert.Equal([], ShippedWorld.Differences(left, right));
        Assert.Equal(left.StateHash, right.StateHash);
    }

    [Theory]
    [InlineData("rival-5", 0.28)]
    [InlineData("incumbent-1", 50)]
    public void A_rival_that_never_acts_changes_no_other_firm(string like, double level)
    {
        // The second one would be far ahead of everybody, known to all, with cards on sale and people to hire.
        Scenario world = Short;
        DesignerDefinition idle = world.Designers.First(d => string.Equals(d.Name, like, StringComparison.Ordinal)) with
        {
            Name = "idle-rival",
            Title = "Idle rival",
            Founded = Short.End.Plus(12),
            Level = level,
            InstalledShare = new Dictionary<string, double>(StringComparer.Ordinal),
        };
        RunResult without = Simulation.Run(world, Seed, 0);
        RunResult with = Simulation.Run(world with { Designers = [.. world.Designers, idle] }, Seed, 0);
        AssertSameFirms(without, with, world.Entrants.Slots + world.Designers.Count);
    }

    [Fact]
    public void Watching_and_checking_leave_the_state_as_it_is()
    {
        IndustryState industry = ShippedWorld.StateAt(Short, 2024, 6);
        string before = Simulation.Hash(industry);
        var recorder = new Recorder(industry, 3, Recording.All);
        recorder.Record(industry);
        Assert.Null(Invariants.FirstBreach(industry));
        recorder.Record(industry);
        SummaryReading.Read(industry, recorder);
        Assert.Equal(before, Simulation.Hash(industry));
    }

    [Fact]
    public void The_hash_sees_a_change_of_the_last_bit()
    {
        IndustryState industry = ShippedWorld.Beginning();
        string before = Simulation.Hash(industry);
        industry.Accounts.Cash[ShippedWorld.Focal] = Math.BitIncrement(industry.Accounts.Cash[ShippedWorld.Focal]);
        Assert.NotEqual(before, Simulation.Hash(industry));
    }

    private static void AssertNoEffect(Scenario changed)
    {
        RunResult run = Simulation.Run(changed, Seed, 0);
        Assert.Equal(Usual.StateHash, run.StateHash);
        Assert.Equal([], ShippedWorld.Differences(Usual, run));
    }

    private static void AssertSameFirms(RunResult few, RunResult many, int firms)
    {
        Assert.True(many.Names.Designers.Count > few.Names.Designers.Count);
        List<string> differences = [];
        foreach (string outcome in few.Firms.Outcomes)
        {
            for (int firm = 0; firm < firms; firm++)
            {
                Assert.Equal(few.Names.Designers[firm], many.Names.Designers[firm]);
                long[] left = [.. few.Firms.Series(outcome, firm).Select(BitConverter.DoubleToInt64Bits)];
                long[] right = [.. many.Firms.Series(outcome, firm).Select(BitConverter.DoubleToInt64Bits)];
                if (!left.SequenceEqual(right))
                {
                    int month = left.Zip(right).TakeWhile(pair => pair.First == pair.Second).Count();
                    differences.Add($"month {month:000}: {outcome} of {few.Names.Designers[firm]}");
                }
            }
        }

        Assert.Equal(string.Empty, string.Join('\n', differences.Order(StringComparer.Ordinal).Take(5)));
        Assert.Equal(few.Market.Values.ToArray(), many.Market.Values.ToArray());
    }
}
