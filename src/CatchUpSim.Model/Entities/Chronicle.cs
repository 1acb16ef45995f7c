namespace CatchUpSim.Model.Entities;

/// <summary>One entry of the chronicle.</summary>
/// <param name="Month">When.</param>
/// <param name="Designer">Row of the designer that acts, −1 when no designer does.</param>
/// <param name="Actor">Name of the actor.</param>
/// <param name="Kind">Kind of entry.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Text">Details in words; empty for a decision.</param>
/// <param name="Decision">The decision record, for decisions.</param>
public sealed record ChronicleEntry(
    Month Month, int Designer, string Actor, EventKind Kind, string Subject, string Text, DecisionRecord? Decision)
{
    /// <summary>Gets the details in words.</summary>
    public string Detail => Decision?.ToString() ?? Text;
}

/// <summary>What happened in a run, in the order in which it happened. Entries are only ever added.</summary>
/// <param name="names">Names of the designers by row.</param>
public sealed class Chronicle(IReadOnlyList<string> names)
{
    private readonly List<ChronicleEntry> _entries = [];

    /// <summary>Gets all entries so far.</summary>
    public IReadOnlyList<ChronicleEntry> Entries => _entries;

    /// <summary>Gets or sets a value indicating whether decisions are written; experiments that do not read them save the time.</summary>
    public bool KeepsDecisions { get; set; } = true;

    /// <summary>Takes the entries of a run up to its checkpoint.</summary>
    internal void Restore(IEnumerable<ChronicleEntry> entries)
    {
        _entries.Clear();
        _entries.AddRange(entries);
    }

    /// <summary>Writes what a designer did or met.</summary>
    public void Write(Month month, DesignerId designer, EventKind kind, string subject, string text) =>
        _entries.Add(new ChronicleEntry(month, designer.Index, names[designer.Index], kind, subject, text, null));

    /// <summary>Writes what another actor did.</summary>
    public void Write(Month month, string actor, EventKind kind, string subject, string text) =>
        _entries.Add(new ChronicleEntry(month, -1, actor, kind, subject, text, null));

    /// <summary>Writes a decision of a designer.</summary>
    public void Write(Month month, DesignerId designer, DecisionRecord decision) =>
        _entries.Add(new ChronicleEntry(
            month, designer.Index, names[designer.Index], EventKind.Decision, decision.Decision, string.Empty, decision));
}
