using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Randomness;
using CatchUpSim.Model.Submodels;
using static CatchUpSim.Model.Tests.SmallIndustryMoney;

namespace CatchUpSim.Model.Tests.Submodels;

public sealed class SupplySecurityTests
{
    private static readonly InputId Tools = new(0);
    private static readonly InputId Memory = new(1);

    private static SupplySecurityParameters Calm => MoneyParameters.SupplySecurity with
    {
        DisturbanceRate = 0,
        Contagion = 0,
        Coalition = MoneyParameters.Coalition with { Monitoring = 1 },
    };

    private static void Run(IndustryState industry, SupplySecurityParameters parameters, int months = 1)
    {
        for (int i = 0; i < months; i++)
        {
            SupplySecurity.Update(industry, parameters, Stream(RandomPurpose.Supply));
            industry.Month = industry.Month.Next;
        }
    }

    [Fact]
    public void Output_is_unharmed_while_stocks_last_and_then_falls_with_supply()
    {
        IndustryState industry = Create();
        industry.PolicyStates.MemorySupply[IndustryState.Policy] = 0;
        SupplySecurityParameters parameters = Calm with { StrategicStock = 0, RushOrdering = 0 };
        Run(industry, parameters, 2);
        Assert.Equal(0, industry.ChainPositions.SupplyLoss[Latecomer]);
        Run(industry, parameters);
        Assert.Equal(1, industry.ChainPositions.SupplyLoss[Latecomer], 9);
        Assert.Equal(1, industry.InputGoods.Shortage[Memory, Latecomer], 9);
        Assert.Equal(0, industry.ChainPositions.SupplyLoss[Abroad]);
        Assert.All(industry.InputGoods.Stock.Values.ToArray(), stock => Assert.True(stock >= 0));
    }

    [Theory]
    [InlineData(0.5, 0.5)]
    [InlineData(0.8, 0.2)]
    [InlineData(0.9, 0)]
    public void Who_is_denied_an_input_gets_no_more_of_it_by_ordering_more_and_a_small_want_is_made_up_for(double supply, double shortage)
    {
        IndustryState industry = Create();
        industry.PolicyStates.MemorySupply[IndustryState.Policy] = supply;
        Run(industry, Calm, 60);
        Assert.Equal(shortage, industry.InputGoods.Shortage[Memory, Latecomer], 6);
    }

    [Fact]
    public void Inputs_count_in_vulnerability_by_their_part_of_all_costs()
    {
        IndustryState usual = Create();
        IndustryState halved = Create();
        IndustryState shifted = Create();
        foreach (InputId input in usual.InputGoods.All)
        {
            halved.InputGoods.CostShare[input] = usual.InputGoods.CostShare[input] / 2;
            shifted.InputGoods.CostShare[input] = input == Memory ? 1 : 0.01;
        }

        Run(usual, Calm);
        Run(halved, Calm);
        Run(shifted, Calm);
        Assert.Equal(usual.ChainPositions.Vulnerability[Latecomer], halved.ChainPositions.Vulnerability[Latecomer], 1e-12);
        Assert.NotEqual(usual.ChainPositions.Vulnerability[Latecomer], shifted.ChainPositions.Vulnerability[Latecomer], 1e-6);
    }

    [Fact]
    public void Missing_design_tools_slow_design_and_not_production()
    {
        IndustryState industry = Create();
        industry.PolicyStates.DesignToolAccess[IndustryState.Policy] = 0.2;
        industry.InputGoods.Stock[Tools, Latecomer] = 0;
        Run(industry, Calm);
        Assert.True(industry.ChainPositions.DesignLoss[Latecomer] > 0.5);
        Assert.Equal(0, industry.ChainPositions.SupplyLoss[Latecomer]);
    }

