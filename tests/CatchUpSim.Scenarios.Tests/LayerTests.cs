using CatchUpSim.Model.Entities;
using CatchUpSim.Scenarios.Tests.Worlds;

namespace CatchUpSim.Scenarios.Tests;

public sealed class LayerTests : IDisposable
{
    private readonly ScenarioFolder folder = new();

    public LayerTests() => folder.Write("worlds/base.yaml", ScenarioFolder.SmallYaml);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Mappings_merge_key_by_key_and_lists_replace()
    {
        ScenarioDocument<SmallWorld> document = folder.Read("""
            extends: worlds/base.yaml
            designers:
              firm-a: {staff: 300, fit: {inference: 0.6}, order: [inference]}
            """);
        SmallDesigner firm = document.Scenario.Designers[0];

        Assert.Equal(300, firm.Staff);
        Assert.Equal(200, firm.Cash, 12);
        Assert.Equal([KeyValuePair.Create("training", 0.9), KeyValuePair.Create("inference", 0.6)], firm.Fit);
        Assert.Equal(["inference"], firm.Order!);
        Assert.Equal(2, document.Texts.Count);
        Assert.EndsWith("worlds/base.yaml", document.Texts[1].File, StringComparison.Ordinal);
    }

    [Fact]
    public void An_inherited_entry_keeps_its_place_and_new_ones_follow()
    {
        SmallWorld world = folder.World("""
            extends: worlds/base.yaml
            designers:
              newcomer: {cash: USD 1 m, staff: 1, home: true, fit: {}}
              firm-a: {staff: 300}
            """);

        Assert.Equal(["firm-a", "rival", "newcomer"], world.Designers.Select(firm => firm.Name));
    }

    [Fact]
    public void An_entry_is_removed_by_the_word_absent()
    {
        SmallWorld world = folder.World("""
            extends: worlds/base.yaml
            designers: {rival: absent, firm-a: {fit: {training: absent}, price: {2022-09: absent}}}
            """);

        Assert.Equal("firm-a", Assert.Single(world.Designers).Name);
        Assert.Equal("inference", Assert.Single(world.Designers[0].Fit).Key);
        Assert.Single(world.Designers[0].Price!);
    }

    [Fact]
    public void A_removed_entry_that_is_needed_elsewhere_is_told_where_it_was_removed()
    {
        Assert.Equal(
            [
                "world.yaml:2:22: segments.training: is removed here, but 'designers.firm-a.fit.training' names it (worlds/base.yaml:21:11)",
                "world.yaml:2:22: segments.training: is removed here, but 'designers.firm-a.order[0]' names it (worlds/base.yaml:25:13)",
                "world.yaml:2:22: segments.training: is removed here, but 'designers.rival.fit.training' names it (worlds/base.yaml:31:11)",
            ],
            folder.Errors("extends: worlds/base.yaml\nsegments: {training: absent}"));
        Assert.Equal(
            ["--set designers.firm-a=absent: designers.firm-a: is removed here, but 'focal' names it (world.yaml:4:8)"],
            folder.Errors(ScenarioFolder.SmallYaml.Replace("firm-a:\n        cash: USD 1 m", "rival:\n        cash: USD 1 m", StringComparison.Ordinal), "designers.firm-a=absent"));
    }

    [Fact]
    public void A_variant_that_removes_what_is_needed_elsewhere_is_told_at_its_line()
    {
        string variant = "\n  alone:\n    designers:\n      firm-a: absent";
        int line = ScenarioFolder.SmallYaml.Split('\n').Length + 3;

        Assert.Equal(
            [$"world.yaml:{line}:15: designers.firm-a: is removed here, but 'focal' names it (world.yaml:4:8) (in variant 'alone')"],
            folder.Errors(ScenarioFolder.SmallYaml + variant));
    }

    [Fact]
    public void Months_laid_over_a_series_take_their_place_in_time()
    {
        SmallWorld world = folder.World("""
            extends: worlds/base.yaml
            designers: {firm-a: {price: {2021-01: USD 11 k, 2023-01: USD 13 k, 2022-09: USD 12.5 k}}}
            """);

        Assert.Equal(
            [
                (Month.Of(2020, 9), 9346), (Month.Of(2021, 1), 11_000),
                (Month.Of(2022, 9), 12_500), (Month.Of(2023, 1), 13_000),
            ],
            world.Designers[0].Price!.Select(dated => (dated.Month, dated.Value)));
    }

    [Fact]
    public void An_error_in_the_extended_file_is_told_with_that_file()
    {
        folder.Write("worlds/base.yaml", ScenarioFolder.With("staff: 200", "staff: few"));

        Assert.Equal(
            [
                "world.yaml:2:1: mnths: unknown key; did you mean 'months'?",
                "worlds/base.yaml:29:12: designers.rival.staff: 'few' is no number; write '12 persons'",
            ],
            folder.Errors("extends: worlds/base.yaml\nmnths: 3"));
    }

