using CatchUpSim.Model.Inputs;

namespace CatchUpSim.Model.Submodels;

/// <summary>Research: effort, progress, spillovers, co-operation and knowledge.</summary>
public sealed record ResearchParameters
{
    /// <summary>Gets work of a graduate relative to an experienced person.</summary>
    [Parameter("ratio", 0, 2, "work of a graduate relative to an experienced person")]
    public required double GraduateProductivity { get; init; }

    /// <summary>Gets work of a veteran relative to an experienced person.</summary>
    [Parameter("ratio", 0.1, 10, "work of a veteran relative to an experienced person")]
    public required double VeteranProductivity { get; init; }

    /// <summary>Gets work lost per unit of the share of newcomers.</summary>
    [Parameter("ratio", 0, 1, "work lost per unit of the share of newcomers")]
    public required double Congestion { get; init; }

    /// <summary>Gets share of researchers outside projects.</summary>
    [Parameter("share", 0, 1, "share of researchers outside projects")]
    public required double FreeShare { get; init; }

    /// <summary>Gets research that work on a project yields, relative to free research.</summary>
    [Parameter("share", 0, 1, "research that work on a project yields, relative to free research")]
    public required double ProjectLearning { get; init; }

    /// <summary>Gets progress per unit of room, effort and experience.</summary>
    [Parameter("per month", 0, 1, "progress per unit of room, effort and experience")]
    public required double Productivity { get; init; }

    /// <summary>Gets exponent of the room below the limit.</summary>
    [Parameter("ratio", 0.2, 3, "exponent of the room below the limit")]
    public required double RoomExponent { get; init; }

    /// <summary>Gets exponent of effective researchers.</summary>
    [Parameter("ratio", 0, 2, "exponent of effective researchers")]
    public required double EffortExponent { get; init; }

    /// <summary>Gets exponent of months in the generation.</summary>
    [Parameter("ratio", 0, 2, "exponent of months in the generation")]
    public required double ExperienceExponent { get; init; }

    /// <summary>Gets standard deviation of the logarithm of a year's luck.</summary>
    [Parameter("log points", 0, 3, "standard deviation of the logarithm of a year's luck")]
    public required double Dispersion { get; init; }

    /// <summary>Gets capability lost in a year without any research.</summary>
    [Parameter("probability per year", 0, 0.9, "capability lost in a year without any research")]
    public required double Forgetting { get; init; }

    /// <summary>Gets research at which half of outside knowledge can be used.</summary>
    [Parameter("effective persons", 0.001, 100000, "research at which half of outside knowledge can be used")]
    public required double AbsorptionDifficulty { get; init; }

    /// <summary>Gets spillover per unit of gap at full leakage and absorption.</summary>
    [Parameter("per month", 0, 1, "spillover per unit of gap at full leakage and absorption")]
    public required double SpilloverRate { get; init; }

    /// <summary>Gets gap at which learning from the frontier is strongest.</summary>
    [Parameter("log points", 0.05, 10, "gap at which learning from the frontier is strongest")]
    public required double LearningCapability { get; init; }

    /// <summary>Gets share of rivals' knowledge that leaks.</summary>
    [Parameter("share", 0, 1, "share of rivals' knowledge that leaks")]
    public required double HorizontalSpillover { get; init; }

    /// <summary>Gets share of suppliers' and customers' knowledge that leaks.</summary>
    [Parameter("share", 0, 1, "share of suppliers' and customers' knowledge that leaks")]
    public required double VerticalSpillover { get; init; }

    /// <summary>Gets progress by partners' knowledge at full absorption, per unit of room.</summary>
    [Parameter("per month", 0, 1, "progress by partners' knowledge at full absorption, per unit of room")]
    public required double AllianceRate { get; init; }

    /// <summary>Gets inflow from partners at which half of that progress is reached.</summary>
    [Parameter("index", 0.001, 1000, "inflow from partners at which half of that progress is reached")]
    public required double AllianceHalf { get; init; }

    /// <summary>Gets slope of demand times slope of research cost.</summary>
    [Parameter("ratio", 0.9, 100, "slope of demand times slope of research cost")]
    public required double ResearchConvexity { get; init; }

    /// <summary>Gets lag of research behind what answers rivals' research.</summary>
    [Parameter("months", 0, 120, "mean lag of research behind the best reply to rivals' research; 0: it is at once where replies to one another end")]
    public required double ReactionLag { get; init; }

    /// <summary>Gets spillover of an imitator relative to others.</summary>
    [Parameter("ratio", 1, 10, "spillover of an imitator relative to others")]
    public required double ImitationFocus { get; init; }

    /// <summary>Gets own research of an imitator relative to others.</summary>
    [Parameter("share", 0, 1, "own research of an imitator relative to others")]
    public required double ImitationOwnEffort { get; init; }

    /// <summary>Gets distance that imitation alone never closes.</summary>
    [Parameter("share", 0, 1, "distance that imitation alone never closes")]
    public required double SmallestGap { get; init; }

    /// <summary>Gets months from research spending to knowledge.</summary>
    [Parameter("months", 0, 24, "months from research spending to knowledge")]
    public required int GestationMonths { get; init; }

    /// <summary>Gets share of the knowledge stock lost.</summary>
    [Parameter("per year", 0, 1, "share of the knowledge stock lost")]
    public required double KnowledgeDepreciation { get; init; }

    /// <summary>Gets share of the distance to the highest skill closed with many people.</summary>
    [Parameter("per year", 0, 1, "share of the distance to the highest skill closed with many people")]
    public required double SkillLearning { get; init; }

    /// <summary>Gets staff of a role at which half of that speed is reached.</summary>
    [Parameter("persons", 0.1, 100000, "staff of a role at which half of that speed is reached")]
    public required double SkillStaffHalf { get; init; }

    /// <summary>Gets highest skill.</summary>
    [Parameter("index", 0.1, 10, "highest skill")]
    public required double SkillCeiling { get; init; }

    /// <summary>Gets patents filed.</summary>
    [Parameter("patents per effective person-year", 0, 10, "patents filed")]
    public required double PatentRate { get; init; }
}
