using CatchUpSim.Model.Entities;
using static CatchUpSim.Model.Tests.Submodels.RunningProject;

namespace CatchUpSim.Model.Tests.Submodels;

/// <summary>What a partner in research pays and receives.</summary>
public sealed class JointProjectTests
{
    [Fact]
    public void A_partner_pays_its_share_of_a_joint_project_and_bringing_it_in_costs_the_firm_something()
    {
        double alone = SpentOnDesign(-1);
        double joint = SpentOnDesign(0);
        Assert.Equal(((1 - Parameters.PartnerPayment) * alone) + 3, joint, 9);
    }

    [Theory]
    [InlineData(0, 0.1)]
    [InlineData(-1, 0)]
    public void A_joint_product_owes_its_partner_a_share_if_the_partner_stayed(int partner, double royalty)
    {
        IndustryState industry = Begin();
        industry.Projects.Partner[Project] = partner;
        industry.Projects.Royalty[Project] = 0.1;
        Follow(industry, Certain(1), 400);
        ProductId product = IndustryState.ProductsOf(ShippedWorld.Focal).First(card => industry.Products.OnSale[card]);
        Assert.Equal(royalty, industry.Products.Royalty[product]);
    }

    /// <summary>Money spent until the masks of the first spin are ordered, where co-ordination costs 3 million.</summary>
    private static double SpentOnDesign(int partner)
    {
        IndustryState industry = Begin();
        industry.Projects.Partner[Project] = partner;
        industry.Projects.Coordination[Project] = 3;
        double spent = 0;
        while (industry.Projects.Stage[Project] < DevelopmentStage.TapeOut)
        {
            Advance(industry, Certain(1));
            spent += industry.Accounts.PrototypeExpense[ShippedWorld.Focal];
        }

        return spent;
    }
}
