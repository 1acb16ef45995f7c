using System.Collections;

namespace CatchUpSim.Model.Inputs;

/// <summary>One value of a scenario that has no parts: where it stands, what it is, and how to reach it.</summary>
internal sealed record ScenarioLeaf(string Path, KeyShape Key, object Value, IReadOnlyList<ScenarioStep> Steps);

/// <summary>Lists the values of a scenario record in the order of its declaration.</summary>
internal static class ScenarioLeaves
{
    public static IEnumerable<ScenarioLeaf> Of(RecordShape shape, object record) =>
        Record(shape, record, string.Empty, []);

    private static IEnumerable<ScenarioLeaf> Record(
        RecordShape shape, object record, string path, IReadOnlyList<ScenarioStep> steps)
    {
        foreach (KeyShape key in shape.Keys)
        {
            if (key.Field.GetValue(record) is { } value)
            {
                string keyPath = key == shape.Body ? path : path.Length == 0 ? key.Name : $"{path}.{key.Name}";
                foreach (ScenarioLeaf leaf in Value(
                    key, key.Value, new ScenarioLeaf(keyPath, key, value, [.. steps, new PropertyStep(key.Field)])))
                {
                    yield return leaf;
                }
            }
        }
    }

    private static IEnumerable<ScenarioLeaf> Value(KeyShape key, ValueShape shape, ScenarioLeaf at) => shape switch
    {
        SectionShape section => Record(section.Record, at.Value, at.Path, at.Steps),
        NamedEntriesShape entries => ((IEnumerable)at.Value).Cast<INamedDefinition>().SelectMany((entry, i) =>
            Record(entries.Record, entry, $"{at.Path}.{entry.Name}", [.. at.Steps, new ItemStep(i)])),
        SequenceShape sequence => ((IEnumerable)at.Value).Cast<object>().SelectMany((item, i) =>
            Value(key, sequence.Item, new ScenarioLeaf($"{at.Path}[{i}]", key, item, [.. at.Steps, new ItemStep(i)]))),
        NumbersByNameShape => ((IReadOnlyDictionary<string, double>)at.Value).Select(pair =>
            new ScenarioLeaf($"{at.Path}.{pair.Key}", key, pair.Value, [.. at.Steps, new NameStep(pair.Key)])),
        DatedSeriesShape => ((IReadOnlyList<DatedValue>)at.Value).Select((dated, i) =>
            new ScenarioLeaf($"{at.Path}.{dated.Month}", key, dated.Value, [.. at.Steps, new DatedStep(i)])),
        _ => [at],
    };
}
