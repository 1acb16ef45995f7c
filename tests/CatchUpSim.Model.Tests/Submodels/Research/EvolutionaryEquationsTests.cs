using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Randomness;
using CatchUpSim.Model.Submodels;

namespace CatchUpSim.Model.Tests.Submodels;

/// <summary>O-NW-1 to O-NW-4.</summary>
public sealed class EvolutionaryEquationsTests
{
    private const double Innovating = 0.0205;
    private const double Imitating = 0.00102;
    private const double Cost = 0.16;
    private const double Depreciation = 0.03;
    private const double Demand = 67;
    private const double Productivity = 0.16;

    [Theory]
    [InlineData(2, 1.5, 279.1666666667)]
    [InlineData(4, 1.1666666667, 358.9285714286)]
    [InlineData(8, 1.1345, 369.1053327457)]
    [InlineData(16, 1.1345, 369.1053327457)]
    public void Equal_firms_come_to_rest_at_the_ratio_of_price_to_cost_and_the_capital_of_the_dossier(
        int firms, double ratio, double capital)
    {
        Assert.Equal(ratio, EvolutionaryEquations.RestingPriceCostRatio(firms, Innovating + Imitating, Cost), 1e-10);
        (double reached, double all) = Iterate(firms, Productivity);
        Assert.Equal(ratio, reached, 1e-10);
        Assert.Equal(capital, all, 1e-7);
    }

    [Fact]
    public void Where_they_rest_does_not_depend_on_their_productivity()
    {
        (double ratio, double capital) = Iterate(4, 1);
        Assert.Equal(1.1666666667, ratio, 1e-10);
        Assert.Equal(358.9285714286, capital, 1e-7);
    }

    [Fact]
    public void Without_research_nobody_draws_and_productivity_stays()
    {
        Assert.Equal(0, EvolutionaryEquations.DrawProbability(0.125, 0, 24));
        Assert.Equal(0.16, EvolutionaryEquations.NextProductivity(0.16, null, null));
    }

    [Fact]
    public void Without_dispersion_only_imitation_changes_productivity_and_never_beyond_the_best()
    {
        foreach (double normal in new[] { -2.0, 0.0, 3.0 })
        {
            double drawn = EvolutionaryEquations.Innovation(0.16, 0, normal);
            Assert.Equal(0.16, EvolutionaryEquations.NextProductivity(0.16, drawn, null));
        }

        Assert.Equal(0.2, EvolutionaryEquations.NextProductivity(0.16, 0.16, 0.2));
        Assert.Equal(0.2, EvolutionaryEquations.NextProductivity(0.2, null, 0.2));
        Assert.Equal(0.16 * Math.Exp(0.05), EvolutionaryEquations.Innovation(0.16, 0.05, 1), 1e-12);
        Assert.Equal(0.17, EvolutionaryEquations.NextProductivity(0.16, 0.17, 0.165));
    }

    [Fact]
    public void As_many_innovations_are_drawn_as_the_chance_says_over_the_periods()
    {
        const int Periods = 20_000;
        double chance = EvolutionaryEquations.DrawProbability(0.125, Innovating, 24.425);
        Assert.Equal(0.125 * Innovating * 24.425, chance, 1e-15);
        var stream = new RandomStreams(5, 0).For(RandomPurpose.Technology);
        int drawn = 0;
        for (int period = 0; period < Periods; period++)
        {
            drawn += stream.At(new Month(period), 0).NextEvent(chance) ? 1 : 0;
        }

        Assert.Equal(chance * Periods, drawn, 4 * Math.Sqrt(chance * (1 - chance) * Periods));
        Assert.Equal(1, EvolutionaryEquations.DrawProbability(1, 1, 2));
    }

    [Fact]
    public void Losses_shrink_a_firm_and_profits_let_it_grow_no_further_than_banks_lend()
    {
        Assert.Equal(100 * 0.97, EvolutionaryEquations.NextCapital(100, 3, 0.1, -0.05, new InvestmentTerms(Depreciation, 1)), 1e-12);
        Assert.Equal(100 * (1 - 0.01), EvolutionaryEquations.NextCapital(100, 3, 0.1, -0.01, new InvestmentTerms(Depreciation, 1)), 1e-12);
        Assert.Equal(100 * (1 + 0.02), EvolutionaryEquations.NextCapital(100, 3, 0.1, 0.01, new InvestmentTerms(Depreciation, 1)), 1e-12);
        Assert.Equal(100 * (1 + 0.01), EvolutionaryEquations.NextCapital(100, 3, 0.1, 0.01, new InvestmentTerms(Depreciation, 0)), 1e-12);
    }

    [Fact]
    public void A_price_falls_by_its_elasticity_and_profit_is_what_production_and_research_leave()
    {
        Assert.Equal(67.0 / 4, EvolutionaryEquations.Price(67, 16, 2), 1e-12);
        Assert.Equal(67.0 / 16, EvolutionaryEquations.Price(67, 16, 1), 1e-12);
        Assert.Equal(0.5 - 0.16 - 0.02, EvolutionaryEquations.Profit(2, 0.25, 0.16, 0.02), 1e-12);
    }

    // The full system of n equal firms without technical change, from the capital of the dossier.
    private static (double Ratio, double Capital) Iterate(int firms, double productivity)
    {
        double capital = 390.8 / firms;
        double ratio = 0;
        for (int period = 0; period < 5000; period++)
        {
            double price = EvolutionaryEquations.Price(Demand, firms * productivity * capital, 1);
            ratio = price * productivity / Cost;
            double profit = EvolutionaryEquations.Profit(price, productivity, Cost, Innovating + Imitating);
            capital = EvolutionaryEquations.NextCapital(capital, ratio, 1.0 / firms, profit, new InvestmentTerms(Depreciation, 1));
        }

        return (ratio, firms * capital);
    }
}
