namespace CatchUpSim.Model.Entities;

/// <summary>Alliances of designers.</summary>
public sealed class AllianceTies : EntityTable<DesignerId>
{
    /// <summary>Initializes a new instance of the <see cref="AllianceTies"/> class.</summary>
    /// <param name="count">Number of rows.</param>
    /// <param name="partners">Number of partners.</param>
    public AllianceTies(int count, int partners)
        : base(count)
    {
        Kind = Relate<PartnerId, AllianceKind>("kind", "kind", partners);
        Age = Relate<PartnerId, int>("age", "months", partners);
        Trust = Relate<PartnerId, double>("trust", "index 0 to 1", partners);
        Outcome = Relate<PartnerId, double>("outcome", "index 0 to 1", partners);
        Ported = Relate<PartnerId, double>("ported", "share", partners);
        Held = Add("held", "count");
        Ended = Add("ended", "count");
        KnowledgeInflow = Add("knowledge_inflow", "index");
        CoopCostShare = Add("coop_cost_share", "share");
    }

    /// <summary>Gets kind of alliance (kind).</summary>
    public Relation<DesignerId, PartnerId, AllianceKind> Kind { get; }

    /// <summary>Gets age of the alliance (months).</summary>
    public Relation<DesignerId, PartnerId, int> Age { get; }

    /// <summary>Gets trust between the two (index 0 to 1).</summary>
    public Relation<DesignerId, PartnerId, double> Trust { get; }

    /// <summary>Gets the latest outcome (index 0 to 1).</summary>
    public Relation<DesignerId, PartnerId, double> Outcome { get; }

    /// <summary>Gets share of the partner's applications ported (share).</summary>
    public Relation<DesignerId, PartnerId, double> Ported { get; }

    /// <summary>Gets alliances in force (count).</summary>
    public Column<DesignerId, double> Held { get; }

    /// <summary>Gets alliances ended (count).</summary>
    public Column<DesignerId, double> Ended { get; }

    /// <summary>Gets absorbable knowledge brought by partners (index).</summary>
    public Column<DesignerId, double> KnowledgeInflow { get; }

    /// <summary>Gets share of research cost borne by partners (share).</summary>
    public Column<DesignerId, double> CoopCostShare { get; }

    /// <summary>The rows of the partners with whom a designer has an alliance, in their order.</summary>
    /// <param name="designer">The firm.</param>
    /// <param name="partners">Receives the rows; as long as there are partners.</param>
    /// <returns>Number of partners.</returns>
    public int Allies(DesignerId designer, Span<int> partners)
    {
        ReadOnlySpan<AllianceKind> kinds = Kind.Row(designer);
        int count = 0;
        int first = kinds.IndexOfAnyExcept(AllianceKind.None);
        for (int partner = first < 0 ? kinds.Length : first; partner < kinds.Length; partner++)
        {
            // Every row is written, and overwritten by the next one unless it counts: nothing for a processor to guess.
            partners[count] = partner;
            count += kinds[partner] == AllianceKind.None ? 0 : 1;
        }

        return count;
    }
}
