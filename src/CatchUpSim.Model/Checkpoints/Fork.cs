using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Initialization;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Randomness;

namespace CatchUpSim.Model.Checkpoints;

/// <summary>
/// From which scenario a world came and under which it goes on. What the scenario defines once and nothing changes later
/// (strategies, hurdles, weights) is taken anew from the second one; what has evolved since the start stays.
/// </summary>
public sealed class Fork
{
    private const string ChainKey = "policy-controls.events.";

    private readonly bool _redefines;
    private readonly IReadOnlySet<string> _evolving = ForkChanges.EvolvingColumns();

    /// <summary>Initializes a new instance of the <see cref="Fork"/> class.</summary>
    /// <param name="before">The scenario under which the checkpoint was written.</param>
    /// <param name="after">The scenario under which its worlds go on.</param>
    /// <param name="month">The month of the checkpoint.</param>
    public Fork(Scenario before, Scenario after, Month month)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        Before = before;
        After = after;
        Month = month;
        Changes = ForkChanges.Between(before, after);
        _redefines = Changes.Any(ForkChanges.IsDefinition);
        ChangesEvents = Changes.Any(path => path.StartsWith(ChainKey, StringComparison.Ordinal));
    }

    /// <summary>Gets the scenario under which the checkpoint was written.</summary>
    public Scenario Before { get; }

    /// <summary>Gets the scenario under which the worlds go on.</summary>
    public Scenario After { get; }

    /// <summary>Gets the month of the checkpoint.</summary>
    public Month Month { get; }

    /// <summary>Gets the paths of the values that differ.</summary>
    public IReadOnlyList<string> Changes { get; }

    private bool ChangesEvents { get; }

    /// <summary>A fork that changes nothing.</summary>
    public static Fork None(Scenario scenario, Month month) => new(scenario, scenario, month);

    /// <summary>Why the worlds cannot go on under the second scenario, in sentences; none when they can.</summary>
    public IReadOnlyList<string> Obstacles() => ForkObstacles.Of(this);

    /// <summary>Takes over what the second scenario defines and nothing has changed since the start.</summary>
    internal void ApplyTo(IndustryState industry, RandomStreams random)
    {
        if (_redefines)
        {
            IndustryState before = InitialState.Create(Before, random);
            IndustryState after = InitialState.Create(After, random);
            foreach ((string table, Column now, Column was, Column becomes) in Columns(industry, before, after))
            {
                if (!was.Bytes.SequenceEqual(becomes.Bytes) && !Evolves(table, now))
                {
                    now.CopyFrom(becomes);
                }
            }
        }

        if (ChangesEvents)
        {
            Renumber(industry.PolicyStates);
        }
    }

    /// <summary>Whether a submodel changes a column in the course of a run.</summary>
    internal bool Evolves(string table, Column column) => _evolving.Contains($"{table}.{column.Name}");

    /// <summary>The columns of three states of one shape side by side.</summary>
    internal static IEnumerable<(string Table, Column Now, Column Was, Column Becomes)> Columns(
        IndustryState now, IndustryState was, IndustryState becomes)
    {
        for (int table = 0; table < now.Tables.Count; table++)
        {
            for (int column = 0; column < now.Tables[table].Columns.Count; column++)
            {
                yield return (
                    now.Tables[table].Name,
                    now.Tables[table].Columns[column],
                    was.Tables[table].Columns[column],
                    becomes.Tables[table].Columns[column]);
            }
        }
    }

    // The thresholds in force are named by the row of their event, which moves when events are added or removed.
    private void Renumber(PolicyStates policy)
    {
        ref int set = ref policy.ThresholdSet[IndustryState.Policy];
        if (set >= 0)
        {
            string name = Before.PolicyControls.Events[set].Name;
            set = InitialState.IndexOf([.. After.PolicyControls.Events.Select(dated => dated.Name)], name);
        }
    }
}
