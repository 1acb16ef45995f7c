using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Submodels;
using static CatchUpSim.Model.Tests.Submodels.OrderingIndustry;

namespace CatchUpSim.Model.Tests.Submodels;

/// <summary>How many cards a firm wants, what they cost, and how foundries grow, where a closed form says it.</summary>
public sealed class FoundryOrdersTests
{
    private static readonly SegmentId First = new(0);

    private static FoundryAllocationParameters Parameters { get; } = ShippedWorld.FirmA.FoundryAllocation with
    {
        Excursions = 0, GrowthHalfLife = 1e9, LeadMonths = 4, EarlyMonths = 0, StockMonths = 2, FirstOrderMonths = 3, CashShare = 1,
    };

    [Fact]
    public void A_firm_orders_forecast_sales_of_stock_and_lead_time_and_what_customers_wait_for_less_what_it_has()
    {
        IndustryState industry = Experienced(100);
        ProductId product = ProductOf(Firm);
        Assert.Equal(50 * (2 + 4), Started(industry), 1e-6);

        industry = Experienced(100);
        industry.Products.Waiting[product, First] = 70;
        industry.Products.Inventory[product] = 40;
        industry.Products.Pipeline[product, new LagId((industry.Month.Index + 2) % IndustrySizes.ProductionLags)] = 25;
        Assert.Equal(300 + 70 - 40 - 25, Started(industry), 1e-6);
    }

    [Theory]
    [InlineData(true, 0, 4)]
    [InlineData(true, 3, 1)]
    [InlineData(true, 9, 1)]
    [InlineData(false, 3, 4)]
    public void The_first_cards_of_a_part_were_started_while_it_was_qualified(bool isLaunched, int early, int arrives)
    {
        IndustryState industry = Experienced(100);
        ProductId product = ProductOf(Firm);
        industry.Products.Pipeline.Row(product).Clear();
        industry.Products.Launched[product] = industry.Month.Index + (isLaunched ? 1 : 0);
        Advance(industry, Parameters with { EarlyMonths = early });
        Assert.Equal(industry.Month.Index + (isLaunched ? 0 : -1), industry.Products.Launched[product]);
        var lag = new LagId((industry.Month.Index + arrives) % IndustrySizes.ProductionLags);
        Assert.Equal(IndustryMeasures.Sum(industry.Products.Pipeline.Row(product)), industry.Products.Pipeline[product, lag]);
        Assert.True(industry.Products.Pipeline[product, lag] > 0);
    }

    [Fact]
    public void A_line_is_used_as_far_as_what_is_wanted_fills_it()
    {
        IndustryState industry = Ordering(100);
        LineId line = industry.Line("leading/n7");
        Advance(industry, Parameters);
        double wafers = IndustryMeasures.Sum(Wafers(industry, line));
        Assert.True(wafers > 0);
        Near.Relative(wafers / industry.ProcessLines.Capacity[line], industry.ProcessLines.Utilisation[line], 1e-9);
        industry.Products.OnSale.Values.Clear();
        Advance(industry, Parameters);
        Assert.Equal(0, industry.ProcessLines.Utilisation[line]);
    }

    [Fact]
    public void What_a_line_makes_for_a_firm_is_its_standing_there_and_counts_to_the_wafers_of_the_line()
    {
        IndustryState industry = Ordering(100);
        LineId line = industry.Line("leading/n7");
        (double tenure, double all) = (industry.FoundryTies.Tenure[Firm, line], industry.ProcessLines.Wafers[line]);
        Advance(industry, Parameters);
        double wafers = industry.FoundryTies.Wafers[Firm, line];
        Assert.True(wafers > 0);
        Assert.Equal(tenure + wafers, industry.FoundryTies.Tenure[Firm, line], 9);
        Assert.Equal(all + IndustryMeasures.Sum(Wafers(industry, line)), industry.ProcessLines.Wafers[line], 9);
    }

    [Fact]
    public void Half_of_the_forecast_is_the_own_share_of_believed_demand()
    {
        // A tenth of USD 30 million a month at USD 10 thousand a card is 300 cards.
        IndustryState industry = Experienced(100);
        industry.MarketPositions.Share[Firm, First] = 0.1;
        industry.Beliefs.Demand[Firm, First] = 30;
        Assert.Equal((100 + 300) / 2 * (2 + 4), Started(industry), 1e-6);
    }

