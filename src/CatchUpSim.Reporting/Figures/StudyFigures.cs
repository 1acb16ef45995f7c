using CatchUpSim.Figures;

namespace CatchUpSim.Reporting;

/// <summary>The eight figures that every study shows, in their order.</summary>
public static class StudyFigures
{
    /// <summary>Describes all figures.</summary>
    public static IReadOnlyList<Figure> All(Study study) =>
    [
        TrajectoryFigure.Describe(study),
        MilestonesFigure.Describe(study),
        MarketSharesFigure.Describe(study),
        ValueChainFigure.Describe(study),
        OutcomesFigure.Describe(study),
        FundingFigure.Describe(study),
        AlliancesFigure.Describe(study),
        DecisionsFigure.Describe(study),
    ];
}
