using CatchUpSim.Model.Inputs;
using CatchUpSim.Scenarios.Tests.Worlds;

namespace CatchUpSim.Scenarios.Tests;

public sealed class CauseTests
{
    private static readonly string FirmA = Path.Join(ShippedScenarios.Folder, "firm-a.yaml");

    [Fact]
    public void The_shipped_causes_of_firm_a_make_sixty_four_worlds()
    {
        CauseSet<Scenario> causes = Read(Path.Join(ShippedScenarios.Folder, "causes", "firm-a.yaml"));
        Assert.Equal(
            ["compatibility", "alliances", "funding-climate", "foundry-access", "demand-windows", "incumbent-controls"],
            causes.Causes.Select(cause => cause.Name));
        Assert.All(causes.Causes, cause => Assert.True(cause.Reading.Length > 40));
        Assert.Equal(64, causes.Worlds.Count);

        // The first bit is the first cause; all bits are the scenario itself.
        Assert.False(causes.Worlds[0b111101].Mechanisms.Alliances);
        Assert.True(causes.Worlds[0b000010].Mechanisms.Alliances);
        Assert.Empty(causes.Worlds[0b101111].DemandWindows.Windows);
        RecordShape shape = ScenarioReader.Shape;
        Assert.Equal(ContentHash.Of(shape, ScenarioReader.Read(new ScenarioReference(FirmA, null)).Scenario), ContentHash.Of(shape, causes.Worlds[63]));
        Assert.Equal(64, causes.Worlds.Select(world => ContentHash.Of(shape, world)).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Every_number_of_the_shipped_causes_says_where_it_comes_from()
    {
        // A number without a source would stand alone behind its key.
        string[] lines = File.ReadAllLines(Path.Join(ShippedScenarios.Folder, "causes", "firm-a.yaml"));
        Assert.All(
            lines.Where(line => line.Contains("{climate:", StringComparison.Ordinal) || line.Contains("{scrutiny:", StringComparison.Ordinal) || line.Contains(" %/", StringComparison.Ordinal)),
            line => Assert.Contains("[assumption", line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("causes: {a: {title: t, reading: r, without: {mechanisms: {alliance: false}}}}", "alliances")]
    [InlineData("causes: {a: {title: t, reading: r, without: {mechanisms: {alliances: true}}}}", "changes nothing")]
    [InlineData("causes: {a: {title: t, readng: r, without: {mechanisms: {alliances: false}}}}", "did you mean 'reading'?")]
    [InlineData("causes: {a: {title: t, reading: r}}", "must be a mapping of changes")]
    [InlineData("causes: {}", "at least one")]
    [InlineData("causes: 3", "at least one")]
    [InlineData("causes: {a: 1, b: 1, c: 1, d: 1, e: 1, f: 1, g: 1, h: 1, i: 1}", "at most 8")]
    public void A_fault_is_reported_where_it_stands(string causes, string message)
    {
        using ScenarioFolder folder = new();
        folder.Write("causes.yaml", $"title: test\n{causes}\n");
        InvalidScenarioException error = Assert.Throws<InvalidScenarioException>(() => Read(folder.PathOf("causes.yaml")));
        ScenarioError fault = error.Errors.First(each => each.Message.Contains(message, StringComparison.Ordinal));
        Assert.Equal(2, fault.Line);
    }

    [Fact]
    public void Causes_that_change_nothing_are_left_out_when_that_is_wanted_and_one_remains()
    {
        using ScenarioFolder folder = new();
        const string Idle = "{title: t, reading: r, without: {mechanisms: {alliances: true}}}";
        folder.Write("some.yaml", $"title: test\ncauses:\n  a: {Idle}\n  b: {{title: t, reading: r, without: {{mechanisms: {{alliances: false}}}}}}\n");
        folder.Write("none.yaml", $"title: test\ncauses:\n  a: {Idle}\n");

        CauseSet<Scenario> causes = Read(folder.PathOf("some.yaml"), leavesOut: true);

        Assert.Equal("b", Assert.Single(causes.Causes).Name);
        Assert.Equal("a", Assert.Single(causes.LeftOut).Name);
        Assert.Equal(2, causes.Worlds.Count);
        Assert.Throws<InvalidScenarioException>(() => Read(folder.PathOf("some.yaml")));
        Assert.Throws<InvalidScenarioException>(() => Read(folder.PathOf("none.yaml"), leavesOut: true));
    }

    [Fact]
    public void A_scenario_can_be_read_from_kept_texts_as_from_its_files()
    {
        ScenarioDocument<Scenario> fromFiles = ScenarioReader.Read(new ScenarioReference(FirmA, null));
        ScenarioReader<Scenario> reader = new(scenario => scenario.Validate());
        SourceText[] moved = [.. fromFiles.Texts.Select(text => text with { File = Path.GetRelativePath(ShippedScenarios.Folder, text.File).Replace('\\', '/') })];
        Assert.Equal(fromFiles.ContentHash, reader.Read(new ScenarioReference("firm-a.yaml", null), texts: moved).ContentHash);
        Assert.Throws<InvalidScenarioException>(() => reader.Read(new ScenarioReference("firm-a.yaml", null), texts: moved[..2]));
    }

    private static CauseSet<Scenario> Read(string file, bool leavesOut = false) =>
        new ScenarioReader<Scenario>(scenario => scenario.Validate()).ReadCauses(file, new ScenarioReference(FirmA, null), leavesOut: leavesOut);
}
