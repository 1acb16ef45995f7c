using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>How the places look to the producers of one input after the other: cost, policy and market access.</summary>
internal sealed class PlaceAppeal(SupplySecurityParameters parameters, RelocationOutlook outlook)
{
    private readonly double[] _openAtHome = new double[IndustrySizes.Places];
    private readonly double[] _access = new double[IndustrySizes.Places];

    /// <summary>Gets the cost of production, B.</summary>
    public double[] Bare { get; } = new double[IndustrySizes.Places];

    /// <summary>Gets the cost to home designers.</summary>
    public double[] CostAtHome { get; } = new double[IndustrySizes.Places];

    /// <summary>Gets the cost to foreign designers.</summary>
    public double[] CostAbroad { get; } = new double[IndustrySizes.Places];

    /// <summary>Gets the utility of each place less that of the start at bare costs, log odds.</summary>
    public double[] Utility { get; } = new double[IndustrySizes.Places];

    /// <summary>Gets the same without policy.</summary>
    public double[] NeutralUtility { get; } = new double[IndustrySizes.Places];

    /// <summary>Looks at the places for the producers of an input.</summary>
    public void Look(InputGoods goods, InputId input)
    {
        // Complex goods are exported by few (Korniyenko, Pinat and Dew 2017), so centrality tells complexity.
        double complexity = Math.Clamp(goods.Centrality[input] / parameters.CentralityScale, 0, 1);
        double denied = 1 - ((1 - Math.Clamp(goods.ExpectedDenial[input], 0, 1)) * (1 - outlook.Fear));
        for (int i = 0; i < IndustrySizes.Places; i++)
        {
            _openAtHome[i] = 1 - (denied * outlook.Control[i]);
        }

        RelocationEquations.MarketAccess(
            outlook.HomeCustom, _openAtHome, outlook.OpenAbroad, goods.PlaceShare.Row(input), _access);
        for (int i = 0; i < IndustrySizes.Places; i++)
        {
            Weigh(i, complexity, Math.Clamp(goods.CapitalShare[input], 0, 1));
        }
    }

    private void Weigh(int place, double complexity, double capital)
    {
        RelocationParameters relocation = parameters.Relocation;
        PlaceParameters terms = outlook.Terms[place];
        double subsidy = outlook.Subsidy[place] * capital;
        double first = RelocationEquations.BareCost(terms.Cost, terms.SkillGap, complexity);
        Bare[place] = RelocationEquations.BareCost(outlook.Cost[place], terms.SkillGap, complexity);
        CostAtHome[place] = RelocationEquations.DeliveredCost(Bare[place], outlook.DutyAtHome[place], subsidy);
        CostAbroad[place] = RelocationEquations.DeliveredCost(Bare[place], outlook.DutyAbroad[place], subsidy);
        double cost = (outlook.HomeCustom * CostAtHome[place]) + ((1 - outlook.HomeCustom) * CostAbroad[place]);
        NeutralUtility[place] = -relocation.CostWeight * (Bare[place] - first);
        Utility[place] = (-relocation.CostWeight * (cost - first)) + (relocation.AccessWeight * (_access[place] - 1));
    }
}
