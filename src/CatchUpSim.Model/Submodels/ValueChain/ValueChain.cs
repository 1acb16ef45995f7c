using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>
/// Submodel ValueChain. Each link of a firm is governed by how complex and codified the knowledge in it is and how capable
/// the firm is; from its value added follow its place on the smile curve and the share of software, from its links and
/// from how few could take its partners' place its captivity. Steps upward are recorded as upgrading. Who buys from whom says
/// how far firms and inputs are from final use. Captive links hold back the shift to software next month.
/// </summary>
/// <remarks>Order: synchronous, measured at the end of the month.</remarks>
[Writes(
    nameof(IndustryState.ChainPositions),
    nameof(ChainPositions.Governance),
    nameof(ChainPositions.Position),
    nameof(ChainPositions.Captivity),
    nameof(ChainPositions.ExternalReliance),
    nameof(ChainPositions.SoftwareShare),
    nameof(ChainPositions.SoftwareMargin),
    nameof(ChainPositions.FunctionalDrag),
    nameof(ChainPositions.UnitCost),
    nameof(ChainPositions.BestPerformance),
    nameof(ChainPositions.GenerationMark),
    nameof(ChainPositions.OwnLine),
    nameof(ChainPositions.FunctionalMark),
    nameof(ChainPositions.Material),
    nameof(ChainPositions.Upgrades),
    nameof(ChainPositions.SupplierMonths),
    nameof(ChainPositions.Reconstructed),
    nameof(ChainPositions.Purchases),
    nameof(ChainPositions.SmoothedRevenue),
    nameof(ChainPositions.Upstreamness))]
[Writes(nameof(IndustryState.Products), nameof(Products.YieldMark))]
[Writes(nameof(IndustryState.InputGoods), nameof(InputGoods.Upstreamness))]
public static class ValueChain
{
    /// <summary>Measures the position of every firm in business.</summary>
    public static void Measure(IndustryState industry, ValueChainParameters parameters)
    {
        if (!industry.Mechanisms.ValueChain)
        {
            return;
        }

        TradeAverages.Update(industry);
        var sources = InputSources.Of(industry.InputGoods);
        foreach (DesignerId designer in industry.Designers.All)
        {
            if (!industry.IsActive(designer))
            {
                continue;
            }

            ValueAdded.Measure(industry, designer, parameters);
            var design = FinestDesign.Of(industry, designer, parameters);
            MeasureLinks(industry, designer, design, sources, parameters);
            industry.ChainPositions.ExternalReliance[designer] = ExternalReliance.Of(industry, designer, design, sources, parameters);
            Upgrading.Record(industry, designer, parameters);
        }

        ChainReconstruction.Observe(industry);
        ChainStages.Measure(industry);
    }

    private static void MeasureLinks(
        IndustryState industry, DesignerId designer, in FinestDesign design, in InputSources sources, ValueChainParameters parameters)
    {
        ChainPositions chain = industry.ChainPositions;
        Span<LinkConditions> conditions = stackalloc LinkConditions[IndustrySizes.Links];
        LinkScores.Evaluate(industry, designer, design, parameters, conditions);
        Span<double> substitutable = stackalloc double[IndustrySizes.Links];
        Substitutability.Evaluate(industry, designer, design, sources, substitutable);
        Span<double> shares = stackalloc double[IndustrySizes.Links];
        Span<double> asymmetry = stackalloc double[IndustrySizes.Links];

        // Firms of the start are measured for the first time at the end of the first month, later ones when they are founded.
        bool isNew = industry.Month.Index <= Math.Max(industry.Start.Next.Index, industry.Designers.Founded[designer]);
        int captive = 0;
        for (int i = 0; i < IndustrySizes.Links; i++)
        {
            ref GovernanceType governance = ref chain.Governance[designer, new LinkId(i)];
            governance = isNew
                ? GovernanceEquations.Initial(conditions[i])
                : GovernanceEquations.Next(conditions[i], governance);
            captive += governance == GovernanceType.Captive ? 1 : 0;
            shares[i] = 1.0 / IndustrySizes.Links;
            asymmetry[i] = conditions[i].Complexity - conditions[i].SupplierCapability;
        }

        chain.Captivity[designer] = PositionEquations.Captivity(shares, substitutable, asymmetry);
        // Upgrading needs consent in every link: each captive one holds back what the others would allow.
        chain.FunctionalDrag[designer] = 1 - Math.Pow(1 - parameters.CaptiveDrag, captive);
    }
}
