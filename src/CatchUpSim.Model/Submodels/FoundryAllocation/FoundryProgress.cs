using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Randomness;

namespace CatchUpSim.Model.Submodels;

/// <summary>Capacity growth, yield learning and unit costs.</summary>
internal static class FoundryProgress
{
    private const double WaferDiameter = 300;

    /// <summary>Lets foundries grow and learn for a month and costs the products on sale.</summary>
    /// <param name="industry">State.</param>
    /// <param name="parameters">Growth, learning and cost.</param>
    /// <param name="random">Stream of foundries.</param>
    /// <param name="dies">Receives good dies from a wafer of this month by product on sale.</param>
    public static void Advance(
        IndustryState industry, FoundryAllocationParameters parameters, RandomStream random, Span<double> dies)
    {
        int foundries = industry.Foundries.Count;
        Span<Growth> growth = foundries <= IndustrySizes.OnStack ? stackalloc Growth[foundries] : new Growth[foundries];
        double fading = Math.Pow(0.5, industry.Month.Since(industry.Start) / parameters.GrowthHalfLife);
        foreach (FoundryId foundry in industry.Foundries.All)
        {
            double luck = random.At(industry.Month, foundry.Index).NextNormal();
            industry.Foundries.Excursion[foundry] = DiffusionEquations.VolatilityFactor(luck, parameters.Excursions);
            double access = Access(industry, foundry);
            double pace = fading * Math.Pow(access, parameters.ExpansionExponent);
            growth[foundry.Index] = new Growth(access, pace);
            industry.Foundries.Packaging[foundry] *= 1 + (pace * AnnualRates.MonthlyGrowth(industry.Foundries.PackagingGrowth[foundry]));
            industry.Foundries.Memory[foundry] *= 1 + (pace * AnnualRates.MonthlyGrowth(industry.Foundries.MemoryGrowth[foundry]));
        }

        foreach (LineId line in industry.ProcessLines.All)
        {
            if (industry.Month.Index >= industry.ProcessLines.Available[line])
            {
                // A foundry without equipment learns and grows more slowly; it does not forget.
                Growth own = growth[industry.ProcessLines.Foundry[line]];
                double months = industry.ProcessLines.Learning[line] / Math.Max(own.Access, 0.05);
                industry.ProcessLines.Defects[line] = LearningCurves.DefectDensityAfterMonths(
                    industry.ProcessLines.Defects[line], industry.ProcessLines.DefectFloor[line], 1, months);
                industry.ProcessLines.Capacity[line] *= 1 + (own.Pace * AnnualRates.MonthlyGrowth(industry.ProcessLines.CapacityGrowth[line]));
            }
        }

        CostProducts(industry, parameters, dies);
    }

    private static void CostProducts(IndustryState industry, FoundryAllocationParameters parameters, Span<double> dies)
    {
        // What all products have in common in a month.
        double years = industry.Month.Since(industry.Start) / 12.0;
        double progress = Math.Pow(1 - parameters.AssemblyProgress, years);
        double exponent = LearningCurves.LearningExponent(parameters.LearningRate);
        foreach (ProductId product in industry.Products.All)
        {
            if (industry.Products.OnSale[product])
            {
                dies[product.Index] = GoodDies(industry, product);
                Cost(industry, parameters, product, dies[product.Index], (progress, exponent));
            }
        }
    }

    /// <summary>Good dies from a wafer of the product's line this month.</summary>
    private static double GoodDies(IndustryState industry, ProductId product)
    {
        var line = new LineId(industry.Products.Line[product]);
        var foundry = new FoundryId(industry.ProcessLines.Foundry[line]);
        double usual = industry.ProcessLines.Defects[line];
        double area = industry.Products.DieArea[product];
        double yield = DieEconomics.NegativeBinomialYield(
            area, usual * industry.Foundries.Excursion[foundry], industry.ProcessLines.Clustering[line]);

        // What a foundry has learned shows without the luck of the month.
        industry.Products.Yield[product] = DieEconomics.NegativeBinomialYield(area, usual, industry.ProcessLines.Clustering[line]);
        return DieEconomics.DiesPerWafer(WaferDiameter, area) * yield;
    }

    private static void Cost(
        IndustryState industry,
        FoundryAllocationParameters parameters,
        ProductId product,
        double dies,
        (double Progress, double Exponent) common)
    {
        Products products = industry.Products;
        var line = new LineId(products.Line[product]);
        double die = DieEconomics.CostPerGoodDie(industry.ProcessLines.WaferPrice[line], dies, 1) / 1000;
        double first = parameters.AssemblyCost * Math.Pow(Math.Max(products.Performance[product], 1e-6), parameters.AssemblyExponent)
            * common.Progress;
        double own = products.Produced[product];
        double experience = LearningCurves.Experience(
            own, Math.Max(0, CardsOfNode(industry, line) - own), parameters.LearningSpillover, parameters.LearningUnit);

        // Where inputs are made and what duty they bear makes them dearer or cheaper (SupplySecurity, last month).
        double dearer = 1 + industry.ChainPositions.InputPriceChange[IndustryState.OwnerOf(product)];
        products.AssemblyCost[product] = LearningCurves.UnitCost(first, experience, common.Exponent) * dearer;
        products.UnitCost[product] = (die * dearer) + products.AssemblyCost[product];
    }

    /// <summary>Cards made so far at the node of a line, at whichever foundry: a generation of hardware.</summary>
    private static double CardsOfNode(IndustryState industry, LineId line)
    {
        double node = industry.ProcessLines.Node[line];
        double cards = 0;
        foreach (LineId other in industry.ProcessLines.All)
        {
            cards += industry.ProcessLines.Node[other] == node ? industry.ProcessLines.Cards[other] : 0;
        }

        return cards;
    }

    private static double Access(IndustryState industry, FoundryId foundry)
    {
        PolicyStates policy = industry.PolicyStates;
        PolicyId row = IndustryState.Policy;
        return industry.Foundries.IsHome[foundry]
            ? RelocationEquations.AccessAfterMoves(
                CoalitionEquations.Arriving(policy.ToolAccess[row], policy.Leakage[row]), policy.ToolReachChange[row])
            : 1;
    }

    /// <summary>How a foundry grows in a month, the same on all its lines.</summary>
    /// <param name="Access">Share of the equipment that it would buy and gets.</param>
    /// <param name="Pace">Part of its usual growth.</param>
    private readonly record struct Growth(double Access, double Pace);
}
