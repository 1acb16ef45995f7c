using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Submodels;
using static CatchUpSim.Model.Tests.SmallIndustryMoney;

namespace CatchUpSim.Model.Tests.Submodels;

/// <summary>What binds a firm to its partners: their strength, and how few others could take their place (VC8, VC14 to VC16).</summary>
public sealed class CaptivityTests
{
    private static readonly LineId Used = new(0);
    private static readonly LineId Other = new(1);
    private static readonly InputId Tools = new(0);
    private static readonly PartnerId First = new(0);
    private static readonly PartnerId Second = new(1);

    [Fact]
    public void A_firm_whose_only_open_line_is_the_one_it_uses_is_more_captive_than_one_with_another_foundry()
    {
        IndustryState industry = TwoFoundries();
        double free = Captivity(industry);
        industry.FoundryTies.IsBarred[Latecomer, Other] = true;
        double bound = Captivity(industry);

        // Half of the capacity in one of four links.
        Assert.Equal(0.125 * Complexity(industry), bound - free, 12);
        Assert.True(industry.ChainPositions.Captivity[Twin] < bound);
    }

    [Theory]
    [InlineData("suspended")]
    [InlineData("not yet built")]
    [InlineData("too coarse")]
    [InlineData("of the same foundry")]
    public void A_line_that_is_no_alternative_frees_nobody(string flaw)
    {
        IndustryState industry = TwoFoundries();
        industry.FoundryTies.IsBarred[Latecomer, Other] = true;
        double bound = Captivity(industry);
        industry.FoundryTies.IsBarred[Latecomer, Other] = false;
        industry.FoundryTies.Suspended[Latecomer, new FoundryId(1)] = flaw == "suspended";
        industry.ProcessLines.Available[Other] = flaw == "not yet built" ? industry.Month.Next.Index : 0;
        industry.ProcessLines.Node[Other] = flaw == "too coarse" ? 28 : 7;
        industry.ProcessLines.Foundry[Other] = flaw == "of the same foundry" ? 0 : 1;
        Assert.Equal(bound, Captivity(industry), 12);
    }

    [Fact]
    public void A_finer_line_elsewhere_frees_as_one_of_the_same_node_does()
    {
        IndustryState industry = TwoFoundries();
        double free = Captivity(industry);
        industry.ProcessLines.Node[Other] = 5;
        Assert.Equal(free, Captivity(industry), 12);
    }

    [Fact]
    public void Where_no_line_at_work_is_fine_enough_there_is_no_alternative()
    {
        IndustryState industry = TwoFoundries();
        industry.FoundryTies.IsBarred[Latecomer, Other] = true;
        double bound = Captivity(industry);
        industry.ProcessLines.Capacity.Values.Clear();
        Assert.Equal(bound, Captivity(industry), 12);
    }

    [Fact]
    public void Design_tools_from_few_sources_bind_and_other_inputs_do_not()
    {
        IndustryState industry = TwoFoundries();
        double before = Captivity(industry);
        industry.InputGoods.Concentration.Values[1] += 0.5;
        Assert.Equal(before, Captivity(industry), 12);
        industry.InputGoods.Concentration[Tools] += 0.5;
        Assert.True(Captivity(industry) > before);
    }

    [Fact]
    public void Whoever_is_denied_design_tools_has_no_other_source()
    {
        IndustryState industry = TwoFoundries();
        double before = Captivity(industry);
        industry.PolicyStates.DesignToolAccess[IndustryState.Policy] = 0;
        double denied = Captivity(industry);
        Assert.True(denied > before);
        industry.InputGoods.Concentration[Tools] = 1;
        Assert.Equal(denied, Captivity(industry), 12);
    }

