namespace CatchUpSim.Model.Entities;

/// <summary>Knowledge of the designers.</summary>
public sealed class Capabilities : EntityTable<DesignerId>
{
    /// <summary>Initializes a new instance of the <see cref="Capabilities"/> class.</summary>
    /// <param name="count">Number of rows.</param>
    /// <param name="skills">Number of skills.</param>
    /// <param name="generations">Number of technology generations.</param>
    public Capabilities(int count, int skills, int generations)
        : base(count)
    {
        Level = Add("level", "performance index, leader of 2020-09 = 1");
        Generation = Add<int>("generation", "technology row");
        Adoption = Relate<TechnologyId, int>("adoption", "month index, 0 for not arrived", generations);
        Experience = Add("experience", "months");
        Gap = Add("gap", "log ratio");
        Skill = Relate<SkillId, double>("skill", "index", skills);
        KnowledgeStock = Add("knowledge_stock", "USD million");
        Maturing = Relate<LagId, double>("maturing", "USD million per month", IndustrySizes.ResearchLags);
        Patents = Add("patents", "count");
        ResearchEffort = Add("research_effort", "effective persons");
        ResearchLevel = Add("research_level", "ratio to the market's margin");
        Mode = Add<ResearchMode>("mode", "choice");
        SpilloverGain = Add("spillover_gain", "log points per month");
        Respond = Add("respond", "months");
    }

    /// <summary>Gets the performance of the best accelerator that the firm could design now (performance index, leader of 2020-09 = 1).</summary>
    public Column<DesignerId, double> Level { get; }

    /// <summary>Gets the technology generation in use (technology row).</summary>
    public Column<DesignerId, int> Generation { get; }

    /// <summary>Gets the month in which the firm adopts a generation, or would have if it had existed (month index, 0 for not arrived).</summary>
    public Relation<DesignerId, TechnologyId, int> Adoption { get; }

    /// <summary>Gets months of work in the generation in use (months).</summary>
    public Column<DesignerId, double> Experience { get; }

    /// <summary>Gets the log distance to the frontier (log ratio).</summary>
    public Column<DesignerId, double> Gap { get; }

    /// <summary>Gets skill by dimension (index).</summary>
    public Relation<DesignerId, SkillId, double> Skill { get; }

    /// <summary>Gets depreciated research spending (USD million).</summary>
    public Column<DesignerId, double> KnowledgeStock { get; }

    /// <summary>Gets research spending of past months, by month modulo their number (USD million per month).</summary>
    public Relation<DesignerId, LagId, double> Maturing { get; }

    /// <summary>Gets patents filed (count).</summary>
    public Column<DesignerId, double> Patents { get; }

    /// <summary>Gets effective research labour of the month (effective persons).</summary>
    public Column<DesignerId, double> ResearchEffort { get; }

    /// <summary>
    /// Gets the research that answers rivals' research, x of d'Aspremont and Jacquemin (ratio to the market's margin before
    /// research); zero where research is at once where answers end.
    /// </summary>
    public Column<DesignerId, double> ResearchLevel { get; }

    /// <summary>Gets the research mode of the newest project (choice).</summary>
    public Column<DesignerId, ResearchMode> Mode { get; }

    /// <summary>Gets capability gained from others in the month (log points per month).</summary>
    public Column<DesignerId, double> SpilloverGain { get; }

    /// <summary>Gets the time to respond to a new generation (months).</summary>
    public Column<DesignerId, double> Respond { get; }
}
