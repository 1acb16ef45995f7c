using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>
/// Which foreign cards may be sold in the home market. A blocked product returns after some months as a derivative that
/// keeps below the thresholds, unless the regime is closed.
/// </summary>
internal static class BorderControl
{
    public static void Apply(IndustryState industry, PolicyControlsParameters parameters)
    {
        ControlThreshold? threshold = SalesRules.Thresholds(industry, parameters);
        industry.PolicyStates.ProcessingPerIndex[IndustryState.Policy] = parameters.ProcessingPerIndex;
        industry.PolicyStates.TransistorsPerArea[IndustryState.Policy] = parameters.TransistorsPerArea;
        PublishLimits(industry, threshold);
        int code = SalesRules.CodeOf(industry, threshold);
        ControlThreshold? rule = SalesRules.Of(code, industry, threshold);
        bool isOtherRule = industry.PolicyStates.SalesRule[IndustryState.Policy] != code;
        industry.PolicyStates.SalesRule[IndustryState.Policy] = code;
        bool isClosed = industry.PolicyStates.Regime[IndustryState.Policy] == SalesRegime.Closed;
        double scale = 1 / industry.PolicyStates.ThresholdScale[IndustryState.Policy] / (isClosed ? parameters.ClosedShare : 1);
        ReadOnlySpan<bool> isOnSale = industry.Products.OnSale.Values;
        foreach (ProductId product in industry.Products.All)
        {
            if (!isOnSale[product.Index])
            {
                continue;
            }

            Rate(industry, parameters, product);

            // What was cut for one rule is made anew for another.
            industry.Products.MarketFactor[product] = isOtherRule ? 1 : industry.Products.MarketFactor[product];
            if (!industry.Designers.IsHome[IndustryState.OwnerOf(product)])
            {
                Judge(industry, parameters, product, rule, scale);
            }
        }
    }

    private static void Judge(
        IndustryState industry, PolicyControlsParameters parameters, ProductId product, ControlThreshold? rule, double scale)
    {
        if (rule is null || !rule.Catches(FiguresOf(industry, product, scale)))
        {
            Permit(industry, product, 1);
        }
        else if (industry.PolicyStates.Regime[IndustryState.Policy] == SalesRegime.Closed)
        {
            Block(industry, product);
        }
        else
        {
            Derive(industry, parameters, product, rule, scale);
        }
    }

    /// <summary>Rates a product in the figures that rules are written in.</summary>
    private static void Rate(IndustryState industry, PolicyControlsParameters parameters, ProductId product)
    {
        Products products = industry.Products;
        double performance = products.Performance[product];
        if (IsNew(industry, product))
        {
            // A new product does not inherit the block of the one whose place it took.
            products.BlockedUntil[product] = 0;
            products.Interconnect[product] = performance * parameters.InterconnectPerIndex;
        }

        products.Processing[product] = performance * parameters.ProcessingPerIndex;
        products.Density[product] = ExportThresholds.PerformanceDensity(products.Processing[product], products.DieArea[product]);
        products.MemoryDensity[product] = performance * parameters.MemoryPerIndex / products.DieArea[product];
    }

    private static void Derive(
        IndustryState industry, PolicyControlsParameters parameters, ProductId product, ControlThreshold threshold, double scale)
    {
        Products products = industry.Products;
        double permitted = PermittedFactor(industry, product, threshold, scale);

        // Makers keep well below a limit of processing, lest the next rule catch the part; a slower link costs little.
        double factor = permitted * (1 - (permitted < 1 ? parameters.DerivativeLoss : parameters.SlowLinkLoss));

        // The first derivative takes time, but not of a part that was designed under the rule; a further cut of one, or its return when
        // rules that were lifted come back, takes none either.
        if (products.BlockedUntil[product] == 0)
        {
            bool isDesignedForIt = IsNew(industry, product) || industry.Month == industry.Start;
            double months = isDesignedForIt ? 0 : parameters.DerivativeMonths;
            products.BlockedUntil[product] = industry.Month.Plus((int)Math.Round(months)).Index;
            Block(industry, product);
            industry.Chronicle.Write(
                industry.Month, IndustryState.OwnerOf(product), EventKind.Product, "derivative", $"product {products.Number[product]} is caught by the thresholds");
        }

        if (industry.Month.Index >= products.BlockedUntil[product])
        {
            Permit(industry, product, Math.Min(factor, products.MarketFactor[product]));
        }
    }

    /// <summary>Whether a product came last month, after governments had acted; those of the start were rated before the first month.</summary>
    private static bool IsNew(IndustryState industry, ProductId product) =>
        industry.Products.Launched[product] == industry.Month.Index - 1 && industry.Products.Launched[product] > industry.Start.Index;

    private static void Permit(IndustryState industry, ProductId product, double factor)
    {
        industry.Products.MarketFactor[product] = factor;
        industry.Products.IsBlocked[product] = false;
    }

    private static void Block(IndustryState industry, ProductId product) => industry.Products.IsBlocked[product] = true;

    /// <summary>The largest share of performance that is not caught; a slower interconnect alone may suffice.</summary>
    private static double PermittedFactor(IndustryState industry, ProductId product, ControlThreshold threshold, double scale)
    {
        double processing = industry.Products.Processing[product];
        double density = industry.Products.Density[product];
        double memory = industry.Products.MemoryDensity[product];
        if (!threshold.Catches(new ControlledFigures(processing * scale, density * scale, 0, memory)))
        {
            return 1;
        }

        double low = 0;
        double high = 1;
        for (int i = 0; i < 40; i++)
        {
            double middle = (low + high) / 2;
            var figures = new ControlledFigures(processing * middle * scale, density * middle * scale, 0, memory * middle);
            (low, high) = threshold.Catches(figures) ? (low, middle) : (middle, high);
        }

        return low;
    }

    private static ControlledFigures FiguresOf(IndustryState industry, ProductId product, double scale)
    {
        Products products = industry.Products;
        return new ControlledFigures(
            products.Processing[product] * scale,
            products.Density[product] * scale,
            products.Interconnect[product],
            products.MemoryDensity[product]);
    }

    /// <summary>Publishes the limits that designers with a foreign foundry design below.</summary>
    private static void PublishLimits(IndustryState industry, ControlThreshold? threshold)
    {
        double limit = 0;
        double dense = 0;
        double density = 0;
        foreach (ControlCondition condition in threshold?.Alternatives ?? [])
        {
            if (condition.MinimumDensity > 0)
            {
                dense = Smallest(dense, condition.MinimumPerformance);
                density = Smallest(density, condition.MinimumDensity);
            }
            else
            {
                limit = Smallest(limit, condition.MinimumPerformance);
            }
        }

        double scale = industry.PolicyStates.ThresholdScale[IndustryState.Policy];
        industry.PolicyStates.ProcessingLimit[IndustryState.Policy] = limit * scale;
        industry.PolicyStates.DenseProcessingLimit[IndustryState.Policy] = dense * scale;
        industry.PolicyStates.DensityLimit[IndustryState.Policy] = density * scale;
    }

    private static double Smallest(double present, double candidate) => present <= 0 ? candidate : Math.Min(present, candidate);
}
