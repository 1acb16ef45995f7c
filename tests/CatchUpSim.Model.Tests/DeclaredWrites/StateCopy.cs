using System.Reflection;
using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Tests.DeclaredWrites;

/// <summary>
/// A copy of every column of a state, to tell afterwards which columns have changed. Columns that share an array are
/// looked at one by one only when the array has changed, because reading one of them alone costs a walk over all rows.
/// </summary>
internal sealed class StateCopy
{
    private readonly Shared[] _arrays;

    public StateCopy(IndustryState industry) => _arrays =
    [
        .. ColumnsOf(industry).GroupBy(named => named.Column.Storage, ReferenceEqualityComparer.Instance)
            .Select(array => new Shared([.. array])),
    ];

    /// <summary>The names of all columns as they are declared: table and column.</summary>
    public IEnumerable<string> Names => _arrays.SelectMany(array => array.Names);

    /// <summary>Copies the present state.</summary>
    public void Take()
    {
        foreach (Shared array in _arrays)
        {
            array.Take();
        }
    }

    /// <summary>The columns that differ from the copy.</summary>
    public IReadOnlyList<string> Changed()
    {
        List<string> changed = [];
        foreach (Shared array in _arrays)
        {
            array.AddChanged(changed);
        }

        return changed;
    }

    private static IEnumerable<(string Name, Column Column)> ColumnsOf(IndustryState industry) =>
        from table in typeof(IndustryState).GetProperties()
        where table.PropertyType.IsSubclassOf(typeof(EntityTable))
        from column in table.PropertyType.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        where column.PropertyType.IsSubclassOf(typeof(Column))
        select ($"{table.Name}.{column.Name}", (Column)column.GetValue(table.GetValue(industry))!);

    /// <summary>The copy of one array, whole and by column.</summary>
    private sealed class Shared((string Name, Column Column)[] columns)
    {
        private readonly byte[] _whole = columns[0].Column.StorageBytes.ToArray();
        private readonly byte[][] _bytes = [.. columns.Select(named => named.Column.Bytes.ToArray())];

        public IEnumerable<string> Names => columns.Select(named => named.Name);

        private bool IsSame => columns[0].Column.StorageBytes.SequenceEqual(_whole);

        public void Take()
        {
            if (IsSame)
            {
                return;
            }

            columns[0].Column.StorageBytes.CopyTo(_whole);
            for (int i = 0; i < columns.Length; i++)
            {
                columns[i].Column.Bytes.CopyTo(_bytes[i]);
            }
        }

        public void AddChanged(List<string> changed)
        {
            if (IsSame)
            {
                return;
            }

            for (int i = 0; i < columns.Length; i++)
            {
                if (!columns[i].Column.Bytes.SequenceEqual(_bytes[i]))
                {
                    changed.Add(columns[i].Name);
                }
            }
        }
    }
}
