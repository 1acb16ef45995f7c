namespace CatchUpSim.Model.Entities;

/// <summary>A state variable between two kinds of entities that stands in a cell beside other variables of the same pair.</summary>
/// <typeparam name="TRow">Row entity.</typeparam>
/// <typeparam name="TColumn">Column entity.</typeparam>
/// <typeparam name="TCell">Type of the cell.</typeparam>
/// <typeparam name="T">Type of a value.</typeparam>
/// <param name="name">Name of the variable, snake_case.</param>
/// <param name="unit">Unit of the values.</param>
/// <param name="cells">The cells of all pairs, row after row.</param>
/// <param name="columns">Number of column entities.</param>
/// <param name="field">Where in a cell the variable stands.</param>
public sealed class FieldRelation<TRow, TColumn, TCell, T>(
    string name, string unit, TCell[] cells, int columns, FieldOf<TCell, T> field) : FieldVariable<TCell, T>(name, unit, cells, field)
    where TRow : struct, IEntityId<TRow>
    where TColumn : struct, IEntityId<TColumn>
    where TCell : unmanaged
    where T : unmanaged
{
    private readonly TCell[] _cells = cells;
    private readonly FieldOf<TCell, T> _field = field;

    /// <summary>The value between one row entity and one column entity.</summary>
    public ref T this[TRow row, TColumn column] => ref _field(ref _cells[(row.Index * columns) + column.Index]);

    /// <inheritdoc/>
    public override int RowAt(int position) => position / columns;
}
