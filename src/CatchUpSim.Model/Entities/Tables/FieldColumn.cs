namespace CatchUpSim.Model.Entities;

/// <summary>A state variable of an entity that stands in a row beside other variables of its entity.</summary>
/// <typeparam name="TId">Whose variable it is.</typeparam>
/// <typeparam name="TRow">Type of the row.</typeparam>
/// <typeparam name="T">Type of a value.</typeparam>
/// <param name="name">Name of the variable, snake_case.</param>
/// <param name="unit">Unit of the values.</param>
/// <param name="rows">The rows of all entities.</param>
/// <param name="field">Where in a row the variable stands.</param>
public sealed class FieldColumn<TId, TRow, T>(string name, string unit, TRow[] rows, FieldOf<TRow, T> field)
    : FieldVariable<TRow, T>(name, unit, rows, field)
    where TId : struct, IEntityId<TId>
    where TRow : unmanaged
    where T : unmanaged
{
    private readonly TRow[] _rows = rows;
    private readonly FieldOf<TRow, T> _field = field;

    /// <summary>The value of one entity.</summary>
    public ref T this[TId id] => ref _field(ref _rows[id.Index]);

    /// <inheritdoc/>
    public override int RowAt(int position) => position;
}
