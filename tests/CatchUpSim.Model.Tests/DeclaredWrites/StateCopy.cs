using System.Reflection;
using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Tests.DeclaredWrites;

/// <summary>A copy of every column of a state, to tell afterwards which columns have changed.</summary>
internal sealed class StateCopy
{
    private readonly (string Name, Column Column)[] _columns;
    private readonly byte[][] _bytes;

    public StateCopy(IndustryState industry)
    {
        _columns = [.. ColumnsOf(industry)];
        _bytes = [.. _columns.Select(c => new byte[c.Column.Bytes.Length])];
        Take();
    }

    /// <summary>The names of all columns as they are declared: table and column.</summary>
    public IEnumerable<string> Names => _columns.Select(c => c.Name);

    /// <summary>Copies the present state.</summary>
    public void Take()
    {
        for (int i = 0; i < _columns.Length; i++)
        {
            _columns[i].Column.Bytes.CopyTo(_bytes[i]);
        }
    }

    /// <summary>The columns that differ from the copy.</summary>
    public IEnumerable<string> Changed()
    {
        List<string> changed = [];
        for (int i = 0; i < _columns.Length; i++)
        {
            if (!_columns[i].Column.Bytes.SequenceEqual(_bytes[i]))
            {
                changed.Add(_columns[i].Name);
            }
        }

        return changed;
    }

    private static IEnumerable<(string Name, Column Column)> ColumnsOf(IndustryState industry) =>
        from table in typeof(IndustryState).GetProperties()
        where table.PropertyType.IsSubclassOf(typeof(EntityTable))
        from column in table.PropertyType.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        where column.PropertyType.IsSubclassOf(typeof(Column))
        select ($"{table.Name}.{column.Name}", (Column)column.GetValue(table.GetValue(industry))!);
}
