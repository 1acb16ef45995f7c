using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Scenarios.Layers;
using CatchUpSim.Scenarios.Nodes;

namespace CatchUpSim.Scenarios.Binding;

/// <summary>Binds mappings whose values are numbers: by name, or by month.</summary>
internal sealed class NumberMappingBinder(BindingResult result, ReferenceNames references, ScalarBinder scalars)
{
    private static readonly NumberShape Number = new(IsWhole: false);

    public OrderedDictionary<string, double> BindByName(KeyShape key, MappingNode mapping, string path)
    {
        OrderedDictionary<string, double> numbers = new(mapping.Entries.Count, StringComparer.Ordinal);
        foreach (Entry entry in mapping.Entries)
        {
            string entryPath = Paths.Join(path, entry.Key.Text);
            if (key.References.Length > 0)
            {
                references.Require(key.References, entry.Key.Text, entry.Key.Position, entryPath, result.Errors);
            }

            if (BindNumber(key, entry, entryPath) is { } number)
            {
                numbers[entry.Key.Text] = number;
            }
        }

        return numbers;
    }

    public DatedValue[] BindDated(KeyShape key, MappingNode mapping, string path)
    {
        List<DatedValue> series = [];
        Month? before = null;
        foreach (Entry entry in mapping.Entries)
        {
            string entryPath = Paths.Join(path, entry.Key.Text);
            double? number = BindNumber(key, entry, entryPath);
            if (!Month.TryParse(entry.Key.Text, out Month month))
            {
                result.Errors.Add(entry.Key.Position, entryPath,
                    $"'{entry.Key.Text}' is no month; write it like 2022-10");
                continue;
            }

            if (before is { } earlier && month <= earlier)
            {
                result.Errors.Add(entry.Key.Position, entryPath,
                    $"the months must increase, but {month} follows {earlier}");
            }

            before = month;
            series.Add(new DatedValue(month, number ?? 0));
        }

        return [.. series];
    }

    private double? BindNumber(KeyShape key, Entry entry, string path)
    {
        result.Positions[path] = entry.Key.Position;
        if (Merging.IsRemoval(entry.Value))
        {
            result.Errors.Add(entry.Value.Position, path, $"there is no entry '{entry.Key.Text}' to remove");
            return null;
        }

        return (double?)scalars.Bind(key, Number, entry.Value, path);
    }
}
