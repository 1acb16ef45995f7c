using System.Runtime.CompilerServices;
using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>Whether a designer may have a part made on a line, by law and by the foundry's will.</summary>
public static class FoundryAccess
{
    /// <summary>Whether the line is closed to a part of the designer.</summary>
    /// <param name="industry">State; only read.</param>
    /// <param name="designer">The firm.</param>
    /// <param name="line">The process line.</param>
    /// <param name="dieArea">Area of the part's dies, mm².</param>
    public static bool IsClosed(IndustryState industry, DesignerId designer, LineId line, double dieArea) =>
        industry.FoundryTies.Suspended[designer, FoundryOf(industry, line)] || IsForbidden(industry, designer, line, dieArea);

    /// <summary>Whether the line on which a product is made is closed to it.</summary>
    /// <param name="industry">State; only read.</param>
    /// <param name="product">The product.</param>
    public static bool IsClosed(IndustryState industry, ProductId product) => IsClosed(
        industry, IndustryState.OwnerOf(product), new LineId(industry.Products.Line[product]), industry.Products.DieArea[product]);

    /// <summary>Whether the line for which a project is designed is closed to it.</summary>
    /// <param name="industry">State; only read.</param>
    /// <param name="project">The project.</param>
    public static bool IsClosed(IndustryState industry, ProjectId project) => IsClosed(
        industry, IndustryState.OwnerOf(project), new LineId(industry.Projects.Line[project]), industry.Projects.DieArea[project]);

    /// <summary>Whether the rules alone forbid the line to a part of the designer, whatever the foundry wants.</summary>
    /// <param name="industry">State; only read.</param>
    /// <param name="designer">The firm.</param>
    /// <param name="line">The process line.</param>
    /// <param name="dieArea">Area of the part's dies, mm².</param>
    public static bool IsForbidden(IndustryState industry, DesignerId designer, LineId line, double dieArea) =>
        industry.FoundryTies.IsBarred[designer, line] || IsPresumed(industry, designer, line, dieArea);

    /// <summary>
    /// Whether a foreign foundry presumes a home designer's part to be controlled (PC3). A packager that the rule approves
    /// attests what transistors the part has; nobody attests for a listed firm.
    /// </summary>
    /// <param name="industry">State; only read.</param>
    /// <param name="designer">The firm.</param>
    /// <param name="line">The process line.</param>
    /// <param name="dieArea">Area of the part's dies, mm².</param>
    public static bool IsPresumed(IndustryState industry, DesignerId designer, LineId line, double dieArea)
    {
        PolicyStates policy = industry.PolicyStates;
        double coarsest = policy.PresumptionNode[IndustryState.Policy];
        double node = industry.ProcessLines.Node[line];
        // Without such a rule the coarsest node is 0, and every line is coarser.
        if (node > coarsest || industry.Foundries.IsHome[FoundryOf(industry, line)] || !industry.Designers.IsHome[designer])
        {
            return false;
        }

        double? attested = industry.Designers.EntityListed[designer] ? null : ExportThresholds.Transistors(
            policy.TransistorsPerArea[IndustryState.Policy], industry.ProcessLines.TransistorDensity[line], dieArea);
        return ExportThresholds.IsPresumedControlled(node, coarsest, attested);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static FoundryId FoundryOf(IndustryState industry, LineId line) => new(industry.ProcessLines.Foundry[line]);
}
