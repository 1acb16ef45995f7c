using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>Cards that a firm has left of a product whose line is closed to it.</summary>
internal static class LastStock
{
    /// <summary>Dates the month since which a product cannot be made.</summary>
    public static void Note(IndustryState industry, ProductId product)
    {
        ref int lost = ref industry.Products.LineLost[product];
        bool isLost = industry.Products.OnSale[product] && FoundryAccess.IsClosed(industry, product);
        lost = !isLost ? 0 : lost == 0 ? industry.Month.Index : lost;
    }

    /// <summary>
    /// Cards that may leave in the month: all there are; but of a stock that cannot be made again an equal part for each of the months for
    /// which customers are to be served, or for which the firm has money, until another of its cards can be made for them in full.
    /// </summary>
    public static double Allotted(IndustryState industry, DeliveryParameters parameters, ProductId product)
    {
        double stock = industry.Products.Inventory[product];
        int lost = industry.Products.LineLost[product];
        DesignerId designer = IndustryState.OwnerOf(product);
        if (lost == 0 || LineLoss.HasHeir(industry, designer, product, made: 1))
        {
            return stock;
        }

        double left = parameters.LastStockMonths - (industry.Month.Index - lost);
        return stock / Math.Max(1, Math.Min(left, industry.Accounts.Runway[designer]));
    }
}
