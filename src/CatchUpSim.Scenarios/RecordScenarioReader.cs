using CatchUpSim.Model.Inputs;
using CatchUpSim.Scenarios.Binding;
using CatchUpSim.Scenarios.Causes;
using CatchUpSim.Scenarios.Layers;
using CatchUpSim.Scenarios.Nodes;

namespace CatchUpSim.Scenarios;

/// <summary>
/// Reads scenario files: the file, what it extends, a variant and the command line's changes become one record, or a
/// complete list of what is wrong. Every variant is checked each time, chosen or not.
/// </summary>
/// <typeparam name="TScenario">The record that holds the scenario.</typeparam>
public sealed class ScenarioReader<TScenario>
    where TScenario : class
{
    private readonly RecordShape shape = RecordShape.OfScenario<TScenario>();
    private readonly KeyIndex index;
    private readonly Func<TScenario, IEnumerable<(string Path, string Message)>> validate;

    /// <summary>Prepares reading.</summary>
    /// <param name="validate">Checks that need several keys; run on scenarios that are otherwise without
    /// errors.</param>
    public ScenarioReader(Func<TScenario, IEnumerable<(string Path, string Message)>> validate)
    {
        this.validate = validate;
        index = KeyIndex.OfScenario(shape);
    }

    /// <summary>Reads a scenario.</summary>
    /// <param name="reference">The file and, if wanted, its variant.</param>
    /// <param name="overrides">Changes in the form <c>path=value</c> or <c>#variant</c>, in the order given.</param>
    /// <param name="texts">The texts of the files, when they are not to be read from the disk.</param>
    /// <exception cref="InvalidScenarioException">Something is wrong; the exception holds all of it.</exception>
    public ScenarioDocument<TScenario> Read(
        ScenarioReference reference, IReadOnlyList<string>? overrides = null, IReadOnlyList<SourceText>? texts = null)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return Read(reference, overrides, texts is null ? SourceReading.Open : TextStream.Among(texts));
    }

    /// <summary>Reads a scenario and lays changes of another file over it, in the syntax of variants.</summary>
    internal ScenarioDocument<TScenario> ReadChanged(ScenarioReference reference, MappingNode? changes) =>
        Read(reference, [], SourceReading.Open, changes);

    /// <summary>Reads a scenario from files that are opened in a way of their own.</summary>
    internal ScenarioDocument<TScenario> Read(
        ScenarioReference reference, IReadOnlyList<string>? overrides, Func<string, Stream> open, MappingNode? changes = null)
    {
        ErrorList errors = new();
        (MappingNode chosen, VariantLayers variants, IReadOnlyList<Layer> layers) = Choose(reference, overrides, open, errors);
        if (changes is not null)
        {
            var spread = (MappingNode)new ProvenanceScopes(errors).Spread(changes, null, string.Empty);
            chosen = Merging.Overlay(shape, chosen, spread) with { Position = chosen.Position };
        }

        BindingResult result = new(errors);
        TScenario scenario = Bind(chosen, result);
        Validate(scenario, chosen, result);
        CheckOthers(variants, reference.Variant, errors);
        errors.ThrowIfAny();
        return new ScenarioDocument<TScenario>(
            scenario,
            [.. layers.Select(layer => layer.Source)],
            ContentHash.Of(shape, scenario),
            result.Provenance,
            variants.Variants);
    }

    /// <summary>The variants of files that were read without errors, from their texts.</summary>
    internal VariantLayers Variants(IReadOnlyList<SourceText> texts)
    {
        ErrorList errors = new();
        Queue<string> inOrder = new(texts.Select(text => text.Text));
        return new VariantLayers(
            Merge(ExtendsChain.Read(texts[0].File, errors, _ => TextStream.Of(inOrder.Dequeue()))), errors);
    }

    /// <summary>One scenario of a tree, with changes; null after reporting what is wrong with it.</summary>
    internal TScenario? Bind(
        VariantLayers variants, string? variant, IReadOnlyList<string> overrides, ErrorList errors)
    {
        MappingNode? chosen = variant is null ? variants.Scenario : variants.With(shape, variant, default, errors);
        foreach (string option in overrides)
        {
            chosen = chosen is null ? null : CommandLineLayer.Apply(shape, chosen, option, errors);
        }

        if (chosen is null || !errors.IsEmpty)
        {
            return null;
        }

        BindingResult result = new(errors);
        TScenario scenario = Bind(chosen, result);
        Validate(scenario, chosen, result);
        return errors.IsEmpty ? scenario : null;
    }

    /// <summary>Reads causes and makes the scenario of every coalition of them.</summary>
    /// <param name="file">The file of causes.</param>
    /// <param name="reference">The scenario and, if wanted, its variant.</param>
    /// <param name="overrides">Changes in the form <c>path=value</c> or <c>#variant</c>, in the order given.</param>
    /// <param name="texts">The texts of the scenario's files, when they are not to be read from the disk.</param>
    /// <param name="leavesOut">Whether causes that change nothing in this scenario are left out, as long as another remains; they are errors else.</param>
    /// <exception cref="InvalidScenarioException">Something is wrong; the exception holds all of it.</exception>
    public CauseSet<TScenario> ReadCauses(
        string file, ScenarioReference reference, IReadOnlyList<string>? overrides = null, IReadOnlyList<SourceText>? texts = null, bool leavesOut = false)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ErrorList errors = new();
        CauseFile causes = CauseFile.Read(file, errors);
        (MappingNode whole, _, _) = Choose(reference, overrides, texts is null ? SourceReading.Open : TextStream.Among(texts), errors);
        errors.ThrowIfAny();
        List<Cause> idle = Idle(causes, whole, errors);
        if (!leavesOut || idle.Count == causes.Entries.Count)
        {
            foreach ((Cause cause, MappingNode without) in causes.Entries.Where(entry => idle.Contains(entry.Cause)))
            {
                errors.Add(without.Position, $"causes.{cause.Name}.without", "changes nothing in this scenario");
            }
        }

        errors.ThrowIfAny();
        (Cause Cause, MappingNode Without)[] entries = [.. causes.Entries.Where(entry => !idle.Contains(entry.Cause))];
        var worlds = new TScenario[1 << entries.Length];
        for (int present = 0; present < worlds.Length; present++)
        {
            int mask = present;
            worlds[present] = BindWhole(Without(whole, entries.Where((_, i) => (mask >> i & 1) == 0).Select(entry => entry.Without)), errors);
            errors.ThrowIfAny();
        }

        return new CauseSet<TScenario>(causes.Title, [.. entries.Select(entry => entry.Cause)], worlds, causes.Source) { LeftOut = idle };
    }

    // Causes whose absence changes nothing. Each is taken alone, so that a fault is reported once and where it stands.
    private List<Cause> Idle(CauseFile causes, MappingNode whole, ErrorList errors)
    {
        string hash = ContentHash.Of(shape, BindWhole(whole, errors));
        List<Cause> idle = [];
        foreach ((Cause cause, MappingNode without) in causes.Entries)
        {
            TScenario world = BindWhole(Without(whole, [without]), errors);
            if (errors.IsEmpty && string.Equals(ContentHash.Of(shape, world), hash, StringComparison.Ordinal))
            {
                idle.Add(cause);
            }
        }

        return idle;
    }

    private MappingNode Without(MappingNode whole, IEnumerable<MappingNode> changes) =>
        changes.Aggregate(whole, (below, above) => Merging.Overlay(shape, below, above) with { Position = whole.Position });

    private TScenario BindWhole(MappingNode tree, ErrorList errors)
    {
        BindingResult result = new(errors);
        TScenario scenario = Bind(tree, result);
        Validate(scenario, tree, result);
        return scenario;
    }

    private (MappingNode Chosen, VariantLayers Variants, IReadOnlyList<Layer> Layers) Choose(
        ScenarioReference reference, IReadOnlyList<string>? overrides, Func<string, Stream> open, ErrorList errors)
    {
        IReadOnlyList<Layer> layers = ExtendsChain.Read(reference.File, errors, open);
        VariantLayers variants = new(Merge(layers), errors);
        MappingNode chosen = variants.Scenario;
        if (reference.Variant is { } wanted)
        {
            chosen = variants.With(shape, wanted, new Position(reference.ToString(), 0, 0), errors) ?? chosen;
        }

        foreach (string option in overrides ?? [])
        {
            chosen = option.StartsWith('#')
                ? variants.With(shape, option[1..], new Position("--set " + option, 0, 0), errors, chosen) ?? chosen
                : CommandLineLayer.Apply(shape, chosen, option, errors);
        }

        return (chosen, variants, layers);
    }

    private MappingNode Merge(IReadOnlyList<Layer> layers)
    {
        MappingNode merged = layers[^1].Root;
        for (int i = layers.Count - 2; i >= 0; i--)
        {
            merged = Merging.Overlay(shape, merged, layers[i].Root);
        }

        return merged;
    }

    private TScenario Bind(MappingNode tree, BindingResult result) =>
        (TScenario)RecordBinder.Bind(shape, index, tree, result);

    private void Validate(TScenario scenario, MappingNode tree, BindingResult result)
    {
        if (result.Errors.IsEmpty)
        {
            foreach ((string path, string message) in validate(scenario))
            {
                result.Errors.Add(result.Locate(path, tree.Position), path, message);
            }
        }
    }

    // A variant that nobody chose today must not break on the day somebody does.
    private void CheckOthers(VariantLayers variants, string? chosen, ErrorList errors)
    {
        // What breaks a rule of the model already breaks it again in every variant.
        bool rulesHold = errors.IsEmpty;
        foreach (ScenarioVariant variant in variants.Variants)
        {
            if (variant.Name != chosen)
            {
                BindingResult result = new(new ErrorList());
                MappingNode tree = variants.With(shape, variant.Name, default, errors)!;
                TScenario scenario = Bind(tree, result);
                if (rulesHold)
                {
                    Validate(scenario, tree, result);
                }

                errors.AddNew(result.Errors, $" (in variant '{variant.Name}')");
            }
        }
    }
}
