using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Submodels;
using static CatchUpSim.Model.Tests.Submodels.OrderingIndustry;

namespace CatchUpSim.Model.Tests.Submodels;

public sealed class FoundryAllocationProcedureTests
{
    private static FoundryAllocationParameters Parameters { get; } = ShippedWorld.FirmA.FoundryAllocation with { Excursions = 0 };

    [Fact]
    public void Cards_arrive_after_the_lead_time_at_the_cost_that_was_prepaid()
    {
        IndustryState industry = Ordering(100);
        Advance(industry, Parameters);
        ProductId product = ProductOf(Firm);
        double started = IndustryMeasures.Sum(industry.Products.Pipeline.Row(product));
        double paid = industry.Accounts.SupplyPayments[Firm];
        Assert.True(started > 0);
        Assert.Equal(started * industry.Products.UnitCost[product] / 1000, paid, 1e-9);
        Assert.Equal(paid, industry.Accounts.Prepayments[Firm], 1e-9);
        industry.Accounts.Cash[Firm] = 0;
        for (int month = 1; month < Parameters.LeadMonths; month++)
        {
            Advance(industry, Parameters);
            Assert.Equal(0, industry.Products.Inventory[product]);
        }

        Advance(industry, Parameters);
        Assert.Equal(started, industry.Products.Inventory[product], 1e-9);
        Assert.Equal(started, industry.Products.Produced[product], 1e-9);
        Assert.Equal(paid, industry.Products.InventoryValue[product], 1e-9);
        Assert.Equal(0, industry.Accounts.Prepayments[Firm], 1e-9);
    }

    [Fact]
    public void Yield_and_wafer_price_set_the_cost_of_a_good_die()
    {
        IndustryState industry = Ordering(100);
        LineId line = industry.Line("leading/n7");
        industry.ProcessLines.Defects[line] = industry.ProcessLines.DefectFloor[line] = 0.1;
        Advance(industry, Parameters with { AssemblyCost = 0 });
        Assert.Equal(0.17825, industry.Products.UnitCost[ProductOf(Firm)], 1e-5);
    }

    [Fact]
    public void Without_enough_capacity_a_line_is_rationed_and_nobody_gets_more_than_ordered()
    {
        IndustryState industry = Ordering(1e6, Rival);
        LineId line = industry.Line("leading/n7");
        industry.ProcessLines.Capacity[line] = 50;
        industry.ProcessLines.CapacityGrowth[line] = 0;
        Advance(industry, Parameters);
        Assert.Equal(50, industry.FoundryTies.Wafers[Firm, line] + industry.FoundryTies.Wafers[Rival, line], 1e-6);
        Assert.Equal(1, industry.ProcessLines.Utilisation[line]);
        Assert.True(industry.FoundryTies.WafersWanted[Firm, line] > industry.FoundryTies.Wafers[Firm, line]);
    }

    [Fact]
    public void The_wafers_of_a_year_follow_those_of_a_month_by_a_twelfth()
    {
        IndustryState industry = Ordering(100);
        LineId line = industry.Line("leading/n7");
        industry.Month = industry.Start.Plus(36);
        industry.FoundryTies.YearlyWafers[Firm, line] = 24;
        Advance(industry, Parameters);
        Near.Relative(22 + (industry.FoundryTies.Wafers[Firm, line] / 12), industry.FoundryTies.YearlyWafers[Firm, line]);
    }

    [Fact]
    public void Packaging_limits_cards_when_wafers_abound()
    {
        IndustryState industry = Ordering(1e5);
        FoundryId leading = new(0);
        industry.Foundries.Packaging[leading] = 700;
        industry.Foundries.PackagingGrowth[leading] = 0;
        Advance(industry, Parameters);
        Assert.Equal(700, IndustryMeasures.Sum(industry.Products.Pipeline.Row(ProductOf(Firm))), 1e-6);
    }

    [Theory]
    [InlineData(true, false, 0)]
    [InlineData(false, true, 0)]
    [InlineData(false, false, 16)]
    public void A_firm_that_has_lost_a_line_orders_nothing_there(bool isBarred, bool isSuspended, double presumptionNode)
    {
        IndustryState industry = Ordering(100);
        LineId line = industry.Line("leading/n7");
        industry.FoundryTies.IsBarred[Firm, line] = isBarred;
        industry.FoundryTies.Suspended[Firm, new FoundryId(0)] = isSuspended;
        industry.PolicyStates.PresumptionNode[IndustryState.Policy] = presumptionNode;
        industry.Products.DieArea[ProductOf(Firm)] = 800;
        Advance(industry, Parameters);
        Assert.Equal(0, industry.FoundryTies.WafersWanted[Firm, line]);
        Assert.Equal(0, industry.Accounts.SupplyPayments[Firm]);
    }

    [Fact]
    public void No_more_is_ordered_than_the_share_of_cash_that_a_firm_spends_on_supply()
    {
        IndustryState industry = Ordering(1e9);
        industry.Accounts.Cash[Firm] = 5;
        industry.ProcessLines.Capacity[industry.Line("leading/n7")] = 1e6;
        Advance(industry, Parameters with { CashShare = 0.2 });
        Assert.Equal(1, industry.Accounts.SupplyPayments[Firm], 1e-6);
    }

