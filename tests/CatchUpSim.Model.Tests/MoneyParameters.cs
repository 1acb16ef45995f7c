using CatchUpSim.Model.Decisions;
using CatchUpSim.Model.Submodels;

namespace CatchUpSim.Model.Tests;

/// <summary>Parameter values of the tests about money.</summary>
internal static class MoneyParameters
{
    internal static CashFlowParameters CashFlow => new()
    {
        CollectionMonthsUnknown = 6,
        CollectionMonthsTrusted = 2,
        ToolsPerResearcher = 0.0025,
        Overhead = 0.2,
        AllianceCost = 0.02,
        ServiceShare = 0.03,
        SoftwareSales = 0.2,
        CrowdingOut = 0.25,
        TaxRate = 0.15,
        ForeignGrowthYears = 6,
        ForeignGrowthHalfLife = 36,
        CashCapMonths = 24,
        PayoutPace = 0.1,
        SmoothingMonths = 6,
        Foresight = 1,
    };

    internal static AppraisalParameters Appraisal => new()
    {
        PriorSuccesses = 2,
        PriorFailures = 3,
        TechnicalEvidence = 0.7,
        CommercialEvidence = 1,
        FailedSpinEvidence = 1,
        PatienceMonths = 12,
        ProofHalfLife = 24,
        DoubtEvidence = 0.7,
        ListedEvidence = 3,
        MarketGrowth = 0.328,
        GrowthMemory = 60,
        DiscountRate = 0.3,
        HorizonYears = 5,
        AttainableShare = 0.12,
        Crowding = 0,
        Decisiveness = 0,
        ShareUpside = 1.5,
        SalesMultiple = 4,
        FutureDilution = 0.5,
    };

    internal static FundingParameters Funding => new()
    {
        PriceShare = 0.75,
        ClosingHazard = 0.08,
        FreshClosingHazard = 0.3,
        FreshMonths = 6,
        SmallRoundSpeed = 1.6,
        LargeRoundSpeed = 0.6,
        JudgementDispersion = 0.35,
        CommonJudgement = 0.6,
        TicketShare = 0.1,
        UnsolicitedShare = 0.4,
        SmallestRound = 2,
        SmallestStake = 0.1,
        LargestDilution = 0.25,
        StateClimateSensitivity = 0.3,
        Replenishment = 0.3,
        BridgeHazard = 0.25,
        BridgeMonths = 6,
        BridgePrice = 0.5,
        BridgeDilution = 0.35,
        ListingHazard = 0.08,
        PublicPremium = 1.3,
        ListingDilution = 0.12,
    };

    internal static FundingDecisionParameters Decision => new()
    {
        Temperature = 0.02,
        RunwayTarget = 12,
        SafetyMonths = 12,
        SmallMonths = 9,
        UsualMonths = 18,
        LargeMonths = 30,
        GrowthAllowance = 1.4,
        ExpectedHazard = 0.08,
        ExpectedFreshHazard = 0.3,
        FreshMonths = 6,
        ExpectedPriceShare = 0.75,
        ExpectedStake = 0.1,
        ExpectedLargestStake = 0.25,
        ExpectedPublicPremium = 1.3,
        StepUp = 0.5,
        MilestoneInterval = 12,
        RestMonths = 8,
        Optimism = 1.3,
        RoundCost = 0.03,
        LowestAsk = 0.6,
        BridgeRunway = 3,
        BridgeMonths = 6,
        BridgeDilution = 0.35,
        BridgeHazard = 0.3,
        ListingRevenue = 40,
        ListingClimate = 0.9,
        ListingGain = 0.03,
        ListingDilution = 0.12,
        SaleValue = 0.08,
        VentureControl = 0.06,
        StateControl = 0.08,
        CorporateControl = 0.1,
    };

    internal static EntryExitParameters EntryExit => new()
    {
        FailureShare = 0.55,
        FailureHorizon = 96,
        FailureShape = 1.5,
        OutsideShare = 0.3,
        OwnerPatience = 36,
        PatienceShape = 4,
        LiquidationShare = 0.6,
        SaleHazard = 0.15,
        RescueHazard = 0.03,
        RescueRunway = 2,
        SalePrice = 0.6,
        SynergyDispersion = 0.5,
        BuyerReserve = 12,
        KnowledgeKept = 0.4,
        EntryRate = 0.08,
    };

