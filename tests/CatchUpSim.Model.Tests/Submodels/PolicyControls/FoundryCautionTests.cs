using CatchUpSim.Model.Entities;
using static CatchUpSim.Model.Tests.Submodels.PolicyMonths;

namespace CatchUpSim.Model.Tests.Submodels;

public sealed class FoundryCautionTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_cautious_foundry_looks_at_what_is_sold(bool isSold)
    {
        IndustryState industry = ShippedWorld.Beginning();
        DesignerId firm = ShippedWorld.Focal;
        var card = new ProductId(firm.Index * IndustrySizes.ProductsPerDesigner);
        industry.Products.OnSale[card] = isSold;
        industry.Products.Performance[card] = 100;
        industry.Products.DieArea[card] = 600;
        industry.PolicyStates.Scrutiny[IndustryState.Policy] = 1;
        Advance(industry, Rule(SalesRegime.Restrictive, 1) with { CautionRisk = 0.999, CautionPerformance = 10 }, 12);
        Assert.Equal(isSold, industry.FoundryTies.Suspended.Row(firm).Contains(true));
        Assert.Equal(isSold, industry.Designers.Suspicion[new DesignerId(firm.Index + 1)] > 0);
        int line = industry.Products.Line[card];
        string maker = industry.Names.Foundries[industry.ProcessLines.Foundry[new LineId(line)]];
        string[] told = [.. industry.Chronicle.Entries.Where(entry => entry.Subject == "foundry").Select(entry => entry.Detail)];
        Assert.Equal(isSold, told.Length > 0);
        Assert.All(told, text => Assert.Equal($"{maker} stops serving the firm, parts there: 1", text));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_listed_firm_has_no_foundry_to_lose_and_its_evasion_is_a_scandal_and_one_that_makes_its_parts_at_home_has_neither(bool isListed)
    {
        IndustryState industry = ShippedWorld.Beginning();
        DesignerId firm = ShippedWorld.Focal;
        industry.Designers.EntityListed[firm] = isListed;
        var card = new ProductId(firm.Index * IndustrySizes.ProductsPerDesigner);
        industry.Products.OnSale[card] = true;
        industry.Products.DieArea[card] = 600;
        industry.Products.Line[card] = industry.Line("domestic/n14").Index;
        industry.Products.Performance[card] = 100;
        industry.PolicyStates.Scrutiny[IndustryState.Policy] = 1;
        Advance(industry, Rule(SalesRegime.Restrictive, 1) with { CautionRisk = 0.999, CautionPerformance = 10 }, 12);
        ChronicleEntry? entry = industry.Chronicle.Entries.SingleOrDefault(each => each.Kind == EventKind.Shock && each.Designer == firm.Index);
        Assert.Equal(isListed ? "evasion" : null, entry?.Subject);
        Assert.Equal(isListed ? "leading finds parts of the listed firm ordered under other names and looks harder at home firms" : null, entry?.Text);
        Assert.Equal(isListed, industry.Designers.Suspicion[new DesignerId(firm.Index + 1)] > 0);
    }

    [Fact]
    public void A_foundry_that_serves_a_firm_again_is_told_once()
    {
        IndustryState industry = ShippedWorld.Beginning();
        DesignerId firm = ShippedWorld.Focal;
        industry.FoundryTies.Suspended[firm, new FoundryId(0)] = true;
        Advance(industry, Rule(SalesRegime.Restrictive, 0) with { Reinstatement = 0.999999 }, 6);
        Assert.False(industry.FoundryTies.Suspended[firm, new FoundryId(0)]);
        ChronicleEntry told = Assert.Single(industry.Chronicle.Entries, entry => entry.Subject == "foundry returns");
        Assert.Equal($"{industry.Names.Foundries[0]} serves the firm again", told.Text);
    }
}
