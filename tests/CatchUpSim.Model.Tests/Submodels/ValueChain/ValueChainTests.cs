using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Submodels;
using static CatchUpSim.Model.Tests.SmallIndustryMoney;
using static CatchUpSim.Model.Tests.Submodels.SellingLatecomers;

namespace CatchUpSim.Model.Tests.Submodels;

public sealed class ValueChainTests
{
    private static readonly LinkId FoundryLink = new((int)ValueChainLink.Foundry);

    [Fact]
    public void An_unskilled_small_buyer_of_a_fine_node_is_captive_and_a_skilled_large_one_is_not()
    {
        IndustryState industry = Selling();
        industry.Capabilities.Skill.Row(Latecomer).Fill(0.2);
        industry.Capabilities.Skill.Row(Twin).Fill(2);
        industry.FoundryTies.YearlyWafers[Twin, new LineId(0)] = 400;
        industry.Month = industry.Start;
        ValueChain.Measure(industry, MoneyParameters.ValueChain);
        Assert.Equal(GovernanceType.Captive, industry.ChainPositions.Governance[Latecomer, FoundryLink]);
        Assert.Equal(GovernanceType.Modular, industry.ChainPositions.Governance[Twin, FoundryLink]);
        Assert.True(industry.ChainPositions.Captivity[Latecomer] > industry.ChainPositions.Captivity[Twin]);
        Assert.True(industry.ChainPositions.FunctionalDrag[Latecomer] > industry.ChainPositions.FunctionalDrag[Twin]);
    }

    [Fact]
    public void Purchases_of_inputs_are_averaged_over_a_year()
    {
        IndustryState industry = Selling();
        industry.Month = industry.Start.Next;
        industry.Accounts.CostOfGoods[Latecomer] = 12;
        industry.ChainPositions.Purchases.Values.Clear();
        double average = 0;
        for (int month = 1; month <= 5; month++)
        {
            average += (12 - average) / 12;
            ValueChain.Measure(industry, MoneyParameters.ValueChain);
            Near.Relative(average, industry.ChainPositions.Purchases[Latecomer]);
        }
    }

    [Fact]
    public void Each_captive_link_holds_back_what_the_others_leave()
    {
        IndustryState industry = Selling();
        industry.Capabilities.Skill.Row(Latecomer).Fill(0.2);
        industry.Month = industry.Start;
        ValueChain.Measure(industry, MoneyParameters.ValueChain);
        double captive = IndustryMeasures.CaptiveLinks(industry, Latecomer);
        Assert.InRange(captive, 1, IndustrySizes.Links);
        Assert.Equal(1 - Math.Pow(0.1, captive), industry.ChainPositions.FunctionalDrag[Latecomer], 12);
    }

    [Fact]
    public void Inputs_count_by_their_part_of_the_cost_whatever_the_parts_sum_to()
    {
        double reliance = Reliance(costs: 1);
        Assert.True(reliance > 0);
        Near.Relative(reliance, Reliance(costs: 3));
    }

    [Fact]
    public void A_firm_without_software_people_and_salespeople_has_the_margin_of_solutions()
    {
        IndustryState industry = Selling();
        industry.Workforces.Staff.Row(Latecomer).Clear();
        ValueChain.Measure(industry, MoneyParameters.ValueChain);
        Assert.Equal(MoneyParameters.ValueChain.SolutionsMargin, industry.ChainPositions.SoftwareMargin[Latecomer]);
    }

    private static double Reliance(double costs)
    {
        IndustryState industry = Selling();
        industry.InputGoods.CostShare.Values.Fill(costs);
        ValueChain.Measure(industry, MoneyParameters.ValueChain with { WaferWeight = 0 });
        return industry.ChainPositions.ExternalReliance[Latecomer];
    }

