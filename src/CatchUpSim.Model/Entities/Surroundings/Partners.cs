namespace CatchUpSim.Model.Entities;

/// <summary>Universities, institutes, software vendors, cloud providers and server makers.</summary>
public sealed class Partners : EntityTable<PartnerId>
{
    /// <summary>Initializes a new instance of the <see cref="Partners"/> class.</summary>
    /// <param name="count">Number of rows.</param>
    /// <param name="skills">Number of skills.</param>
    public Partners(int count, int skills)
        : base(count)
    {
        Kind = Add<PartnerKind>("kind", "kind");
        Size = Add("size", "index");
        Applications = Add("applications", "count");
        Segment = Add<int>("segment", "segment row");
        Skill = Relate<SkillId, double>("skill", "index", skills);
        Reach = Relate<SkillId, double>("reach", "share of the best partner's skill", skills);
        Degree = Add("degree", "count");
        Agreement = Add<ResearchAgreement>("agreement", "agreement");
    }

    /// <summary>Gets the kind of organisation (kind).</summary>
    public Column<PartnerId, PartnerKind> Kind { get; }

    /// <summary>Gets means and reach (index).</summary>
    public Column<PartnerId, double> Size { get; }

    /// <summary>Gets applications in its portfolio (count).</summary>
    public Column<PartnerId, double> Applications { get; }

    /// <summary>Gets the segment it works in (segment row).</summary>
    public Column<PartnerId, int> Segment { get; }

    /// <summary>Gets skill by dimension (index).</summary>
    public Relation<PartnerId, SkillId, double> Skill { get; }

    /// <summary>Gets skill by dimension relative to the best partner's (share of the best partner's skill).</summary>
    public Relation<PartnerId, SkillId, double> Reach { get; }

    /// <summary>Gets alliances it holds (count).</summary>
    public Column<PartnerId, double> Degree { get; }

    /// <summary>Gets who decides research with it, and what is shared (agreement).</summary>
    public Column<PartnerId, ResearchAgreement> Agreement { get; }
}
