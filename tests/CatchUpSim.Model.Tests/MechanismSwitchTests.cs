using CatchUpSim.Model.Observation;

namespace CatchUpSim.Model.Tests;

/// <summary>Every mechanism can be taken out by a scenario, matters, and leaves a model that runs.</summary>
[Trait("Length", "WholeRun")]
public sealed class MechanismSwitchTests
{
    private static readonly string[] Names =
    [
        "policy-controls", "demand-windows", "technology-frontier", "talent", "alliances", "research",
        "product-development", "ecosystem-compatibility", "foundry-allocation", "pricing", "customer-choice",
        "cash-flow", "funding", "entry-exit", "value-chain", "supply-security",
    ];

    public static TheoryData<string> Mechanisms() => [.. Names];

    private static IReadOnlyList<RunResult> Usual { get; } =
        [.. Enumerable.Range(0, 2).Select(i => Simulation.Run(ShippedWorld.FirmA, 7, i))];

    [Fact]
    public void There_is_a_switch_for_every_mechanism() => Assert.Equal(
        typeof(Model.Inputs.Mechanisms).GetProperties().Count(p => p.PropertyType == typeof(bool)), Names.Length);

    [Theory]
    [MemberData(nameof(Mechanisms))]
    public void Without_it_firms_fare_otherwise_and_the_run_stays_valid(string mechanism)
    {
        bool differs = false;
        for (int replication = 0; replication < Usual.Count; replication++)
        {
            RunResult without = Simulation.Run(ShippedWorld.Read($"mechanisms.{mechanism}=false"), 7, replication);
            Assert.Null(without.Failure);
            differs |= Fares(Usual[replication], without);
        }

        Assert.True(differs);
    }

    [Fact]
    public void Without_relocation_firms_fare_otherwise_and_the_run_stays_valid()
    {
        RunResult without = Simulation.Run(ShippedWorld.Read("supply-security.relocation.active=false"), 7, 0);
        Assert.Null(without.Failure);
        Assert.True(Fares(Usual[0], without));
        Assert.Equal(0, without.Summary.HollowingOut);
        Assert.NotEqual(0, Usual[0].Summary.HollowingOut);
    }

    [Fact]
    public void Relocation_that_moves_nothing_changes_nothing()
    {
        string[] still =
        [
            "supply-security.relocation.pace=0", "supply-security.relocation.lists-reach=0", "supply-security.relocation.subsidy-reach=0",
            "supply-security.relocation.backflow.2022-08=0", "supply-security.tariffs.answer=0", "end=2028-12",
        ];
        RunResult on = Simulation.Run(ShippedWorld.Read([.. still, "supply-security.relocation.home.cost-growth=0"]), 7, 0);
        RunResult off = Simulation.Run(ShippedWorld.Read([.. still, "supply-security.relocation.active=false"]), 7, 0);
        Assert.Equal([], ShippedWorld.Differences(on, off));
    }

    /// <summary>Whether money, people, technology, sales or the position in the value chain of any firm differ.</summary>
    private static bool Fares(RunResult usual, RunResult without) =>
        new[] { "cash", "headcount", "capability", "market_share", "gvc_position" }.Any(outcome => usual.Firms.Entities.Any(
            firm => !usual.Firms.Series(outcome, firm).SequenceEqual(without.Firms.Series(outcome, firm))));
}