    [Fact]
    public void Fear_raises_stocks_before_anything_happens_and_lowers_vulnerability()
    {
        IndustryState calm = Create();
        IndustryState afraid = Create();
        afraid.Beliefs.NodeRisk[Latecomer] = 0.5;
        Run(calm, Calm, 12);
        Run(afraid, Calm, 12);
        Assert.True(afraid.InputGoods.Stock[Memory, Latecomer] > calm.InputGoods.Stock[Memory, Latecomer] + 1);
        Assert.True(afraid.ChainPositions.Vulnerability[Latecomer] < calm.ChainPositions.Vulnerability[Latecomer]);
        Assert.InRange(calm.ChainPositions.Vulnerability[Latecomer], 0.001, 1);
        Assert.Equal(0, calm.ChainPositions.Vulnerability[Abroad]);
    }

    [Fact]
    public void Stocks_of_goods_cost_their_part_of_what_is_sold_and_tools_and_equipment_are_no_goods()
    {
        IndustryState industry = Create();
        industry.Accounts.CostOfGoods[Latecomer] = 10;
        Run(industry, Calm with { HoldingCost = 0.24 });

        // Two of the four inputs are goods: a quarter of the cost each, held for two months.
        double held = 0.25 * (industry.InputGoods.Stock[Memory, Latecomer] + industry.InputGoods.Stock[new InputId(2), Latecomer]);
        Assert.InRange(held, 0.5, 2);
        Assert.Equal(0.02 * held * 10, industry.ChainPositions.StockExpense[Latecomer], 12);
        Assert.Equal(0, industry.ChainPositions.StockExpense[Twin]);
    }

    [Fact]
    public void Each_lever_loosens_the_coalition()
    {
        CoalitionParameters coalition = MoneyParameters.Coalition;
        double plain = Effectiveness(coalition);
        Assert.True(Effectiveness(coalition with { Reciprocity = 0.3 }) < plain);
        Assert.True(Effectiveness(coalition with { Diversification = 0.3 }) < plain);
        Assert.True(Effectiveness(coalition with { Standards = 0.3 }) < plain);
    }

    [Fact]
    public void A_loose_coalition_leaks_and_more_arrives()
    {
        IndustryState industry = Create();
        industry.PolicyStates.MemorySupply[IndustryState.Policy] = 0.2;
        CoalitionParameters tight = MoneyParameters.Coalition with { Monitoring = 0 };
        industry.Month = industry.Start;
        Run(industry, Calm with { Coalition = tight });
        double held = industry.InputGoods.Supply[Memory];
        industry.Month = industry.Start;
        Run(industry, Calm with { Coalition = tight with { Reciprocity = 1 } });
        double leaking = industry.InputGoods.Supply[Memory];
        industry.Month = industry.Start;
        Run(industry, Calm with { Coalition = tight with { Reciprocity = 1, Diversification = 0.5 } });
        Assert.True(leaking > held);
        Assert.True(industry.InputGoods.Supply[Memory] >= leaking);
        industry.Month = industry.Start;
        Run(industry, Calm with { Coalition = tight with { Diversification = 0.5 } });
        Assert.True(industry.InputGoods.Supply[Memory] > held);
    }

    [Fact]
    public void Cohesion_grows_with_the_threat_and_moves_slowly()
    {
        IndustryState industry = Create();
        industry.Month = industry.Start;
        Run(industry, Calm);
        double before = industry.PolicyStates.Cohesion[IndustryState.Policy];
        industry.Segments.DomesticShare.Values.Fill(0.6);
        industry.Capabilities.Gap[Latecomer] = 0.2;
        industry.Month = Month.Of(2021, 9);
        Run(industry, Calm);
        double after = industry.PolicyStates.Cohesion[IndustryState.Policy];
        Run(industry, Calm, 12);
        Assert.True(after > before);
        Assert.True(industry.PolicyStates.Cohesion[IndustryState.Policy] > after);
    }

