using CatchUpSim.Model.Decisions;
using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Submodels;

namespace CatchUpSim.Model.Inputs;

/// <summary>All inputs of a run. Immutable; every number stands in a scenario file, none in the code.</summary>
public sealed record Scenario
{
    /// <summary>Gets the short name, used for the output folder.</summary>
    [Key("short name, used for the output folder")]
    public required string Name { get; init; }

    /// <summary>Gets the title.</summary>
    [Key("title of figures and report")]
    public required string Title { get; init; }

    /// <summary>Gets the description.</summary>
    [Key("what the scenario is about, in a line or two")]
    public required string Description { get; init; }

    /// <summary>Gets the first month.</summary>
    [Key("first month")]
    public required Month Start { get; init; }

    /// <summary>Gets the last month.</summary>
    [Key("last month")]
    public required Month End { get; init; }

    /// <summary>Gets the name of the focal firm.</summary>
    [Key("firm that the study is about; nothing in the model treats it differently", References = "designers")]
    public required string Focal { get; init; }

    /// <summary>Gets the exchange rates.</summary>
    [Key("exchange rates by currency and month")]
    public required IReadOnlyList<ExchangeRate> ExchangeRates { get; init; }

    /// <summary>Gets the switches.</summary>
    [Key("switch of every mechanism")]
    public required Mechanisms Mechanisms { get; init; }

    /// <summary>Gets the market segments.</summary>
    [Key("market segments of the home market")]
    public required IReadOnlyList<SegmentDefinition> Segments { get; init; }

    /// <summary>Gets the designers.</summary>
    [Key("firms that design accelerators")]
    public required IReadOnlyList<DesignerDefinition> Designers { get; init; }

    /// <summary>Gets the later entrants.</summary>
    [Key("slots for firms founded during the run")]
    public required EntrantDefinition Entrants { get; init; }

    /// <summary>Gets the foundries.</summary>
    [Key("foundries and their process lines")]
    public required IReadOnlyList<FoundryDefinition> Foundries { get; init; }

    /// <summary>Gets the customer groups.</summary>
    [Key("groups of customer organisations")]
    public required IReadOnlyList<CustomerGroupDefinition> Customers { get; init; }

    /// <summary>Gets the partner groups.</summary>
    [Key("groups of partner organisations")]
    public required IReadOnlyList<PartnerGroupDefinition> Partners { get; init; }

    /// <summary>Gets the investor groups.</summary>
    [Key("groups of investors")]
    public required IReadOnlyList<InvestorGroupDefinition> Investors { get; init; }

    /// <summary>Gets the inputs.</summary>
    [Key("inputs of the value chain")]
    public required IReadOnlyList<InputDefinition> Inputs { get; init; }

    /// <summary>Gets the case record.</summary>
    [Key("dated facts of the case record that runs are held against; they influence nothing")]
    public required IReadOnlyList<RecordedFact> Record { get; init; }

    /// <summary>Gets the parameters of initialization.</summary>
    [Key("how entities differ at the start")]
    public required InitializationParameters Initialization { get; init; }

    /// <summary>Gets the parameters of PolicyControls.</summary>
    [Key("submodel PolicyControls: governments")]
    public required PolicyControlsParameters PolicyControls { get; init; }

    /// <summary>Gets the parameters of DemandWindows.</summary>
    [Key("submodel DemandWindows: demand")]
    public required DemandWindowsParameters DemandWindows { get; init; }

    /// <summary>Gets the parameters of TechnologyFrontier.</summary>
    [Key("submodel TechnologyFrontier: technology")]
    public required TechnologyFrontierParameters TechnologyFrontier { get; init; }

    /// <summary>Gets the parameters of Expectations.</summary>
    [Key("submodel Expectations: beliefs and aspirations")]
    public required ExpectationsParameters Expectations { get; init; }

    /// <summary>Gets the parameters of StrategyReview.</summary>
    [Key("submodel StrategyReview: strategic decisions")]
    public required StrategyReviewParameters StrategyReview { get; init; }

    /// <summary>Gets the parameters of Talent.</summary>
    [Key("submodel Talent: people")]
    public required TalentParameters Talent { get; init; }

    /// <summary>Gets the parameters of Alliances.</summary>
    [Key("submodel Alliances: alliances")]
    public required AlliancesParameters Alliances { get; init; }

    /// <summary>Gets the parameters of Research.</summary>
    [Key("submodel Research: research")]
    public required ResearchParameters Research { get; init; }

    /// <summary>Gets the parameters of ProductDevelopment.</summary>
    [Key("submodel ProductDevelopment: product development")]
    public required ProductDevelopmentParameters ProductDevelopment { get; init; }

    /// <summary>Gets the parameters of EcosystemCompatibility.</summary>
    [Key("submodel EcosystemCompatibility: software and compatibility")]
    public required EcosystemCompatibilityParameters EcosystemCompatibility { get; init; }

    /// <summary>Gets the parameters of FoundryAllocation.</summary>
    [Key("submodel FoundryAllocation: foundries")]
    public required FoundryAllocationParameters FoundryAllocation { get; init; }

    /// <summary>Gets the parameters of Pricing.</summary>
    [Key("submodel Pricing: prices")]
    public required PricingParameters Pricing { get; init; }

    /// <summary>Gets the parameters of CustomerChoice.</summary>
    [Key("submodel CustomerChoice: customers")]
    public required CustomerChoiceParameters CustomerChoice { get; init; }

    /// <summary>Gets the parameters of Delivery.</summary>
    [Key("submodel Delivery: deliveries")]
    public required DeliveryParameters Delivery { get; init; }

    /// <summary>Gets the parameters of CashFlow.</summary>
    [Key("submodel CashFlow: money")]
    public required CashFlowParameters CashFlow { get; init; }

    /// <summary>Gets the parameters of InvestorAppraisal.</summary>
    [Key("submodel InvestorAppraisal: how investors judge firms")]
    public required AppraisalParameters Appraisal { get; init; }

    /// <summary>Gets the parameters of FundingDecision.</summary>
    [Key("submodel FundingDecision: when to raise, how much, from whom")]
    public required FundingDecisionParameters FundingDecision { get; init; }

    /// <summary>Gets the parameters of Funding.</summary>
    [Key("submodel Funding: funding")]
    public required FundingParameters Funding { get; init; }

    /// <summary>Gets the parameters of EntryExit.</summary>
    [Key("submodel EntryExit: entry and exit")]
    public required EntryExitParameters EntryExit { get; init; }

    /// <summary>Gets the parameters of ValueChain.</summary>
    [Key("submodel ValueChain: value chain")]
    public required ValueChainParameters ValueChain { get; init; }

    /// <summary>Gets the parameters of SupplySecurity.</summary>
    [Key("submodel SupplySecurity: supply security")]
    public required SupplySecurityParameters SupplySecurity { get; init; }

    /// <summary>Checks that reach across sections; each result names a path and what is wrong there.</summary>
    public IEnumerable<(string Path, string Message)> Validate() => ScenarioChecks.Of(this);
}
