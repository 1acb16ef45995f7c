using System.Globalization;
using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>Cards that a firm has left of a product whose line is closed to it.</summary>
internal static class LastStock
{
    /// <summary>Dates the month since which a product cannot be made, and tells of the stock that is left.</summary>
    public static void Note(IndustryState industry, DeliveryParameters parameters, ProductId product)
    {
        ref int lost = ref industry.Products.LineLost[product];
        bool isLost = industry.Products.OnSale[product] && FoundryAccess.IsClosed(industry, product);
        bool isNew = isLost && lost == 0;
        lost = isNew ? industry.Month.Index : isLost ? lost : 0;
        if (isNew)
        {
            Tell(industry, parameters, product);
        }
    }

    /// <summary>
    /// Cards that may leave in the month: all there are; but of a stock that cannot be made again an equal part for each of the months for
    /// which customers are to be served, or for which the firm has money, until another of its cards can be made for them in full.
    /// </summary>
    public static double Allotted(IndustryState industry, DeliveryParameters parameters, ProductId product)
    {
        double stock = industry.Products.Inventory[product];
        int lost = industry.Products.LineLost[product];
        if (lost == 0 || HasHeir(industry, product))
        {
            return stock;
        }

        double left = parameters.LastStockMonths - (industry.Month.Index - lost);
        return stock / Math.Max(1, Math.Min(left, industry.Accounts.Runway[IndustryState.OwnerOf(product)]));
    }

    private static void Tell(IndustryState industry, DeliveryParameters parameters, ProductId product)
    {
        Products products = industry.Products;
        double cards = products.Inventory[product] + IndustryMeasures.Sum(products.Pipeline.Row(product));
        if (cards < 1)
        {
            return;
        }

        string spread = parameters.LastStockMonths <= 1 || HasHeir(industry, product) ? string.Empty
            : string.Create(CultureInfo.InvariantCulture, $"; they are sold in equal parts over {parameters.LastStockMonths:0} months, or as long as the money lasts");
        industry.Chronicle.Write(
            industry.Month,
            IndustryState.OwnerOf(product),
            EventKind.Product,
            "last stock",
            string.Create(CultureInfo.InvariantCulture, $"{cards:0} cards of product {products.Number[product]} are left or on their way and no more can be made{spread}"));
    }

    private static bool HasHeir(IndustryState industry, ProductId product) =>
        LineLoss.HasHeir(industry, IndustryState.OwnerOf(product), product, made: 1);
}
