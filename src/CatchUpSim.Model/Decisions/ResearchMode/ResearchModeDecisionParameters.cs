using CatchUpSim.Model.Inputs;

namespace CatchUpSim.Model.Decisions;

/// <summary>Choice of independent, co-operative or imitative research.</summary>
public sealed record ResearchModeDecisionParameters
{
    /// <summary>Gets temperature of the choice; 0 is the best reply.</summary>
    [Parameter("utility", 0, 1000, "temperature of the choice; 0 is the best reply")]
    public required double Temperature { get; init; }

    /// <summary>Gets skill at which a project succeeds with one half.</summary>
    [Parameter("index", 0.01, 10, "skill at which a project succeeds with one half")]
    public required double SkillHalf { get; init; }

    /// <summary>Gets skill expected of a partner still to be found.</summary>
    [Parameter("index", 0, 10, "skill expected of a partner still to be found")]
    public required double StrangerSkill { get; init; }

    /// <summary>Gets trust expected of a partner still to be found.</summary>
    [Parameter("index", 0, 1, "trust expected of a partner still to be found")]
    public required double StrangerTrust { get; init; }

    /// <summary>Gets complementarity per unit of distance.</summary>
    [Parameter("ratio", 0, 5, "complementarity per unit of distance")]
    public required double Complementarity { get; init; }

    /// <summary>Gets distance expected of a partner still to be found.</summary>
    [Parameter("index", 0, 1, "distance expected of a partner still to be found")]
    public required double StrangerDistance { get; init; }

    /// <summary>Gets share of the value that the firm keeps in co-operation.</summary>
    [Parameter("share", 0, 1, "share of a joint product's gross profit that the firm keeps; its partner in research receives the rest")]
    public required double ValueShare { get; init; }

    /// <summary>Gets share of the cost that firms expect a partner to bear.</summary>
    [Parameter("share", 0, 1, "share of a joint project's cost that firms expect a partner to bear, by its people's work and by paying for research")]
    public required double PartnerCostShare { get; init; }

    /// <summary>Gets cost of co-ordination.</summary>
    [Parameter("USD million", 0, 10000, "cost of co-ordination, paid while the architecture is designed")]
    public required double CoordinationCost { get; init; }

    /// <summary>Gets share of the frontier's knowledge that is visible.</summary>
    [Parameter("share", 0, 1, "share of the frontier's knowledge that is visible")]
    public required double ImitationVisibility { get; init; }

    /// <summary>Gets gap at which visibility falls to 37 percent.</summary>
    [Parameter("log points", 0.05, 10, "gap at which visibility falls to 37 percent")]
    public required double ImitationReach { get; init; }

    /// <summary>Gets share of the value lost by being late.</summary>
    [Parameter("share", 0, 1, "share of the value lost by being late")]
    public required double ImitationLag { get; init; }

    /// <summary>Gets cost of imitation relative to own research.</summary>
    [Parameter("share", 0, 2, "cost of imitation relative to own research")]
    public required double ImitationCost { get; init; }

    /// <summary>Gets research at which half of visible knowledge can be used.</summary>
    [Parameter("effective persons", 0.001, 100000, "research at which half of visible knowledge can be used")]
    public required double AbsorptionDifficulty { get; init; }
}
