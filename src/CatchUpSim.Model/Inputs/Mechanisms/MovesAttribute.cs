namespace CatchUpSim.Model.Inputs;

/// <summary>
/// Which outcomes of whole runs a mechanism is meant to move. Nothing in the model reads it: an ablation holds the model
/// against it.
/// </summary>
/// <param name="outcomes">Names of columns of the table of runs.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class MovesAttribute(params string[] outcomes) : Attribute
{
    /// <summary>Gets the names of the outcomes.</summary>
    public IReadOnlyList<string> Outcomes { get; } = outcomes;
}
