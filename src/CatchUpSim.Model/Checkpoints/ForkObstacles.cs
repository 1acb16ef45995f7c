using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Initialization;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Randomness;

namespace CatchUpSim.Model.Checkpoints;

/// <summary>
/// What a fork cannot change: the shapes of the tables, and the past. Whatever would silently change nothing is an
/// obstacle, too.
/// </summary>
internal static class ForkObstacles
{
    private const string Events = "policy-controls.events.";

    private const string Generations = "technology-frontier.generations.";

    public static IReadOnlyList<string> Of(Fork fork)
    {
        List<string> obstacles = [.. OfHeads(fork), .. OfEvents(fork), .. OfGenerations(fork)];
        return obstacles.Count > 0 || !fork.Changes.Any(ForkChanges.IsDefinition) ? obstacles : [.. OfDefinitions(fork)];
    }

    private static IEnumerable<string> OfHeads(Fork fork)
    {
        if (fork.Before.Start != fork.After.Start)
        {
            yield return "start: the run has begun; a fork cannot change its first month";
        }

        if (!string.Equals(fork.Before.Focal, fork.After.Focal, StringComparison.Ordinal))
        {
            yield return "focal: the records so far are about another firm; run the scenario anew";
        }

        if (fork.After.End <= fork.Month)
        {
            yield return $"end: {fork.After.End} is not after the checkpoint at {fork.Month}";
        }
    }

    private static IEnumerable<string> OfEvents(Fork fork) => Past(fork, Events, name =>
        (fork.Before.PolicyControls.Events.FirstOrDefault(dated => dated.Name == name)?.Month,
        fork.After.PolicyControls.Events.FirstOrDefault(dated => dated.Name == name)?.Month));

    private static IEnumerable<string> OfGenerations(Fork fork) => Past(fork, Generations, name =>
        (fork.Before.TechnologyFrontier.Generations.FirstOrDefault(dated => dated.Name == name)?.Arrives,
        fork.After.TechnologyFrontier.Generations.FirstOrDefault(dated => dated.Name == name)?.Arrives));

    private static IEnumerable<string> Past(Fork fork, string section, Func<string, (Month? Before, Month? After)> months) => fork.Changes
        .Where(path => path.StartsWith(section, StringComparison.Ordinal))
        .Select(path => path[section.Length..].Split('.', '[')[0])
        .Distinct(StringComparer.Ordinal)
        .Where(name => months(name) is var (before, after) && (before <= fork.Month || after <= fork.Month))
        .Select(name => $"{section}{name}: lies at or before the checkpoint at {fork.Month}; what has happened cannot be changed");

    private static IEnumerable<string> OfDefinitions(Fork fork)
    {
        var random = new RandomStreams(0, 0);
        IndustryState before = InitialState.Create(fork.Before, random);
        IndustryState after = InitialState.Create(WithStrategiesOf(fork.After, fork.Before), random);
        if (OtherShape(before, after) is { } shape)
        {
            yield return shape;
            yield break;
        }

        string[] evolved =
        [
            .. Fork.Columns(before, before, after)
                .Where(column => !column.Was.Bytes.SequenceEqual(column.Becomes.Bytes) && fork.Evolves(column.Table, column.Now))
                .Select(column => $"{column.Table}.{column.Now.Name}"),
        ];
        if (evolved.Length > 0)
        {
            IEnumerable<string> paths = fork.Changes.Where(path => ForkChanges.IsDefinition(path) && !ForkChanges.IsStrategy(path));
            yield return $"{string.Join(", ", paths.Take(4))}: says how the run began (it sets {string.Join(", ", evolved.Take(4))}), which is past at {fork.Month}";
        }
    }

    private static string? OtherShape(IndustryState before, IndustryState after)
    {
        (string What, IReadOnlyList<string> Before, IReadOnlyList<string> After)[] names =
        [
            ("designers", before.Names.Designers, after.Names.Designers),
            ("segments", before.Names.Segments, after.Names.Segments),
            ("foundries", before.Names.Foundries, after.Names.Foundries),
            ("process lines", before.Names.Lines, after.Names.Lines),
            ("partners", before.Names.Partners, after.Names.Partners),
            ("investors", before.Names.Investors, after.Names.Investors),
            ("inputs", before.Names.Inputs, after.Names.Inputs),
        ];
        foreach ((string what, IReadOnlyList<string> was, IReadOnlyList<string> becomes) in names)
        {
            if (!was.SequenceEqual(becomes, StringComparer.Ordinal))
            {
                string[] different = [.. was.Except(becomes, StringComparer.Ordinal), .. becomes.Except(was, StringComparer.Ordinal)];
                string which = different.Length > 0 ? $" ({string.Join(", ", different.Take(4))})" : " (another order)";
                return $"the fork has other {what}{which}; a checkpoint can only go on with the same ones in the same order";
            }
        }

        return before.Sizes == after.Sizes ? null
            : $"the fork has {after.Sizes.Customers} customers and the checkpoint {before.Sizes.Customers}; their number cannot change";
    }

    // A fixed decision is the one definition that a fork may change although the decision has had effects already.
    private static Scenario WithStrategiesOf(Scenario after, Scenario before) => after with
    {
        Designers =
        [
            .. after.Designers.Select(designer => designer with
            {
                Strategy = before.Designers.FirstOrDefault(other => other.Name == designer.Name)?.Strategy ?? designer.Strategy,
            }),
        ],
    };
}
