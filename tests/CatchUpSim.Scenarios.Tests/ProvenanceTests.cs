using CatchUpSim.Scenarios.Tests.Worlds;

namespace CatchUpSim.Scenarios.Tests;

public sealed class ProvenanceTests : IDisposable
{
    private readonly ScenarioFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("months", "assumption §1, low")]
    [InlineData("exchange-rates.CNY.2022-07", "literature bank tables, medium")]
    [InlineData("segments.training.weight", "S1-1, high")]
    [InlineData("segments.inference.weight", "S1-1, medium")]
    [InlineData("designers.firm-a.cash", "S1-35, high")]
    [InlineData("designers.firm-a.staff", "derived record, medium")]
    [InlineData("designers.firm-a.fit.training", "derived record, medium")]
    [InlineData("designers.firm-a.price.2020-09", "literature F28, high")]
    [InlineData("designers.firm-a.price.2022-09", "derived record, medium")]
    [InlineData("talent.steps[1]", "assumption §3, low")]
    [InlineData("events[1].strength", "S0-5, high")]
    public void Every_number_tells_where_it_comes_from(string path, string provenance) =>
        Assert.Equal(provenance, folder.Read(ScenarioFolder.SmallYaml).Provenance[path].ToString());

    [Fact]
    public void A_world_with_provenance_everywhere_has_no_number_without()
    {
        Assert.Empty(folder.Read(ScenarioFolder.SmallYaml).NumbersWithoutProvenance());
        Assert.Equal(
            ["talent.wage-floor", "talent.wage-ceiling", "talent.steps[0]", "talent.steps[1]", "talent.steps[2]"],
            folder.Read(ScenarioFolder.With("  provenance: assumption §3\n", "")).NumbersWithoutProvenance());
    }

    [Fact]
    public void A_number_laid_over_another_does_not_inherit_its_source()
    {
        folder.Write("base.yaml", ScenarioFolder.SmallYaml);
        ScenarioDocument<SmallWorld> document = folder.Read("""
            extends: base.yaml
            talent: {wage-floor: USD 21 k}
            designers: {firm-a: {provenance: "assumption §9", staff: 300}}
            """);

        Assert.Equal("stated by the user", document.Provenance["talent.wage-floor"].ToString());
        Assert.Equal("assumption §3, low", document.Provenance["talent.wage-ceiling"].ToString());
        Assert.Equal("assumption §9, low", document.Provenance["designers.firm-a.staff"].ToString());
        Assert.Equal("S1-35, high", document.Provenance["designers.firm-a.cash"].ToString());
    }

    [Fact]
    public void A_number_from_the_command_line_says_so()
    {
        ScenarioDocument<SmallWorld> document =
            folder.Read(ScenarioFolder.SmallYaml, "months=24", "designers.firm-a.staff=300 persons [S1-40]");

        Assert.Equal("command line", document.Provenance["months"].ToString());
        Assert.Equal("S1-40, high", document.Provenance["designers.firm-a.staff"].ToString());
        Assert.Equal("S1-35, high", document.Provenance["designers.firm-a.cash"].ToString());
    }

    [Fact]
    public void A_broken_tag_is_an_error_at_its_number() => Assert.Equal(
        [
            "world.yaml:5:9: months: 'guess §1' is no provenance; write a fact such as 'S1-35', "
                + "or 'literature …', 'derived …', 'calibrated …', 'assumption …'",
        ],
        folder.Errors(ScenarioFolder.With("[assumption §1]", "[guess §1]")));
}