    [Fact]
    public void A_first_order_covers_months_of_the_sales_hoped_for()
    {
        // 30 million × a half open × a tenth aspired to × a fit of 0.8 at USD 10 thousand a card is 120 cards.
        IndustryState industry = Experienced(0);
        industry.Products.Produced[ProductOf(Firm)] = 0;
        industry.Beliefs.Demand.Row(Firm).Clear();
        industry.Beliefs.Demand[Firm, First] = 30;
        industry.Beliefs.Openness[Firm, First] = 0.5;
        industry.Beliefs.Aspiration[Firm] = 0.1;
        industry.Products.Fit[ProductOf(Firm), First] = 0.8;
        Assert.Equal(3 * 120, Started(industry), 1e-6);
    }

    [Fact]
    public void A_product_that_ramps_up_is_ordered_up_to_twice_its_share_of_the_forecast()
    {
        IndustryState industry = Experienced(100);
        industry.Products.RampShare[ProductOf(Firm)] = 0.25;
        industry.Beliefs.Aspiration[Firm] = 0;
        Assert.Equal(0.25 * 50 * 2, Started(industry), 1e-6);
    }

    [Fact]
    public void Cash_is_split_equally_over_the_products_on_sale()
    {
        IndustryState industry = Experienced(1e9);
        industry.Accounts.Cash[Firm] = 5;
        ProductId second = new(ProductOf(Firm).Index + 1);
        industry.Products.OnSale[second] = true;
        industry.Products.Line[second] = industry.Products.Line[ProductOf(Firm)];
        industry.Products.DieArea[second] = 600;
        industry.ProcessLines.Capacity[industry.Line("leading/n7")] = 1e9;
        Advance(industry, Parameters);
        Assert.Equal(2.5, industry.Accounts.SupplyPayments[Firm], 1e-6);
    }

    [Fact]
    public void Memory_limits_cards_when_wafers_and_packages_abound()
    {
        IndustryState industry = Experienced(1e5);
        FoundryId leading = new(0);
        industry.Foundries.Packaging[leading] = 1e9;
        industry.Foundries.Memory[leading] = 600;
        industry.Foundries.MemoryGrowth[leading] = 0;
        Assert.Equal(600, Started(industry), 1e-6);
    }

    [Fact]
    public void A_line_that_does_not_exist_yet_takes_no_orders()
    {
        IndustryState industry = Experienced(100);
        industry.ProcessLines.Available[industry.Line("leading/n7")] = industry.Month.Index + 2;
        Assert.Equal(0, Started(industry));
        Assert.True(Started(industry) > 0);
    }

    [Fact]
    public void A_home_foundry_prefers_home_firms_by_the_factor_of_the_parameters_and_a_foreign_one_does_not()
    {
        Assert.Equal(3, RatioOfWafers("domestic/n14", 2), 1e-9);
        Assert.Equal(1, RatioOfWafers("leading/n7", 2), 1e-9);
    }

    [Fact]
    public void Capacity_packaging_and_memory_grow_by_their_yearly_rate_and_by_half_of_it_after_the_half_life()
    {
        LineId line = ShippedWorld.Beginning().Line("leading/n7");
        FoundryId leading = new(0);
        IndustryState industry = Experienced(0);
        industry.ProcessLines.CapacityGrowth[line] = 0.3;
        industry.Foundries.PackagingGrowth[leading] = 0.4;
        industry.Foundries.MemoryGrowth[leading] = 0.5;
        double[] before = [industry.ProcessLines.Capacity[line], industry.Foundries.Packaging[leading], industry.Foundries.Memory[leading]];
        for (int month = 0; month < 12; month++)
        {
            Advance(industry, Parameters);
        }

        Near.Relative(1.3 * before[0], industry.ProcessLines.Capacity[line], 1e-6);
        Near.Relative(1.4 * before[1], industry.Foundries.Packaging[leading], 1e-6);
        Near.Relative(1.5 * before[2], industry.Foundries.Memory[leading], 1e-6);

        double later = industry.ProcessLines.Capacity[line];
        industry.Month = industry.Start.Plus(59);
        Advance(industry, Parameters with { GrowthHalfLife = 60 });
        Near.Relative(1 + ((Math.Pow(1.3, 1.0 / 12) - 1) / 2), industry.ProcessLines.Capacity[line] / later);
    }

    [Fact]
    public void A_foundry_without_all_its_equipment_grows_by_the_power_of_its_access()
    {
        LineId line = ShippedWorld.Beginning().Line("domestic/n14");
        IndustryState industry = Experienced(0);
        industry.PolicyStates.ToolAccess[IndustryState.Policy] = 0.25;
        industry.ProcessLines.CapacityGrowth[line] = 0.3;
        double before = industry.ProcessLines.Capacity[line];
        Advance(industry, Parameters with { ExpansionExponent = 0.5 });
        Near.Relative(1 + ((Math.Pow(1.3, 1.0 / 12) - 1) / 2), industry.ProcessLines.Capacity[line] / before, 1e-7);
    }

