using System.Globalization;
using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Randomness;

namespace CatchUpSim.Model.Submodels;

/// <summary>
/// Submodel SupplySecurity. Inputs arrive as far as policy, leakage and disturbances allow; stocks bridge what is missing
/// and are raised by rush orders when a firm fears for its supply. What stocks cannot bridge limits output and design work
/// of the next month. Each quarter the coalition reconsiders how far its members hold together, and producers where they produce.
/// </summary>
/// <remarks>Order: inputs first, then the firms, each for itself; the losses published here act next month.</remarks>
[Writes(
    nameof(IndustryState.InputGoods),
    nameof(InputGoods.Supply),
    nameof(InputGoods.Disruption),
    nameof(InputGoods.Granted),
    nameof(InputGoods.Category),
    nameof(InputGoods.Stock),
    nameof(InputGoods.Shortage),
    nameof(InputGoods.PlaceShare),
    nameof(InputGoods.NeutralPlaceShare),
    nameof(InputGoods.ToldPlaceShare),
    nameof(InputGoods.ExpectedDenial),
    nameof(InputGoods.ReachChange),
    nameof(InputGoods.HomePriceChange),
    nameof(InputGoods.ForeignPriceChange),
    nameof(InputGoods.Misallocation),
    nameof(InputGoods.Distance),
    nameof(InputGoods.Concentration))]
[Writes(
    nameof(IndustryState.ChainPositions),
    nameof(ChainPositions.SupplyLoss),
    nameof(ChainPositions.DesignLoss),
    nameof(ChainPositions.StockExpense),
    nameof(ChainPositions.InputPriceChange),
    nameof(ChainPositions.Vulnerability))]
[Writes(
    nameof(IndustryState.PolicyStates),
    nameof(PolicyStates.TariffAdjustment),
    nameof(PolicyStates.ToolReachChange),
    nameof(PolicyStates.HollowingOut),
    nameof(PolicyStates.Misallocation),
    nameof(PolicyStates.Contraction),
    nameof(PolicyStates.Leakage),
    nameof(PolicyStates.Cohesion),
    nameof(PolicyStates.Effectiveness))]
public static class SupplySecurity
{
    /// <summary>Supplies the month's inputs, and reviews the coalition at the end of a quarter.</summary>
    public static void Update(IndustryState industry, SupplySecurityParameters parameters, RandomStream random)
    {
        if (!industry.Mechanisms.SupplySecurity)
        {
            return;
        }

        industry.PolicyStates.TariffAdjustment[IndustryState.Policy] =
            TariffAdjustment(industry.PolicyStates.Tariff[IndustryState.Policy], parameters.Tariffs);
        int inputs = industry.InputGoods.Count;
        Span<InputRoles> roles = inputs <= IndustrySizes.OnStack ? stackalloc InputRoles[inputs] : new InputRoles[inputs];
        RolesOfInputs.Find(industry, parameters, roles);
        if (industry.Month.IsQuarterEnd || industry.Month == industry.Start)
        {
            CoalitionReview.Update(industry, parameters.Coalition);
            Relocation.Review(industry, parameters, roles);
            Categorise(industry.InputGoods);
        }

        Disturb(industry, parameters, roles, random);
        foreach (InputId input in industry.InputGoods.All)
        {
            industry.InputGoods.Supply[input] = HomeSupply(industry, input, roles[input.Index], parameters);
        }

        SupplyFirms(industry, parameters, roles);
    }

    private static void SupplyFirms(IndustryState industry, SupplySecurityParameters parameters, ReadOnlySpan<InputRoles> roles)
    {
        InputGoods goods = industry.InputGoods;
        double atHome = Relocation.PriceChange(goods, isHome: true);
        double abroad = Relocation.PriceChange(goods, isHome: false);
        Span<InputExposure> bill = goods.Count <= IndustrySizes.OnStack ? stackalloc InputExposure[goods.Count] : new InputExposure[goods.Count];
        FirmVulnerability.Describe(goods, parameters, bill);
        foreach (DesignerId designer in industry.Designers.All)
        {
            if (industry.IsActive(designer))
            {
                Stock(industry, designer, parameters, roles);
                industry.ChainPositions.InputPriceChange[designer] = industry.Designers.IsHome[designer] ? atHome : abroad;
                industry.ChainPositions.Vulnerability[designer] = FirmVulnerability.Of(industry, designer, parameters, bill);
            }
        }
    }

