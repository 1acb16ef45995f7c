using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>
/// What a firm loses when a foundry turns it away: one that left the foundry, or that the rules bar from its lines, loses
/// nothing.
/// </summary>
internal static class FoundryDependence
{
    /// <summary>Parts on sale or in design for lines of the foundry on which the rules do not forbid them already.</summary>
    public static int Parts(IndustryState industry, DesignerId designer, FoundryId foundry)
    {
        int parts = 0;
        foreach (ProductId product in IndustryState.ProductsOf(designer))
        {
            parts += industry.Products.OnSale[product] && Serves(industry, designer, foundry, industry.Products.Line[product], industry.Products.DieArea[product]) ? 1 : 0;
        }

        foreach (ProjectId project in IndustryState.ProjectsOf(designer))
        {
            // A part that ramps is on sale and counted above.
            bool isDesign = industry.Projects.Stage[project] is > DevelopmentStage.None and < DevelopmentStage.Ramp;
            parts += isDesign && Serves(industry, designer, foundry, industry.Projects.Line[project], industry.Projects.DieArea[project]) ? 1 : 0;
        }

        return parts;
    }

    /// <summary>Parts on sale or in design for lines of foreign foundries on which the rules do not forbid them already.</summary>
    public static int PartsAbroad(IndustryState industry, DesignerId designer)
    {
        int parts = 0;
        foreach (FoundryId foundry in industry.Foundries.All)
        {
            parts += industry.Foundries.IsHome[foundry] ? 0 : Parts(industry, designer, foundry);
        }

        return parts;
    }

    /// <summary>
    /// The most that a part of the firm which the foundry makes or has seen can process, TPP; 0 without any. A listed firm
    /// may have any of its parts made there under other names.
    /// </summary>
    /// <param name="industry">The state.</param>
    /// <param name="designer">The firm.</param>
    /// <param name="foundry">The foundry.</param>
    /// <param name="processingPerIndex">Processing of performance index 1, TPP.</param>
    public static double LargestProcessing(IndustryState industry, DesignerId designer, FoundryId foundry, double processingPerIndex)
    {
        double largest = 0;
        bool isHidden = industry.Designers.EntityListed[designer];
        foreach (ProductId product in IndustryState.ProductsOf(designer))
        {
            bool isThere = isHidden || IsAt(industry, foundry, industry.Products.Line[product]);
            largest = isThere && industry.Products.OnSale[product] ? Math.Max(largest, industry.Products.Processing[product]) : largest;
        }

        foreach (ProjectId project in IndustryState.ProjectsOf(designer))
        {
            // A foundry sees a design from the tape-out on.
            bool isSeen = isHidden || IsAt(industry, foundry, industry.Projects.Line[project]);
            largest = isSeen && industry.Projects.Stage[project] >= DevelopmentStage.TapeOut
                ? Math.Max(largest, industry.Projects.Performance[project] * processingPerIndex) : largest;
        }

        return largest;
    }

    /// <summary>Whether a firm has products on sale and no line that is open to it makes one of them.</summary>
    public static bool HasLostEveryLine(IndustryState industry, DesignerId designer)
    {
        bool sells = false;
        foreach (ProductId product in IndustryState.ProductsOf(designer))
        {
            if (industry.Products.OnSale[product])
            {
                if (!FoundryAccess.IsClosed(industry, product))
                {
                    return false;
                }

                sells = true;
            }
        }

        return sells;
    }

    /// <summary>
    /// Equation (PC11): share of the wafers that home designers had from abroad last month whose lines are closed to them now:
    /// the custom that foreign suppliers lose, by the size of the buyers.
    /// </summary>
    public static double LostCustom(IndustryState industry)
    {
        double all = 0;
        double lost = 0;
        foreach (DesignerId designer in industry.Designers.All)
        {
            if (!industry.Designers.IsHome[designer])
            {
                continue;
            }

            ReadOnlySpan<double> had = industry.FoundryTies.Wafers.Row(designer);
            foreach (LineId line in industry.ProcessLines.All)
            {
                double wafers = had[line.Index];
                if (wafers != 0 && !industry.Foundries.IsHome[new FoundryId(industry.ProcessLines.Foundry[line])])
                {
                    bool isLost = wafers > 0 && FoundryAccess.IsClosed(industry, designer, line, LargestPart(industry, designer, line));
                    all += wafers;
                    lost += isLost ? wafers : 0;
                }
            }
        }

        return all > 0 ? lost / all : 0;
    }

    /// <summary>Believed probability that a firm loses a line within a year; a home line, and a firm from abroad, are not at risk.</summary>
    public static double BelievedRisk(IndustryState industry, DesignerId designer, LineId line)
    {
        var foundry = new FoundryId(industry.ProcessLines.Foundry[line]);
        bool isExposed = industry.Designers.IsHome[designer] && !industry.Foundries.IsHome[foundry];
        return isExposed ? Math.Clamp(industry.Beliefs.NodeRisk[designer], 0, 1) : 0;
    }

    /// <summary>Whether a process line, by its row, is one of the foundry.</summary>
    public static bool IsAt(IndustryState industry, FoundryId foundry, int line) =>
        industry.ProcessLines.Foundry[new LineId(line)] == foundry.Index;

    /// <summary>The largest part on sale that is made on a line, mm²; 0 without any.</summary>
    private static double LargestPart(IndustryState industry, DesignerId designer, LineId line)
    {
        double largest = 0;
        foreach (ProductId product in IndustryState.ProductsOf(designer))
        {
            bool isMade = industry.Products.OnSale[product] && industry.Products.Line[product] == line.Index;
            largest = isMade ? Math.Max(largest, industry.Products.DieArea[product]) : largest;
        }

        return largest;
    }

    private static bool Serves(IndustryState industry, DesignerId designer, FoundryId foundry, int line, double dieArea) =>
        IsAt(industry, foundry, line)
        && !FoundryAccess.IsForbidden(industry, designer, new LineId(line), dieArea);
}
