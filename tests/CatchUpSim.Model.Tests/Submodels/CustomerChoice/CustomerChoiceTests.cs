using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Submodels;
using static CatchUpSim.Model.Tests.Submodels.SmallMarket;

namespace CatchUpSim.Model.Tests.Submodels;

/// <summary>What a customer does when its order is due, through the month's procedure.</summary>
public sealed class CustomerChoiceTests
{
    [Fact]
    public void A_customer_whose_order_is_not_due_only_sees_a_month_pass()
    {
        IndustryState industry = Market();
        industry.Customers.MonthsLeft[Only] = 5;
        Choose(industry);
        Assert.Equal(4, industry.Customers.MonthsLeft[Only]);
        Assert.Equal(0, Ordered(industry));
    }

    [Fact]
    public void A_customer_that_has_qualified_nobody_waits_and_orders_nothing()
    {
        IndustryState industry = Market();
        Choose(industry);
        Assert.Equal(Eager.WaitingMonths, industry.Customers.MonthsLeft[Only]);
        Assert.Equal(0, Ordered(industry));
    }

    [Fact]
    public void A_customer_orders_for_the_whole_interval_from_its_present_vendor()
    {
        IndustryState industry = Market();
        Qualify(industry, Abroad);
        industry.Customers.Vendor[Only] = (short)Abroad.Index;
        Choose(industry);
        Assert.Equal(36, industry.Customers.MonthsLeft[Only]);
        Assert.Equal(300 * 36, Value(industry, Abroad), 6);
        Assert.Equal(300 * 36 * 1000 / 10.0, industry.MarketPositions.Orders[Abroad, Segment], 6);
        Assert.Equal(300 * 12, industry.Customers.Purchases[Only], 3);
    }

    [Fact]
    public void What_is_viable_the_best_part_says_whether_or_not_the_law_lets_it_in()
    {
        IndustryState industry = Market();
        Qualify(industry, Home);
        industry.Segments.IsControlled[Segment] = true;
        industry.Segments.MinimumPerformance[Segment] = 0.25;
        industry.Products.Performance[Product(Abroad)] = 5;
        industry.Products.MarketFactor[Product(Abroad)] = 0.2;
        Choose(industry);
        Assert.Equal(0, Ordered(industry));
        industry.Products.Performance[Product(Home)] = 1.3;
        industry.Customers.MonthsLeft[Only] = 1;
        Choose(industry);
        Assert.True(Ordered(industry) > 0);
    }

    [Fact]
    public void The_first_order_from_a_new_vendor_is_a_pilot_and_the_rest_stays_with_the_old_one()
    {
        IndustryState industry = Market();
        Qualify(industry, Home);
        industry.Customers.Vendor[Only] = (short)Abroad.Index;
        Choose(industry);
        Assert.Equal(Home.Index, industry.Customers.Vendor[Only]);
        Assert.Equal(300 * 36 * Eager.PilotShare, Value(industry, Home), 6);
        Assert.Equal(300 * 36 * (1 - Eager.PilotShare), Value(industry, Abroad), 6);
    }

    [Fact]
    public void Where_the_old_vendor_has_nothing_on_offer_the_new_one_gets_the_whole_order()
    {
        IndustryState industry = Market();
        Qualify(industry, Home);
        industry.Customers.Vendor[Only] = (short)Abroad.Index;
        industry.Products.OnSale[Product(Abroad)] = false;
        Choose(industry);
        Assert.Equal(300 * 36, Value(industry, Home), 6);
    }

    [Theory]
    [InlineData(0.5, 1)]
    [InlineData(1, 0.5)]
    [InlineData(0.5, 0.4)]
    public void Of_the_code_stays_on_switching_what_both_vendors_compatibilities_carry_over(double left, double entered)
    {
        IndustryState industry = Market();
        Qualify(industry, Home);
        industry.Customers.Vendor[Only] = (short)Abroad.Index;
        industry.Customers.CodeBase[Only] = 0.8f;
        industry.SoftwareStacks.Usable[Abroad] = left;
        industry.SoftwareStacks.Usable[Home] = entered;
        industry.Products.OnSale[Product(Abroad)] = false;
        Choose(industry, Eager with { CodeGrowth = 0 });
        Assert.Equal(Home.Index, industry.Customers.Vendor[Only]);
        Assert.Equal(0.8 * left * entered, industry.Customers.CodeBase[Only], 6);
    }

    [Fact]
    public void An_order_that_the_home_rule_reserves_goes_home_as_a_whole()
    {
        IndustryState industry = Market();
        Qualify(industry, Home);
        Qualify(industry, Abroad);
        industry.Products.Performance[Product(Home)] = 0.3;
        industry.Customers.Vendor[Only] = (short)Abroad.Index;
        industry.Customers.HomeRule[Only] = 1;
        industry.PolicyStates.ProcurementQuota[IndustryState.Policy] = 1;
        Choose(industry);
        Assert.Equal(300 * 36, Value(industry, Home), 6);
        Assert.Equal(0, Value(industry, Abroad));
    }

    [Fact]
    public void A_fee_drives_customers_to_home_cards_only_where_controls_reach()
    {
        CustomerChoiceParameters patient = Eager with { WaitingUtility = 0 };
        int free = Won(patient, 4);
        Assert.Equal(free, Won(patient, 4, fee: 0.5));
        Assert.True(Won(patient, 4, fee: 0.5, isControlled: true) > free);
    }

