using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Decisions;

/// <summary>Limits that rules put on parts which home designers have made abroad.</summary>
internal static class ExportLimits
{
    // Assumption: share of a limit up to which a firm designs.
    private const double Use = 0.98;

    /// <summary>Equation (DR3): a part made abroad by a home designer stays below the limits that a foreign foundry may not cross.</summary>
    /// <param name="industry">State; only read.</param>
    /// <param name="designer">The firm.</param>
    /// <param name="line">Line that makes the part.</param>
    /// <param name="performance">What the part could be, performance index.</param>
    /// <param name="dieArea">Its die area, mm².</param>
    /// <returns>Performance that the part may have, performance index.</returns>
    public static double Within(IndustryState industry, DesignerId designer, LineId line, double performance, double dieArea)
    {
        bool isAbroad = !industry.Foundries.IsHome[new FoundryId(industry.ProcessLines.Foundry[line])];
        if (!isAbroad || !industry.Designers.IsHome[designer])
        {
            return performance;
        }

        PolicyStates policy = industry.PolicyStates;
        double perIndex = policy.ProcessingPerIndex[IndustryState.Policy];
        double limit = policy.ProcessingLimit[IndustryState.Policy];
        double dense = policy.DenseProcessingLimit[IndustryState.Policy];
        double density = policy.DensityLimit[IndustryState.Policy];
        double processing = performance * perIndex;
        processing = limit > 0 ? Math.Min(processing, Use * limit) : processing;
        bool isDense = dense > 0 && processing >= dense && processing / dieArea >= density;
        processing = isDense ? Math.Max(Use * dense, Use * density * dieArea) : processing;
        return perIndex > 0 ? Math.Min(performance, processing / perIndex) : performance;
    }
}
