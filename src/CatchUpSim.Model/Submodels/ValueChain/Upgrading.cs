using System.Globalization;
using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>Process, product, functional and chain upgrading as measured steps above the last mark (§9.2).</summary>
internal static class Upgrading
{
    internal static void Record(IndustryState industry, DesignerId designer, ValueChainParameters parameters)
    {
        (double cost, double performance) = Products(industry, designer);
        Process(industry, designer, cost, parameters);
        Product(industry, designer, performance, parameters);
        Functional(industry, designer, parameters);
        Chain(industry, designer, parameters);
    }

    private static void Process(IndustryState industry, DesignerId designer, double cost, ValueChainParameters parameters)
    {
        ref double mark = ref industry.ChainPositions.UnitCost[designer];
        if (cost <= 0)
        {
            return;
        }

        if (mark <= 0)
        {
            mark = cost;
        }
        else if (cost <= mark * (1 - parameters.ProcessStep))
        {
            Tell(industry, designer, "process", $"unit cost per performance down {1 - (cost / mark):0%}");
            mark = cost;
        }
    }

    private static void Product(
        IndustryState industry, DesignerId designer, double performance, ValueChainParameters parameters)
    {
        ref double mark = ref industry.ChainPositions.BestPerformance[designer];
        if (performance <= 0)
        {
            return;
        }

        if (mark <= 0)
        {
            mark = performance;
        }
        else if (performance >= mark * (1 + parameters.ProductStep))
        {
            Tell(industry, designer, "product", $"best performance up {(performance / mark) - 1:0%}");
            mark = performance;
        }
    }

    private static void Functional(IndustryState industry, DesignerId designer, ValueChainParameters parameters)
    {
        ref double mark = ref industry.ChainPositions.FunctionalMark[designer];
        double share = industry.ChainPositions.SoftwareShare[designer];
        if (share >= mark + parameters.FunctionalStep)
        {
            Tell(industry, designer, "functional", $"software and solutions at {share:0%} of value added");
            mark = share;
        }
    }

    private static void Chain(IndustryState industry, DesignerId designer, ValueChainParameters parameters)
    {
        ref double mark = ref industry.ChainPositions.ChainMark[designer];
        double all = 0;
        foreach (double sales in industry.MarketPositions.SmoothedSales.Row(designer))
        {
            all += Math.Max(0, sales);
        }

        int segments = 0;
        foreach (double sales in industry.MarketPositions.SmoothedSales.Row(designer))
        {
            segments += all > 0 && sales >= parameters.ChainStep * all ? 1 : 0;
        }

        if (segments <= mark)
        {
            return;
        }

        if (mark > 0)
        {
            Tell(industry, designer, "chain", $"material revenue in {segments} segments");
        }

        mark = segments;
    }

    private static (double Cost, double Performance) Products(IndustryState industry, DesignerId designer)
    {
        double cost = 0;
        double best = 0;
        foreach (ProductId product in IndustryState.ProductsOf(designer))
        {
            double performance = industry.Products.Performance[product];
            double unit = industry.Products.UnitCost[product];
            if (!industry.Products.OnSale[product] || performance <= 0)
            {
                continue;
            }

            best = Math.Max(best, performance);
            double ratio = unit / performance;
            cost = ratio > 0 && (cost <= 0 || ratio < cost) ? ratio : cost;
        }

        return (cost, best);
    }

    private static void Tell(IndustryState industry, DesignerId designer, string subject, FormattableString text)
    {
        industry.ChainPositions.Upgrades[designer]++;
        industry.Chronicle.Write(
            industry.Month, designer, EventKind.Upgrade, subject, text.ToString(CultureInfo.InvariantCulture));
    }
}
