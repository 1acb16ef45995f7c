using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Submodels;
using static CatchUpSim.Model.Tests.Limits.LimitScenario;

namespace CatchUpSim.Model.Tests.Limits;

/// <summary>Who governs a link of the value chain.</summary>
public sealed class ChainLimitTests
{
    private static readonly LinkId ServerMakers = new((int)ValueChainLink.ServerMakers);

    [Theory]
    [InlineData("governance", "firm-1", true, true, true)]
    [InlineData("governance", "firm-2", true, false, true)]
    [InlineData("governance", "firm-3", true, true, false)]
    [InlineData("governance", "firm-4", true, false, false)]
    [InlineData("governance#simple", "firm-1", false, true, true)]
    [InlineData("governance#simple", "firm-3", false, true, false)]
    public void The_conditions_of_a_link_decide_who_governs_it(
        string scenario, string firm, bool isComplex, bool isCodifiable, bool isCapable)
    {
        IndustryState industry = Walk(scenario, 24);
        Assert.Equal(
            GovernanceEquations.FromLevels(isComplex, isCodifiable, isCapable),
            industry.ChainPositions.Governance[industry.Designer(firm), ServerMakers]);
    }

    [Theory]
    [InlineData("firm-2")]
    [InlineData("firm-4")]
    public void No_link_is_formed_where_simple_knowledge_resists_codification(string firm)
    {
        IndustryState industry = Walk("governance#simple", 24);
        Assert.Equal(GovernanceType.Excluded, industry.ChainPositions.Governance[industry.Designer(firm), ServerMakers]);
    }
}
