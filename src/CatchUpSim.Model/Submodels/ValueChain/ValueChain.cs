using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>
/// Submodel ValueChain. Each link of a firm is governed by how complex and codified the knowledge in it is and how capable
/// the firm is; from its value added follow its place on the smile curve and the share of software, from its links its
/// captivity. Steps upward are recorded as upgrading. Who buys from whom says how far firms and inputs are from final use. Captive links hold back the shift to software next month.
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
    nameof(ChainPositions.FunctionalMark),
    nameof(ChainPositions.ChainMark),
    nameof(ChainPositions.Upgrades),
    nameof(ChainPositions.Purchases),
    nameof(ChainPositions.Upstreamness))]
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

        foreach (DesignerId designer in industry.Designers.All)
        {
            if (!industry.IsActive(designer))
            {
                continue;
            }

            MeasureValueAdded(industry, designer, parameters);
            MeasureLinks(industry, designer, parameters);
            industry.ChainPositions.ExternalReliance[designer] = ExternalReliance.Of(industry, designer, parameters);
            Upgrading.Record(industry, designer, parameters);
        }

        ChainStages.Measure(industry);
    }

    private static void MeasureValueAdded(IndustryState industry, DesignerId designer, ValueChainParameters parameters)
    {
        ChainPositions chain = industry.ChainPositions;
        double all = 0;
        double software = 0;
        double sales = 0;
        Span<double> staff = industry.Workforces.Staff.Row(designer);
        for (int i = 0; i < staff.Length; i++)
        {
            int role = i / IndustrySizes.ExperienceClasses;
            double people = Math.Max(0, staff[i]);
            all += people;
            software += role == (int)StaffRole.Software ? people : 0;
            sales += role == (int)StaffRole.Sales ? people : 0;
        }

        // Software earns its share only as far as customers can use it.
        double ready = Math.Clamp(Mean(industry.SoftwareStacks.Readiness.Row(designer)), 0, 1);
        double attainable = all > 0 ? (software + sales) / all * (1 + ready) / 2 : 0;
        double pace = parameters.ShiftPace * (1 - Math.Clamp(chain.FunctionalDrag[designer], 0, 1));
        double share = Math.Clamp(chain.SoftwareShare[designer], 0, 1);
        share += pace * (Math.Clamp(attainable, 0, 1) - share);
        chain.SoftwareShare[designer] = share;
        double codeShare = software + sales > 0 ? software / (software + sales) : 0;
        chain.SoftwareMargin[designer] = (codeShare * parameters.SoftwareMargin) + ((1 - codeShare) * parameters.SolutionsMargin);
        Place(industry, designer, codeShare, parameters);
    }

    /// <summary>
    /// Value is added by what is sold: sales less bought inputs. Salaries of a firm without sales earn no margin yet, and a
    /// month without deliveries says nothing about the firm's place.
    /// </summary>
    private static void Place(IndustryState industry, DesignerId designer, double codeShare, ValueChainParameters parameters)
    {
        double revenue = industry.Accounts.Revenue[designer];
        if (revenue <= 0)
        {
            return;
        }

        double bought = Math.Max(0, industry.Accounts.CostOfGoods[designer]);
        double added = Math.Max(0, revenue - bought);
        double share = industry.ChainPositions.SoftwareShare[designer];
        ReadOnlySpan<double> stages =
        [
            (1 - share) * added,
            share * codeShare * added,
            share * (1 - codeShare) * added,
            parameters.HardwareShare * bought,
        ];
        ReadOnlySpan<double> margins =
            [parameters.DesignMargin, parameters.SoftwareMargin, parameters.SolutionsMargin, parameters.HardwareMargin];
        industry.ChainPositions.Position[designer] = PositionEquations.PositionScore(stages, margins);
    }

    private static void MeasureLinks(IndustryState industry, DesignerId designer, ValueChainParameters parameters)
    {
        ChainPositions chain = industry.ChainPositions;
        Span<LinkConditions> conditions = stackalloc LinkConditions[IndustrySizes.Links];
        LinkScores.Evaluate(industry, designer, parameters, conditions);
        Span<double> shares = stackalloc double[IndustrySizes.Links];
        Span<double> substitutable = stackalloc double[IndustrySizes.Links];
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
            substitutable[i] = conditions[i].Codifiability;
            asymmetry[i] = conditions[i].Complexity - conditions[i].SupplierCapability;
        }

        chain.Captivity[designer] = PositionEquations.Captivity(shares, substitutable, asymmetry);
        // Upgrading needs consent in every link: each captive one holds back what the others would allow.
        chain.FunctionalDrag[designer] = 1 - Math.Pow(1 - parameters.CaptiveDrag, captive);
    }

    private static double Mean(ReadOnlySpan<double> values)
    {
        double sum = 0;
        foreach (double value in values)
        {
            sum += value;
        }

        return values.Length > 0 ? sum / values.Length : 0;
    }
}
