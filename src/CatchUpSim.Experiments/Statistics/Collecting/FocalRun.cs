using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Observation;

namespace CatchUpSim.Experiments.Statistics.Collecting;

/// <summary>A run seen from its focal firm: what every collector of statistics asks.</summary>
internal sealed class FocalRun
{
    private readonly int _position;
    private readonly int _status;

    public FocalRun(RunResult result)
    {
        Result = result;
        _position = PositionOf(result.Firms, result.Focal.Index);
        _status = result.Firms.IndexOf("status");
    }

    /// <summary>Gets the run.</summary>
    public RunResult Result { get; }

    /// <summary>Gets the number of recorded months.</summary>
    public int Months => Result.Firms.Months;

    /// <summary>Gets the entries of the chronicle in which the focal firm acts.</summary>
    public IEnumerable<ChronicleEntry> Events => Result.Events.Where(entry => entry.Designer == Result.Focal.Index);

    /// <summary>Whether the firm is in business in a month; false outside the recorded months.</summary>
    public bool IsAlive(int month) =>
        month >= 0 && month < Months && Result.Firms[_status, month, _position] == (double)DesignerStatus.Active;

    /// <summary>An outcome of the firm by its position among the outcomes.</summary>
    public double Value(int outcome, int month) => Result.Firms[outcome, month, _position];

    /// <summary>Months from the start to an entry, kept within the recorded months.</summary>
    public int PositionOf(ChronicleEntry entry) => Math.Clamp(entry.Month.Since(Result.Start), 0, Months - 1);

    private static int PositionOf(SeriesTable firms, int designer)
    {
        for (int i = 0; i < firms.Entities.Count; i++)
        {
            if (firms.Entities[i] == designer)
            {
                return i;
            }
        }

        throw new ArgumentException("The focal firm was not recorded.", nameof(firms));
    }
}
