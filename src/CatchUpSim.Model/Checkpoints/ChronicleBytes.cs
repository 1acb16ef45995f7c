using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Checkpoints;

/// <summary>The chronicle of a run as bytes, decisions with options, utilities and signals.</summary>
internal static class ChronicleBytes
{
    public static void Write(WorldWriter writer, IReadOnlyList<ChronicleEntry> chronicle)
    {
        writer.Write(chronicle.Count);
        foreach (ChronicleEntry entry in chronicle)
        {
            writer.Write(entry.Month.Index);
            writer.Write(entry.Designer);
            writer.Write(entry.Actor);
            writer.Write((int)entry.Kind);
            writer.Write(entry.Subject);
            writer.Write(entry.Text);
            writer.Write(entry.Decision is not null);
            if (entry.Decision is { } decision)
            {
                Write(writer, decision);
            }
        }
    }

    /// <summary>What began or ended and is still to be told.</summary>
    public static void WriteUntold(WorldWriter writer, IndustryState industry)
    {
        foreach (DesignerId designer in industry.Designers.All)
        {
            List<AllianceMove> moves = industry.Chronicle.Untold(designer);
            writer.Write(moves.Count);
            foreach (AllianceMove move in moves)
            {
                writer.Write(move.Partner.Index);
                writer.Write((int)move.Kind);
                writer.Write(move.Begins);
                writer.Write(move.Trust);
            }
        }
    }

    public static void ReadUntold(WorldReader reader, IndustryState industry)
    {
        foreach (DesignerId designer in industry.Designers.All)
        {
            List<AllianceMove> moves = industry.Chronicle.Untold(designer);
            moves.Clear();
            for (int left = reader.ReadInteger(); left > 0; left--)
            {
                moves.Add(new AllianceMove(
                    new PartnerId(reader.ReadInteger()), (AllianceKind)reader.ReadInteger(), reader.ReadFlag(), reader.ReadNumber()));
            }
        }
    }

    public static ChronicleEntry[] Read(WorldReader reader)
    {
        var entries = new ChronicleEntry[reader.ReadInteger()];
        for (int i = 0; i < entries.Length; i++)
        {
            entries[i] = new ChronicleEntry(
                new Month(reader.ReadInteger()),
                reader.ReadInteger(),
                reader.ReadText(),
                (EventKind)reader.ReadInteger(),
                reader.ReadText(),
                reader.ReadText(),
                reader.ReadFlag() ? ReadDecision(reader) : null);
        }

        return entries;
    }

    private static void Write(WorldWriter writer, DecisionRecord decision)
    {
        writer.Write(decision.Decision);
        writer.Write(decision.Options.Count);
        for (int i = 0; i < decision.Options.Count; i++)
        {
            writer.Write(decision.Options[i]);
            writer.Write(decision.Utilities[i]);
        }

        writer.Write(decision.Chosen);
        writer.Write(decision.Signals.Length);
        foreach (Signal signal in decision.Signals)
        {
            writer.Write(signal.Name);
            writer.Write(signal.Value);
        }

        writer.Write(decision.IsFixed);
    }

    private static DecisionRecord ReadDecision(WorldReader reader)
    {
        string name = reader.ReadText();
        var options = new string[reader.ReadInteger()];
        var utilities = new double[options.Length];
        for (int i = 0; i < options.Length; i++)
        {
            options[i] = reader.ReadText();
            utilities[i] = reader.ReadNumber();
        }

        int chosen = reader.ReadInteger();
        var signals = new Signal[reader.ReadInteger()];
        for (int i = 0; i < signals.Length; i++)
        {
            signals[i] = new Signal(reader.ReadText(), reader.ReadNumber());
        }

        return new DecisionRecord(name, options, utilities, chosen, signals, reader.ReadFlag());
    }
}
