using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;

namespace CatchUpSim.Experiments.Patterns;

/// <summary>A firm of a run as measures see it. Months count from the start of the run.</summary>
public sealed class MeasuredFirm
{
    private readonly MeasuredRun _run;
    private readonly int _position;

    internal MeasuredFirm(MeasuredRun run, int row, int position)
    {
        _run = run;
        _position = position;
        Row = row;
        First = -1;
        Exit = -1;
        for (int month = 0; month < run.Months; month++)
        {
            DesignerStatus status = run.StatusOf(position, month);
            First = First < 0 && status != DesignerStatus.Absent ? month : First;
            Exit = Exit < 0 && status > DesignerStatus.Active ? month : Exit;
        }
    }

    /// <summary>Gets the row in the table of designers.</summary>
    public int Row { get; }

    /// <summary>Gets the first month in which the firm exists, or -1 for never.</summary>
    public int First { get; }

    /// <summary>Gets the month of exit, or -1 for none.</summary>
    public int Exit { get; }

    /// <summary>Gets the name.</summary>
    public string Name => _run.Run.Names.Designers[Row];

    /// <summary>Gets what became of the firm.</summary>
    public DesignerStatus Fate => _run.StatusOf(_position, _run.Months - 1);

    /// <summary>Gets a value indicating whether the firm is in business at the end.</summary>
    public bool Survives => First >= 0 && Exit < 0;

    /// <summary>Gets the definition in the scenario, or null for an entrant.</summary>
    public DesignerDefinition? Definition =>
        _run.Scenario.Designers.FirstOrDefault(designer => string.Equals(designer.Name, Name, StringComparison.Ordinal));

    /// <summary>
    /// Gets the month of founding: that of the scenario for firms older than the run, which makes it negative.
    /// </summary>
    public int Founded => Definition is { } definition ? definition.Founded.Since(_run.Run.Start) : First;

    /// <summary>Whether the firm is in business in a month of the run.</summary>
    public bool IsActive(int month) => month >= First && First >= 0 && (Exit < 0 || month < Exit) && month < _run.Months;

    /// <summary>The value of an outcome, which is not a number outside of the life of the firm.</summary>
    /// <param name="outcome">Position of the outcome.</param>
    /// <param name="month">The month.</param>
    public double Value(int outcome, int month) =>
        month >= 0 && IsActive(month) ? _run.Run.Firms[outcome, month, _position] : double.NaN;

    /// <summary>The month from which something is counted, or -1 when it never came.</summary>
    /// <param name="origin"><c>start</c>, <c>founding</c>, <c>launch</c>, or a milestone in kebab-case.</param>
    public int? Origin(string origin)
    {
        switch (origin)
        {
            case "start":
                return 0;
            case "founding":
                return Founded;
            default:
                int month = _run.MilestoneMonth(Row, origin);
                return month < 0 ? null : month;
        }
    }
}
