using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Randomness;
using CatchUpSim.Model.Submodels;

namespace CatchUpSim.Model.Tests;

/// <summary>Four firms, two segments, three funds: a home latecomer, a twin, a foreign firm with business elsewhere, a slot.</summary>
internal static class SmallIndustryMoney
{
    internal static readonly DesignerId Latecomer = new(0);
    internal static readonly DesignerId Twin = new(1);
    internal static readonly DesignerId Abroad = new(2);
    internal static readonly DesignerId Slot = new(3);

    internal static Mechanisms AllOn => new()
    {
        PolicyControls = true,
        DemandWindows = true,
        TechnologyFrontier = true,
        Talent = true,
        Alliances = true,
        Research = true,
        ProductDevelopment = true,
        EcosystemCompatibility = true,
        FoundryAllocation = true,
        Pricing = true,
        CustomerChoice = true,
        CashFlow = true,
        Funding = true,
        EntryExit = true,
        ValueChain = true,
        SupplySecurity = true,
    };

    internal static RandomStream Stream(RandomPurpose purpose, int replication = 0) =>
        new RandomStreams(7, replication).For(purpose);

    internal static IndustryState Create(Mechanisms? mechanisms = null, int customers = 1)
    {
        var sizes = new IndustrySizes
        {
            Designers = 4, Segments = 2, Foundries = 2, Lines = 2, Customers = customers, Partners = 2, Investors = 3, Inputs = 4,
        };
        var names = new IndustryNames(
            ["latecomer", "twin", "abroad", "slot"],
            ["inference", "training"],
            ["foreign", "home"],
            ["fine", "coarse"],
            ["university", "vendor"],
            ["venture 1", "state 1", "corporate 1"],
            ["eda", "memory", "equipment", "packaging"]);
        var industry = new IndustryState(sizes, names, mechanisms ?? AllOn, Month.Of(2020, 9)) { Month = Month.Of(2021, 8) };
        Found(industry);
        Finance(industry);
        Supply(industry);
        return industry;
    }

    private static void Found(IndustryState industry)
    {
        foreach (DesignerId designer in industry.Designers.All)
        {
            bool isHome = designer != Abroad;
            industry.Designers.Status[designer] = designer == Slot ? DesignerStatus.Absent : DesignerStatus.Active;
            industry.Designers.IsHome[designer] = isHome;
            industry.Designers.IsLatecomer[designer] = isHome;
            industry.Designers.Founded[designer] = designer == Slot ? 0 : industry.Start.Index;
            industry.Strategies.FirstInvestor[designer] = -1;
            industry.Accounts.Cash[designer] = 40;
            industry.Accounts.Burn[designer] = designer == Slot ? 0 : 4;
            industry.Accounts.Runway[designer] = 10;
            industry.Accounts.FounderStake[designer] = 0.8;
            industry.Accounts.PostMoney[designer] = 2000;
            industry.Accounts.SoughtInvestor[designer] = -1;
            industry.Accounts.ValuationAsk[designer] = 1;
            industry.Workforces.PayPerMonth[designer] = 2;
            industry.Workforces.Staff.Row(designer).Fill(10);
            industry.Beliefs.FundingClimate[designer] = 1;
            industry.Beliefs.Demand.Row(designer).Fill(300);
            industry.Beliefs.Openness.Row(designer).Fill(0.3);
            industry.Capabilities.Level[designer] = isHome ? 0.3 : 1;
            industry.Capabilities.Gap[designer] = isHome ? 1 : 0;
            industry.Capabilities.Skill.Row(designer).Fill(0.5);
            industry.Capabilities.KnowledgeStock[designer] = 10;
        }
    }

    private static void Finance(IndustryState industry)
    {
        industry.PolicyStates.Climate[IndustryState.Policy] = 1;
        industry.PolicyStates.DesignToolAccess[IndustryState.Policy] = 1;
        industry.PolicyStates.MemorySupply[IndustryState.Policy] = 1;
        industry.PolicyStates.ToolAccess[IndustryState.Policy] = 1;
        foreach (InvestorId investor in industry.Investors.All)
        {
            industry.Investors.Kind[investor] = (InvestorKind)investor.Index;
            industry.Investors.FundSize[investor] = 1000;
            industry.Investors.Available[investor] = 800;
            industry.Investors.Hurdle[investor] = 1;
        }
    }

    private static void Supply(IndustryState industry)
    {
        foreach (InputId input in industry.InputGoods.All)
        {
            industry.InputGoods.Centrality[input] = 0.5 + input.Index;
            industry.InputGoods.Concentration[input] = 0.2 + (0.2 * input.Index);
            industry.InputGoods.InventoryNorm[input] = 2;
            industry.InputGoods.Distance[input] = 0.8;
            industry.InputGoods.CostShare[input] = 0.25;
            industry.InputGoods.Stock.Row(input).Fill(2);
        }

        industry.InputGoods.IsDesignTool.Values[0] = true;
        industry.Segments.Demand.Values.Fill(300);
        industry.Segments.DemandTrend.Values.Fill(GrowthForecast.TrendOf(300, 0.328, 60));
        industry.ProcessLines.Node.Values[0] = 7;
        industry.ProcessLines.Node.Values[1] = 28;
        industry.ProcessLines.Foundry.Values[1] = 1;
        industry.ProcessLines.Capacity.Values.Fill(1000);
        industry.Foundries.IsHome.Values[1] = true;
    }
}
