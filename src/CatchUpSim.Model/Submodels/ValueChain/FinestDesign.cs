using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>The finest node among a firm's products on sale and projects under way, which says what it needs of its suppliers.</summary>
/// <param name="Node">The node, nm; 0 without any.</param>
/// <param name="Area">Largest die there, mm².</param>
/// <param name="Line">The first of its lines; null without any.</param>
/// <param name="Complexity">How complex it is (VC9), index from 0 to 1.</param>
internal readonly record struct FinestDesign(double Node, double Area, LineId? Line, double Complexity)
{
    /// <summary>The finest design of a firm.</summary>
    public static FinestDesign Of(IndustryState industry, DesignerId designer, ValueChainParameters parameters)
    {
        (double node, double area, LineId? line) = Find(industry, designer);
        return new FinestDesign(node, area, line, ChainComplexity.OfDesign(node, area, parameters));
    }

    private static (double Node, double Area, LineId? Line) Find(IndustryState industry, DesignerId designer)
    {
        double node = double.PositiveInfinity;
        double area = 0;
        LineId? line = null;
        foreach (ProductId product in IndustryState.ProductsOf(designer))
        {
            if (industry.Products.OnSale[product])
            {
                Take(industry, industry.Products.Line[product], industry.Products.DieArea[product], ref node, ref area, ref line);
            }
        }

        foreach (ProjectId project in IndustryState.ProjectsOf(designer))
        {
            if (industry.Projects.Stage[project] != DevelopmentStage.None)
            {
                Take(industry, industry.Projects.Line[project], industry.Projects.DieArea[project], ref node, ref area, ref line);
            }
        }

        return line is null ? (0, 0, null) : (node, area, line);
    }

    private static void Take(
        IndustryState industry, int row, double dieArea, ref double node, ref double area, ref LineId? line)
    {
        if (row < 0 || row >= industry.ProcessLines.Count)
        {
            return;
        }

        double here = industry.ProcessLines.Node[new LineId(row)];
        if (here < node)
        {
            node = here;
            area = dieArea;
            line = new LineId(row);
        }
        else if (here <= node)
        {
            area = Math.Max(area, dieArea);
        }
    }
}
