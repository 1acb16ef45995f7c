using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>
/// How far firms and inputs are from final use (§9.4). The stages are the inputs, which go to the makers of another input
/// or to designers; the designers, who sell to server makers and to users; and the server makers, who sell to users.
/// </summary>
internal static class ChainStages
{
    /// <summary>At each quarter's end, when customers' purchases are known, the distances.</summary>
    internal static void Measure(IndustryState industry)
    {
        if (!industry.Month.IsQuarterEnd)
        {
            return;
        }

        double bought = 0;
        double soldOn = 0;
        foreach (DesignerId designer in industry.Designers.All)
        {
            double purchases = industry.ChainPositions.Purchases[designer];
            bought += purchases;
            soldOn += purchases * industry.MarketPositions.IndirectShare[designer];
        }

        if (bought > 0)
        {
            Place(industry, soldOn / bought);
        }
    }

    /// <summary>
    /// Equation (VC12): (VC7) of the stages. All of an input goes to its user; of what designers make, server makers buy a
    /// share σ, for the makers of inputs the mean weighted by what the designers buy. A designer is a stage of its own with
    /// its own σ, so that U = 1 + σ·U of server makers.
    /// </summary>
    private static void Place(IndustryState industry, double soldOn)
    {
        int designers = industry.InputGoods.Count;
        int serverMakers = designers + 1;
        int stages = designers + 2;
        var allocation = new double[stages * stages];
        foreach (InputId input in industry.InputGoods.All)
        {
            int user = industry.InputGoods.User[input];
            allocation[(input.Index * stages) + (user >= 0 ? user : designers)] = 1;
        }

        allocation[(designers * stages) + serverMakers] = Math.Clamp(soldOn, 0, 1);
        double[] upstreamness = PositionEquations.Upstreamness(allocation, stages);
        foreach (InputId input in industry.InputGoods.All)
        {
            industry.InputGoods.Upstreamness[input] = upstreamness[input.Index];
        }

        foreach (DesignerId designer in industry.Designers.All)
        {
            double share = industry.MarketPositions.IndirectShare[designer];
            bool hasSold = industry.IsActive(designer) && industry.MarketPositions.TotalUnits[designer] > 0;
            industry.ChainPositions.Upstreamness[designer] = hasSold ? 1 + (share * upstreamness[serverMakers]) : 0;
        }
    }
}
