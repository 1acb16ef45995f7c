using CatchUpSim.Model.Decisions;
using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Randomness;

namespace CatchUpSim.Model.Submodels;

/// <summary>Parameters of <see cref="StrategyReview"/>.</summary>
public sealed record StrategyReviewParameters
{
    /// <summary>Gets the market-entry decision.</summary>
    [Key("which segment first, which next")]
    public required MarketEntryDecisionParameters MarketEntry { get; init; }

    /// <summary>Gets the ecosystem decision.</summary>
    [Key("compatible, own stack, dual or open standard")]
    public required EcosystemDecisionParameters Ecosystem { get; init; }

    /// <summary>Gets the roadmap decision.</summary>
    [Key("which product next, at which node and foundry")]
    public required RoadmapDecisionParameters Roadmap { get; init; }

    /// <summary>Gets the research-mode decision.</summary>
    [Key("independent, co-operative or imitative projects")]
    public required ResearchModeDecisionParameters ResearchMode { get; init; }
}

/// <summary>
/// Submodel StrategyReview. At the end of a quarter, or when no line is left for what it sells, a firm reviews which segments it serves,
/// how it stands to the dominant stack, and what it develops next, where and how.
/// </summary>
[Writes(nameof(IndustryState.SoftwareStacks), nameof(SoftwareStacks.Strategy))]
[Writes(nameof(IndustryState.Beliefs), nameof(Beliefs.IncumbentNetwork), nameof(Beliefs.EntrantNetwork))]
[Writes(nameof(IndustryState.MarketPositions), nameof(MarketPositions.Entered))]
[Writes(nameof(IndustryState.Projects), nameof(Projects.Stage), nameof(Projects.Work), nameof(Projects.Done), nameof(Projects.ShortestMonths), nameof(Projects.MonthsInStage), nameof(Projects.Began), nameof(Projects.Performance), nameof(Projects.DieArea), nameof(Projects.Line), nameof(Projects.Focus), nameof(Projects.Mode), nameof(Projects.Partner), nameof(Projects.Royalty), nameof(Projects.Coordination), nameof(Projects.Spin), nameof(Projects.OwesMasks), nameof(Projects.Worked), nameof(Projects.Number), nameof(Projects.Port), nameof(Projects.Cost), nameof(Projects.Bugs))]
[Writes(nameof(IndustryState.Capabilities), nameof(Capabilities.Mode))]
[Writes(nameof(IndustryState.Designers), nameof(Designers.ProductsBegun))]
public static class StrategyReview
{
    /// <summary>Reviews the strategy of every firm that is due.</summary>
    public static void Review(IndustryState industry, StrategyReviewParameters parameters, RandomStream random)
    {
        NetworkExpectations.Follow(industry, parameters.Ecosystem);
        foreach (DesignerId designer in industry.Designers.All)
        {
            if (!industry.IsActive(designer))
            {
                continue;
            }

            ProjectPartners.Review(industry, designer);
            bool isNew = industry.SoftwareStacks.Strategy[designer] == EcosystemStrategy.Undecided;
            if (!industry.Month.IsQuarterEnd && !isNew && !LineLoss.IsStranded(industry, designer))
            {
                continue;
            }

            // What sways those who decide, and no utility tells, sways them at every review of a year: who looks at the same
            // choice four times does not err four times as often.
            double entry = random.At(industry.Month.FirstOfYear, designer.Index, 1).NextUniform();
            MarketEntryDecision.Review(industry, designer, parameters.MarketEntry, entry);
            if (isNew || industry.Month.IsYearEnd)
            {
                Draws ecosystem = random.At(industry.Month, designer.Index, 2);
                EcosystemDecision.Review(industry, designer, parameters.Ecosystem, ref ecosystem);
            }

            if (industry.Mechanisms.ProductDevelopment)
            {
                ProjectStart.Consider(industry, parameters, designer, random);
            }
        }
    }
}