    [Fact]
    public void A_finer_node_and_a_larger_die_are_more_complex()
    {
        ValueChainParameters parameters = MoneyParameters.ValueChain;
        double coarse = LinkComplexity(28, 300, parameters);
        Assert.True(LinkComplexity(7, 300, parameters) > coarse);
        Assert.True(LinkComplexity(28, 600, parameters) > coarse);
        Assert.Equal(1, LinkComplexity(1, 2000, parameters), 12);
    }

    [Fact]
    public void Captive_links_slow_the_shift_to_software_one_month_later()
    {
        IndustryState free = Selling();
        IndustryState held = Selling();
        held.ChainPositions.FunctionalDrag[Latecomer] = 0.9;
        ValueChain.Measure(free, MoneyParameters.ValueChain);
        ValueChain.Measure(held, MoneyParameters.ValueChain);
        Assert.Equal(
            0.1, held.ChainPositions.SoftwareShare[Latecomer] / free.ChainPositions.SoftwareShare[Latecomer], 9);
    }

    [Theory]
    [InlineData(30, 0, 0.8)]
    [InlineData(30, 10, 0.7)]
    [InlineData(0, 10, 0.4)]
    public void Software_is_sold_at_the_margin_of_those_who_write_it_and_solutions_at_that_of_those_who_sell_them(
        double writers, double sellers, double margin)
    {
        IndustryState industry = Selling();
        Span<double> staff = industry.Workforces.Staff.Row(Latecomer);
        staff.Clear();
        staff[(int)StaffRole.Software * IndustrySizes.ExperienceClasses] = writers;
        staff[(int)StaffRole.Sales * IndustrySizes.ExperienceClasses] = sellers;
        ValueChain.Measure(industry, MoneyParameters.ValueChain);
        Assert.Equal(margin, industry.ChainPositions.SoftwareMargin[Latecomer], 12);
    }

    [Fact]
    public void Software_lifts_a_firm_on_the_smile_curve_and_hardware_lowers_it()
    {
        IndustryState industry = Selling();
        industry.Accounts.Revenue[Latecomer] = 100;
        ValueChain.Measure(industry, MoneyParameters.ValueChain);
        double before = industry.ChainPositions.Position[Latecomer];
        Assert.InRange(before, 0.4, 1);
        industry.Accounts.CostOfGoods[Latecomer] = 50;
        ValueChain.Measure(industry, MoneyParameters.ValueChain);
        Assert.True(industry.ChainPositions.Position[Latecomer] < before);
    }

    [Fact]
    public void Salaries_alone_give_no_place_and_a_month_without_deliveries_changes_none()
    {
        IndustryState industry = Selling();
        industry.Workforces.PayPerMonth[Latecomer] = 20;
        ValueChain.Measure(industry, MoneyParameters.ValueChain);
        Assert.Equal(0, industry.ChainPositions.Position[Latecomer]);
        industry.Accounts.Revenue[Latecomer] = 10;
        industry.Accounts.CostOfGoods[Latecomer] = 9;
        ValueChain.Measure(industry, MoneyParameters.ValueChain);
        double poor = industry.ChainPositions.Position[Latecomer];
        Assert.InRange(poor, 0.01, 0.9);
        industry.Accounts.Revenue[Latecomer] = 0;
        industry.Accounts.CostOfGoods[Latecomer] = 0;
        ValueChain.Measure(industry, MoneyParameters.ValueChain);
        Assert.Equal(poor, industry.ChainPositions.Position[Latecomer]);
        industry.Accounts.Revenue[Latecomer] = 20;
        industry.Accounts.CostOfGoods[Latecomer] = 9;
        ValueChain.Measure(industry, MoneyParameters.ValueChain);
        Assert.True(industry.ChainPositions.Position[Latecomer] > poor);
    }

