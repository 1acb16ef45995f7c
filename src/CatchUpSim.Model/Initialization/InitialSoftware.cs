using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Submodels;

namespace CatchUpSim.Model.Initialization;

/// <summary>Software stacks at the start.</summary>
internal static class InitialSoftware
{
    public static void Set(IndustryState industry, Scenario scenario)
    {
        SoftwareStacks stacks = industry.SoftwareStacks;
        foreach (DesignerId designer in industry.Designers.All)
        {
            (DesignerDefinition definition, bool isEntrant) = InitialState.DefinitionOf(scenario, designer);
            stacks.OwnStack[designer] = definition.OwnStack;
            stacks.Coverage[designer] = definition.Coverage;
            stacks.Portability[designer] = definition.Portability;
            stacks.FirstApplications[designer] = definition.Applications;
            stacks.Applications[designer] = definition.Applications;
            bool sells = definition.Products.Count > 0 && !isEntrant;
            stacks.Strategy[designer] = sells && definition.Strategy.Ecosystem is { } chosen ? chosen : EcosystemStrategy.Undecided;
        }

        double strongest = EcosystemCompatibility.StrongestStack(industry);
        foreach (DesignerId designer in industry.Designers.All)
        {
            EcosystemCompatibility.Publish(industry, scenario.EcosystemCompatibility, designer, 0, strongest);
            double ecosystem = EcosystemCompatibility.Ecosystem(stacks, scenario.EcosystemCompatibility, designer);
            foreach (SegmentId segment in industry.Segments.All)
            {
                bool isServed = industry.MarketPositions.Entered[designer, segment] != 0;
                stacks.Readiness[designer, segment] = isServed ? ecosystem : 0;
            }
        }
    }
}
