using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>How easily a firm could replace its partner in each link, from 0 for not at all to 1 (§9.4): what (VC8) asks beside asymmetry.</summary>
internal static class Substitutability
{
    internal static void Evaluate(
        IndustryState industry, DesignerId designer, in FinestDesign design, in InputSources sources, Span<double> substitutable)
    {
        substitutable[(int)ValueChainLink.Foundry] = OfFoundry(industry, designer, design);

        // Equation (VC15): a (1 − c), where c is the concentration of the sources of design tools and a the part of them that rules leave
        // to the firm.
        substitutable[(int)ValueChainLink.ToolsAndCores] = LinkScores.ToolAccess(industry, designer) * (1 - sources.ToolConcentration);
        OfPartners(industry, designer, substitutable);
    }

    private static void OfPartners(IndustryState industry, DesignerId designer, Span<double> substitutable)
    {
        int partners = industry.Partners.Count;
        Span<int> room = partners <= IndustrySizes.ManyOnStack ? stackalloc int[partners] : new int[partners];
        ReadOnlySpan<int> allies = room[..industry.AllianceTies.Allies(designer, room)];
        var serverMakers = default(Group);
        var softwareVendors = default(Group);
        foreach (int row in allies)
        {
            var ally = new PartnerId(row);
            PartnerKind kind = industry.Partners.Kind[ally];
            double size = Math.Max(0, industry.Partners.Size[ally]);
            if (kind is PartnerKind.ServerMaker or PartnerKind.CloudProvider)
            {
                serverMakers.Add(size);
            }
            else if (kind == PartnerKind.SoftwareVendor)
            {
                softwareVendors.Add(size);
            }
        }

        substitutable[(int)ValueChainLink.ServerMakers] = serverMakers.Substitutability();
        substitutable[(int)ValueChainLink.SoftwareVendors] = softwareVendors.Substitutability();
    }

    /// <summary>
    /// Equation (VC14): of the capacity at work that is fine enough for the finest design, the share at other foundries that is
    /// open to it. A foundry that rules or caution close is no alternative, and another line of the same foundry is the same partner.
    /// </summary>
    private static double OfFoundry(IndustryState industry, DesignerId designer, in FinestDesign design)
    {
        if (design.Line is not { } present)
        {
            return 1;
        }

        double all = 0;
        double others = 0;
        foreach (LineId line in industry.ProcessLines.All)
        {
            if (industry.ProcessLines.Available[line] > industry.Month.Index || industry.ProcessLines.Node[line] > design.Node)
            {
                continue;
            }

            double capacity = Math.Max(0, industry.ProcessLines.Capacity[line]);
            bool isOther = industry.ProcessLines.Foundry[line] != industry.ProcessLines.Foundry[present];
            all += capacity;
            others += isOther && !FoundryAccess.IsClosed(industry, designer, line, design.Area) ? capacity : 0;
        }

        return all > 0 ? others / all : 0;
    }

    /// <summary>Partners that stand in for each other: the allies of the kind, or of two kinds.</summary>
    private struct Group
    {
        private double _sum;
        private double _squares;

        public void Add(double size)
        {
            _sum += size;
            _squares += size * size;
        }

        /// <summary>
        /// Equation (VC16): 1 − Σ s², where s is the share of an ally in the size of all allies of the group. Who has one ally, or none
        /// yet, has nobody else to turn to; every further one takes weight from the others.
        /// </summary>
        public readonly double Substitutability() => _sum > 0 ? Math.Clamp(1 - (_squares / (_sum * _sum)), 0, 1) : 0;
    }
}