    internal static ValueChainParameters ValueChain => new()
    {
        SimpleNode = 45,
        ComplexNode = 3,
        FullDieArea = 820,
        StandardMonths = 18,
        FullWeight = 0.1,
        SystemComplexity = 0.6,
        FullShare = 0.1,
        DesignMargin = 0.65,
        SoftwareMargin = 0.8,
        SolutionsMargin = 0.4,
        HardwareMargin = 0.1,
        HardwareShare = 0.15,
        ShiftPace = 0.03,
        CaptiveDrag = 0.9,
        WaferWeight = 0.4,
        ProcessStep = 0.1,
        YieldStep = 0.1,
        ProductStep = 0.5,
        FunctionalStep = 0.1,
        OwnLine = 0.5,
        ChainStep = 0.15,
    };

    internal static CoalitionParameters Coalition => new()
    {
        BenefitWeight = 0.6,
        ThreatWeight = 0.8,
        DependenceWeight = 0.4,
        CompetitionWeight = 0.3,
        ThreatFromShare = 0.5,
        CounterPressure = 0.3,
        Reciprocity = 0,
        Diversification = 0,
        Standards = 0,
        Adjustment = 0.25,
        Monitoring = 0.8,
        Members =
        [
            new CoalitionMemberDefinition
            {
                Name = "leader", Control = 0.5, Benefit = 0.9, ThreatSensitivity = 1.5, Dependence = 0.2, Competition = 0.1,
            },
            new CoalitionMemberDefinition
            {
                Name = "ally", Control = 0.4, Benefit = 0.4, ThreatSensitivity = 0.8, Dependence = 0.4, Competition = 0.3,
            },
        ],
    };

    internal static RelocationParameters Relocation => new()
    {
        Active = true,
        Pace = 0.08,
        Memory = 24,
        CostWeight = 6,
        AccessWeight = 6,
        OtherCustom = 0.3,
        MarketPart = 0,
        ListsReach = 0,
        SubsidyReach = 0,
        Backflow = [],
        ToldStep = 0.02,
        Home = new PlaceParameters { Cost = 1, CostGrowth = 0, SkillGap = 0, Control = 0, Distance = 0, Exclusion = 0 },
        Region = new PlaceParameters { Cost = 1, CostGrowth = 0, SkillGap = 0, Control = 0.5, Distance = 0.6, Exclusion = 0 },
        ThirdCountries = new PlaceParameters { Cost = 1, CostGrowth = 0, SkillGap = 0, Control = 0.3, Distance = 0.3, Exclusion = 0 },
        Incumbents = new PlaceParameters { Cost = 1, CostGrowth = 0, SkillGap = 0, Control = 1, Distance = 0.9, Exclusion = 0 },
    };

    internal static SupplySecurityParameters SupplySecurity => new()
    {
        DesignTools = "eda",
        Memory = "memory",
        Wafers = "wafers",
        Equipment = "equipment",
        DisturbanceRate = 0.15,
        DisturbanceDepth = 0.3,
        DisturbanceMonths = 4,
        Contagion = 0.05,
        Links = 3,
        RestockPace = 0.25,
        SurgeLimit = 0.5,
        HoldingCost = 0.2,
        RushOrdering = 6,
        StrategicStock = 0.5,
        Retaliation = 0.1,
        CentralityScale = 3,
        CoverMonths = 12,
        Coalition = Coalition,
        Relocation = Relocation,
        Tariffs = new TariffParameters
        {
            Answer = 0.05,
            ExcludedCards = 0.1,
            AppliesExclusions = false,
            Lists =
            [
                new TariffListDefinition { Name = "first", Trade = 250000, Rate = 0.25, Approved = 0.1 },
                new TariffListDefinition { Name = "second", Trade = 120000, Rate = 0.075, Approved = 0.065 },
            ],
        },
    };
}
