namespace CatchUpSim.Model.Entities;

/// <summary>
/// Declares which columns of which table a submodel changes. A test scrambles the state, runs the submodel and
/// compares; the ODD's table "who writes what" is printed from the same declaration.
/// </summary>
/// <param name="table">Table, as named in <see cref="IndustryState"/>.</param>
/// <param name="columns">Columns of the table.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class WritesAttribute(string table, params string[] columns) : Attribute
{
    /// <summary>Gets the table.</summary>
    public string Table { get; } = table;

    /// <summary>Gets the columns.</summary>
    public IReadOnlyList<string> Columns { get; } = columns;
}
