using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;

namespace CatchUpSim.Model.Submodels;

/// <summary>Turns wanted cards into wafer orders, rations every line, and turns wafers back into cards.</summary>
internal static class WaferOrders
{
    /// <summary>Rations the wafers of every line.</summary>
    /// <param name="industry">State.</param>
    /// <param name="parameters">Weights of customers.</param>
    /// <param name="products">Products of which cards are wanted.</param>
    /// <param name="dies">Good dies from a wafer, by product on sale.</param>
    /// <param name="cards">Cards wanted by product; receives what the wafers give.</param>
    public static void Ration(
        IndustryState industry,
        FoundryAllocationParameters parameters,
        ReadOnlySpan<ProductId> products,
        ReadOnlySpan<double> dies,
        Span<double> cards)
    {
        int lines = industry.ProcessLines.Count;
        Span<bool> isOrdered = lines <= IndustrySizes.OnStack ? stackalloc bool[lines] : new bool[lines];
        isOrdered.Clear();
        foreach (ProductId product in products)
        {
            var line = new LineId(industry.Products.Line[product]);
            industry.FoundryTies.WafersWanted[IndustryState.OwnerOf(product), line] += cards[product.Index] / Math.Max(dies[product.Index], 1e-3);
            isOrdered[line.Index] = true;
        }

        foreach (LineId line in industry.ProcessLines.All)
        {
            industry.ProcessLines.Utilisation[line] = 0;
            if (isOrdered[line.Index])
            {
                RationLine(industry, parameters, line);
            }
        }

        foreach (ProductId product in products)
        {
            DesignerId designer = IndustryState.OwnerOf(product);
            var line = new LineId(industry.Products.Line[product]);
            double wanted = industry.FoundryTies.WafersWanted[designer, line];
            cards[product.Index] *= wanted > 0 ? industry.FoundryTies.Wafers[designer, line] / wanted : 0;
        }
    }

    /// <summary>Averages the wafers of the year, of the months so far at first.</summary>
    public static void Remember(IndustryState industry)
    {
        Span<double> averages = industry.FoundryTies.YearlyWafers.Values;
        ReadOnlySpan<double> wafers = industry.FoundryTies.Wafers.Values;
        double observed = industry.Month.Since(industry.Start);
        for (int i = 0; i < averages.Length; i++)
        {
            averages[i] = CashFlowEquations.Smoothed(averages[i], wafers[i], AnnualRates.MonthsPerYear, observed);
        }
    }

    private static void RationLine(IndustryState industry, FoundryAllocationParameters parameters, LineId line)
    {
        Span<DesignerId> room = stackalloc DesignerId[industry.Designers.Count];
        ReadOnlySpan<DesignerId> buyers = room[..Buyers(industry, line, room)];
        Span<double> demands = stackalloc double[buyers.Length];
        Span<double> weights = stackalloc double[buyers.Length];
        Span<double> allocations = stackalloc double[buyers.Length];
        bool isHome = industry.Foundries.IsHome[new FoundryId(industry.ProcessLines.Foundry[line])];
        var exponents = new RationingExponents(parameters.VolumeExponent, parameters.TenureExponent);
        double wanted = 0;
        for (int i = 0; i < buyers.Length; i++)
        {
            double strategic = isHome && industry.Designers.IsHome[buyers[i]] ? 1 + parameters.HomePreference : 1;
            demands[i] = industry.FoundryTies.WafersWanted[buyers[i], line];
            weights[i] = WaferRationing.Weight(1 + demands[i], 1 + industry.FoundryTies.Tenure[buyers[i], line], strategic, exponents);
            wanted += demands[i];
        }

        double capacity = industry.ProcessLines.Capacity[line];
        WaferRationing.Allocate(demands, weights, capacity, allocations);
        double used = 0;
        for (int i = 0; i < buyers.Length; i++)
        {
            double wafers = Math.Min(allocations[i], demands[i]);
            industry.FoundryTies.Wafers[buyers[i], line] = wafers;
            industry.FoundryTies.Tenure[buyers[i], line] += wafers;
            used += wafers;
        }

        industry.ProcessLines.Wafers[line] += used;
        industry.ProcessLines.Utilisation[line] = capacity > 0 ? Math.Min(1, wanted / capacity) : 0;
    }

    /// <summary>Finds the firms that want wafers of a line; returns their number.</summary>
    private static int Buyers(IndustryState industry, LineId line, Span<DesignerId> buyers)
    {
        int count = 0;
        foreach (DesignerId designer in industry.Designers.All)
        {
            if (industry.FoundryTies.WafersWanted[designer, line] > 0)
            {
                buyers[count++] = designer;
            }
        }

        return count;
    }
}
