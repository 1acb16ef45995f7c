using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Randomness;
using CatchUpSim.Model.Submodels;

namespace CatchUpSim.Model.Initialization;

/// <summary>Designers at the start, and entrant slots that resemble a template.</summary>
internal static class InitialDesigners
{
    private static readonly string[] SkillNames = ["architecture", "verification", "physical-design", "software", "systems"];
    private static readonly string[] RoleNames = ["architecture", "logic", "physical", "software", "sales"];

    public static void Set(IndustryState industry, Scenario scenario, RandomStream chance)
    {
        foreach (DesignerId designer in industry.Designers.All)
        {
            (DesignerDefinition definition, bool isEntrant) = InitialState.DefinitionOf(scenario, designer);
            Draws draws = chance.At(industry.Start, designer.Index, 1);
            double spread = isEntrant ? scenario.Entrants.Dispersion : scenario.Initialization.TeamDispersion;
            SetFirm(industry, definition, designer, isEntrant);
            SetStanding(industry, scenario.Initialization, designer);
            SetMoney(industry, definition, designer, isEntrant ? Factor(ref draws, spread) : 1);
            SetKnowledge(industry, definition, designer, spread, ref draws);
            SetStaff(industry, scenario.Initialization, definition, designer);
            SetStrategy(industry, definition, designer);
            if (!isEntrant)
            {
                SetProducts(industry, definition, designer);
                SetPast(industry, definition, designer);
            }
        }
    }

    private static double Factor(ref Draws draws, double dispersion) =>
        DiffusionEquations.VolatilityFactor(draws.NextNormal(), dispersion);

    private static void SetFirm(IndustryState industry, DesignerDefinition definition, DesignerId designer, bool isEntrant)
    {
        Designers designers = industry.Designers;
        bool exists = !isEntrant && definition.Founded <= industry.Start;
        designers.Status[designer] = exists ? DesignerStatus.Active : DesignerStatus.Absent;
        designers.Founded[designer] = isEntrant ? 0 : definition.Founded.Index;
        designers.IsHome[designer] = definition.Home;
        designers.IsLatecomer[designer] = isEntrant || definition.InstalledShare.Values.Sum() <= 0;
        designers.Prominence[designer] = definition.Prominence;
        if (exists)
        {
            designers.MilestoneMonth[designer, new MilestoneId((int)Milestone.Founded)] = definition.Founded.Index;
        }
    }

    private static void SetStanding(IndustryState industry, InitializationParameters parameters, DesignerId designer)
    {
        bool isUnknown = industry.Designers.IsLatecomer[designer];
        industry.Designers.Service[designer] = parameters.FirstService;
        industry.Designers.Reputation[designer] = isUnknown ? 0 : parameters.FirstReputation;
    }

    private static void SetMoney(IndustryState industry, DesignerDefinition definition, DesignerId designer, double factor)
    {
        Accounts accounts = industry.Accounts;
        accounts.Cash[designer] = definition.Cash * factor;
        accounts.OpeningCash[designer] = accounts.Cash[designer];
        accounts.EquityTotal[designer] = industry.Designers.IsLatecomer[designer] ? accounts.Cash[designer] : 0;
        accounts.ForeignRevenue[designer] = definition.ForeignRevenue;
        accounts.ForeignMargin[designer] = definition.ForeignMargin;
        accounts.ForeignGrowth[designer] = definition.ForeignGrowth;
        accounts.FounderStake[designer] = definition.FounderStake;
        accounts.SoughtInvestor[designer] = -1;
        accounts.Runway[designer] = CashFlowEquations.NoEndInSight;
        accounts.IsListed[designer] = !industry.Designers.IsLatecomer[designer];
    }

    private static void SetKnowledge(
        IndustryState industry, DesignerDefinition definition, DesignerId designer, double dispersion, ref Draws draws)
    {
        Capabilities capabilities = industry.Capabilities;
        capabilities.Level[designer] = definition.Level * Factor(ref draws, dispersion);
        capabilities.KnowledgeStock[designer] = definition.KnowledgeStock;
        capabilities.Experience[designer] = definition.Experience;
        capabilities.Respond[designer] = definition.RespondMonths;
        double talent = Factor(ref draws, dispersion);
        for (int i = 0; i < SkillNames.Length; i++)
        {
            double skill = definition.Skills.TryGetValue(SkillNames[i], out double stated) ? stated : 0.3;
            capabilities.Skill[designer, new SkillId(i)] = Math.Min(2, skill * talent);
        }
    }

    private static void SetStaff(
        IndustryState industry, InitializationParameters parameters, DesignerDefinition definition, DesignerId designer)
    {
        double rest = 1 - definition.VeteranShare;
        ReadOnlySpan<double> shares = [rest * (1 - parameters.MidShare), rest * parameters.MidShare, definition.VeteranShare];
        double sum = parameters.RoleShares.Values.Sum();
        for (int role = 0; role < RoleNames.Length; role++)
        {
            double share = parameters.RoleShares.TryGetValue(RoleNames[role], out double stated) && sum > 0 ? stated / sum : 0;
            for (int experience = 0; experience < shares.Length; experience++)
            {
                industry.Workforces.Staff[designer, IndustryState.ClassOf((StaffRole)role, (Experience)experience)] =
                    definition.Staff * share * shares[experience];
            }
        }

        industry.Workforces.HiredTotal[designer] = definition.Staff;
    }

