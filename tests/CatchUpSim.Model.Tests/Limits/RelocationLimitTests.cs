using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;
using static CatchUpSim.Model.Tests.Limits.LimitScenario;

namespace CatchUpSim.Model.Tests.Limits;

/// <summary>Where production goes under a tariff on one place, and without any reason to move.</summary>
public sealed class RelocationLimitTests
{
    private const double CostWeight = 6;

    private static readonly double[] First = [0.4, 0.3, 0.2, 0.1];

    [Fact]
    public void Production_nears_the_logit_shares_of_the_tariff_by_the_same_part_each_quarter()
    {
        double tariff = ((250 * 0.25) + (120 * 0.075)) / 370;
        double weight = 0.4 * Math.Exp(-CostWeight * tariff);
        double[] wanted = [weight / (weight + 0.6), 0.3 / (weight + 0.6), 0.2 / (weight + 0.6), 0.1 / (weight + 0.6)];
        int quarters = 0;
        Walk("relocation", 120, (month, industry) =>
        {
            quarters += month > 0 && industry.Month.IsQuarterEnd ? 1 : 0;
            double left = Math.Pow(0.8, quarters / 4.0);
            double[] expected = [.. First.Select((first, i) => wanted[i] + ((first - wanted[i]) * left))];
            Near(expected, Shares(industry));
        });
        Assert.Equal(40, quarters);
    }

    [Fact]
    public void Where_nothing_has_a_reason_to_move_everything_stays()
    {
        IndustryState industry = Walk("relocation#balanced", 120);
        Near(First, Shares(industry));
        Assert.All(industry.InputGoods.ReachChange.Values.ToArray(), change => Assert.Equal(0, change, 1e-12));
        Assert.All(industry.ChainPositions.InputPriceChange.Values.ToArray(), change => Assert.Equal(0, change, 1e-12));
        Assert.DoesNotContain(industry.Chronicle.Entries, entry => entry.Kind == EventKind.Relocation);
    }

    [Fact]
    public void Moves_that_costs_alone_explain_are_no_adverse_state_and_those_of_a_tariff_are()
    {
        IndustryState costs = Walk("relocation#cheaper", 120);
        Assert.True(Shares(costs)[0] < 0.35);
        Assert.Equal(0, -costs.PolicyStates.HollowingOut[IndustryState.Policy], 1e-12);
        Assert.Equal(0, costs.PolicyStates.Misallocation[IndustryState.Policy], 1e-12);

        IndustryState tariff = Walk("relocation", 120);
        Assert.True(tariff.PolicyStates.HollowingOut[IndustryState.Policy] > 0.1);
        Assert.Contains(tariff.Chronicle.Entries, entry => entry.Kind == EventKind.Relocation && entry.Actor == "wafers");
    }

    [Fact]
    public void Shares_of_the_places_that_do_not_sum_to_one_are_flagged()
    {
        Scenario scenario = Read("relocation");
        Assert.Empty(scenario.Validate());
        ProductionShares? shares = scenario.Inputs.Single(input => input.MadeIn is not null).MadeIn;
        Scenario wrong = scenario with
        {
            Inputs = [.. scenario.Inputs.Select(input => input.MadeIn is null ? input : input with { MadeIn = shares! with { Home = 0.5 } })],
        };
        Assert.Equal(["inputs.wafers.made-in"], wrong.Validate().Select(fault => fault.Path));
    }

    private static double[] Shares(IndustryState industry) =>
        industry.InputGoods.PlaceShare.Row(new InputId(industry.Names.Inputs.ToList().IndexOf("wafers"))).ToArray();

    private static void Near(double[] expected, double[] found)
    {
        for (int place = 0; place < expected.Length; place++)
        {
            Assert.Equal(expected[place], found[place], 1e-12);
        }
    }
}
