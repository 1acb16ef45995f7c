using System.Globalization;
using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Observation;
using CatchUpSim.Model.Submodels;

namespace CatchUpSim.Model;

/// <summary>
/// Identities and bounds that hold in every month of every run. A breach stops the run and names the month, the
/// entity and the identity; it never stops the study.
/// </summary>
public static class Invariants
{
    private const double Tolerance = 1e-9;

    /// <summary>The first breach in the present month, or null.</summary>
    public static RunFailure? FirstBreach(IndustryState industry) =>
        FiniteNumbers(industry)
        ?? CashFlows(industry)
        ?? Shares(industry)
        ?? Staff(industry)
        ?? Wafers(industry)
        ?? Stocks(industry)
        ?? Places(industry);

    /// <summary>Every real-valued state variable is a finite number (fixed strategies use not-a-number for "auto").</summary>
    public static RunFailure? FiniteNumbers(IndustryState industry)
    {
        foreach (EntityTable table in industry.Tables)
        {
            bool isChecked = !ReferenceEquals(table, industry.Strategies) && !ReferenceEquals(table, industry.Customers);
            if (isChecked && table.FirstNotFinite() is { } column)
            {
                int position = column.FirstNotFinite();
                string owner = NameOf(industry, table, column.RowAt(position));
                return Breach(industry, owner, "finite numbers", $"{table.Name}.{column.Name} at position {position} is not finite");
            }
        }

        return null;
    }

    /// <summary>Cash changes by exactly the flows of the month.</summary>
    public static RunFailure? CashFlows(IndustryState industry)
    {
        if (!industry.Mechanisms.CashFlow)
        {
            return null;
        }

        Accounts accounts = industry.Accounts;
        foreach (DesignerId designer in industry.Designers.All)
        {
            bool exists = industry.Designers.Status[designer] != DesignerStatus.Absent;
            double imbalance = CashFlow.Imbalance(accounts, designer);
            double scale = 1 + Math.Abs(accounts.OpeningCash[designer]) + Math.Abs(accounts.Cash[designer]) + accounts.SupplyPayments[designer];
            if (exists && Math.Abs(imbalance) > Tolerance * scale)
            {
                return Breach(
                    industry,
                    industry.Names.Designers[designer.Index],
                    "cash flows",
                    Invariant($"cash {accounts.Cash[designer]:R} differs from opening cash and flows by {imbalance:R}"));
            }
        }

        return null;
    }

    /// <summary>Market shares lie between 0 and 1 and sum to 1 or 0 in every segment.</summary>
    public static RunFailure? Shares(IndustryState industry)
    {
        foreach (SegmentId segment in industry.Segments.All)
        {
            double sum = 0;
            foreach (DesignerId designer in industry.Designers.All)
            {
                double share = industry.MarketPositions.Share[designer, segment];
                if (share is < 0 or > 1 + Tolerance)
                {
                    return Breach(industry, industry.Names.Designers[designer.Index], "market share", Invariant($"{share:R} is outside 0 to 1"));
                }

                sum += share;
            }

            if (sum > Tolerance && Math.Abs(sum - 1) > 1e-6)
            {
                return Breach(industry, industry.Names.Segments[segment.Index], "market shares", Invariant($"they sum to {sum:R}"));
            }
        }

        return null;
    }

    /// <summary>Head-count equals the staff of all classes, and nobody is negative.</summary>
    public static RunFailure? Staff(IndustryState industry)
    {
        foreach (DesignerId designer in industry.Designers.All)
        {
            double sum = 0;
            foreach (double staff in industry.Workforces.Staff.Row(designer))
            {
                if (staff < 0)
                {
                    return Breach(industry, industry.Names.Designers[designer.Index], "staff", Invariant($"{staff:R} people in a class"));
                }

                sum += staff;
            }

            double headcount = industry.Workforces.Headcount[designer];
            if (Math.Abs(sum - headcount) > 1e-6 * (1 + headcount))
            {
                return Breach(industry, industry.Names.Designers[designer.Index], "head-count", Invariant($"{headcount:R} but classes sum to {sum:R}"));
            }
        }

        return null;
    }