    /// <summary>Equation (SS16): answer · average tariff of the lists less the excluded part of the tariff on cards.</summary>
    public static double TariffAdjustment(double tariff, TariffParameters parameters) =>
        (parameters.Answer * ListedTariff(parameters)) - (parameters.ExcludedCards * Math.Max(0, tariff));

    /// <summary>The average additional tariff of the lists (SS11).</summary>
    internal static double ListedTariff(TariffParameters parameters)
    {
        int count = parameters.Lists.Count;
        Span<TariffList> lists = count <= IndustrySizes.OnStack ? stackalloc TariffList[IndustrySizes.OnStack] : new TariffList[count];
        for (int i = 0; i < count; i++)
        {
            TariffListDefinition list = parameters.Lists[i];
            lists[i] = new TariffList(list.Trade, list.Rate, list.Approved);
        }

        return TariffEquations.AverageAdditionalTariff(lists[..count], parameters.AppliesExclusions);
    }

    private static double HomeSupply(IndustryState industry, InputId input, InputRoles roles, SupplySecurityParameters parameters)
    {
        PolicyStates policy = industry.PolicyStates;
        PolicyId row = IndustryState.Policy;
        double answered = parameters.Retaliation
            * Math.Clamp(policy.Counter[row], 0, 1)
            * Math.Clamp(industry.InputGoods.Distance[input], 0, 1);
        double access = RelocationEquations.AccessAfterMoves(
            Access(industry.PolicyStates, roles), industry.InputGoods.ReachChange[input]);
        double arriving = CoalitionEquations.Arriving(access, Math.Clamp(policy.Leakage[row], 0, 1));
        return arriving * (1 - answered) * (1 - industry.InputGoods.Disruption[input]);
    }

    /// <summary>The part of an input's supply that rules let through to home designers.</summary>
    internal static double Access(PolicyStates policy, InputRoles roles)
    {
        PolicyId row = IndustryState.Policy;
        double access = roles.HasFlag(InputRoles.DesignTools) ? policy.DesignToolAccess[row]
            : roles.HasFlag(InputRoles.Memory) ? policy.MemorySupply[row]
            : roles.HasFlag(InputRoles.Equipment) ? policy.ToolAccess[row]
            : 1;
        return Math.Clamp(access, 0, 1);
    }

    internal static bool Is(string name, string other) => string.Equals(name, other, StringComparison.Ordinal);

    private static void Categorise(InputGoods goods)
    {
        if (goods.Count == 0)
        {
            return;
        }

        double centrality = VulnerabilityEquations.UpperQuartile(goods.Centrality.Values);
        double concentration = VulnerabilityEquations.UpperQuartile(goods.Concentration.Values);
        foreach (InputId input in goods.All)
        {
            goods.Category[input] = (int)VulnerabilityEquations.Categorise(
                goods.Centrality[input], goods.Concentration[input], centrality, concentration);
        }
    }

    private static void Disturb(
        IndustryState industry, SupplySecurityParameters parameters, ReadOnlySpan<InputRoles> roles, RandomStream random)
    {
        InputGoods goods = industry.InputGoods;
        double own = AnnualRates.MonthlyHazard(parameters.DisturbanceRate);
        double linked = goods.Count > 1 ? Math.Min(1, parameters.Links / (goods.Count - 1)) : 0;
        double spread = ShockEquations.ContagionProbability(FreshlyHit(goods, parameters), linked * parameters.Contagion);
        double left = Math.Exp(-1 / parameters.DisturbanceMonths);
        foreach (InputId input in goods.All)
        {
            bool isWhole = IsWhole(goods.Disruption[input], parameters);
            double hazard = Hazard(industry, input, roles[input.Index], own, isWhole ? spread : 0);
            bool isHit = random.At(industry.Month, input.Index).NextEvent(hazard);
            double fading = Math.Clamp(goods.Disruption[input], 0, 1) * left;
            goods.Disruption[input] = isHit ? Math.Max(fading, parameters.DisturbanceDepth) : fading;
            if (isHit && fading < parameters.DisturbanceDepth / 2)
            {
                string name = industry.Names.Inputs[input.Index];
                industry.Chronicle.Write(industry.Month, name, EventKind.Shock, "supply", string.Create(
                    CultureInfo.InvariantCulture,
                    $"supply of {name} disturbed: {100 * goods.Disruption[input]:0} % of it missing, less every month after"));
            }
        }
    }

