using CatchUpSim.Scenarios.Nodes;

namespace CatchUpSim.Scenarios;

/// <summary>Collects errors while reading goes on, so that an author sees all of them at once.</summary>
internal sealed class ErrorList
{
    private readonly HashSet<ScenarioError> errors = [];
    private readonly List<string> files = [];

    public bool IsEmpty => errors.Count == 0;

    public void Add(Position at, string path, string message) =>
        Add(new ScenarioError(at.File, at.Line, at.Column, path, message));

    public void Add(ScenarioError error) => errors.Add(error);

    /// <summary>Adds what is not known yet from another list, with a remark.</summary>
    public void AddNew(ErrorList others, string remark)
    {
        foreach (ScenarioError error in others.errors)
        {
            if (!errors.Contains(error))
            {
                errors.Add(error with { Message = error.Message + remark });
            }
        }
    }

    /// <summary>Notes a file of the chain: its errors come after those of the files noted before.</summary>
    public void NoteFile(string file) => files.Add(file);

    public IReadOnlyList<ScenarioError> Sorted() =>
    [
        .. errors.OrderBy(error => files.IndexOf(error.File))
            .ThenBy(error => error.File, StringComparer.Ordinal)
            .ThenBy(error => error.Line)
            .ThenBy(error => error.Column)
            .ThenBy(error => error.Path, StringComparer.Ordinal),
    ];

    public void ThrowIfAny()
    {
        if (!IsEmpty)
        {
            throw new InvalidScenarioException(Sorted());
        }
    }
}
