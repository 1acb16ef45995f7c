namespace CatchUpSim.Architecture.Tests;

/// <summary>Where taste gives way, with the reason. An exemption that is no longer needed fails the tests.</summary>
internal static class Exemptions
{
    private const string ManyEquations = "one numbered family of equations with its citations; splitting would part what is compared";

    private const string Parameters = "parameters, story and procedure stand in one file, and the documented parameters fill most of it";

    private const string OneStory = "one story told from start to end; its parts are used nowhere else";

    private const string Listing = "a plain list without branches: columns, cases of a stage, signals of a decision, or steps in their order";

    private const string Addressed = "the draws, the state and the numbers of one question; a record would be made for one caller";

    private const string Compiler = "written by the compiler for a delegate";

    public static IReadOnlyDictionary<string, string> LongSubmodels { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["AllianceEquations"] = ManyEquations,
        ["CashFlow"] = Parameters,
        ["InteractionEquations"] = ManyEquations,
        ["OfferTable"] = Listing,
        ["PurchaseDecision"] = OneStory,
        ["SalesPipeline"] = Parameters,
        ["CompatibilityEquations"] = ManyEquations,
        ["TakeOvers"] = OneStory,
        ["Expectations"] = Parameters,
        ["WaferRationing"] = ManyEquations,
        ["Funding"] = Parameters,
        ["FundingParameters"] = Parameters,
        ["Syndicate"] = OneStory,
        ["BorderControl"] = OneStory,
        ["MarkupEquations"] = ManyEquations,
        ["PolicyControls"] = Parameters,
        ["ProductDevelopment"] = Parameters,
        ["StageGate"] = OneStory,
        ["CooperativeResearch"] = ManyEquations,
        ["SupplySecurity"] = Parameters,
        ["SupplySecurityParameters"] = Parameters,
        ["VulnerabilityEquations"] = ManyEquations,
        ["TalentParameters"] = Parameters,
    };

    public static IReadOnlyDictionary<string, string> LongMethods { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Accounts.Accounts"] = Listing,
        ["Products.Products"] = Listing,
        ["ScenarioChecks.Sums"] = Listing,
        ["Shipment.Ship"] = Listing,
        ["StageGate.Pass"] = Listing,
        ["Talent.Hire"] = Listing,
    };

    public static IReadOnlyDictionary<string, string> ManyParameters { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["RunFunction.BeginInvoke"] = Compiler,
        ["SweepRunFunction.BeginInvoke"] = Compiler,
        ["StageGate.Enter"] = Addressed,
        ["ProjectStart.Begin"] = Addressed,
        ["FinestDesign.Take"] = Addressed,
        ["AllianceDecision.ChooseEffort"] = Addressed,
        ["EcosystemDecision.Utilities"] = Addressed,
    };
}
