using System.Globalization;
using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>
/// Process, product, functional and chain upgrading as measured steps above the last mark (§9.2). The first sale sets the
/// marks: a firm moves up from where it began.
/// </summary>
internal static class Upgrading
{
    internal static void Record(IndustryState industry, DesignerId designer, ValueChainParameters parameters)
    {
        ProductId? best = ShippedParts.BestShipping(industry, designer);
        Process(industry, designer, best, parameters);
        Product(industry, designer, best, parameters);
        Functional(industry, designer, best is not null, parameters);
        Chain(industry, designer, parameters);
    }

    /// <summary>Cost at equal performance, or the yield of the best part: either step is one upgrade.</summary>
    private static void Process(
        IndustryState industry, DesignerId designer, ProductId? best, ValueChainParameters parameters)
    {
        ref double mark = ref industry.ChainPositions.UnitCost[designer];
        double cost = ShippedParts.LowestCost(industry, designer);
        double before = mark;
        bool isCheaper = cost > 0 && mark > 0 && cost <= mark * (1 - parameters.ProcessStep);
        mark = cost > 0 && (mark <= 0 || isCheaper) ? cost : mark;
        double points = best is { } product ? YieldGain(industry, product, parameters) : 0;
        if (isCheaper)
        {
            Tell(industry, designer, "process", $"unit cost per performance down {1 - (cost / before):0%}");
        }
        else if (points > 0)
        {
            Tell(industry, designer, "process", $"yield up {100 * points:0} points");
        }
    }

    /// <summary>Growth of a part's yield since its mark where it is a step, and the mark is moved; else 0.</summary>
    private static double YieldGain(IndustryState industry, ProductId product, ValueChainParameters parameters)
    {
        ref double mark = ref industry.Products.YieldMark[product];
        double gain = industry.Products.Yield[product] - mark;
        bool isFirst = mark <= 0;
        if (!isFirst && gain < parameters.YieldStep)
        {
            return 0;
        }

        mark += gain;
        return isFirst ? 0 : gain;
    }

    private static void Product(
        IndustryState industry, DesignerId designer, ProductId? best, ValueChainParameters parameters)
    {
        if (best is not { } product)
        {
            return;
        }

        ref double mark = ref industry.ChainPositions.BestPerformance[designer];
        ref int newest = ref industry.ChainPositions.GenerationMark[designer];
        double performance = ShippedParts.Effective(industry, product);
        int generation = industry.Products.Generation[product];
        bool isFirst = mark <= 0;
        bool isBetter = performance >= mark * (1 + parameters.ProductStep);
        if (!isFirst && !isBetter && generation <= newest)
        {
            return;
        }

        if (!isFirst)
        {
            FormattableString better = $"best effective performance up {(performance / mark) - 1:0%}";
            Tell(industry, designer, "product", isBetter ? better : $"first part of technology generation {generation + 1}");
        }

        mark = Math.Max(mark, performance);
        newest = Math.Max(newest, generation);
    }

    /// <summary>
    /// Software and solutions as a share of value added, or a first line of own software among the sales; captive links slow the
    /// one and hide the other. Who sells for the first time begins with the lines that it has.
    /// </summary>
    private static void Functional(
        IndustryState industry, DesignerId designer, bool sells, ValueChainParameters parameters)
    {
        ChainPositions chain = industry.ChainPositions;
        double free = 1 - Math.Clamp(chain.FunctionalDrag[designer], 0, 1);
        bool hasLine = sells && industry.SoftwareStacks.OwnStack[designer] * free >= parameters.OwnLine;
        bool isNewLine = hasLine && !chain.OwnLine[designer] && HasSold(chain, designer);
        chain.OwnLine[designer] |= hasLine;
        double share = chain.SoftwareShare[designer];
        ref double mark = ref chain.FunctionalMark[designer];
        if (share >= mark + parameters.FunctionalStep)
        {
            Tell(industry, designer, "functional", $"software and solutions at {share:0%} of value added");
            mark = share;
        }
        else if (isNewLine)
        {
            Tell(industry, designer, "functional", $"software of its own becomes a line of revenue");
        }
    }

    /// <summary>A segment that becomes material for the first time; one that was so before and returns is not new.</summary>
    private static void Chain(IndustryState industry, DesignerId designer, ValueChainParameters parameters)
    {
        ReadOnlySpan<double> sales = industry.MarketPositions.SmoothedSales.Row(designer);
        double all = 0;
        foreach (double sold in sales)
        {
            all += Math.Max(0, sold);
        }

        Span<bool> material = industry.ChainPositions.Material.Row(designer);
        bool hasSold = HasSold(industry.ChainPositions, designer);
        int found = -1;
        for (int segment = 0; segment < sales.Length; segment++)
        {
            if (all > 0 && sales[segment] >= parameters.ChainStep * all && !material[segment])
            {
                material[segment] = true;
                found = segment;
            }
        }

        if (hasSold && found >= 0)
        {
            Tell(industry, designer, "chain", $"material revenue in a new segment, {industry.Names.Segments[found]}");
        }
    }

    /// <summary>Whether a firm had sold before this month.</summary>
    private static bool HasSold(ChainPositions chain, DesignerId designer) => chain.Material.Row(designer).Contains(true);

    private static void Tell(IndustryState industry, DesignerId designer, string subject, FormattableString text)
    {
        industry.ChainPositions.Upgrades[designer]++;
        industry.Chronicle.Write(
            industry.Month, designer, EventKind.Upgrade, subject, text.ToString(CultureInfo.InvariantCulture));
    }
}
