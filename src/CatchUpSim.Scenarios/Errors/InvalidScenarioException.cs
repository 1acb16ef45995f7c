namespace CatchUpSim.Scenarios;

/// <summary>A scenario cannot be read; carries everything that is wrong with it, in the order of its files.</summary>
public sealed class InvalidScenarioException : Exception
{
    /// <summary>Collects the errors.</summary>
    public InvalidScenarioException(IReadOnlyList<ScenarioError> errors)
        : base(string.Join('\n', errors)) => Errors = errors;

    /// <summary>Gets the errors, sorted by position; at least one.</summary>
    public IReadOnlyList<ScenarioError> Errors { get; }
}
