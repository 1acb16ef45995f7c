using CatchUpSim.Model.Inputs;

namespace CatchUpSim.Model.Decisions;

/// <summary>Parameters of <see cref="RoadmapDecision"/>.</summary>
public sealed record RoadmapDecisionParameters
{
    /// <summary>Gets the die area of a part.</summary>
    [Parameter("mm2", 50, 858, "die area that a part is designed for")]
    public required double DieArea { get; init; }

    /// <summary>Gets what a firm expects tools, cores and boards of a project to cost.</summary>
    [Parameter("USD million", 0, 1000, "what firms expect tools, cores, emulation and boards of a project to cost")]
    public required double DesignCost { get; init; }

    /// <summary>Gets the dispersion of performance.</summary>
    [Parameter("log points", 0, 1, "standard deviation of the logarithm of a part's performance relative to plan")]
    public required double PerformanceDispersion { get; init; }

    /// <summary>Gets the exponent of transistor density.</summary>
    [Parameter("exponent", 0, 2, "exponent of the line's transistor density in a part's performance")]
    public required double DensityExponent { get; init; }

    /// <summary>Gets the weight of performance.</summary>
    [Parameter("utility", 0, 10, "weight on the logarithm of expected performance relative to the firm's best part")]
    public required double PerformanceWeight { get; init; }

    /// <summary>Gets the weight of unit cost.</summary>
    [Parameter("utility per USD thousand", 0, 1, "weight on the price of a wafer per share of its dies that are good")]
    public required double CostWeight { get; init; }

    /// <summary>Gets the weight of node risk.</summary>
    [Parameter("utility", 0, 20, "weight on the believed risk of losing the foundry over the life of a project")]
    public required double RiskWeight { get; init; }

    /// <summary>Gets the weight of project cost.</summary>
    [Parameter("utility", 0, 10, "weight on the project's cost relative to cash")]
    public required double CashWeight { get; init; }

    /// <summary>Gets the utility of beginning nothing.</summary>
    [Parameter("utility", -20, 20, "utility of beginning no project now")]
    public required double Waiting { get; init; }

    /// <summary>Gets the urgency of an overdue release.</summary>
    [Parameter("utility per year", 0, 20, "urgency of a release that is due")]
    public required double Urgency { get; init; }

    /// <summary>Gets the gain below which a new part is not worth it.</summary>
    [Parameter("ratio", 0.5, 5, "performance relative to the firm's best part from which a new one is worth it")]
    public required double SmallestStep { get; init; }

    /// <summary>Gets how early a line can be designed for.</summary>
    [Parameter("months", 0, 60, "months before volume on a line from which designers have its design kit")]
    public required int KitMonths { get; init; }

    /// <summary>Gets the performance that nobody would buy.</summary>
    [Parameter("ratio", 0.001, 1, "performance relative to the frontier with which a firm without a product compares its plans")]
    public required double HopelessPerformance { get; init; }

    /// <summary>Gets the runway below which nothing new is begun beside what is under way.</summary>
    [Parameter("months", 0, 60, "runway below which a firm begins nothing beside what it sells or develops")]
    public required double BeginRunway { get; init; }

    /// <summary>Gets the temperature.</summary>
    [Parameter("utility", 0, 100, "temperature of the logit choice; 0 is best reply")]
    public required double Temperature { get; init; }
}
