using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>Mask sets are paid at once, and what is not paid is not made.</summary>
internal static class MaskSets
{
    /// <summary>Pays the masks of a spin that wait for money, if there are any; until then nothing is made of the part.</summary>
    /// <returns>Whether no masks are left to pay.</returns>
    public static bool ArePaid(IndustryState industry, ProductDevelopmentParameters parameters, ProjectId project) =>
        industry.Projects.Stage[project] != DevelopmentStage.Respin
        || !industry.Projects.OwesMasks[project]
        || Pay(industry, parameters, project, parameters.RespinCost);

    /// <summary>Pays masks if the firm has the money; else they wait.</summary>
    /// <param name="industry">State.</param>
    /// <param name="parameters">Shares of the cost that partners pay.</param>
    /// <param name="project">The part.</param>
    /// <param name="sets">How much is ordered, in mask sets.</param>
    /// <returns>Whether they are paid.</returns>
    public static bool Pay(IndustryState industry, ProductDevelopmentParameters parameters, ProjectId project, double sets)
    {
        DesignerId designer = IndustryState.OwnerOf(project);
        double cost = sets * industry.ProcessLines.MaskCost[new LineId(industry.Projects.Line[project])]
            * ProductDevelopment.OwnShare(industry, parameters, project);
        bool isPaid = industry.Accounts.Cash[designer] - cost >= LeftAlone(industry, parameters, designer);
        industry.Accounts.PrototypeExpense[designer] += isPaid ? cost : 0;
        if (!isPaid && !industry.Projects.OwesMasks[project])
        {
            industry.Chronicle.Write(
                industry.Month, designer, EventKind.Product, "masks", $"masks of product {industry.Projects.Number[project]} wait for money");
        }

        industry.Projects.OwesMasks[project] = !isPaid;
        return isPaid;
    }

    /// <summary>
    /// What masks leave untouched, USD million: burn of some months for a firm with a card to sell, of this one for a firm without, which
    /// stakes the rest.
    /// </summary>
    private static double LeftAlone(IndustryState industry, ProductDevelopmentParameters parameters, DesignerId designer)
    {
        double burn = Math.Max(0, industry.Accounts.Burn[designer]);
        foreach (ProductId product in IndustryState.ProductsOf(designer))
        {
            if (industry.Products.OnSale[product] && OnOffer.CanBeHad(industry, product))
            {
                return parameters.MaskRunway * burn;
            }
        }

        return Math.Min(1, parameters.MaskRunway) * burn;
    }
}
