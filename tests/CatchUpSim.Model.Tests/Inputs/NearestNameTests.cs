using CatchUpSim.Model.Inputs;

namespace CatchUpSim.Model.Tests.Inputs;

public sealed class NearestNameTests
{
    [Fact]
    public void A_misspelt_name_is_guessed()
    {
        Assert.Equal("did you mean 'cash'?", NearestName.Hint(["share", "cash"], "csah"));
    }

    [Fact]
    public void Where_no_name_is_near_all_are_listed()
    {
        Assert.Equal("there are: share, cash", NearestName.Hint(["share", "cash"], "staff"));
    }

    [Fact]
    public void A_list_is_cut_off_visibly()
    {
        Assert.Equal("there are: share, cash, …", NearestName.Hint(["share", "cash", "gap"], "headcount", most: 2));
        Assert.Equal("there are: share, cash", NearestName.Hint(["share", "cash"], "headcount", most: 2));
    }
}
