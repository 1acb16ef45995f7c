using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

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
        Covered = Relate<SkillId, double>("covered", "share of the best partner's skill", IndustrySizes.Skills);
        Breadth = Add("breadth", "count");
        Depth = Add("depth", "stages");
        Redundancy = Add("redundancy", "share");
        Density = Add("density", "share");
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

    /// <summary>Gets what the best ally can do, by discipline of the chain (share of the best partner's skill).</summary>
    public Relation<DesignerId, SkillId, double> Covered { get; }

    /// <summary>Gets allies at the firm's own stage, design and its software (count).</summary>
    public Column<DesignerId, double> Breadth { get; }

    /// <summary>Gets stages of the chain at which the firm has an ally (stages).</summary>
    public Column<DesignerId, double> Depth { get; }

    /// <summary>Gets share of allies who do what another ally does in the same segment (share).</summary>
    public Column<DesignerId, double> Redundancy { get; }

    /// <summary>Gets share of the pairs of allies who know each other (share).</summary>
    public Column<DesignerId, double> Density { get; }

    /// <summary>The rows of the partners with whom a designer has an alliance, in their order.</summary>
    /// <param name="designer">The firm.</param>
    /// <param name="partners">Receives the rows; as long as there are partners.</param>
    /// <returns>Number of partners.</returns>
    public int Allies(DesignerId designer, Span<int> partners)
    {
        ReadOnlySpan<byte> kinds = MemoryMarshal.AsBytes<AllianceKind>(Kind.Row(designer));
        int whole = kinds.Length - (kinds.Length % Vector256<byte>.Count);
        int count = 0;
        for (int first = 0; first < whole; first += Vector256<byte>.Count)
        {
            // A bit for each of these partners with whom there is an alliance.
            uint held = ~Vector256.Equals(Vector256.Create(kinds[first..]), Vector256<byte>.Zero).ExtractMostSignificantBits();
            for (; held != 0; held &= held - 1)
            {
                partners[count++] = first + BitOperations.TrailingZeroCount(held);
            }
        }

        for (int partner = whole; partner < kinds.Length; partner++)
        {
            if (kinds[partner] != (byte)AllianceKind.None)
            {
                partners[count++] = partner;
            }
        }

        return count;
    }
}
