using CatchUpSim.Model.Submodels;
using static CatchUpSim.Model.Tests.Submodels.Domain;

namespace CatchUpSim.Model.Tests.Submodels;

/// <summary>Where the equations of vectors and of numbers that belong together are defined.</summary>
public sealed class RecordDomainsTests
{
    private static readonly double[] Room = new double[2];

    [Fact]
    public void Vectors_of_different_length_are_refused()
    {
        Action[] calls =
        [
            () => LabourEquations.EffectiveLabour([1, 1], [1], 0, 0),
            () => LabourEquations.SplitAttrition([1, 1], [1], 0.1, new double[2]),
            () => LabourEquations.SplitAttrition([1, 1], [1, 1], 0.1, new double[1]),
            () => WaferRationing.Allocate([1, 1], [1], 1, new double[2]),
            () => WaferRationing.Allocate([1, 1], [1, 1], 1, new double[1]),
            () => KnowledgeEquations.TechnologicalDistance([1, 1], [1]),
            () => LogitEquations.Shares([1, 1], new double[1]),
            () => NestedLogitEquations.Shares([1, 1], [0], 0.5, new double[2]),
            () => NestedLogitEquations.Shares([1, 1], [0, 0], 0.5, new double[1]),
            () => InteractionEquations.BandwagonShares([1, 1], [0.5], 1, 1, new double[2]),
            () => InteractionEquations.BandwagonShares([1, 1], [0.5, 0.5], 1, 1, new double[1]),
            () => InteractionEquations.Equilibria(1, 0, new double[2]),
            () => BerryInversion.Logit([0.2, 0.2], new double[1]),
            () => BerryInversion.NestedLogit([0.2, 0.2], [0], 0.5, new double[1], new double[2]),
            () => BerryInversion.MixedLogitShares([0, 0], [1, 1, 1], new double[2], new double[2]),
            () => BerryInversion.MixedLogitShares([0, 0], [], new double[2], new double[2]),
            () => MarkupEquations.EquilibriumPrices([1, 1], [1], 1, 1e-9, new double[2]),
            () => MarkupEquations.EquilibriumPrices([1, 1], [1, 1], 1, 1e-9, new double[1]),
            () => PositionEquations.PositionScore([1, 1], [1]),
            () => PositionEquations.Upstreamness([0, 0, 0], 2),
            () => PositionEquations.Captivity([0.5, 0.5], [0.5], [0, 0]),
            () => PositionEquations.Captivity([0.5, 0.5], [0.5, 0.5], [0]),
            () => ShockEquations.CesOutput([1, 1], [1], 1),
            () => RegimeChain.StationaryDistribution([1]),
            () => RegimeChain.Next([1], 0.5),
            () => RelocationEquations.MarketAccess(0.5, [1, 1], [1], [0.5, 0.5], new double[2]),
            () => RelocationEquations.MarketAccess(0.5, [1], [1, 1], [0.5, 0.5], new double[2]),
            () => RelocationEquations.MarketAccess(0.5, [1, 1], [1, 1], [0.5, 0.5], new double[1]),
            () => RelocationEquations.Destinations([0.5, 0.5], new double[1], new double[2]),
            () => RelocationEquations.Destinations([0.5, 0.5], new double[2], new double[1]),
            () => RelocationEquations.Move(new double[2], [1], 0.1),
            () => RelocationEquations.Change([0.5, 0.5], [1], [0.5, 0.5], [1, 1]),
            () => RelocationEquations.Change([0.5, 0.5], [1, 1], [0.5, 0.5], [1]),
            () => RelocationEquations.AccessAfterMoves(0.5, -1.1),
            () => VulnerabilityEquations.RelativeCentrality([1]),
            () => VulnerabilityEquations.UpperQuartile([]),
            () => SpinEquations.ExpectedSpins([]),
            () => SpinEquations.SuccessProbability(1, [], 1, 1),
        ];
        Assert.All(calls, call => Assert.Throws<ArgumentOutOfRangeException>(call));
    }