    [Fact]
    public void Assembly_gets_cheaper_by_the_year_and_by_every_doubling_and_dearer_with_performance()
    {
        FoundryAllocationParameters parameters = Parameters with
        {
            AssemblyCost = 2, AssemblyExponent = 0.5, AssemblyProgress = 0.1, LearningRate = 0.2, LearningUnit = 100,
            LearningSpillover = 0,
        };
        IndustryState industry = Experienced(0);
        ProductId product = ProductOf(Firm);
        industry.Month = industry.Start.Plus(23);
        industry.Products.Performance[product] = 4;
        industry.Products.Produced[product] = 300;
        Advance(industry, parameters);
        Near.Relative(2 * 2 * 0.81 * 0.64, industry.Products.AssemblyCost[product]);
        Assert.True(industry.Products.UnitCost[product] > industry.Products.AssemblyCost[product]);
    }

    [Theory]
    [InlineData("leading/n7", 0, 1)]
    [InlineData("leading/n7", 1.0 / 3, 0.8)]
    [InlineData("domestic/n7", 1.0 / 3, 0.8)]
    [InlineData("leading/n12", 1.0 / 3, 1)]
    public void Cards_of_others_teach_across_borders_and_only_within_a_generation(string line, double spillover, double relativeCost)
    {
        FoundryAllocationParameters parameters = Parameters with
        {
            AssemblyCost = 2, AssemblyProgress = 0, LearningRate = 0.2, LearningUnit = 100, LearningSpillover = spillover,
        };
        IndustryState industry = Experienced(0);
        ProductId product = ProductOf(Firm);
        industry.Products.Performance[product] = 1;
        industry.Products.Produced[product] = 100;
        industry.ProcessLines.Cards.Values.Clear();
        industry.ProcessLines.Cards[industry.Line("leading/n7")] = 100;
        industry.ProcessLines.Cards[industry.Line(line)] += 600; // two units of experience become four
        Advance(industry, parameters);
        Near.Relative(2 * 0.8 * relativeCost, industry.Products.AssemblyCost[product]);
    }

    [Fact]
    public void Cards_are_counted_by_the_line_that_made_them_for_ever()
    {
        IndustryState industry = Experienced(100);
        LineId line = industry.Line("leading/n7");
        double Made() => industry.Products.All.ToArray()
            .Where(product => industry.Products.Line[product] == line.Index).Sum(product => industry.Products.Produced[product]);
        double made = Made();
        double before = industry.ProcessLines.Cards[line];
        Assert.True(before > 0); // the cards that incumbents have made before the run
        for (int month = 0; month < 8; month++)
        {
            Advance(industry, Parameters);
        }

        Assert.True(Made() > made);
        Near.Relative(before + Made() - made, industry.ProcessLines.Cards[line]);
    }

    private static double RatioOfWafers(string line, double homePreference)
    {
        IndustryState industry = Experienced(1e6);
        Add(industry, Rival, 1e6);
        LineId lineId = industry.Line(line);
        foreach (DesignerId firm in new[] { Firm, Rival })
        {
            ProductId product = ProductOf(firm);
            industry.Products.Line[product] = lineId.Index;
            industry.Products.Produced[product] = 1;
            industry.MarketPositions.Share.Row(firm).Clear();
            industry.FoundryTies.Tenure[firm, lineId] = 0;
            industry.Designers.IsHome[firm] = firm == Firm;
            industry.Designers.Status[firm] = DesignerStatus.Active;
        }

        industry.ProcessLines.Capacity[lineId] = 100;
        industry.ProcessLines.CapacityGrowth[lineId] = 0;
        Advance(industry, Parameters with { HomePreference = homePreference });
        return industry.FoundryTies.Wafers[Firm, lineId] / industry.FoundryTies.Wafers[Rival, lineId];
    }

    /// <summary>Cards of the firm that a month sends into production.</summary>
    private static double Started(IndustryState industry)
    {
        ReadOnlySpan<double> pipeline = industry.Products.Pipeline.Row(ProductOf(Firm));
        double before = IndustryMeasures.Sum(pipeline);
        Advance(industry, Parameters);
        return IndustryMeasures.Sum(pipeline) - before;
    }

    private static double[] Wafers(IndustryState industry, LineId line) =>
        [.. industry.Designers.All.Select(designer => industry.FoundryTies.Wafers[designer, line])];
}
