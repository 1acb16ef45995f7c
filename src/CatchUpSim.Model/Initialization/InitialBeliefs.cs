using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Submodels;

namespace CatchUpSim.Model.Initialization;

/// <summary>Beliefs at the start: right about the present, which is the last time they are.</summary>
internal static class InitialBeliefs
{
    public static void Set(IndustryState industry, Scenario scenario)
    {
        double frontier = IndustryMeasures.Frontier(industry);
        Beliefs beliefs = industry.Beliefs;
        foreach (DesignerId designer in industry.Designers.All)
        {
            double level = industry.Capabilities.Level[designer];
            industry.Capabilities.Gap[designer] = level > 0 && frontier > level ? Math.Log(frontier / level) : 0;
            beliefs.Gap[designer] = industry.Capabilities.Gap[designer];
            beliefs.FundingClimate[designer] = industry.PolicyStates.Climate[IndustryState.Policy];
            beliefs.Aspiration[designer] = Math.Max(scenario.Initialization.FirstAspiration, industry.MarketPositions.TotalShare[designer]);
            beliefs.IncumbentBase[designer] = IncumbentShare(industry);
            foreach (SegmentId segment in industry.Segments.All)
            {
                beliefs.Demand[designer, segment] = industry.Segments.Demand[segment];

                // As the first month will show it, but for what policy adds: no control is in force yet.
                beliefs.Openness[designer, segment] = Expectations.Open(industry, designer, segment, scenario.Expectations.BaseOpenness, pull: 0);
            }
        }
    }

    private static double IncumbentShare(IndustryState industry)
    {
        double largest = 0;
        foreach (DesignerId designer in industry.Designers.All)
        {
            largest = Math.Max(largest, industry.MarketPositions.TotalShare[designer]);
        }

        return largest;
    }
}