    [Theory]
    [InlineData(PartnerKind.ServerMaker, PartnerKind.CloudProvider)]
    [InlineData(PartnerKind.SoftwareVendor, PartnerKind.SoftwareVendor)]
    public void A_second_ally_frees_from_the_first_and_the_more_the_larger_it_is(PartnerKind kind, PartnerKind other)
    {
        double alone = WithAllies(kind, other, size: 1, held: 1);
        Assert.Equal(WithAllies(kind, other, size: 1, held: 0), alone, 12);
        Assert.Equal(WithAllies(kind, PartnerKind.University, size: 1, held: 2), alone, 12);
        double small = WithAllies(kind, other, size: 0.2, held: 2);
        Assert.True(small < alone);
        Assert.True(WithAllies(kind, other, size: 1, held: 2) < small);
    }

    [Fact]
    public void A_firm_weighs_with_its_foundry_by_all_its_wafers_there_whatever_line_it_designs_for_next()
    {
        IndustryState industry = TwoFoundries();
        industry.ProcessLines.Foundry[Other] = industry.ProcessLines.Foundry[Used];
        industry.Capabilities.Skill.Row(Latecomer).Clear();
        double without = Captivity(industry);
        industry.FoundryTies.YearlyWafers[Latecomer, Other] = 400;
        Assert.True(Captivity(industry) < without);
    }

    [Fact]
    public void The_more_links_are_captive_the_higher_is_captivity()
    {
        IndustryState industry = TwoFoundries();
        industry.SoftwareStacks.Usable[Latecomer] = 0.9;
        industry.Designers.Reputation[Latecomer] = 1;
        industry.MarketPositions.TotalShare[Latecomer] = 0.2;
        industry.FoundryTies.YearlyWafers[Latecomer, Used] = 400;
        industry.Capabilities.Skill.Row(Latecomer).Fill(2);
        double before = Captivity(industry);
        Assert.Equal(0, IndustryMeasures.CaptiveLinks(industry, Latecomer));

        // The foundry, tools, software vendors and server makers: what each link's strength is made of is lost in turn.
        foreach ((int captive, int skill) in new[] { (1, 2), (2, 1), (3, 3), (4, 4) })
        {
            industry.Capabilities.Skill[Latecomer, new SkillId(skill)] = 0;
            industry.FoundryTies.YearlyWafers[Latecomer, Used] = 0;
            industry.MarketPositions.TotalShare[Latecomer] = captive < 3 ? 0.2 : 0;
            industry.Designers.Reputation[Latecomer] = captive < 4 ? 1 : 0;
            double now = Captivity(industry);
            Assert.Equal(captive, IndustryMeasures.CaptiveLinks(industry, Latecomer));
            Assert.True(now > before);
            before = now;
        }
    }

    private static double WithAllies(PartnerKind kind, PartnerKind other, double size, int held)
    {
        IndustryState industry = TwoFoundries();
        industry.Partners.Kind[First] = kind;
        industry.Partners.Kind[Second] = other;
        industry.Partners.Size[First] = 1;
        industry.Partners.Size[Second] = size;
        for (int row = 0; row < held; row++)
        {
            industry.AllianceTies.Kind[Latecomer, new PartnerId(row)] = AllianceKind.Certification;
        }

        return Captivity(industry);
    }

    private static double Captivity(IndustryState industry)
    {
        ValueChain.Measure(industry, MoneyParameters.ValueChain);
        return industry.ChainPositions.Captivity[Latecomer];
    }

    private static double Complexity(IndustryState industry) =>
        ChainComplexity.OfDesign(industry.ProcessLines.Node[Used], 600, MoneyParameters.ValueChain);

    /// <summary>A home firm without skill and its twin, whose parts could be made at either of two foundries of the same size.</summary>
    private static IndustryState TwoFoundries()
    {
        IndustryState industry = Create();
        industry.Month = industry.Start;
        industry.ProcessLines.Node[Other] = industry.ProcessLines.Node[Used];
        foreach (DesignerId designer in new[] { Latecomer, Twin })
        {
            var product = new ProductId(designer.Index * IndustrySizes.ProductsPerDesigner);
            industry.Products.OnSale[product] = true;
            industry.Products.DieArea[product] = 600;
            industry.SoftwareStacks.Usable[designer] = 0.6;
            industry.Capabilities.Skill.Row(designer).Clear();
        }

        return industry;
    }
}
