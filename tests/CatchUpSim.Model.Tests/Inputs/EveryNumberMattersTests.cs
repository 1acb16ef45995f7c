using System.Collections.Concurrent;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Observation;

namespace CatchUpSim.Model.Tests.Inputs;

/// <summary>
/// Every number of the default world does something: another value gives another world, or it stands here with the reason why
/// it does not in this one. A number that is read by nobody, and a choice that nobody ever makes, are found by it.
/// </summary>
[Trait("Length", "WholeRun")]
public sealed class EveryNumberMattersTests
{
    private const ulong Seed = 1;

    private const int Worlds = 20;

    private static readonly (string Path, string Why)[] Idle =
    [
        ("record.", "what results are held against moves no result"),
        ("exchange-rates.", "amounts are converted when the file is read, before there is a scenario"),
        ("customers.internet.segments.training", "the last segment takes what the others leave"),
        ("customers.data-centre.segments.scientific", "the last segment takes what the others leave"),
        ("customers.telecom.segments.training", "the last segment takes what the others leave"),
        ("customers.server-maker.segments.other", "the last segment takes what the others leave"),
        ("customers.research.segments.scientific", "the last segment takes what the others leave"),
        ("customers.automotive.segments.other", "the last segment takes what the others leave"),
        ("customer-choice.pipeline.word-of-mouth", "who has customers to tell of it has sales people enough to reach as many as anybody can (largest-reach)"),
        ("policy-controls.events.baseline.procurement-premium", "no home card is for sale before the next event sets it anew"),
        ("strategy-review.ecosystem.dependence", "the licence of the dominant stack is not hostile here; SF11 makes it so"),
        ("ecosystem-compatibility.hostility-decay", "the licence of the dominant stack is not hostile here; SF11 makes it so"),
        ("product-development.stages.respin.roles.architecture", "who has silicon has logic and physical designers enough to do a respin in its shortest time"),
        ("product-development.stages.respin.roles.software", "as those of architecture"),
        ("product-development.stages.respin.roles.sales", "as those of architecture"),
        ("product-development.stages.tape-out.roles.", "a tape-out takes its months, however many could work on it"),
        ("value-chain.standard-months", "no generation here undoes half of what is codified, from which a link would change"),
        ("entry-exit.liquidation-share", "hardly a firm here is worth less than closing it returns, one in some hundred worlds; OwnersDecisionTests close such a firm"),
        ("supply-security.tariffs.excluded-cards", "cards bear no tariff here"),
        ("supply-security.tariffs.lists.list-1.approved", "exclusions do not apply here (applies-exclusions)"),
        ("supply-security.tariffs.lists.list-2.approved", "exclusions do not apply here (applies-exclusions)"),
        ("supply-security.tariffs.lists.list-3.approved", "exclusions do not apply here (applies-exclusions)"),
        ("supply-security.tariffs.lists.list-4.approved", "exclusions do not apply here (applies-exclusions)"),
    ];

    private static readonly IReadOnlyList<Parameter<Scenario>> Numbers = ParameterCatalogue.Of(ShippedWorld.FirmA).Parameters;

    private static readonly Lazy<string>[] Usual =
        [.. Enumerable.Range(0, Worlds).Select(replication => new Lazy<string>(() => HashOf(ShippedWorld.FirmA, replication)))];

    [Fact]
    public void Another_value_of_any_number_of_the_default_world_gives_another_one_in_twenty() =>
        Assert.Empty(Among(Numbers.Where(number => ReasonOf(number) is null), number => !Moves(number, Worlds)));

    [Fact]
    public void Whatever_is_said_to_move_nothing_exists_and_moves_nothing()
    {
        Assert.All(Idle, idle => Assert.Contains(Numbers, number => number.Path.StartsWith(idle.Path, StringComparison.Ordinal)));
        Assert.Empty(Among(Numbers.Where(number => ReasonOf(number) is not null), number => Moves(number, 1)));
    }

    private static string? ReasonOf(Parameter<Scenario> number) =>
        Idle.FirstOrDefault(idle => number.Path.StartsWith(idle.Path, StringComparison.Ordinal)).Why;

    private static IEnumerable<string> Among(IEnumerable<Parameter<Scenario>> numbers, Predicate<Parameter<Scenario>> holds)
    {
        var found = new ConcurrentBag<string>();
        Parallel.ForEach(numbers, number =>
        {
            if (holds(number))
            {
                found.Add(number.Path);
            }
        });
        return found.Order(StringComparer.Ordinal);
    }

    private static bool Moves(Parameter<Scenario> number, int worlds) => Enumerable.Range(0, worlds)
        .SelectMany(_ => Others(number), (replication, value) => (replication, value))
        .Any(trial => HashOf(number.With(ShippedWorld.FirmA, trial.value), trial.replication) != Usual[trial.replication].Value);

    // Much more and much less, as far as it is permitted: what matters near a border should be found, too.
    private static IEnumerable<double> Others(Parameter<Scenario> number) =>
        (number.Value == 0 ? [1, -1, 10] : new[] { number.Value * 2, number.Value / 2, number.Value * 10, number.Value / 10 })
        .Select(value => Math.Clamp(value, number.Minimum, number.Maximum))
        .Where(value => value != number.Value)
        .Distinct();

    private static string HashOf(Scenario scenario, int replication) =>
        Simulation.Run(scenario, Seed, replication, Recording.Focal).StateHash;
}