    /// <summary>No line gives out more wafers than it can make, and nobody gets more than ordered.</summary>
    public static RunFailure? Wafers(IndustryState industry)
    {
        FoundryTies ties = industry.FoundryTies;
        foreach (LineId line in industry.ProcessLines.All)
        {
            double sum = 0;
            foreach (DesignerId designer in industry.Designers.All)
            {
                double wafers = ties.Wafers[designer, line];
                sum += wafers;
                if (wafers < 0 || wafers > ties.WafersWanted[designer, line] * (1 + Tolerance))
                {
                    return Breach(industry, industry.Names.Designers[designer.Index], "wafers", Invariant($"{wafers:R} wafers for {ties.WafersWanted[designer, line]:R} ordered"));
                }
            }

            if (sum > industry.ProcessLines.Capacity[line] * (1 + 1e-6))
            {
                return Breach(industry, industry.Names.Lines[line.Index], "wafer capacity", Invariant($"{sum:R} wafers from {industry.ProcessLines.Capacity[line]:R}"));
            }
        }

        return null;
    }

    /// <summary>Stocks are not negative.</summary>
    public static RunFailure? Stocks(IndustryState industry)
    {
        foreach (ProductId product in industry.Products.All)
        {
            if (industry.Products.Inventory[product] < 0 || industry.Products.Backlog[product] < 0)
            {
                return Breach(industry, industry.Names.Designers[IndustryState.OwnerOf(product).Index], "stocks", "inventory or backlog is negative");
            }
        }

        foreach (DesignerId designer in industry.Designers.All)
        {
            if (industry.Accounts.Receivables[designer] < -Tolerance || industry.Capabilities.Level[designer] < 0)
            {
                return Breach(industry, industry.Names.Designers[designer.Index], "stocks", "receivables or capability is negative");
            }
        }

        return null;
    }

    /// <summary>Where an input is made: shares between 0 and 1 that sum to 1, or to 0 where the places are unknown.</summary>
    public static RunFailure? Places(IndustryState industry)
    {
        foreach (InputId input in industry.InputGoods.All)
        {
            double sum = 0;
            double lowest = 0;
            foreach (double share in industry.InputGoods.PlaceShare.Row(input))
            {
                sum += share;
                lowest = Math.Min(lowest, share);
            }

            if (lowest < 0 || (sum != 0 && Math.Abs(sum - 1) > 1e-6))
            {
                return Breach(industry, industry.Names.Inputs[input.Index], "places of production", Invariant($"shares sum to {sum:R}, the lowest is {lowest:R}"));
            }
        }

        return null;
    }

    /// <summary>
    /// The breach behind an equation that was asked outside of its domain: the number that is not finite, if there is
    /// one, else what the equation says. Other identities need not hold in the middle of a month.
    /// </summary>
    public static RunFailure OutsideDomain(IndustryState industry, ArgumentOutOfRangeException refusal) =>
        FiniteNumbers(industry) ?? Breach(industry, "the industry", "domain of an equation", refusal.Message.ReplaceLineEndings(" "));

    private static string NameOf(IndustryState industry, EntityTable table, int row) => table switch
    {
        EntityTable<DesignerId> => industry.Names.Designers[row],
        EntityTable<ProductId> => industry.Names.Designers[IndustryState.OwnerOf(new ProductId(row)).Index],
        EntityTable<ProjectId> => industry.Names.Designers[IndustryState.OwnerOf(new ProjectId(row)).Index],
        EntityTable<SegmentId> => industry.Names.Segments[row],
        EntityTable<FoundryId> => industry.Names.Foundries[row],
        EntityTable<LineId> => industry.Names.Lines[row],
        EntityTable<PartnerId> => industry.Names.Partners[row],
        EntityTable<InvestorId> => industry.Names.Investors[row],
        EntityTable<InputId> => industry.Names.Inputs[row],
        _ => table.Name,
    };

    private static RunFailure Breach(IndustryState industry, string entity, string identity, string detail) =>
        new(industry.Month, entity, identity, detail);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
