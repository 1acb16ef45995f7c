namespace CatchUpSim.Model.Observation;

/// <summary>
/// Recorded outcomes of one run: a value per outcome, month and entity. Months run from the start (position 0) to the
/// end of the horizon. Not a number means that the entity did not exist.
/// </summary>
public sealed class SeriesTable
{
    private readonly double[] _values;
    private readonly int _width;

    /// <summary>Initializes a new instance of the <see cref="SeriesTable"/> class, all values not a number.</summary>
    /// <param name="outcomes">Names of the outcomes.</param>
    /// <param name="months">Number of recorded months.</param>
    /// <param name="entities">Rows of the recorded entities in their state table.</param>
    public SeriesTable(IReadOnlyList<string> outcomes, int months, IReadOnlyList<int> entities)
    {
        Outcomes = outcomes;
        Months = months;
        Entities = entities;
        _width = entities.Count;

        // Every value is filled in at once: clearing the memory before would be for nothing.
        _values = GC.AllocateUninitializedArray<double>(outcomes.Count * months * _width);
        Array.Fill(_values, double.NaN);
    }

    /// <summary>Gets the names of the outcomes.</summary>
    public IReadOnlyList<string> Outcomes { get; }

    /// <summary>Gets the number of recorded months.</summary>
    public int Months { get; }

    /// <summary>Gets the state-table rows of the recorded entities.</summary>
    public IReadOnlyList<int> Entities { get; }

    /// <summary>Gets all values: outcome by outcome, within it month by month, within it entity by entity.</summary>
    public ReadOnlySpan<double> Values => _values;

    /// <summary>Gets the values in the same order, to be filled in.</summary>
    internal Span<double> Cells => _values;

    /// <summary>The value of an outcome in a month for the entity at a position of <see cref="Entities"/>.</summary>
    public double this[int outcome, int month, int entity]
    {
        get => _values[(((outcome * Months) + month) * _width) + entity];
        internal set => _values[(((outcome * Months) + month) * _width) + entity] = value;
    }

    /// <summary>Position of an outcome by name.</summary>
    /// <exception cref="ArgumentException">No such outcome.</exception>
    public int IndexOf(string outcome)
    {
        for (int i = 0; i < Outcomes.Count; i++)
        {
            if (string.Equals(Outcomes[i], outcome, StringComparison.Ordinal))
            {
                return i;
            }
        }

        throw new ArgumentException($"No outcome is called '{outcome}'.", nameof(outcome));
    }

    /// <summary>One outcome of one entity over all months.</summary>
    public double[] Series(string outcome, int entity)
    {
        int index = IndexOf(outcome);
        var series = new double[Months];
        for (int month = 0; month < Months; month++)
        {
            series[month] = this[index, month, entity];
        }

        return series;
    }

    /// <summary>The outcomes of one entity alone.</summary>
    /// <param name="entity">Position of the entity in <see cref="Entities"/>.</param>
    public SeriesTable Only(int entity)
    {
        var alone = new SeriesTable(Outcomes, Months, [Entities[entity]]);
        for (int position = 0; position < alone._values.Length; position++)
        {
            alone._values[position] = _values[(position * _width) + entity];
        }

        return alone;
    }
}
