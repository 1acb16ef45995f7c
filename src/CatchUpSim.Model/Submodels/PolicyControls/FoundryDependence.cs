using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>
/// What a firm loses when a foundry turns it away: one that left the foundry, or that the rules bar from its lines, loses
/// nothing.
/// </summary>
internal static class FoundryDependence
{
    /// <summary>Parts on sale or in design for lines of the foundry from which the rules do not bar the firm already.</summary>
    public static int Parts(IndustryState industry, DesignerId designer, FoundryId foundry)
    {
        int parts = 0;
        foreach (ProductId product in IndustryState.ProductsOf(designer))
        {
            parts += industry.Products.OnSale[product] && Serves(industry, designer, foundry, industry.Products.Line[product]) ? 1 : 0;
        }

        foreach (ProjectId project in IndustryState.ProjectsOf(designer))
        {
            // A part that ramps is on sale and counted above.
            bool isDesign = industry.Projects.Stage[project] is > DevelopmentStage.None and < DevelopmentStage.Ramp;
            parts += isDesign && Serves(industry, designer, foundry, industry.Projects.Line[project]) ? 1 : 0;
        }

        return parts;
    }

    private static bool Serves(IndustryState industry, DesignerId designer, FoundryId foundry, int line) =>
        industry.ProcessLines.Foundry[new LineId(line)] == foundry.Index && !industry.FoundryTies.IsBarred[designer, new LineId(line)];
}
