using CatchUpSim.Model.Decisions;
using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>Limits that rules put on parts which home designers have made abroad.</summary>
internal static class ExportLimits
{
    // Assumption: share of a limit up to which a firm designs.
    private const double Use = 0.98;

    /// <summary>Equation (DR3): a part made abroad by a home designer stays below the limits that a foreign foundry may not cross.</summary>
    public static double Within(IndustryState industry, DesignerId designer, in RoadmapOption option, double dieArea)
    {
        bool isAbroad = !industry.Foundries.IsHome[new FoundryId(industry.ProcessLines.Foundry[option.Line])];
        if (!isAbroad || !industry.Designers.IsHome[designer])
        {
            return option.Performance;
        }

        PolicyStates policy = industry.PolicyStates;
        double perIndex = policy.ProcessingPerIndex[IndustryState.Policy];
        double limit = policy.ProcessingLimit[IndustryState.Policy];
        double dense = policy.DenseProcessingLimit[IndustryState.Policy];
        double density = policy.DensityLimit[IndustryState.Policy];
        double processing = option.Performance * perIndex;
        processing = limit > 0 ? Math.Min(processing, Use * limit) : processing;
        bool isDense = dense > 0 && processing >= dense && processing / dieArea >= density;
        processing = isDense ? Math.Max(Use * dense, Use * density * dieArea) : processing;
        return perIndex > 0 ? Math.Min(option.Performance, processing / perIndex) : option.Performance;
    }
}