    [Fact]
    public void Every_element_of_a_vector_is_asked_whether_it_is_possible()
    {
        Hold('n', x => LabourEquations.EffectiveLabour([1, x], [1, 1], 0, 0));
        Hold('n', x => LabourEquations.EffectiveLabour([1, 1], [1, x], 0, 0));
        Hold('n', x => LabourEquations.EffectiveLabour([1, 1], [1, 1], x, 0));
        Hold('n', x => LabourEquations.EffectiveLabour([1, 1], [1, 1], 0, x));
        Hold('n', x => LabourEquations.SplitAttrition([1, x], [1, 1], 0.1, Room));
        Hold('n', x => LabourEquations.SplitAttrition([1, 1], [1, x], 0.1, Room));
        Hold('f', x => LabourEquations.SplitAttrition([1, 1], [1, 1], x, Room));
        Hold('n', x => WaferRationing.Allocate([1, x], [1, 1], 1, Room));
        Hold('n', x => WaferRationing.Allocate([1, 1], [1, x], 1, Room));
        Hold('n', x => WaferRationing.Allocate([1, 1], [1, 1], x, Room));
        Hold('n', x => KnowledgeEquations.TechnologicalDistance([1, x], [1, 1]));
        Hold('n', x => KnowledgeEquations.TechnologicalDistance([1, 1], [1, x]));
        Hold('f', x => FundingEquations.RemainingStake([0.2, x]));
        Hold('n', x => InteractionEquations.BandwagonShares([1, x], [0.5, 0.5], 1, 1, Room));
        Hold('q', x => NestedLogitEquations.Shares([1, 1], [0, 0], x, Room));
        Hold('q', x => BerryInversion.NestedLogit([0.2, 0.2], [0, 0], x, new double[1], Room));
        Hold('p', x => BerryInversion.TryMixedLogit([0.2, 0.2], [0, 0], x, 1, Room));
        Hold('p', x => LogitEquations.ConsumerSurplus([1, 1], x));
        Hold('p', x => MarkupEquations.EquilibriumPrices([1, 1], [1, 1], 1, x, Room));
        Hold('n', x => PositionEquations.PositionScore([1, x], [1, 1]));
        Hold('n', x => PositionEquations.PositionScore([1, 1], [1, x]));
        Hold('f', x => PositionEquations.Captivity([0.5, x], [0.5, 0.5], [0, 0]));
        Hold('f', x => PositionEquations.Captivity([0.5, 0.5], [0.5, x], [0, 0]));
        Hold('f', x => PositionEquations.Captivity([0.5, 0.5], [0.5, 0.5], [0, (2 * x) - 1]));
        Hold('n', x => ShockEquations.CesOutput([1, x], [1, 1], 0.5));
        Hold('n', x => ShockEquations.CesOutput([1, 1], [1, x], 0.5));
        Hold('p', x => ShockEquations.CesOutput([1, 1], [1, 1], x));
        Hold('p', x => ShockEquations.CesOutput([x, 0], [1, 1], 0.5));
        Hold('n', x => VulnerabilityEquations.Concentration([1, x]));
        Hold('f', x => RelocationEquations.MarketAccess(x, [1, 1], [1, 1], [0.5, 0.5], Room));
        Hold('f', x => RelocationEquations.MarketAccess(0.5, [1, x], [1, 1], [0.5, 0.5], Room));
        Hold('f', x => RelocationEquations.MarketAccess(0.5, [1, 1], [1, x], [0.5, 0.5], Room));
        Hold('f', x => RelocationEquations.Destinations([0.5, x], new double[2], Room));
        Hold('f', x => RelocationEquations.Move(new double[2], [0.5, 0.5], x));
        Hold('h', x => RegimeChain.Next([0.5, 0.5, 0, 0], x));
        Hold('q', x => SpinEquations.ExpectedSpins([0.5, x]));
        Hold('f', x => SpinEquations.ExpectedSpins([x, 0.5]));
        Hold('n', x => SpinEquations.SuccessProbability(1, [0.5], x, 1));
        Hold('n', x => SpinEquations.SuccessProbability(1, [0.5], 1, x));
        Hold('f', x => SpinEquations.SuccessProbability(1, [x], 1, 1));
    }

