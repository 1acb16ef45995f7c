using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>What outsiders can see of a firm: its progress, and what has been paid for it.</summary>
public static class FundingSignals
{
    /// <summary>Whether a firm had any revenue in the month, from its cards or from business elsewhere.</summary>
    internal static bool HasSales(IndustryState industry, DesignerId designer) =>
        industry.Accounts.Revenue[designer] > 0 || industry.Accounts.ForeignRevenue[designer] > 0;

    /// <summary>In words, since when a firm has looked for a round that has not closed.</summary>
    internal static string SearchInVain(IndustryState industry, DesignerId designer) =>
        $"no round closed since {new Month(industry.Accounts.RaisingSince[designer])}";

    /// <summary>First milestone on the way to a mature business.</summary>
    public const Milestone FirstMilestone = Milestone.ArchitectureComplete;

    /// <summary>Last milestone on the way to a mature business.</summary>
    public const Milestone LastMilestone = Milestone.VolumeProduction;

    /// <summary>Milestones that bring a firm to a mature business, as a share of all of them.</summary>
    public static double Progress(IndustryState industry, DesignerId designer)
    {
        int reached = 0;
        for (Milestone milestone = FirstMilestone; milestone <= LastMilestone; milestone++)
        {
            reached += industry.HasReached(designer, milestone) ? 1 : 0;
        }

        return industry.Accounts.ForeignRevenue[designer] > 0 ? 1 : reached / (double)(LastMilestone - FirstMilestone + 1);
    }

    /// <summary>Parts later than the first whose silicon was found to work this month.</summary>
    public static int LaterParts(IndustryState industry, DesignerId designer)
    {
        int first = industry.Designers.MilestoneMonth[designer, new MilestoneId((int)Milestone.SiliconSuccess)];
        int parts = 0;
        foreach (ProjectId project in IndustryState.ProjectsOf(designer))
        {
            parts += industry.Projects.Worked[project] == industry.Month.Index ? 1 : 0;
        }

        return first == industry.Month.Index ? Math.Max(0, parts - 1) : parts;
    }

    /// <summary>Month of the latest milestone, or of the latest part that works; founding when there is none.</summary>
    public static int LatestMilestone(IndustryState industry, DesignerId designer)
    {
        int latest = Math.Max(industry.Start.Index, industry.Designers.Founded[designer]);
        foreach (int month in industry.Designers.MilestoneMonth.Row(designer))
        {
            latest = Math.Max(latest, month);
        }

        foreach (ProjectId project in IndustryState.ProjectsOf(designer))
        {
            latest = Math.Max(latest, industry.Projects.Worked[project]);
        }

        return latest;
    }

    /// <summary>Month of the latest news that gives owners hope: a milestone, or a card that reaches customers.</summary>
    public static int LatestHope(IndustryState industry, DesignerId designer)
    {
        int latest = LatestMilestone(industry, designer);
        foreach (ProductId product in IndustryState.ProductsOf(designer))
        {
            latest = Math.Max(latest, industry.Products.Launched[product]);
        }

        return latest;
    }

    /// <summary>
    /// How strongly others contend for the open market: designers of the same side in business, each weighed by its technology
    /// relative to the firm's own.
    /// </summary>
    public static double Rivalry(IndustryState industry, DesignerId designer, double decisiveness)
    {
        double rivalry = 0;
        double own = industry.Capabilities.Level[designer];
        foreach (DesignerId other in industry.Designers.All)
        {
            if (IndustryMeasures.IsRival(industry, other, designer))
            {
                rivalry += ValuationEquations.Rivalry(own, industry.Capabilities.Level[other], decisiveness);
            }
        }

        return rivalry;
    }

    /// <summary>
    /// What a buyer reckons with, USD million: what investors think a firm worth, but without sales no more than its last round
    /// told, or the money that it began with. A buyer pays for no promise that nobody has paid for.
    /// </summary>
    public static double SaleValue(IndustryState industry, DesignerId designer)
    {
        Accounts accounts = industry.Accounts;
        double told = HasSales(industry, designer)
            ? double.PositiveInfinity
            : Math.Max(accounts.PostMoney[designer], accounts.EquityTotal[designer]);
        return Math.Clamp(accounts.IndicatedValue[designer], 0, told);
    }
}
