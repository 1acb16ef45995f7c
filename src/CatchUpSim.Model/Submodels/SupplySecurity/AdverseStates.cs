using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>
/// What policy has made of where inputs are produced: the differences from production that moves by costs alone, which no
/// rule and no subsidy explain (§10.4). Inputs weigh by their parts of the cost of a card.
/// </summary>
internal static class AdverseStates
{
    /// <summary>Measures the states of the quarter.</summary>
    public static void Measure(IndustryState industry)
    {
        double driven = 0;
        double incumbents = 0;
        double dearer = 0;
        double all = 0;
        InputGoods goods = industry.InputGoods;
        foreach (InputId input in goods.All)
        {
            double weight = goods.HasPlaces(input) ? Math.Max(0, goods.CostShare[input]) : 0;
            driven -= weight * ByPolicy(goods, input, ProductionPlace.Home);
            incumbents += weight * ByPolicy(goods, input, ProductionPlace.Incumbents);
            dearer += weight * goods.Misallocation[input];
            all += weight;
        }

        PolicyStates policy = industry.PolicyStates;
        policy.HollowingOut[IndustryState.Policy] = all > 0 ? driven / all : 0;
        policy.Contraction[IndustryState.Policy] = all > 0 ? incumbents / all : 0;
        policy.Misallocation[IndustryState.Policy] = all > 0 ? dearer / all : 0;
    }

    private static double ByPolicy(InputGoods goods, InputId input, ProductionPlace place)
    {
        var column = new PlaceId((int)place);
        return goods.PlaceShare[input, column] - goods.NeutralPlaceShare[input, column];
    }
}
