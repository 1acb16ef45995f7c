using CatchUpSim.Cli.Commands;
using CatchUpSim.Experiments.Comparison;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Scenarios;

namespace CatchUpSim.Cli.Comparing;

/// <summary>The worlds of a comparison, read from the scenarios that the user named.</summary>
/// <param name="Documents">The scenarios, world by world.</param>
/// <param name="Worlds">What they are called.</param>
/// <param name="Baseline">Position of the baseline.</param>
internal sealed record WorldList(
    IReadOnlyList<ScenarioDocument<Scenario>> Documents, IReadOnlyList<ComparedWorld> Worlds, int Baseline)
{
    /// <summary>Gets the scenario of the baseline.</summary>
    public Scenario BaselineScenario => Documents[Baseline].Scenario;

    /// <summary>Reads the worlds: those named, or the variants of the one file that is named.</summary>
    /// <exception cref="InvalidScenarioException">A scenario is wrong.</exception>
    /// <exception cref="BadInputException">They cannot be compared.</exception>
    public static WorldList Read(CompareOptions options)
    {
        ScenarioReference[] references = [.. References(options)];
        ScenarioDocument<Scenario>[] documents =
            [.. references.Select(reference => ScenarioFiles.Read(reference.ToString(), options.Overrides))];
        string[] names = Names(references, documents);
        Scenario first = documents[0].Scenario;
        for (int i = 1; i < documents.Length; i++)
        {
            Scenario other = documents[i].Scenario;
            if (other.Start != first.Start || other.End != first.End)
            {
                throw new BadInputException(
                    $"{references[i]} runs from {other.Start} to {other.End}, {references[0]} from {first.Start} to {first.End}; "
                    + "worlds are compared month by month and must share both (use --set end=YYYY-MM)");
            }
        }

        return new WorldList(
            documents,
            [.. references.Select((reference, i) => WorldOf(reference, documents[i], names[i]))],
            BaselineOf(options.Baseline, references, names));
    }

    /// <summary>Reads a scenario and makes the worlds that lack one of its mechanisms each.</summary>
    /// <exception cref="InvalidScenarioException">The scenario is wrong.</exception>
    /// <exception cref="BadInputException">It has no mechanism.</exception>
    public static WorldList Ablations(CompareOptions options)
    {
        string reference = options.Scenarios[0];
        ScenarioDocument<Scenario> full = ScenarioFiles.Read(reference, options.Overrides);
        IReadOnlyList<MechanismSwitch> mechanisms = Ablation.Of(full.Scenario);
        if (mechanisms.Count == 0)
        {
            throw new BadInputException($"{reference} has every mechanism switched off already; there is nothing to ablate");
        }

        ScenarioDocument<Scenario>[] documents =
        [
            full,
            .. mechanisms.Select(mechanism => mechanism.Without(full.Scenario)).Select(scenario => full with
            {
                Scenario = scenario, ContentHash = ContentHash.Of(ScenarioReader.Shape, scenario),
            }),
        ];
        ComparedWorld baseline = new(Ablation.FullModel, reference, full.Scenario.Title, full.Scenario.Description, full.ContentHash);
        return new WorldList(
            documents,
            [
                baseline,
                .. mechanisms.Select((mechanism, i) => baseline with
                {
                    Name = mechanism.Name, Description = $"without: {mechanism.Text}", ContentHash = documents[i + 1].ContentHash,
                }),
            ],
            0);
    }

    private static IEnumerable<ScenarioReference> References(CompareOptions options)
    {
        ScenarioReference[] named = [.. options.Scenarios.Select(ScenarioReference.Parse)];
        if (named.Length > 1)
        {
            return named;
        }

        ScenarioReference only = named[0];
        if (only.Variant is not null)
        {
            return [only with { Variant = null }, only];
        }

        IReadOnlyList<ScenarioVariant> variants = ScenarioFiles.Read(only.File).Variants;
        return variants.Count == 0
            ? throw new BadInputException(
                $"{only.File} has no variants to compare with it; name a second scenario, or one of its variants as FILE#VARIANT")
            : [only, .. variants.Select(variant => only with { Variant = variant.Name })];
    }

    private static string[] Names(ScenarioReference[] references, ScenarioDocument<Scenario>[] documents)
    {
        string[] names = [.. references.Select((reference, i) => reference.Variant ?? documents[i].Scenario.Name)];
        bool isUnique = names.Distinct(StringComparer.Ordinal).Count() == names.Length;
        names = isUnique ? names : [.. references.Select((reference, i) =>
            reference.Variant is { } variant ? $"{documents[i].Scenario.Name}-{variant}" : documents[i].Scenario.Name)];

        // A world may be compared with itself, which is the plainest test of a comparison.
        return [.. names.Select((name, i) => names.Take(i).Count(each => each == name) is > 0 and var before
            ? $"{name} ({before + 1})"
            : name)];
    }

    private static ComparedWorld WorldOf(ScenarioReference reference, ScenarioDocument<Scenario> document, string name)
    {
        string description = reference.Variant is { } variant
            ? document.Variants.First(each => each.Name == variant).Description
            : document.Scenario.Description;
        return new ComparedWorld(name, reference.ToString(), document.Scenario.Title, description, document.ContentHash);
    }

    private static int BaselineOf(string? wanted, ScenarioReference[] references, string[] names)
    {
        if (wanted is null)
        {
            return 0;
        }

        int position = Array.FindIndex(names, name => name == wanted);
        position = position >= 0 ? position : Array.FindIndex(references, reference => reference.ToString() == wanted);
        if (position >= 0)
        {
            return position;
        }

        throw new BadInputException($"--baseline: no world is called '{wanted}'; {NearestName.Hint(names, wanted)}");
    }
}
