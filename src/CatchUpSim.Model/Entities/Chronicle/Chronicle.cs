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
/// <param name="focal">The firm of which everything is told.</param>
public sealed class Chronicle(IReadOnlyList<string> names, DesignerId focal)
{
    private readonly List<ChronicleEntry> _entries = [];
    private readonly List<AllianceMove>[] _moves = [.. names.Select(_ => new List<AllianceMove>())];

    /// <summary>Gets all entries so far.</summary>
    public IReadOnlyList<ChronicleEntry> Entries => _entries;

    /// <summary>Takes the entries of a run up to its checkpoint.</summary>
    internal void Restore(IEnumerable<ChronicleEntry> entries)
    {
        _entries.Clear();
        _entries.AddRange(entries);
    }

    /// <summary>
    /// Whether a review is written that firms make every month or quarter, such as of prices or pay: of the focal firm
    /// only. Of another firm one reads it by making that firm the focal one, which changes nothing else.
    /// </summary>
    public bool KeepsReviews(DesignerId designer) => designer == focal;

    /// <summary>The alliances of a designer that began or ended and are still to be told.</summary>
    public List<AllianceMove> Untold(DesignerId designer) => _moves[designer.Index];

    /// <summary>The option that a designer chose when a decision was last written, or −1.</summary>
    public int LastChoice(DesignerId designer, string decision)
    {
        for (int i = _entries.Count - 1; i >= 0; i--)
        {
            if (_entries[i].Designer == designer.Index && _entries[i].Decision is { } record && record.Decision == decision)
            {
                return record.Chosen;
            }
        }

        return -1;
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