    private static void SetStrategy(IndustryState industry, DesignerDefinition definition, DesignerId designer)
    {
        Strategies strategies = industry.Strategies;
        StrategyDefinition wish = definition.Strategy;
        strategies.Ecosystem[designer] = wish.Ecosystem is { } ecosystem and not EcosystemStrategy.Undecided ? (int)ecosystem - 1 : -1;
        strategies.ResearchMode[designer] = wish.ResearchMode is { } mode ? (int)mode : -1;
        strategies.Foundry[designer] = wish.Foundry is { } foundry ? InitialState.IndexOf(industry.Names.Foundries, foundry) : -1;
        strategies.FirstInvestor[designer] = wish.FirstInvestor is { } investor ? (int)investor : -1;
        strategies.PriceRatio[designer] = wish.PriceRatio ?? double.NaN;
        strategies.ExperiencedShare[designer] = wish.ExperiencedShare ?? double.NaN;
        strategies.MaximumProjects[designer] = wish.MaximumProjects ?? IndustrySizes.ProjectsPerDesigner;
        strategies.MaximumAlliances[designer] = wish.MaximumAlliances ?? 200;
        strategies.EcosystemAlliance[designer] = Tristate(wish.EcosystemAlliance);
        strategies.ReleaseInterval[designer] = definition.ReleaseInterval;
        SetMoneyAndRoadmap(industry, wish, designer);
        for (int rank = 0; rank < (wish.SegmentOrder?.Count ?? 0); rank++)
        {
            var segment = new SegmentId(InitialState.IndexOf(industry.Names.Segments, wish.SegmentOrder![rank]));
            strategies.SegmentRank[designer, segment] = rank + 1;
        }
    }

    private static void SetMoneyAndRoadmap(IndustryState industry, StrategyDefinition wish, DesignerId designer)
    {
        Strategies strategies = industry.Strategies;
        strategies.WagePremium[designer] = wish.WagePremium ?? 0;
        strategies.RoundRunway[designer] = wish.RoundRunway is { } months ? (months > 0 ? months : -1) : 0;
        strategies.RoundSize[designer] = wish.RoundSize is { } size ? (int)size : 0;
        strategies.Sale[designer] = Tristate(wish.Sale);
        strategies.Listing[designer] = Tristate(wish.Listing);
        strategies.BeginProducts[designer] = Tristate(wish.BeginProducts);
        strategies.MaximumSpins[designer] = wish.MaximumSpins ?? 0;
        strategies.Node[designer] = wish.Node ?? 0;
        strategies.SecondSource[designer] =
            wish.SecondSource is { } foundry ? InitialState.IndexOf(industry.Names.Foundries, foundry) : -1;
        strategies.SecondSourceAhead[designer] = wish.SecondSourceAhead ?? false;
    }

    private static int Tristate(bool? wish) => wish is { } isWanted ? (isWanted ? 1 : -1) : 0;

    /// <summary>Who has customers at the start has made, sold and earned before, at some time since its founding that no file tells.</summary>
    private static void SetPast(IndustryState industry, DesignerDefinition definition, DesignerId designer)
    {
        if (industry.Designers.IsLatecomer[designer])
        {
            return;
        }

        ReadOnlySpan<Milestone> passed =
        [
            Milestone.ArchitectureComplete, Milestone.FlagshipDesigned, Milestone.TapeOut, Milestone.FirstSilicon,
            Milestone.SiliconSuccess, Milestone.FirstRevenue, Milestone.VolumeProduction, Milestone.BreakEven,
        ];
        industry.MarketPositions.MonthsOnSale[designer] = industry.Start.Since(definition.Founded);
        foreach (Milestone milestone in passed)
        {
            industry.Designers.MilestoneMonth[designer, new MilestoneId((int)milestone)] = definition.Founded.Index;
        }
    }

    private static void SetProducts(IndustryState industry, DesignerDefinition definition, DesignerId designer)
    {
        int slot = designer.Index * IndustrySizes.ProductsPerDesigner;
        foreach (ProductDefinition product in definition.Products)
        {
            var id = new ProductId(slot++);
            Products products = industry.Products;
            products.OnSale[id] = true;
            products.Launched[id] = industry.Start.Index;
            products.Number[id] = ++industry.Designers.ProductsBegun[designer];
            products.Performance[id] = product.Performance;
            products.DieArea[id] = product.DieArea;
            products.Line[id] = InitialState.IndexOf(industry.Names.Lines, product.Line);
            products.Price[id] = product.Price;
            products.UnitCost[id] = product.UnitCost;
            products.Interconnect[id] = product.Interconnect;
            products.RampShare[id] = 1;
            foreach ((string segment, double fit) in product.Segments)
            {
                products.Fit[id, new SegmentId(InitialState.IndexOf(industry.Names.Segments, segment))] = fit;
            }
        }
    }
}
