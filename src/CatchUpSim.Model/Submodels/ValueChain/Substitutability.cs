using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>How easily a firm could replace its partner in each link, from 0 for not at all to 1 (§9.4): what (VC8) asks beside asymmetry.</summary>
internal static class Substitutability
{
    internal static void Evaluate(IndustryState industry, DesignerId designer, Span<double> substitutable)
    {
        substitutable[(int)ValueChainLink.Foundry] = OfFoundry(industry, designer);
        substitutable[(int)ValueChainLink.ToolsAndCores] = OfTools(industry, designer);
        int partners = industry.Partners.Count;
        Span<int> room = partners <= IndustrySizes.ManyOnStack ? stackalloc int[partners] : new int[partners];
        ReadOnlySpan<int> allies = room[..industry.AllianceTies.Allies(designer, room)];
        substitutable[(int)ValueChainLink.ServerMakers] = OfPartners(industry, allies, PartnerKind.ServerMaker, PartnerKind.CloudProvider);
        substitutable[(int)ValueChainLink.SoftwareVendors] = OfPartners(industry, allies, PartnerKind.SoftwareVendor);
    }

    /// <summary>
    /// Equation (VC14): of the capacity at work that is fine enough for the finest design, the share at other foundries that is
    /// open to it. A foundry that rules or caution close is no alternative, and another line of the same foundry is the same partner.
    /// </summary>
    private static double OfFoundry(IndustryState industry, DesignerId designer)
    {
        (double node, double area, LineId? planned) = LinkScores.FinestDesign(industry, designer);
        if (planned is not { } present)
        {
            return 1;
        }

        double all = 0;
        double others = 0;
        foreach (LineId line in industry.ProcessLines.All)
        {
            if (industry.ProcessLines.Available[line] > industry.Month.Index || industry.ProcessLines.Node[line] > node)
            {
                continue;
            }

            double capacity = Math.Max(0, industry.ProcessLines.Capacity[line]);
            bool isOther = industry.ProcessLines.Foundry[line] != industry.ProcessLines.Foundry[present];
            all += capacity;
            others += isOther && !FoundryAccess.IsClosed(industry, designer, line, area) ? capacity : 0;
        }

        return all > 0 ? others / all : 0;
    }

    /// <summary>
    /// Equation (VC15): a (1 − c), where c is the concentration of the sources of design tools and a the part of them that rules
    /// leave to the firm.
    /// </summary>
    private static double OfTools(IndustryState industry, DesignerId designer)
    {
        double most = 0;
        foreach (InputId input in industry.InputGoods.All)
        {
            most = industry.InputGoods.IsDesignTool[input]
                ? Math.Max(most, Math.Clamp(industry.InputGoods.Concentration[input], 0, 1)) : most;
        }

        return LinkScores.ToolAccess(industry, designer) * (1 - most);
    }

    /// <summary>
    /// Equation (VC16): 1 − Σ s², where s is the share of an ally in the size of all allies of the kind, or of two kinds that stand
    /// in for each other. Who has one ally, or none yet, has nobody else to turn to; every further one takes weight from the others.
    /// </summary>
    private static double OfPartners(IndustryState industry, ReadOnlySpan<int> allies, PartnerKind kind, PartnerKind? other = null)
    {
        double sum = 0;
        double squares = 0;
        foreach (int row in allies)
        {
            var ally = new PartnerId(row);
            PartnerKind present = industry.Partners.Kind[ally];
            if (present == kind || present == other)
            {
                double size = Math.Max(0, industry.Partners.Size[ally]);
                sum += size;
                squares += size * size;
            }
        }

        return sum > 0 ? Math.Clamp(1 - (squares / (sum * sum)), 0, 1) : 0;
    }
}
