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

    /// <summary>Whether money, people, technology, sales or the position in the value chain of any firm differ.</summary>
    private static bool Fares(RunResult usual, RunResult without) =>
        new[] { "cash", "headcount", "capability", "market_share", "gvc_position" }.Any(outcome => usual.Firms.Entities.Any(
            firm => !usual.Firms.Series(outcome, firm).SequenceEqual(without.Firms.Series(outcome, firm))));
}
