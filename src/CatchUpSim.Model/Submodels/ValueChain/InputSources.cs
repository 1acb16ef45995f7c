using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>Where inputs come from in a month, the same for all firms of a side.</summary>
/// <param name="DistanceFromHome">How far the sources are from home designers, weighted by cost, index from 0 to 1.</param>
/// <param name="DistanceFromAbroad">The same from foreign designers.</param>
/// <param name="ToolConcentration">Largest concentration of the sources of design tools, index from 0 to 1.</param>
internal readonly record struct InputSources(double DistanceFromHome, double DistanceFromAbroad, double ToolConcentration)
{
    /// <summary>The sources of all inputs.</summary>
    public static InputSources Of(InputGoods goods)
    {
        double home = 0;
        double abroad = 0;
        double total = 0;
        double most = 0;
        foreach (InputId input in goods.All)
        {
            double cost = Math.Max(0, goods.CostShare[input]);
            double distance = Math.Clamp(goods.Distance[input], 0, 1);
            home += cost * distance;
            abroad += cost * (1 - distance);
            total += cost;
            most = goods.IsDesignTool[input] ? Math.Max(most, Math.Clamp(goods.Concentration[input], 0, 1)) : most;
        }

        return total > 0 ? new InputSources(home / total, abroad / total, most) : new InputSources(0, 0, most);
    }

    /// <summary>How far the sources are from the designers of a side, index from 0 to 1.</summary>
    public double Distance(bool isHome) => isHome ? DistanceFromHome : DistanceFromAbroad;
}
