using CatchUpSim.Model.Entities;
using static CatchUpSim.Model.Tests.Submodels.RunningProject;

namespace CatchUpSim.Model.Tests.Submodels;

public sealed class ProductDevelopmentProcedureTests
{
    [Fact]
    public void A_project_passes_its_stages_in_order_and_ends_with_a_product_on_sale()
    {
        IndustryState industry = Begin();
        List<DevelopmentStage> stages = Follow(industry, Certain(1), 120);
        Assert.Equal(
            [
                DevelopmentStage.Architecture, DevelopmentStage.Logic, DevelopmentStage.Physical, DevelopmentStage.TapeOut,
                DevelopmentStage.BringUp, DevelopmentStage.Qualification, DevelopmentStage.Ramp, DevelopmentStage.None,
            ],
            stages.Where(stage => stage != DevelopmentStage.Respin).Distinct());
        Assert.True(IndustryMeasures.Sells(industry, ShippedWorld.Focal));

        // Even the surest first spin fails now and then; each failure is one respin.
        Assert.Equal(1 + stages.Count(stage => stage == DevelopmentStage.Respin), industry.Designers.FirstProductSpins[ShippedWorld.Focal]);
        Assert.True(industry.HasReached(ShippedWorld.Focal, Milestone.FirstSilicon));
    }

    [Fact]
    public void Stock_of_a_product_whose_place_a_new_one_takes_is_a_loss_and_costs_no_cash()
    {
        IndustryState industry = Begin();
        DesignerId firm = ShippedWorld.Focal;
        foreach (ProductId product in IndustryState.ProductsOf(firm))
        {
            industry.Products.OnSale[product] = true;
            industry.Products.Launched[product] = industry.Month.Index - product.Index;
        }

        ProductId oldest = IndustryState.ProductsOf(firm).Last();
        industry.Products.InventoryValue[oldest] = 7;
        industry.Products.PipelineValue[oldest, new LagId(0)] = 5;
        industry.Accounts.Prepayments[firm] = 6;
        industry.Projects.Stage[Project] = DevelopmentStage.Qualification;
        double cash = industry.Accounts.Cash[firm];
        while (industry.Projects.Stage[Project] != DevelopmentStage.Ramp)
        {
            Assert.Equal(0, industry.Accounts.WriteOff[firm]);
            Advance(industry, Certain(1));
        }

        Assert.Equal((12, 1, cash), (industry.Accounts.WriteOff[firm], industry.Accounts.Prepayments[firm], industry.Accounts.Cash[firm]));
        Assert.Equal(0, industry.Products.InventoryValue[oldest]);
    }

    [Theory]
    [InlineData(2, false, true)]
    [InlineData(0, false, false)]
    [InlineData(2, true, false)]
    public void A_new_foreign_card_waits_at_the_border_until_it_has_been_rated(int rule, bool isHome, bool waits)
    {
        IndustryState industry = Begin();
        industry.PolicyStates.SalesRule[IndustryState.Policy] = rule;
        industry.Designers.IsHome[ShippedWorld.Focal] = isHome;
        Follow(industry, Certain(1), 120);
        ProductId card = IndustryState.ProductsOf(ShippedWorld.Focal).First(product => industry.Products.OnSale[product]);
        Assert.Equal(waits, industry.Products.IsBlocked[card]);
    }

    [Fact]
    public void The_chance_with_which_silicon_worked_is_told_until_the_part_has_ramped_up()
    {
        IndustryState industry = Begin();
        industry.Projects.Stage[Project] = DevelopmentStage.Qualification;
        industry.Projects.Success[Project] = 0.7;
        List<DevelopmentStage> stages = Follow(industry, Certain(1), 3);
        while (stages[^1] == DevelopmentStage.Qualification)
        {
            stages = Follow(industry, Certain(1), 1);
        }

        Assert.Equal((DevelopmentStage.Ramp, 0.7), (industry.Projects.Stage[Project], industry.Projects.Success[Project]));
    }

