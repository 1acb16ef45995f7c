using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Scenarios.Tests.Worlds;

namespace CatchUpSim.Scenarios.Tests;

public sealed class ReadingTests : IDisposable
{
    private readonly ScenarioFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Every_kind_of_key_arrives_in_its_property()
    {
        SmallWorld world = folder.World(ScenarioFolder.SmallYaml);
        SmallDesigner firm = world.Designers[0];

        Assert.Equal("a small world", world.Description);
        Assert.Equal(Month.Of(2020, 9), world.Start);
        Assert.Equal(36, world.Months);
        Assert.Equal(["training", "inference"], world.Segments.Select(segment => segment.Name));
        Assert.Equal(0.6, world.Segments[0].Weight);
        Assert.Equal("firm-a", firm.Name);
        Assert.Equal(200, firm.Cash, 12);
        Assert.Equal(400, firm.Staff);
        Assert.Equal(0.328, firm.Growth);
        Assert.True(firm.Home);
        Assert.Equal(Temper.VeryBold, firm.Temper);
        Assert.Equal([KeyValuePair.Create("training", 0.9), KeyValuePair.Create("inference", 0.5)], firm.Fit);
        Assert.Equal([new DatedValue(Month.Of(2020, 9), 9346), new DatedValue(Month.Of(2022, 9), 12_000)], firm.Price!);
        Assert.Equal(["training", "inference"], firm.Order!);
        Assert.Null(world.Designers[1].Growth);
        Assert.Null(world.Designers[1].Order);
        Assert.Equal(20, world.Talent.WageFloor);
        Assert.Equal([1, 2.5, 4], world.Talent.Steps);
        Assert.Equal([0.5, 0.75], world.Events!.Select(happening => happening.Strength));
        Assert.Equal(6.75, world.ExchangeRates![0].PerDollar[1].Value);
    }

    [Fact]
    public void The_texts_of_the_files_and_the_variants_are_kept()
    {
        ScenarioDocument<SmallWorld> document = folder.Read(ScenarioFolder.SmallYaml);

        Assert.Equal(ScenarioFolder.SmallYaml, Assert.Single(document.Texts).Text);
        Assert.Equal(new ScenarioVariant("poor", "Firm A starts with little money"), Assert.Single(document.Variants));
    }

    [Fact]
    public void The_hash_depends_on_values_and_not_on_spelling()
    {
        string hash = folder.Read(ScenarioFolder.SmallYaml).ContentHash;

        Assert.Equal(64, hash.Length);
        Assert.Equal(hash, folder.Read(ScenarioFolder.With("\"60 % [S1-1]\"", "0.60")).ContentHash);
        Assert.Equal(hash, folder.Read("# a comment\n" + ScenarioFolder.With("focal: firm-a\n", "")
            + "\nfocal: firm-a\n").ContentHash);
        Assert.NotEqual(hash, folder.Read(ScenarioFolder.With("\"60 % [S1-1]\"", "0.61")).ContentHash);
        Assert.NotEqual(hash, folder.Read(ScenarioFolder.With("home: false", "home: true")).ContentHash);
    }

    [Fact]
    public void A_byte_order_mark_and_windows_line_ends_change_nothing()
    {
        string hash = folder.Read(ScenarioFolder.SmallYaml).ContentHash;

        Assert.Equal(hash, folder.Read("\uFEFF" + ScenarioFolder.SmallYaml.ReplaceLineEndings("\r\n")).ContentHash);
    }

    [Fact]
    public void Checks_of_the_model_are_reported_where_their_key_stands()
    {
        IReadOnlyList<string> errors = folder.Errors(ScenarioFolder.With("USD 20 k per year", "USD 95 k"));

        Assert.Equal(
            [
                "world.yaml:13:1: designers.nobody.cash: is nowhere",
                "world.yaml:34:3: talent.wage-floor: is above the ceiling",
            ],
            errors);
    }
}
