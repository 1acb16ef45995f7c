using System.Globalization;
using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>Winds up a firm: projects stop, products leave the market, alliances end, cash and what customers owe go to creditors and owners.</summary>
internal static class FirmClosure
{
    /// <summary>What ends a firm for reasons outside the model, in words.</summary>
    internal const string Blow = ", after a blow that the model does not explain, such as a lawsuit or founders who part";

    /// <summary>What closing a firm returns to its owners once creditors are paid, USD million.</summary>
    internal static double Returned(Accounts accounts, DesignerId designer) =>
        Math.Max(0, accounts.Cash[designer] + accounts.Receivables[designer]);

    internal static void Close(IndustryState industry, DesignerId designer, EndReason reason)
    {
        AllianceNews.TellLast(industry, designer);
        Tell(industry, designer, reason);
        industry.Designers.Status[designer] = Status(reason);
        foreach (ProjectId project in IndustryState.ProjectsOf(designer))
        {
            industry.Projects.Stage[project] = DevelopmentStage.None;
        }

        foreach (ProductId product in IndustryState.ProductsOf(designer))
        {
            industry.Products.OnSale[product] = false;
            industry.Products.Inventory[product] = 0;
            industry.Products.InventoryValue[product] = 0;
            industry.Products.Backlog[product] = 0;
            industry.Products.Pipeline.Row(product).Clear();
            industry.Products.PipelineValue.Row(product).Clear();
            foreach (SegmentId segment in industry.Segments.All)
            {
                LapsedOrders.Strike(industry, product, segment);
            }
        }

        EndAlliances(industry, designer);
        PayOut(industry.Accounts, designer);
    }

    private static void EndAlliances(IndustryState industry, DesignerId designer)
    {
        foreach (PartnerId partner in industry.Partners.All)
        {
            ref AllianceKind kind = ref industry.AllianceTies.Kind[designer, partner];
            if (kind != AllianceKind.None)
            {
                kind = AllianceKind.None;
                industry.Partners.Degree[partner] = Math.Max(0, industry.Partners.Degree[partner] - 1);
            }
        }

        industry.AllianceTies.Ended[designer] += industry.AllianceTies.Held[designer];
        industry.AllianceTies.Held[designer] = 0;
    }

    private static void PayOut(Accounts accounts, DesignerId designer)
    {
        // What customers owe is collected for creditors first, then for owners. Cards whose maker is gone find no buyer.
        accounts.Collections[designer] += accounts.Receivables[designer];
        accounts.Distributions[designer] += Returned(accounts, designer);
        accounts.CreditorLoss[designer] += Math.Max(0, -(accounts.Cash[designer] + accounts.Receivables[designer]));
        accounts.Cash[designer] = 0;
        accounts.Receivables[designer] = 0;
        accounts.Prepayments[designer] = 0;
        accounts.Raising[designer] = false;
        accounts.FundingPlan[designer] = FundingOption.Wait;
    }

    private static void Tell(IndustryState industry, DesignerId designer, EndReason reason)
    {
        if (reason is EndReason.Sold or EndReason.GivenAway)
        {
            // Told by the sale.
            return;
        }

        string cash = string.Create(CultureInfo.InvariantCulture, $"USD {industry.Accounts.Cash[designer]:0.0} m of cash");
        (string subject, string text) = reason switch
        {
            EndReason.NoMoney => ("bankruptcy", $"no money to go on, {cash}{Sought(industry, designer)}"),
            EndReason.WorthLess => ("withdrawal", $"closed by its owners with {cash}: closing returned more than the firm was worth"),
            EndReason.CannotFinish => (
                "withdrawal",
                $"closed by its owners with {cash}: too few people and too little money were left to finish a product"),
            _ => ("withdrawal", $"closed by its owners with {cash}{Blow}; no buyer paid more"),
        };
        industry.Chronicle.Write(industry.Month, designer, EventKind.Exit, subject, text);
    }

    private static string Sought(IndustryState industry, DesignerId designer) =>
        industry.Accounts.Raising[designer] ? $", {FundingSignals.SearchInVain(industry, designer)}" : string.Empty;

    private static DesignerStatus Status(EndReason reason) => reason switch
    {
        EndReason.NoMoney => DesignerStatus.Bankrupt,
        EndReason.Sold or EndReason.GivenAway => DesignerStatus.Acquired,
        _ => DesignerStatus.Withdrawn,
    };
}
