using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Submodels;
using static CatchUpSim.Model.Tests.SmallIndustryMoney;

namespace CatchUpSim.Model.Tests.Submodels;

/// <summary>What counts as a step upward in the value chain (§9.2).</summary>
public sealed class UpgradingTests
{
    private static readonly ProductId Part = new(0);

    [Fact]
    public void Better_software_makes_the_same_part_better()
    {
        IndustryState industry = Shipping();
        industry.SoftwareStacks.Efficiency[Latecomer] = 0.59;
        Assert.Empty(Steps(industry));
        industry.SoftwareStacks.Efficiency[Latecomer] = 0.61;
        Assert.Equal(["product"], Steps(industry));
    }

    [Fact]
    public void A_part_that_is_not_shipped_upgrades_nothing()
    {
        IndustryState industry = Shipping();
        var next = new ProductId(1);
        industry.Products.OnSale[next] = true;
        industry.Products.Performance[next] = 2;
        industry.Products.Fit.Row(next).Fill(1);
        Assert.Empty(Steps(industry));
        industry.Products.Delivered[next] = 1;
        Assert.Equal(["product"], Steps(industry));
    }

    [Fact]
    public void The_first_part_of_a_new_generation_is_a_product_upgrade_once()
    {
        IndustryState industry = Shipping();
        industry.Products.Generation[Part] = 1;
        Assert.Equal(["product"], Steps(industry));
        industry.Products.Generation[Part] = 0;
        Assert.Equal(["product"], Steps(industry));
        industry.Products.Generation[Part] = 1;
        Assert.Equal(["product"], Steps(industry));
    }

    [Fact]
    public void Ten_points_of_yield_are_a_process_upgrade_at_equal_cost()
    {
        IndustryState industry = Shipping();
        industry.Products.Yield[Part] = 0.39;
        Assert.Empty(Steps(industry));
        industry.Products.Yield[Part] = 0.41;
        Assert.Equal(["process"], Steps(industry));
        Assert.Contains("yield up 11 points", industry.Chronicle.Entries[^1].Detail, StringComparison.Ordinal);
        industry.Products.Yield[Part] = 0.5;
        Assert.Equal(["process"], Steps(industry));

        // A later part of a finer line yields less; its own growth counts.
        industry.Products.YieldMark[Part] = 0;
        industry.Products.Yield[Part] = 0.2;
        Assert.Equal(["process"], Steps(industry));
        industry.Products.Yield[Part] = 0.35;
        Assert.Equal(["process", "process"], Steps(industry));
    }

    [Fact]
    public void Cheaper_and_better_yielding_in_one_month_is_one_step()
    {
        IndustryState industry = Shipping();
        industry.Products.Yield[Part] = 0.6;
        industry.Products.UnitCost[Part] = 1;
        Assert.Equal(["process"], Steps(industry));
        Assert.Equal(["process"], Steps(industry));
    }

    [Theory]
    [InlineData(0.6, 0, 10, 1)]
    [InlineData(0.4, 0, 10, 0)]
    [InlineData(0.6, 0.99, 10, 0)]
    [InlineData(0.6, 0, 0, 0)]
    public void Own_software_becomes_a_line_of_revenue_when_it_is_mature_and_links_are_free(
        double maturity, double drag, double delivered, int steps)
    {
        IndustryState industry = Shipping();
        industry.Capabilities.Skill.Row(Latecomer).Fill(0.2); // a captive firm, if being captive matters
        industry.ChainPositions.Material[Latecomer, new SegmentId(0)] = true;
        industry.Products.Delivered[Part] = delivered;
        industry.SoftwareStacks.OwnStack[Latecomer] = maturity;
        ValueChainParameters parameters = MoneyParameters.ValueChain with { CaptiveDrag = drag };
        Assert.Equal(steps, Steps(industry, parameters).Length);
        Assert.Equal(steps, Steps(industry, parameters).Length);
    }

    [Fact]
    public void Who_sells_for_the_first_time_begins_with_the_lines_that_it_has()
    {
        IndustryState industry = Shipping();
        industry.SoftwareStacks.OwnStack[Latecomer] = 1;
        ValueChainParameters parameters = MoneyParameters.ValueChain with { CaptiveDrag = 0 };
        Assert.Empty(Steps(industry, parameters));
        industry.ChainPositions.Material[Latecomer, new SegmentId(0)] = true;
        Assert.Empty(Steps(industry, parameters));
    }

    [Fact]
    public void A_segment_that_becomes_material_for_the_first_time_is_a_chain_upgrade_even_in_place_of_another()
    {
        IndustryState industry = Shipping();
        Assert.Equal([], Sell(100, 14));
        Assert.Equal(["chain"], Sell(0, 100));

        // One that was material before is not new when it returns.
        Assert.Equal(["chain"], Sell(100, 100));

        string[] Sell(double first, double second)
        {
            industry.MarketPositions.SmoothedSales[Latecomer, new SegmentId(0)] = first;
            industry.MarketPositions.SmoothedSales[Latecomer, new SegmentId(1)] = second;
            return Steps(industry);
        }
    }

    [Fact]
    public void Parts_of_the_shipped_world_carry_their_generation_and_their_yield()
    {
        IndustryState industry = ShippedWorld.StateAt(ShippedWorld.FirmA, 2028, 12);
        ProductId[] onSale = [.. industry.Products.All.ToArray().Where(product => industry.Products.OnSale[product])];
        Assert.All(onSale, product => Assert.InRange(industry.Products.Yield[product], 0.01, 0.999));
        Assert.Contains(onSale, product => industry.Products.Generation[product] > 0);
        Assert.All(onSale, product => Assert.True(
            industry.Products.Generation[product] <= industry.Capabilities.Generation[IndustryState.OwnerOf(product)]));
    }

    private static IndustryState Shipping()
    {
        IndustryState industry = Create();
        industry.Designers.Founded[Twin] = industry.Month.Index;
        industry.Products.OnSale[Part] = true;
        industry.Products.Delivered[Part] = 10;
        industry.Products.Performance[Part] = 0.5;
        industry.Products.Fit.Row(Part).Fill(1);
        industry.Products.UnitCost[Part] = 2;
        industry.Products.Yield[Part] = 0.3;
        industry.Products.DieArea[Part] = 600;
        industry.SoftwareStacks.Efficiency[Latecomer] = 0.4;
        ValueChain.Measure(industry, MoneyParameters.ValueChain with { CaptiveDrag = 0 });
        return industry;
    }

    private static string[] Steps(IndustryState industry, ValueChainParameters? parameters = null)
    {
        ValueChain.Measure(industry, parameters ?? MoneyParameters.ValueChain);
        return
        [
            .. industry.Chronicle.Entries
                .Where(entry => entry.Kind == EventKind.Upgrade && entry.Designer == Latecomer.Index)
                .Select(entry => entry.Subject),
        ];
    }
}