    [Fact]
    public void Fear_of_losing_a_foreign_line_makes_a_firm_order_ahead_and_a_home_line_does_not()
    {
        Assert.True(Wanted("leading/n7", 0.5) > Wanted("leading/n7", 0) * 1.5);
        Assert.Equal(Wanted("leading/n7", 0), Wanted("leading/n7", 0.5, Parameters with { RushMonths = 0 }));
        Assert.Equal(Wanted("domestic/n14", 0), Wanted("domestic/n14", 0.5));
    }

    [Fact]
    public void A_full_stock_orders_nothing()
    {
        IndustryState industry = Ordering(100);
        industry.Products.Produced[ProductOf(Firm)] = 1;
        industry.Products.Inventory[ProductOf(Firm)] = 1e6;
        Advance(industry, Parameters);
        Assert.Equal(0, IndustryMeasures.Sum(industry.Products.Pipeline.Row(ProductOf(Firm))));
    }

    [Fact]
    public void Yields_mature_with_time_and_a_home_line_without_equipment_more_slowly()
    {
        LineId line = ShippedWorld.Beginning().Line("domestic/n14");
        IndustryState free = Ordering(0);
        IndustryState cut = Ordering(0);
        cut.PolicyStates.ToolAccess[IndustryState.Policy] = 0.3;
        double start = free.ProcessLines.Defects[line];
        for (int month = 0; month < 24; month++)
        {
            Advance(free, Parameters);
            Advance(cut, Parameters);
        }

        double floor = free.ProcessLines.DefectFloor[line];
        double expected = floor + ((start - floor) * Math.Exp(-24 / free.ProcessLines.Learning[line]));
        Assert.Equal(expected, free.ProcessLines.Defects[line], 1e-9);
        Assert.InRange(cut.ProcessLines.Defects[line], expected + 1e-3, start);
        Assert.True(cut.ProcessLines.Capacity[line] < free.ProcessLines.Capacity[line]);
    }

    [Fact]
    public void Equipment_that_leaks_from_a_loose_coalition_lets_a_home_line_mature_faster()
    {
        LineId line = ShippedWorld.Beginning().Line("domestic/n14");
        IndustryState tight = Ordering(0);
        IndustryState loose = Ordering(0);
        tight.PolicyStates.ToolAccess[IndustryState.Policy] = 0.3;
        loose.PolicyStates.ToolAccess[IndustryState.Policy] = 0.3;
        loose.PolicyStates.Leakage[IndustryState.Policy] = 0.5;
        for (int month = 0; month < 12; month++)
        {
            Advance(tight, Parameters);
            Advance(loose, Parameters);
        }

        Assert.True(loose.ProcessLines.Defects[line] < tight.ProcessLines.Defects[line] - 1e-3);
        Assert.True(loose.ProcessLines.Capacity[line] > tight.ProcessLines.Capacity[line]);
    }

    [Theory]
    [InlineData(0.4)]
    [InlineData(0.9)]
    public void A_firm_that_is_denied_an_input_for_years_makes_what_is_left_of_a_usual_month_and_no_more_by_ordering_more(double missing)
    {
        IndustryState industry = Ordering(100);
        ProductId product = ProductOf(Firm);
        industry.Products.Produced[product] = 1;
        industry.ChainPositions.SupplyLoss[Firm] = missing;
        for (int month = 0; month < 24; month++)
        {
            // All that comes is sold at once, and what is still wanted waits.
            industry.Products.Inventory[product] = 0;
            industry.Products.Waiting[product, new SegmentId(0)] += missing * 100;
            Advance(industry, Parameters);
            Assert.Equal((1 - missing) * 100, Started(industry, product), 1e-9);
        }
    }

    [Fact]
    public void Without_the_mechanism_nothing_is_ordered()
    {
        IndustryState industry = Ordering(100, ShippedWorld.Read("mechanisms.foundry-allocation=false"));
        Advance(industry, Parameters);
        Assert.Equal(0, IndustryMeasures.Sum(industry.Products.Pipeline.Row(ProductOf(Firm))));
        Assert.Equal(0, IndustryMeasures.Sum(industry.FoundryTies.WafersWanted.Values));
        Assert.Equal(0, IndustryMeasures.Sum(industry.Accounts.SupplyPayments.Values));
    }

    private static double Started(IndustryState industry, ProductId product) => industry.Products.Pipeline[
        product, new LagId((industry.Month.Index + Parameters.LeadMonths) % IndustrySizes.ProductionLags)];

    private static double Wanted(string line, double risk, FoundryAllocationParameters? parameters = null)
    {
        IndustryState industry = Ordering(100);
        LineId where = industry.Line(line);
        industry.Products.Line[ProductOf(Firm)] = where.Index;
        industry.Products.Produced[ProductOf(Firm)] = 1;
        industry.Beliefs.NodeRisk[Firm] = risk;
        Advance(industry, parameters ?? Parameters);
        return industry.FoundryTies.WafersWanted[Firm, where];
    }
}
