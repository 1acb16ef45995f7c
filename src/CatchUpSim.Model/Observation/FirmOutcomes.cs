using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Submodels;

namespace CatchUpSim.Model.Observation;

/// <summary>The outcomes recorded for every designer and month: the columns of the table of firms.</summary>
public static class FirmOutcomes
{
    /// <summary>Gets the outcomes in the order of the table's columns.</summary>
    public static IReadOnlyList<Outcome<DesignerId>> All { get; } =
    [
        new("status", "code", "life state: 0 absent, 1 active, 2 bankrupt, 3 acquired, 4 withdrawn", (s, d) => (double)s.Designers.Status[d]),
        new("cash", "USD million", "cash at hand", (s, d) => s.Accounts.Cash[d]),
        new("runway", "months", "months until the cash is gone at the expected burn", (s, d) => s.Accounts.Runway[d]),
        new("revenue", "USD million per month", "sales in the modelled market", (s, d) => s.Accounts.Revenue[d]),
        new("cost_of_goods", "USD million per month", "cost of what was delivered", (s, d) => s.Accounts.CostOfGoods[d]),
        new("rnd_expense", "USD million per month", "research and development expense", (s, d) => s.Accounts.ResearchExpense[d]),
        new("other_expense", "USD million per month", "sales, administration, alliances and fees", (s, d) => s.Accounts.OtherExpense[d]),
        new("net_income", "USD million per month", "net income; stock of replaced products is written off in it", (s, d) => s.Accounts.NetIncome[d]),
        new("equity_raised", "USD million per month", "equity raised", (s, d) => s.Accounts.EquityRaised[d]),
        new("equity_total", "USD million", "equity raised since founding", (s, d) => s.Accounts.EquityTotal[d]),
        new("revenue_total", "USD million", "revenue since founding", (s, d) => s.Accounts.RevenueTotal[d]),
        new("post_money", "USD million", "valuation at the last round", (s, d) => s.Accounts.PostMoney[d]),
        new("founder_stake", "share", "share held by founders and staff", (s, d) => s.Accounts.FounderStake[d]),
        new("rounds", "count", "financing rounds closed", (s, d) => s.Accounts.Rounds[d]),
        new("headcount", "persons", "all staff", (s, d) => s.Workforces.Headcount[d]),
        new("rnd_headcount", "persons", "staff outside sales", (s, d) => s.Workforces.ResearchHeadcount[d]),
        new("hired_total", "persons", "people hired since founding", (s, d) => s.Workforces.HiredTotal[d]),
        new("patents", "count", "patents filed", (s, d) => s.Capabilities.Patents[d]),
        new("capability", "performance index", "performance of the best accelerator it could design, leader of 2020-09 = 1", (s, d) => s.Capabilities.Level[d]),
        new("technology_gap", "log ratio", "log distance to the frontier", (s, d) => s.Capabilities.Gap[d]),
        new("knowledge_stock", "USD million", "depreciated research spending", (s, d) => s.Capabilities.KnowledgeStock[d]),
        new("coverage", "share", "interfaces of the dominant stack that run", (s, d) => s.SoftwareStacks.Coverage[d]),
        new("portability", "share", "performance that ported code reaches", (s, d) => s.SoftwareStacks.Portability[d]),
        new("own_stack", "share", "maturity of its own programming interfaces", (s, d) => s.SoftwareStacks.OwnStack[d]),
        new("applications", "count", "applications ported by partners", (s, d) => s.SoftwareStacks.Applications[d]),
        new("units_sold", "cards per month", "cards delivered", IndustryMeasures.Units),
        new("installed_base", "cards", "cards in use", IndustryMeasures.InstalledBase),
        new("market_share", "share", "share of the whole market's sales, averaged over recent months", (s, d) => s.MarketPositions.TotalShare[d]),
        new("gross_margin", "share", "gross margin of the month's deliveries", IndustryMeasures.GrossMargin),
        new("top5_customer_share", "share", "share of the five largest customers in recent deliveries", (s, d) => s.MarketPositions.TopCustomersShare[d]),
        new("alliances", "count", "alliances in force", (s, d) => s.AllianceTies.Held[d]),
        new("laboratories", "count", "joint laboratories and co-developments", (s, d) => IndustryMeasures.Alliances(s, d, AllianceKind.JointLaboratory) + IndustryMeasures.Alliances(s, d, AllianceKind.CoDevelopment)),
        new("certifications", "count", "certification alliances", (s, d) => IndustryMeasures.Alliances(s, d, AllianceKind.Certification)),
        new("portings", "count", "porting alliances", (s, d) => IndustryMeasures.Alliances(s, d, AllianceKind.Porting)),
        new("distributions", "count", "distribution alliances", (s, d) => IndustryMeasures.Alliances(s, d, AllianceKind.Distribution)),
        new("alliance_members", "organisations", "members of its ecosystem alliance", (s, d) => s.SoftwareStacks.AllianceMembers[d]),
        new("gvc_position", "index", "position on the smile curve", (s, d) => s.ChainPositions.Position[d]),
        new("captivity", "index", "captivity in the firm's links", (s, d) => s.ChainPositions.Captivity[d]),
        new("external_reliance", "share", "share of purchases from foreign suppliers", (s, d) => s.ChainPositions.ExternalReliance[d]),
        new("vulnerability", "index", "composite vulnerability of its inputs", (s, d) => s.ChainPositions.Vulnerability[d]),
        new("software_share", "share", "share of value added from software and solutions", (s, d) => s.ChainPositions.SoftwareShare[d]),
        new("upgrades", "count", "upgrading events so far", (s, d) => s.ChainPositions.Upgrades[d]),
        new("new_alliances", "count per month", "alliances formed in the month", IndustryMeasures.NewAlliances),
        new("captive_links", "count", "links in the chain that are captive", IndustryMeasures.CaptiveLinks),
        new("best_performance", "performance index", "performance of the best product on sale that is in stock or can be made", (s, d) => BestOnSale(s, d) is { } p ? s.Products.Performance[p] : double.NaN),
        new("card_cost", "USD thousand", "cost of a card of the best product on sale that is in stock or can be made", (s, d) => BestOnSale(s, d) is { } p ? s.Products.UnitCost[p] : double.NaN),
        new("die_cost", "USD thousand", "cost of a good die of the best product on sale that is in stock or can be made", (s, d) => BestOnSale(s, d) is { } p ? s.Products.UnitCost[p] - s.Products.AssemblyCost[p] : double.NaN),
        new("node", "nm", "node of the best product on sale that is in stock or can be made", (s, d) => BestOnSale(s, d) is { } p ? s.ProcessLines.Node[new LineId(s.Products.Line[p])] : double.NaN),
        new("rnd_effort", "effective persons", "effective research labour of the month", (s, d) => s.Capabilities.ResearchEffort[d]),
        new("input_stock", "months", "mean stock of inputs in months of use", IndustryMeasures.InputStock),
        new("input_shortage", "share", "largest part of an input that was missing in the month", IndustryMeasures.InputShortage),
        new("upstreamness", "stages", "how many times its output is sold until final use, 0 for none sold yet", (s, d) => s.ChainPositions.Upstreamness[d]),
        new("input_price_change", "share", "what its cards cost more because of where inputs are made and of duties on them", (s, d) => s.ChainPositions.InputPriceChange[d]),
        new("believed_demand", "USD million per month", "demand of all segments as the firm believes it", (s, d) => IndustryMeasures.Sum(s.Beliefs.Demand.Row(d))),
        new("aspiration_gap", "share", "market share that it aspires to, less the one that it has", (s, d) => s.Beliefs.Aspiration[d] * (1 - s.Beliefs.Attainment[d])),
        new("segments_entered", "count", "segments that it has entered", (s, d) => IndustryMeasures.SegmentsEntered(s, d)),
        new("portfolio_coverage", "stages", "disciplines of the chain that its allies cover, each as far as the best partner could", (s, d) => PortfolioEquations.Coverage(s.AllianceTies.Covered.Row(d))),
        new("portfolio_breadth", "count", "allies at its own stage of the chain, design and its software", (s, d) => s.AllianceTies.Breadth[d]),
        new("portfolio_depth", "stages", "stages of the chain with an ally: research, software, systems, services", (s, d) => s.AllianceTies.Depth[d]),
        new("portfolio_redundancy", "share", "allies who do what another ally does in the same segment", (s, d) => s.AllianceTies.Redundancy[d]),
        new("portfolio_density", "share", "pairs of allies who know each other", (s, d) => s.AllianceTies.Density[d]),
        new("research_mode", "code", "how the technology of its latest project is got: 0 alone, 1 with partners, 2 by imitation", (s, d) => (double)s.Capabilities.Mode[d]),
    ];

    /// <summary>The product on sale that performs best, of those that are in stock or can be made; null without any.</summary>
    private static ProductId? BestOnSale(IndustryState industry, DesignerId designer)
    {
        ProductId? best = null;
        foreach (ProductId product in IndustryState.ProductsOf(designer))
        {
            bool isBetter = best is not { } other || industry.Products.Performance[product] > industry.Products.Performance[other];
            bool isThere = industry.Products.OnSale[product] && OnOffer.CanBeHad(industry, product);
            best = isThere && isBetter ? product : best;
        }

        return best;
    }
}