    [Fact]
    public void Silicon_that_fails_goes_round_again_and_costs_masks_each_time()
    {
        IndustryState industry = Begin();
        List<DevelopmentStage> stages = Follow(industry, Certain(0.000001), 90);
        Assert.True(stages.Count(stage => stage == DevelopmentStage.Respin) >= 2);
        Assert.True(industry.Projects.Spin[Project] >= 3);
        Assert.False(industry.HasReached(ShippedWorld.Focal, Milestone.SiliconSuccess));
        Assert.Contains(industry.Chronicle.Entries, e => string.Equals(e.Subject, "respin", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(DevelopmentStage.Architecture, 1)]
    [InlineData(DevelopmentStage.Logic, 0.4)]
    [InlineData(DevelopmentStage.Physical, 0.4)]
    public void Want_of_design_tools_costs_its_share_of_the_work_where_tools_are_needed(DevelopmentStage stage, double left)
    {
        // The work of a month, by too few people to finish.
        Near.Relative(left * WorkOfMonth(stage, loss: 0), WorkOfMonth(stage, loss: 0.6));
    }

    [Fact]
    public void A_design_without_money_for_masks_waits_before_tape_out()
    {
        IndustryState industry = Begin();
        industry.Accounts.Cash[ShippedWorld.Focal] = 0.1;
        List<DevelopmentStage> stages = Follow(industry, Certain(1), 80);
        Assert.Equal((DevelopmentStage.Physical, true), (stages[^1], industry.Projects.OwesMasks[Project]));
        industry.Accounts.Cash[ShippedWorld.Focal] = 1000;
        Assert.Contains(DevelopmentStage.TapeOut, Follow(industry, Certain(1), 4));
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 16)]
    public void A_design_for_a_lost_line_waits_before_tape_out(bool isBarred, double presumptionNode)
    {
        IndustryState industry = Begin();
        industry.Projects.Line[Project] = industry.Line("leading/n7").Index;
        industry.Projects.DieArea[Project] = 800;
        industry.FoundryTies.IsBarred[ShippedWorld.Focal, industry.Line("leading/n7")] = isBarred;
        industry.PolicyStates.PresumptionNode[IndustryState.Policy] = presumptionNode;
        Assert.Equal(DevelopmentStage.Physical, Follow(industry, Certain(1), 80)[^1]);
    }

    [Fact]
    public void More_people_are_faster_until_the_shortest_duration_binds()
    {
        int few = MonthsToLogic(4);
        int many = MonthsToLogic(40);
        int crowd = MonthsToLogic(20_000);
        int doubled = MonthsToLogic(40_000);
        Assert.True(few > many && many >= crowd, $"{few}, {many} and {crowd}");
        Assert.Equal(crowd, doubled);
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    public void A_flagship_is_a_second_product_and_the_spins_of_the_first_stay_those_of_the_first(int number, bool isFlagship)
    {
        IndustryState industry = Begin();
        industry.Projects.Number[Project] = number;
        industry.Designers.FirstProductSpins[ShippedWorld.Focal] = 9;
        Follow(industry, Certain(1), 120);
        Assert.Equal((isFlagship, 9), (industry.HasReached(ShippedWorld.Focal, Milestone.FlagshipDesigned), industry.Designers.FirstProductSpins[ShippedWorld.Focal]));
    }

    [Fact]
    public void Volume_is_dated_when_enough_cards_are_delivered_even_long_after_the_ramp()
    {
        IndustryState industry = Begin();
        Follow(industry, Certain(1), 120);
        Span<double> units = industry.MarketPositions.Units.Row(ShippedWorld.Focal);
        units[0] = Parameters.Volume - 1;
        Advance(industry, Parameters);
        Assert.False(industry.HasReached(ShippedWorld.Focal, Milestone.VolumeProduction));
        units[0] = Parameters.Volume;
        Advance(industry, Parameters);
        Assert.False(industry.HasReached(ShippedWorld.Focal, Milestone.VolumeProduction)); // cards from pilot wafers are no volume
        industry.Products.Produced[IndustryState.ProductsOf(ShippedWorld.Focal).First()] = Parameters.Volume;
        Advance(industry, Parameters);
        Assert.True(industry.HasReached(ShippedWorld.Focal, Milestone.VolumeProduction));
    }

    [Fact]
    public void Production_ramps_from_a_tenth_to_all_of_the_planned_volume()
    {
        IndustryState industry = Begin();
        List<double> ramp = [];
        for (int month = 0; month < 120 && (ramp.Count == 0 || industry.Projects.Stage[Project] == DevelopmentStage.Ramp); month++)
        {
            Advance(industry, Certain(1));
            if (industry.Projects.Stage[Project] == DevelopmentStage.Ramp)
            {
                ramp.Add(industry.Products.RampShare[new ProductId(ShippedWorld.Focal.Index * IndustrySizes.ProductsPerDesigner)]);
            }
        }

        Assert.True(ramp.Count > 1);
        Assert.InRange(ramp[0], 0.1, 0.4);
        Assert.Equal(ramp.Order(), ramp);
        Assert.Equal(1, industry.Products.RampShare[new ProductId(ShippedWorld.Focal.Index * IndustrySizes.ProductsPerDesigner)], 1e-9);
    }

    private static double WorkOfMonth(DevelopmentStage stage, double loss)
    {
        IndustryState industry = Begin();
        industry.Projects.Stage[Project] = stage;
        industry.Workforces.Effective.Row(ShippedWorld.Focal).Fill(5);
        Advance(industry, Certain(1));
        double before = industry.Projects.Done[Project];
        industry.ChainPositions.DesignLoss[ShippedWorld.Focal] = loss;
        Advance(industry, Certain(1));
        Assert.Equal(stage, industry.Projects.Stage[Project]);
        return industry.Projects.Done[Project] - before;
    }

    private static int MonthsToLogic(double people)
    {
        IndustryState industry = Begin();
        industry.Workforces.Effective.Row(ShippedWorld.Focal).Fill(people);
        int months = 0;
        while (industry.Projects.Stage[Project] == DevelopmentStage.Architecture && months < 400)
        {
            Advance(industry, Certain(1));
            months++;
        }

        return months;
    }
}