    /// <summary>
    /// Equation (SS19): an input is hit by a shock at its sources, which many sources make harmless; by the part of its custom
    /// or supply that a rule cuts off this month; and, while it is whole, by the inputs hit last month (SS10),
    /// each of them linked to it with probability k/(n − 1).
    /// </summary>
    private static double Hazard(
        IndustryState industry, InputId input, InputRoles roles, double own, double spread)
    {
        InputGoods goods = industry.InputGoods;
        double source = Math.Clamp(goods.Concentration[input], 0, 1) * own;
        double access = Access(industry.PolicyStates, roles);
        double sanction = roles.HasFlag(InputRoles.Wafers)
            ? industry.PolicyStates.LostCustom[IndustryState.Policy]
            : Math.Max(0, goods.Granted[input] - access);
        goods.Granted[input] = access;
        return 1 - ((1 - source) * (1 - sanction) * (1 - spread));
    }

    private static bool IsWhole(double missing, SupplySecurityParameters parameters) => missing < parameters.DisturbanceDepth / 2;

    /// <summary>Inputs hit last month; a shock is passed on once, in the month after, and not for as long as it lasts.</summary>
    private static int FreshlyHit(InputGoods goods, SupplySecurityParameters parameters)
    {
        int count = 0;
        foreach (double disruption in goods.Disruption.Values)
        {
            count += disruption > 0 && disruption >= parameters.DisturbanceDepth * (1 - 1e-9) ? 1 : 0;
        }

        return count;
    }

    private static void Stock(
        IndustryState industry, DesignerId designer, SupplySecurityParameters parameters, ReadOnlySpan<InputRoles> roles)
    {
        InputGoods goods = industry.InputGoods;
        double loss = 0;
        double design = 0;
        double held = 0;
        double risk = Math.Clamp(industry.Beliefs.NodeRisk[designer], 0, 1);
        foreach (InputId input in goods.All)
        {
            double supply = industry.Designers.IsHome[designer] ? goods.Supply[input] : 1 - goods.Disruption[input];
            double extra = (parameters.RushOrdering * risk)
                + (goods.Category[input] == (int)VulnerabilityCategory.HighCentralityAndConcentration ? parameters.StrategicStock : 0);
            double wanted = Math.Max(0, goods.InventoryNorm[input]) * (1 + extra);
            double stock = Math.Max(0, goods.Stock[input, designer]);

            // One month of normal output needs one unit; orders above it are bounded by what suppliers can add. Who is denied an input, or
            // whose supplier is disturbed, gets no more of it by asking for more.
            double most = IsWhole(1 - supply, parameters) ? 1 + parameters.SurgeLimit : 1;
            double order = Math.Clamp(1 + (parameters.RestockPace * (wanted - stock)), 0, most);
            double inflow = supply * order;
            double output = ShockEquations.LeontiefOutput(1, inflow, stock, 1);
            goods.Stock[input, designer] = ShockEquations.InventoryAfterMonth(1, inflow, stock, 1);
            double shortage = Math.Clamp(1 - output, 0, 1);
            goods.Shortage[input, designer] = shortage;

            bool isTool = roles[input.Index].HasFlag(InputRoles.DesignTools);
            design = isTool ? Math.Max(design, shortage) : design;
            if (!isTool && !roles[input.Index].HasFlag(InputRoles.Equipment))
            {
                loss = Math.Max(loss, shortage);
                held += Math.Max(0, goods.CostShare[input]) * goods.Stock[input, designer];
            }
        }

        industry.ChainPositions.SupplyLoss[designer] = loss;
        industry.ChainPositions.DesignLoss[designer] = design;
        industry.ChainPositions.StockExpense[designer] =
            ShockEquations.HoldingCost(held, Math.Max(0, industry.Accounts.CostOfGoods[designer]), parameters.HoldingCost);
    }
}