    [Theory]
    [InlineData(0, 1000, 950)]
    [InlineData(0.5, 1225, 1062.5)]
    [InlineData(1, 1450, 1175)]
    public void An_open_dominant_stack_gives_its_users_the_network_of_those_who_are_compatible(
        double openness, double dominant, double latecomer)
    {
        // 1,000 cards abroad and 900 at home, whose software is half compatible; equal cards otherwise.
        const int Customers = 4000;
        const double Weight = 8;
        IndustryState industry = Market(Customers);
        industry.MarketPositions.InstalledBase[Abroad, Segment] = 1000;
        industry.MarketPositions.InstalledBase[Home, Segment] = 900;
        industry.SoftwareStacks.Usable[Home] = 0.5;
        industry.SoftwareStacks.Usable[Abroad] = 0.8;
        foreach (CustomerId customer in industry.Customers.All)
        {
            industry.Customers.Stage[customer, Home] = QualificationStage.Qualified;
            industry.Customers.Stage[customer, Abroad] = QualificationStage.Qualified;
        }

        Choose(industry, Eager with { NetworkWeight = Weight, NetworkUnit = 1, Openness = openness });
        double home = Math.Pow(1 + latecomer, Weight);
        double share = home / (home + Math.Pow(1 + dominant, Weight));
        double deviation = Math.Sqrt(share * (1 - share) / Customers);
        Assert.Equal(share, industry.Customers.Vendor.Values.Count((short)Home.Index) / (double)Customers, 4 * deviation);
    }

    [Fact]
    public void A_trial_that_has_ended_is_judged_when_the_customer_orders()
    {
        IndustryState industry = Market();
        industry.Customers.Stage[Only, Home] = QualificationStage.Trial;
        industry.Customers.StageEnds[Only, Home] = 1000;
        Choose(industry);
        Assert.Equal(QualificationStage.Trial, industry.Customers.Stage[Only, Home]);
        industry.Customers.StageEnds[Only, Home] = 0;
        industry.Customers.MonthsLeft[Only] = 1;
        Choose(industry, Eager with { Pipeline = Eager.Pipeline with { PassProbability = 1 } });
        Assert.Equal(QualificationStage.Qualified, industry.Customers.Stage[Only, Home]);
        Assert.Equal(Home.Index, industry.Customers.Vendor[Only]);
    }

    [Fact]
    public void A_failed_trial_costs_trust()
    {
        IndustryState industry = Market();
        industry.Customers.Stage[Only, Home] = QualificationStage.Trial;
        industry.Customers.Trust[Only, Home] = 0.5f;
        Choose(industry, Eager with { Pipeline = Eager.Pipeline with { PassProbability = 0, TrustLoss = 0.4 } });
        Assert.Equal(QualificationStage.Aware, industry.Customers.Stage[Only, Home]);
        Assert.Equal(0.3f, industry.Customers.Trust[Only, Home], 1e-6f);
    }

    [Fact]
    public void Trust_in_the_vendor_moves_towards_its_service()
    {
        IndustryState industry = Market();
        Qualify(industry, Abroad);
        industry.Designers.Service[Abroad] = 1;
        Choose(industry);
        Assert.Equal(0.5 + (0.5 * Eager.TrustLearning), industry.Customers.Trust[Only, Abroad], 1e-6);
    }

    [Fact]
    public void Two_customers_who_change_places_leave_all_orders_as_they_are()
    {
        // With one vendor each, luck has no say, and every order depends on who places it.
        double[] usual = Orders(0, 699);
        double[] changed = Orders(699, 0);
        Assert.True(usual.Count(order => order > 0) == 2, string.Join(' ', usual));
        Assert.Equal(usual, changed);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(40)]
    public void Of_many_customers_those_order_who_are_due_and_no_others(int every)
    {
        // Not a whole number of blocks or batches, and with every one due more than a batch holds.
        IndustryState industry = Market(1003);
        foreach (CustomerId customer in industry.Customers.All)
        {
            industry.Customers.MonthsLeft[customer] = (byte)(1 + (customer.Index * 7 % every));
            industry.Customers.Stage[customer, Home] = QualificationStage.Qualified;
        }

        byte[] before = industry.Customers.MonthsLeft.Values.ToArray();
        Choose(industry);
        Assert.Equal(before.Select(months => months == 1 ? 36 : months - 1), industry.Customers.MonthsLeft.Values.ToArray().Select(months => (int)months));
        Assert.Equal(before.Select(months => months == 1 ? Home.Index : -1), industry.Customers.Vendor.Values.ToArray().Select(vendor => (int)vendor));
    }

    private static double[] Orders(int first, int second)
    {
        IndustryState industry = Market(700);
        Set(industry, new CustomerId(first), Home, 0.25f, 24);
        Set(industry, new CustomerId(second), Abroad, 0.5f, 40);
        Choose(industry);
        return industry.Products.WaitingValue.Values.ToArray();

        static void Set(IndustryState industry, CustomerId customer, DesignerId vendor, float weight, byte interval)
        {
            industry.Customers.Stage[customer, vendor] = QualificationStage.Qualified;
            industry.Customers.Weight[customer] = weight;
            industry.Customers.Interval[customer] = interval;
        }
    }
}
