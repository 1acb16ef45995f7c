namespace CatchUpSim.Model.Randomness;

/// <summary>What a draw is for. The number is part of the draw's address: never renumber, only append.</summary>
public enum RandomPurpose
{
    /// <summary>Initial differences between entities.</summary>
    Initialization = 1,

    /// <summary>Regime, rules and climate after the last dated event; which firms foundries stop serving.</summary>
    Policy = 2,

    /// <summary>Market volatility and random demand windows.</summary>
    Demand = 3,

    /// <summary>Arrival of technology generations.</summary>
    Technology = 4,

    /// <summary>Errors of perception.</summary>
    Perception = 5,

    /// <summary>Strategic choices of designers.</summary>
    Strategy = 6,

    /// <summary>Hiring and attrition.</summary>
    Talent = 7,

    /// <summary>Alliance proposals and endings.</summary>
    Alliances = 8,

    /// <summary>Research outcomes and patents.</summary>
    Research = 9,

    /// <summary>Work content of development stages and silicon outcomes.</summary>
    Development = 10,

    /// <summary>Porting by partners.</summary>
    Ecosystem = 11,

    /// <summary>Yield excursions of foundries.</summary>
    Foundry = 12,

    /// <summary>Sales contacts and customer trials.</summary>
    Pipeline = 13,

    /// <summary>Purchases of customers.</summary>
    Purchase = 14,

    /// <summary>Service experiences.</summary>
    Service = 15,

    /// <summary>Investor answers.</summary>
    Funding = 16,

    /// <summary>Entry, exit and acquisition.</summary>
    Entry = 17,

    /// <summary>Shocks to input supply.</summary>
    Supply = 18,

    /// <summary>Roadmap choices.</summary>
    Roadmap = 19,

    /// <summary>Research-mode choices.</summary>
    ResearchMode = 20,

    /// <summary>Ecosystem choices.</summary>
    EcosystemChoice = 21,

    /// <summary>Funding choices of designers.</summary>
    FundingChoice = 22,

    /// <summary>Price reviews.</summary>
    Pricing = 23,
}
