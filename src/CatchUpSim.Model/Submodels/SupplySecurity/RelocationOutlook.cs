using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;

namespace CatchUpSim.Model.Submodels;

/// <summary>What producers of inputs see of the places in a quarter, all numbers by <see cref="ProductionPlace"/>.</summary>
internal sealed class RelocationOutlook
{
    public RelocationOutlook(IndustryState industry, SupplySecurityParameters parameters)
    {
        RelocationParameters relocation = parameters.Relocation;
        PolicyStates policy = industry.PolicyStates;
        PolicyId row = IndustryState.Policy;
        double years = industry.Month.Since(industry.Start) / AnnualRates.MonthsPerYear;
        double cohesion = Math.Clamp(policy.Cohesion[row], 0, 1);
        for (int i = 0; i < IndustrySizes.Places; i++)
        {
            PlaceParameters place = relocation.Of((ProductionPlace)i);
            Terms[i] = place;
            Cost[i] = place.Cost * Math.Pow(1 + place.CostGrowth, years);
            Control[i] = place.Control;
            Distance[i] = place.Distance;
            OpenAbroad[i] = 1 - (place.Exclusion * cohesion);
        }

        const int Home = (int)ProductionPlace.Home;
        const int Incumbents = (int)ProductionPlace.Incumbents;
        Subsidy[Home] = Math.Clamp(policy.SubsidyRate[row] * relocation.SubsidyReach, 0, 1);
        Subsidy[Incumbents] = Backflow(relocation, industry.Month);
        DutyAbroad[Home] = SupplySecurity.ListedTariff(parameters.Tariffs) * relocation.ListsReach;
        DutyAtHome[Incumbents] = IndustryMeasures.Duty(industry);
        HomeCustom = relocation.OtherCustom + (relocation.MarketPart * CoalitionReview.HomeShare(industry));
        Fear = MeanFear(industry);
    }

    public PlaceParameters[] Terms { get; } = new PlaceParameters[IndustrySizes.Places];

    /// <summary>Gets the cost of the simplest input, κ.</summary>
    public double[] Cost { get; } = new double[IndustrySizes.Places];

    /// <summary>Gets the subsidy of investment.</summary>
    public double[] Subsidy { get; } = new double[IndustrySizes.Places];

    /// <summary>Gets the duty on sales to the home country.</summary>
    public double[] DutyAtHome { get; } = new double[IndustrySizes.Places];

    /// <summary>Gets the duty on sales to other countries.</summary>
    public double[] DutyAbroad { get; } = new double[IndustrySizes.Places];

    /// <summary>Gets the part that obeys the coalition's rules.</summary>
    public double[] Control { get; } = new double[IndustrySizes.Places];

    /// <summary>Gets the political distance from the home country.</summary>
    public double[] Distance { get; } = new double[IndustrySizes.Places];

    /// <summary>Gets the part of the custom abroad that the coalition leaves open to the place, e.</summary>
    public double[] OpenAbroad { get; } = new double[IndustrySizes.Places];

    /// <summary>Gets the home country's part of all custom, h.</summary>
    public double HomeCustom { get; }

    /// <summary>Gets the chance per year, as home designers believe, that they lose supply from abroad.</summary>
    public double Fear { get; }

    private static double Backflow(RelocationParameters relocation, Month now)
    {
        double subsidy = 0;
        foreach (DatedValue dated in relocation.Backflow)
        {
            subsidy = dated.Month <= now ? dated.Value : subsidy;
        }

        return subsidy;
    }

    private static double MeanFear(IndustryState industry)
    {
        double sum = 0;
        int count = 0;
        foreach (DesignerId designer in industry.Designers.All)
        {
            if (industry.IsActive(designer) && industry.Designers.IsHome[designer])
            {
                sum += Math.Clamp(industry.Beliefs.NodeRisk[designer], 0, 1);
                count++;
            }
        }

        return count > 0 ? sum / count : 0;
    }
}
