using CatchUpSim.Model.Inputs;
using CatchUpSim.Scenarios.Nodes;

namespace CatchUpSim.Scenarios.Layers;

/// <summary>The variants that a chain of files offers: each is a layer to be laid over the whole chain.</summary>
internal sealed class VariantLayers
{
    public const string Key = "variants";
    public const string DescriptionKey = "description";
    private readonly List<(ScenarioVariant Variant, MappingNode Changes)> layers = [];

    /// <summary>Takes the variants out of a merged scenario.</summary>
    public VariantLayers(MappingNode merged, ErrorList errors)
    {
        Scenario = merged.Without(Key);
        Entry? variants = merged.Find(Key);
        if (variants is not null and not { Value: MappingNode })
        {
            errors.Add(variants.Value.Position, Key,
                $"must be a mapping of names to changes, found {variants.Value.Description}");
        }

        foreach (Entry entry in (variants?.Value as MappingNode)?.Entries ?? [])
        {
            Add(entry, errors);
        }
    }

    /// <summary>Gets the scenario without any variant.</summary>
    public MappingNode Scenario { get; }

    public IReadOnlyList<ScenarioVariant> Variants => [.. layers.Select(layer => layer.Variant)];

    /// <summary>
    /// The scenario, or what was made of it already, with a variant laid over it; null after reporting that there is
    /// no such variant.
    /// </summary>
    public MappingNode? With(RecordShape shape, string variant, Position askedAt, ErrorList errors, MappingNode? below = null)
    {
        foreach ((ScenarioVariant known, MappingNode changes) in layers)
        {
            if (known.Name == variant)
            {
                // The position of the whole stays that of the file: a variant lacks nothing by itself.
                return Merging.Overlay(shape, below ?? Scenario, changes) with { Position = Scenario.Position };
            }
        }

        string[] names = [.. layers.Select(layer => layer.Variant.Name)];
        string hint = names.Length == 0 ? "the file has no variants" : NearestName.Hint(names, variant);
        errors.Add(askedAt, Key, $"no variant '{variant}'; {hint}");
        return null;
    }

    private void Add(Entry entry, ErrorList errors)
    {
        string name = entry.Key.Text;
        string path = Paths.Join(Key, name);

        // It is part of the name of the folder of results, and what follows the last # of a reference.
        string? fault = name.Contains('#', StringComparison.Ordinal) ? $"'{name}' cannot be chosen: a # parts a file from its variant" : FolderNames.Fault(name);
        if (fault is not null)
        {
            errors.Add(entry.Key.Position, name.Any(char.IsControl) ? Key : path, fault);
            return;
        }

        if (entry.Value is not MappingNode changes)
        {
            errors.Add(entry.Value.Position, path, $"must be a mapping of changes, found {entry.Value.Description}");
            return;
        }

        Entry? description = changes.Find(DescriptionKey);
        if (description is not null and not { Value: ScalarNode { IsEmpty: false } })
        {
            errors.Add(description.Value.Position, Paths.Join(path, DescriptionKey), "must be a text");
        }

        if (description?.Value is ScalarNode { TextFault: { } wrong })
        {
            errors.Add(description.Value.Position, Paths.Join(path, DescriptionKey), wrong);
        }

        string text = (description?.Value as ScalarNode)?.Text.Trim() ?? string.Empty;
        layers.Add((new ScenarioVariant(entry.Key.Text, text), changes.Without(DescriptionKey)));
    }
}