    [Fact]
    public void The_tariff_on_cards_answers_the_lists_less_exclusions()
    {
        TariffParameters tariffs = MoneyParameters.SupplySecurity.Tariffs;
        double average = ((250.0 * 0.25) + (120.0 * 0.075)) / 370;
        Assert.Equal((0.05 * average) - (0.1 * 0.3), SupplySecurity.TariffAdjustment(0.3, tariffs), 9);
        Assert.True(
            SupplySecurity.TariffAdjustment(0.3, tariffs with { AppliesExclusions = true })
            < SupplySecurity.TariffAdjustment(0.3, tariffs));
    }

    [Fact]
    public void Disturbances_strike_and_fade_and_every_input_gets_a_category()
    {
        IndustryState industry = Create();
        industry.InputGoods.Concentration.Values.Fill(1);
        SupplySecurityParameters rough = Calm with { DisturbanceRate = 1 };
        Run(industry, rough);
        Assert.All(industry.InputGoods.Disruption.Values.ToArray(), value => Assert.Equal(0.3, value, 9));
        Run(industry, Calm, 24);
        Assert.All(industry.InputGoods.Disruption.Values.ToArray(), value => Assert.InRange(value, 0, 0.01));
        Assert.All(industry.InputGoods.Category.Values.ToArray(), value => Assert.InRange(value, 1, 4));
    }

    [Fact]
    public void A_disturbance_is_told_when_it_begins_and_not_again_while_it_lasts()
    {
        IndustryState industry = Create();
        industry.InputGoods.Concentration.Values.Fill(1);
        SupplySecurityParameters rough = Calm with { DisturbanceRate = 1, DisturbanceMonths = 12 };
        Run(industry, rough, 3);
        ChronicleEntry[] told = [.. industry.Chronicle.Entries.Where(entry => entry.Kind == EventKind.Shock && entry.Subject == "supply")];
        Assert.Equal(industry.InputGoods.Count, told.Length);
        Assert.All(told, entry => Assert.StartsWith($"supply of {entry.Actor} disturbed: 30 % of it missing", entry.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_shock_is_passed_on_along_links_once_and_not_while_it_lasts()
    {
        SupplySecurityParameters linked = Calm with { Contagion = 1, Links = 20 };
        IndustryState industry = Create();
        industry.InputGoods.Disruption[Tools] = linked.DisturbanceDepth;
        Run(industry, linked);
        Assert.Equal(linked.DisturbanceDepth, industry.InputGoods.Disruption[Memory], 9);

        IndustryState older = Create();
        older.InputGoods.Disruption[Tools] = linked.DisturbanceDepth * 0.8;
        Run(older, linked);
        Assert.Equal(0, older.InputGoods.Disruption[Memory]);

        IndustryState apart = Create();
        apart.InputGoods.Disruption[Tools] = linked.DisturbanceDepth;
        Run(apart, linked with { Links = 0 });
        Assert.Equal(0, apart.InputGoods.Disruption[Memory]);
    }

    [Fact]
    public void A_rule_that_cuts_an_input_off_disturbs_its_suppliers_when_it_comes_and_not_later()
    {
        IndustryState industry = Create();
        Run(industry, Calm);
        Assert.Equal(0, industry.InputGoods.Disruption[Memory]);
        industry.PolicyStates.MemorySupply[IndustryState.Policy] = 0;
        Run(industry, Calm);
        Assert.Equal(Calm.DisturbanceDepth, industry.InputGoods.Disruption[Memory], 9);
        Run(industry, Calm, 24);
        Assert.InRange(industry.InputGoods.Disruption[Memory], 0, 0.01);
    }

    [Fact]
    public void With_the_mechanism_off_stocks_stay()
    {
        IndustryState industry = Create(AllOn with { SupplySecurity = false });
        industry.PolicyStates.MemorySupply[IndustryState.Policy] = 0;
        Run(industry, Calm, 5);
        Assert.Equal(2, industry.InputGoods.Stock[Memory, Latecomer]);
    }

    private static double Effectiveness(CoalitionParameters coalition)
    {
        IndustryState industry = Create();
        industry.Month = industry.Start;
        Run(industry, Calm with { Coalition = coalition });
        return industry.PolicyStates.Effectiveness[IndustryState.Policy];
    }
}