    [Fact]
    public void Upgrading_is_recorded_when_a_step_is_complete_and_not_before()
    {
        IndustryState industry = Selling();
        var product = new ProductId(0);
        industry.Products.Delivered[product] = 10;
        industry.Products.Fit.Row(product).Fill(1);
        industry.SoftwareStacks.Efficiency[Latecomer] = 0.5;
        ValueChain.Measure(industry, MoneyParameters.ValueChain);
        Assert.Equal(0, industry.ChainPositions.Upgrades[Latecomer]);
        industry.Products.Performance[product] = 0.54;
        ValueChain.Measure(industry, MoneyParameters.ValueChain);
        Assert.Equal(0, industry.ChainPositions.Upgrades[Latecomer]);
        industry.Products.UnitCost[product] = 1.9;
        ValueChain.Measure(industry, MoneyParameters.ValueChain);
        Assert.Equal(["process"], Steps(industry));
        industry.Products.Performance[product] = 0.8;
        industry.Products.UnitCost[product] = 3.2;
        ValueChain.Measure(industry, MoneyParameters.ValueChain);
        Assert.Equal(["process", "product"], Steps(industry));
        industry.MarketPositions.SmoothedSales[Latecomer, new SegmentId(0)] = 10;
        ValueChain.Measure(industry, MoneyParameters.ValueChain);
        industry.MarketPositions.SmoothedSales[Latecomer, new SegmentId(1)] = 3;
        industry.ChainPositions.SoftwareShare[Latecomer] = 0.3;
        ValueChain.Measure(industry, MoneyParameters.ValueChain);
        Assert.Equal(["process", "product", "functional", "chain"], Steps(industry));
        Assert.Equal(4, industry.ChainPositions.Upgrades[Latecomer]);
    }

    [Fact]
    public void Wafers_from_the_home_foundry_lower_external_reliance()
    {
        IndustryState industry = Selling();
        industry.FoundryTies.Wafers[Latecomer, new LineId(0)] = 100;
        industry.FoundryTies.Wafers[Twin, new LineId(1)] = 100;
        ValueChain.Measure(industry, MoneyParameters.ValueChain);
        double complexity = LinkComplexity(industry.ProcessLines.Node[new LineId(0)], 600, MoneyParameters.ValueChain);
        Assert.Equal(0.4 + (0.6 * complexity * 0.8), industry.ChainPositions.ExternalReliance[Latecomer], 9);
        Assert.Equal(0.6 * complexity * 0.8, industry.ChainPositions.ExternalReliance[Twin], 9);
    }

    [Fact]
    public void A_more_complex_design_relies_more_on_others_and_a_month_without_wafers_changes_nothing()
    {
        IndustryState industry = Selling();
        industry.FoundryTies.Wafers[Latecomer, new LineId(0)] = 100;
        ValueChain.Measure(industry, MoneyParameters.ValueChain);
        double fine = industry.ChainPositions.ExternalReliance[Latecomer];
        industry.FoundryTies.Wafers[Latecomer, new LineId(0)] = 0;
        ValueChain.Measure(industry, MoneyParameters.ValueChain);
        Assert.Equal(fine, industry.ChainPositions.ExternalReliance[Latecomer], 12);
        industry.Products.DieArea[new ProductId(0)] = 200;
        ValueChain.Measure(industry, MoneyParameters.ValueChain);
        Assert.True(industry.ChainPositions.ExternalReliance[Latecomer] < fine);
    }

    [Fact]
    public void With_the_mechanism_off_nothing_is_measured()
    {
        IndustryState industry = Create(AllOn with { ValueChain = false });
        ValueChain.Measure(industry, MoneyParameters.ValueChain);
        Assert.Equal(0, industry.ChainPositions.Position[Latecomer]);
    }

    private static double LinkComplexity(double node, double area, ValueChainParameters parameters) =>
        ChainComplexity.OfDesign(node, area, parameters);

    private static string[] Steps(IndustryState industry) =>
        industry.Chronicle.Entries
            .Where(entry => entry.Kind == EventKind.Upgrade && entry.Designer == Latecomer.Index)
            .Select(entry => entry.Subject)
            .ToArray();
}