    [Fact]
    public void A_chain_that_bites_its_tail_is_shown()
    {
        folder.Write("worlds/a.yaml", "extends: ../world.yaml");

        Assert.Equal(
            ["worlds/a.yaml:1:10: extends: goes round in a circle: world.yaml -> worlds/a.yaml -> world.yaml"],
            folder.Errors("extends: worlds/a.yaml"));
        Assert.Equal(
            ["world.yaml:1:10: extends: goes round in a circle: world.yaml -> world.yaml"],
            folder.Errors("extends: ./world.yaml"));
    }

    [Theory]
    [InlineData(
        "worlds/bas.yaml",
        "world.yaml:1:10: extends: 'worlds/bas.yaml' does not exist; did you mean 'worlds/base.yaml'?")]
    [InlineData(
        "nowhere/base.yaml",
        "world.yaml:1:10: extends: 'nowhere/base.yaml' does not exist, nor does its directory")]
    [InlineData(
        "worlds/base.yaml#poor",
        "world.yaml:1:10: extends: a variant cannot be extended, only a whole file; write 'worlds/base.yaml'")]
    [InlineData("worlds", "world.yaml:1:10: extends: 'worlds' is a directory; name a scenario file in it")]
    [InlineData("[a]", "world.yaml:1:10: extends: must name a file, such as 'worlds/default.yaml'")]
    [InlineData("\"\"", "world.yaml:1:10: extends: must name a file, such as 'worlds/default.yaml'")]
    public void A_file_that_cannot_be_extended_is_told_where_it_is_named(string target, string error) =>
        Assert.Equal(error, Assert.Single(folder.Errors("extends: " + target)));

    [Fact]
    public void The_likeness_of_files_is_judged_without_their_extension()
    {
        folder.Write("dup.yaml", "focal: x");

        Assert.Equal(
            ["world.yaml:1:10: extends: 'nope.yaml' does not exist"], folder.Errors("extends: nope.yaml"));
        Assert.Equal(
            ["world.yaml:1:10: extends: 'dap.yaml' does not exist; did you mean 'dup.yaml'?"],
            folder.Errors("extends: dap.yaml"));
    }

    [Fact]
    public void A_variant_that_wants_to_extend_a_file_is_told_that_only_files_do() =>
        Assert.Equal(
            ["world.yaml:44:5: extends: cannot stand among changes; it belongs at the top level of a file "
                + "(in variant 'poor')"],
            folder.Errors(ScenarioFolder.With("little money\n", "little money\n    extends: x.yaml\n")));

    [Fact]
    public void A_variant_changes_what_it_names_and_nothing_else()
    {
        string file = folder.PathOf("worlds/base.yaml");
        SmallWorld plain = ScenarioFolder.Reader().Read(ScenarioReference.Parse(file)).Scenario;
        SmallWorld poor = ScenarioFolder.Reader().Read(ScenarioReference.Parse(file + "#poor")).Scenario;

        Assert.Equal(200, plain.Designers[0].Cash, 12);
        Assert.Equal(1, poor.Designers[0].Cash);
        Assert.Equal(plain.Designers[0].Staff, poor.Designers[0].Staff);
    }

    [Fact]
    public void A_variant_of_the_extended_file_is_offered_too()
    {
        string file =
            folder.Write("world.yaml", "extends: worlds/base.yaml\nmonths: 12\nvariants: {long: {months: 48}}");
        ScenarioDocument<SmallWorld> poor = ScenarioFolder.Reader().Read(new ScenarioReference(file, "poor"));

        Assert.Equal(["poor", "long"], poor.Variants.Select(variant => variant.Name));
        Assert.Equal((12, 1.0), (poor.Scenario.Months, poor.Scenario.Designers[0].Cash));
    }

    [Fact]
    public void An_unknown_variant_is_told_with_the_nearest_one()
    {
        string file = folder.PathOf("worlds/base.yaml");

        Assert.Equal(
            ["worlds/base.yaml#por: variants: no variant 'por'; did you mean 'poor'?"],
            folder.ErrorsOf(() => ScenarioFolder.Reader().Read(new ScenarioReference(file, "por"))));
    }

    [Theory]
    [InlineData("a/firm-a.yaml", "a/firm-a.yaml", null)]
    [InlineData("a/firm-a.yaml#open", "a/firm-a.yaml", "open")]
    [InlineData("a#b/firm-a.yaml#open", "a#b/firm-a.yaml", "open")]
    public void A_reference_names_a_file_and_perhaps_a_variant(string text, string file, string? variant)
    {
        Assert.Equal(new ScenarioReference(file, variant), ScenarioReference.Parse(text));
        Assert.Equal(text, ScenarioReference.Parse(text).ToString());
    }
}
