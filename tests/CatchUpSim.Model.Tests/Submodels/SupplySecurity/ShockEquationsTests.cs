using CatchUpSim.Model.Submodels;

namespace CatchUpSim.Model.Tests.Submodels;

public sealed class ShockEquationsTests
{
    [Fact]
    public void Holding_stocks_costs_a_twelfth_of_the_yearly_rate_on_their_value() =>
        Assert.Equal(1.0, ShockEquations.HoldingCost(5.0, 12.0, 0.2), 1e-12);

    [Fact]
    public void Output_is_unharmed_while_inventory_lasts_and_then_falls_one_for_one()
    {
        // Usage of 200 a month, inflow halved to 100: the inventory of 250 bridges two and a half months.
        double inventory = 250.0;
        List<double> outputs = [];
        for (int month = 0; month < 5; month++)
        {
            outputs.Add(ShockEquations.LeontiefOutput(100.0, 100.0, inventory, 2.0));
            inventory = ShockEquations.InventoryAfterMonth(100.0, 100.0, inventory, 2.0);
        }

        Assert.Equal([100.0, 100.0, 75.0, 50.0, 50.0], outputs);
        Assert.Equal(0.0, inventory);
    }

    [Fact]
    public void Surplus_input_goes_into_inventory() =>
        Assert.Equal(80.0, ShockEquations.InventoryAfterMonth(100.0, 250.0, 30.0, 2.0));

    [Theory]
    [InlineData(0.3)]
    [InlineData(1.0)]
    [InlineData(4.0)]
    public void Constant_returns_scale_output_with_all_inputs(double elasticity)
    {
        Near.Relative(1.0, ShockEquations.CesOutput([0.3, 0.7], [1.0, 1.0], elasticity));
        Near.Relative(0.6, ShockEquations.CesOutput([0.3, 0.7], [0.6, 0.6], elasticity));
    }

    [Fact]
    public void A_geometric_mean_takes_shares_that_do_not_sum_to_one() =>
        Near.Relative(2, ShockEquations.CesOutput([1, 3], [16, 1], 1));

    [Fact]
    public void Substitution_runs_from_the_scarcest_input_over_the_geometric_to_the_arithmetic_mean()
    {
        double[] shares = [0.5, 0.5];
        double[] inputs = [0.25, 1.0];
        Near.Relative(0.25, ShockEquations.CesOutput(shares, inputs, 0.005), 0.01);
        Near.Relative(0.4, ShockEquations.CesOutput(shares, inputs, 0.5));
        Near.Relative(0.5, ShockEquations.CesOutput(shares, inputs, 1.0));
        Near.Relative(0.5, ShockEquations.CesOutput(shares, inputs, 1.0 + 1e-7), 1e-6);
        Near.Relative(0.625, ShockEquations.CesOutput(shares, inputs, 1e12), 1e-9);
    }

    [Theory]
    [InlineData(0.5, 0.0)]
    [InlineData(1.0, 0.0)]
    [InlineData(2.0, 0.25)]
    public void A_missing_input_stops_output_only_where_it_cannot_be_substituted(double elasticity, double expected) =>
        Assert.Equal(expected, ShockEquations.CesOutput([0.5, 0.5], [0.0, 1.0], elasticity), 12);

    [Fact]
    public void Three_links_reproduce_the_hit_share_of_the_seed() =>
        Near.Relative(0.667187443, ShockEquations.ContagionProbability(3, 0.307));

    [Fact]
    public void Contagion_needs_a_link_and_is_certain_over_a_certain_one()
    {
        Assert.Equal(0.0, ShockEquations.ContagionProbability(0, 0.9));
        Assert.Equal(0.0, ShockEquations.ContagionProbability(5, 0.0));
        Assert.Equal(1.0, ShockEquations.ContagionProbability(1, 1.0));
    }

    [Fact]
    public void Impossible_shocks_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ShockEquations.ContagionProbability(-1, 0.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => ShockEquations.LeontiefOutput(1.0, 1.0, 0.0, 0.0));
        Assert.Throws<ArgumentOutOfRangeException>(() => ShockEquations.CesOutput([1.0], [1.0], 0.0));
        Assert.Throws<ArgumentOutOfRangeException>(() => ShockEquations.CesOutput([0.0], [1.0], 2.0));
        Assert.Throws<ArgumentOutOfRangeException>(() => ShockEquations.CesOutput([1.0], [1.0, 1.0], 2.0));
    }
}
