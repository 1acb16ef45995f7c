using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;

namespace CatchUpSim.Model.Tests.Initialization;

/// <summary>How a scenario becomes the state of its first month.</summary>
public sealed class InitialStateTests
{
    [Fact]
    public void Only_the_proportions_of_roles_matter_and_a_firm_begins_with_the_staff_of_its_file()
    {
        Scenario scenario = ShippedWorld.FirmA;
        InitializationParameters doubled = scenario.Initialization with
        {
            RoleShares = scenario.Initialization.RoleShares.ToDictionary(r => r.Key, r => 2 * r.Value),
        };
        IndustryState usual = ShippedWorld.Beginning();
        IndustryState other = ShippedWorld.Beginning(scenario with { Initialization = doubled });
        Assert.Equal(usual.Workforces.Staff.Row(usual.Focal).ToArray(), other.Workforces.Staff.Row(usual.Focal).ToArray());
        double staff = scenario.Designers.First(designer => designer.Name == scenario.Focal).Staff;
        Assert.Equal(staff, usual.Workforces.Staff.Row(usual.Focal).ToArray().Sum(), 9);
    }

    [Fact]
    public void A_stack_is_chosen_from_the_start_by_who_sells_from_the_start()
    {
        Scenario scenario = WithStack(ShippedWorld.FirmA, ShippedWorld.FirmA.Focal, EcosystemStrategy.Compatible);
        IndustryState industry = ShippedWorld.Beginning(scenario);
        Assert.Equal(EcosystemStrategy.Undecided, industry.SoftwareStacks.Strategy[industry.Focal]);
        string seller = scenario.Designers.First(designer => designer.Products.Count > 0).Name;
        industry = ShippedWorld.Beginning(WithStack(scenario, seller, EcosystemStrategy.Compatible));
        Assert.Equal(EcosystemStrategy.Compatible, industry.SoftwareStacks.Strategy[industry.Designer(seller)]);
    }

    [Fact]
    public void The_input_that_work_on_designs_needs_is_known_from_the_start()
    {
        IndustryState industry = ShippedWorld.Beginning();
        string[] tools = industry.Names.Inputs.Where((_, row) => industry.InputGoods.IsDesignTool.Values[row]).ToArray();
        Assert.Equal([ShippedWorld.FirmA.SupplySecurity.DesignTools], tools);
    }

    [Fact]
    public void Who_has_customers_at_the_start_has_made_and_sold_its_first_product_before()
    {
        IndustryState industry = ShippedWorld.Beginning();
        Assert.All(
            new[] { Milestone.FirstSilicon, Milestone.FirstRevenue, Milestone.VolumeProduction },
            milestone => Assert.True(industry.HasReached(industry.Designer("incumbent-1"), milestone)));
        Assert.False(industry.HasReached(industry.Focal, Milestone.FirstSilicon));
    }

    private static Scenario WithStack(Scenario scenario, string firm, EcosystemStrategy stack) => scenario with
    {
        Designers = [.. scenario.Designers.Select(designer => designer.Name == firm
            ? designer with { Strategy = designer.Strategy with { Ecosystem = stack } }
            : designer)],
    };
}