    [Fact]
    public void Every_number_of_a_record_is_asked_whether_it_is_possible()
    {
        var terms = new CooperationTerms(0.5, 0.5, 0.5, 1);
        Hold('f', x => ModeEquations.CooperativeUtility(1, 1, terms with { ValueShare = x }));
        Hold('f', x => ModeEquations.CooperativeUtility(1, 1, terms with { SuccessProbability = x }));
        Hold('f', x => ModeEquations.CooperativeUtility(1, 1, terms with { PartnerCostShare = x }));
        Hold('n', x => ModeEquations.CooperativeUtility(1, 1, terms with { CoordinationCost = x }));
        Hold('f', x => ModeEquations.CriticalCost(1, x, terms));
        Hold('f', x => ModeEquations.ImitativeUtility(1, new ImitationTerms(x, 0.5, 1)));
        Hold('f', x => ModeEquations.ImitativeUtility(1, new ImitationTerms(0.5, x, 1)));

        var ally = new AllyPerception(0.5, 0.5, 0.5, 0.5);
        var weights = new CohesionWeights(1, 1, 1, 1);
        Hold('f', x => CoalitionEquations.Cohesion([ally with { Benefit = x }], weights));
        Hold('f', x => CoalitionEquations.Cohesion([ally with { PerceivedThreat = x }], weights));
        Hold('f', x => CoalitionEquations.Cohesion([ally with { Dependence = x }], weights));
        Hold('f', x => CoalitionEquations.Cohesion([ally with { Competition = x }], weights));
        Hold('n', x => CoalitionEquations.Cohesion([ally], weights with { Benefit = x }));
        Hold('n', x => CoalitionEquations.Cohesion([ally], weights with { Threat = x }));
        Hold('n', x => CoalitionEquations.Cohesion([ally], weights with { Dependence = x }));
        Hold('n', x => CoalitionEquations.Cohesion([ally], weights with { Competition = x }));

        var input = new InputExposure(0.5, 0.5, 0.5, 0.5, 0.5);
        Hold('f', x => VulnerabilityEquations.CompositeVulnerability([input with { CostShare = x }]));
        Hold('n', x => VulnerabilityEquations.CompositeVulnerability([input with { Centrality = x }]));
        Hold('f', x => VulnerabilityEquations.CompositeVulnerability([input with { Concentration = x }]));
        Hold('f', x => VulnerabilityEquations.CompositeVulnerability([input with { InventoryCover = x }]));
        Hold('f', x => VulnerabilityEquations.CompositeVulnerability([input with { PoliticalDistance = x }]));

        var link = new LinkConditions(0.5, 0.5, 0.5);
        Hold('f', x => GovernanceEquations.Initial(link with { Complexity = x }));
        Hold('f', x => GovernanceEquations.Initial(link with { Codifiability = x }));
        Hold('f', x => GovernanceEquations.Initial(link with { SupplierCapability = x }));

        var market = new ResearchMarket(100, 1, 50, 4, 0.5);
        Hold('p', x => CooperativeResearch.ReactionSlope(market with { DemandSlope = x }));
        Hold('p', x => CooperativeResearch.ReactionSlope(market with { ResearchCostSlope = x }));
        Hold('f', x => CooperativeResearch.ReactionSlope(market with { Spillover = x }));
        Hold('n', x => CooperativeResearch.ReactionSlope(market with { DemandIntercept = 50 + x }));

        var design = new ChipletDesign(2, 0.9, 0.1);
        Hold('f', x => DieEconomics.ChipletYield(600, 0.1, 3, design with { PackagingYield = x }));
        Hold('f', x => DieEconomics.ChipletYield(600, 0.1, 3, design with { AreaOverhead = x }));
        Assert.Throws<ArgumentOutOfRangeException>(() => DieEconomics.ChipletYield(600, 0.1, 3, design with { Count = 0 }));

        var dynamics = new CompatibilityDynamics(0.01, 0.5, 0.05);
        Hold('f', x => CompatibilityEquations.NextCompatibility(x, 10, 0.1, dynamics));
        Hold('n', x => CompatibilityEquations.NextCompatibility(0.5, x, 0.1, dynamics));
        Hold('n', x => CompatibilityEquations.NextCompatibility(0.5, 10, x, dynamics));
        Hold('n', x => WaferRationing.Weight(x, 1, 1, new RationingExponents(1, 1)));
        Hold('n', x => WaferRationing.Weight(1, x, 1, new RationingExponents(1, 1)));
        Hold('n', x => WaferRationing.Weight(1, 1, x, new RationingExponents(1, 1)));
        Hold('n', x => OverCompliance.AnnualProbability(x, false, 0, new CautionCoefficients(-3, 1, 1, 1)));
        Hold('n', x => OverCompliance.AnnualProbability(1, false, x, new CautionCoefficients(-3, 1, 1, 1)));
        Hold('p', x => KnowledgeEquations.OptimalDistance(new CognitiveDistance(1, x, 1, 1)));
        Hold('p', x => KnowledgeEquations.OptimalDistance(new CognitiveDistance(1, 1, 1, x)));
    }
}
