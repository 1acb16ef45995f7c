using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Observation;

namespace CatchUpSim.Experiments.Patterns;

/// <summary>A run as measures see it: the records of the run beside the inputs it came from.</summary>
public sealed class MeasuredRun
{
    private const string Launch = "launch";

    private readonly Dictionary<(int Designer, string Milestone), int> _milestones = [];
    private readonly Dictionary<int, int> _positions = [];
    private readonly int _status;

    /// <summary>Initializes a new instance of the <see cref="MeasuredRun"/> class.</summary>
    /// <param name="scenario">The inputs.</param>
    /// <param name="run">The records; all firms must have been recorded.</param>
    public MeasuredRun(Scenario scenario, RunResult run)
    {
        Scenario = scenario;
        Run = run;
        _status = run.Firms.IndexOf("status");
        for (int position = 0; position < run.Firms.Entities.Count; position++)
        {
            _positions[run.Firms.Entities[position]] = position;
        }

        foreach (ChronicleEntry entry in run.Events)
        {
            if (entry.Kind == EventKind.Milestone)
            {
                _milestones.TryAdd((entry.Designer, KebabCase.Of(entry.Subject)), entry.Month.Since(run.Start));
            }
            else if (entry.Kind == EventKind.Product && entry.Subject == Launch)
            {
                // The first product reaches customers, months before the first of them has tried it and buys.
                _milestones.TryAdd((entry.Designer, Launch), entry.Month.Since(run.Start));
            }
        }
    }

    /// <summary>Gets the inputs.</summary>
    public Scenario Scenario { get; }

    /// <summary>Gets the records.</summary>
    public RunResult Run { get; }

    /// <summary>Gets the number of recorded months, the start included.</summary>
    public int Months => Run.Firms.Months;

    /// <summary>Gets the focal firm.</summary>
    public MeasuredFirm Focal => Firm(Run.Focal.Index);

    /// <summary>A firm by its row.</summary>
    public MeasuredFirm Firm(int row) => new(this, row, _positions[row]);

    /// <summary>All recorded firms that were founded before the end of the run.</summary>
    public IEnumerable<MeasuredFirm> Firms()
    {
        foreach (int row in Run.Firms.Entities)
        {
            MeasuredFirm firm = Firm(row);
            if (firm.First >= 0)
            {
                yield return firm;
            }
        }
    }

    /// <summary>The month since the start in which a firm reached a milestone, or -1.</summary>
    public int MilestoneMonth(int designer, string milestone) => _milestones.GetValueOrDefault((designer, milestone), -1);

    /// <summary>The state of a firm in a month.</summary>
    internal DesignerStatus StatusOf(int position, int month)
    {
        double status = Run.Firms[_status, month, position];
        return double.IsNaN(status) ? DesignerStatus.Absent : (DesignerStatus)(int)status;
    }
}
