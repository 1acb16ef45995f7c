using CatchUpSim.Scenarios.Tests.Worlds;

namespace CatchUpSim.Scenarios.Tests;

public sealed class CommandLineTests : IDisposable
{
    private readonly ScenarioFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Options_change_single_values_lists_and_months_in_their_order()
    {
        SmallWorld world = folder.World(
            ScenarioFolder.SmallYaml,
            "months=12",
            "months = 24 months",
            "designers.firm-a.cash=CNY 1.35 bn @ 2022-07",
            "designers.firm-a.fit.training=0.2",
            "designers.firm-a.price.2021-01=USD 10 k",
            "talent.steps=[7, 8]",
            "designers.rival=absent");

        Assert.Equal(24, world.Months);
        Assert.Equal(200, world.Designers[0].Cash, 12);
        Assert.Equal(0.2, world.Designers[0].Fit["training"]);
        Assert.Equal([9346, 10_000, 12_000], world.Designers[0].Price!.Select(dated => dated.Value));
        Assert.Equal([7, 8], world.Talent.Steps);
        Assert.Single(world.Designers);
    }

    [Fact]
    public void The_word_that_removes_is_a_text_like_any_other_in_quotes() =>
        Assert.Equal("absent", folder.World(ScenarioFolder.SmallYaml, "description=\"absent\"").Description);

    [Theory]
    [InlineData("months", "--set months: write path=value, such as designers.firm-a.cash=\"USD 300 m\"")]
    [InlineData("a..b=3", "--set a..b=3: write path=value, such as designers.firm-a.cash=\"USD 300 m\"")]
    [InlineData("=3", "--set =3: write path=value, such as designers.firm-a.cash=\"USD 300 m\"")]
    [InlineData("months=", "--set months=: months: the value is missing")]
    [InlineData("months=[3", "--set months=[3: months: is no valid YAML")]
    [InlineData("mnths=3", "--set mnths=3: mnths: unknown key; did you mean 'months'?")]
    [InlineData(
        "extends=foo",
        "--set extends=foo: extends: cannot be set from outside of the file: it says which file this one extends; "
        + "change the file")]
    [InlineData(
        "variants.x=3",
        "--set variants.x=3: variants.x: cannot be set from outside of the file: it says which variants there are; "
        + "change the file, or choose one of them as FILE#VARIANT")]
    [InlineData(
        "designers.firm-a.fit={training: 0.9 [S1-1]}",
        "--set designers.firm-a.fit={training: 0.9 [S1-1]}: designers.firm-a.fit: is no valid YAML: while parsing a "
        + "flow mapping, did not find expected ',' or '}' (inside {…} a value with its provenance must stand in quotes")]
    [InlineData("months=0", "--set months=0: months: 0 is outside of 1 to 600 (months)")]
    [InlineData(
        "designers.frm-a.cash=USD 3 m",
        "--set designers.frm-a.cash=USD 3 m: designers.frm-a.cash: no entry 'frm-a' to change; did you mean 'firm-a'?")]
    [InlineData(
        "designers.firm-a.fit.trainin=1",
        "--set designers.firm-a.fit.trainin=1: designers.firm-a.fit.trainin: no entry 'trainin' to "
        + "change; did you mean 'training'?")]
    [InlineData(
        "designers.firm-a.csh=USD 3 m",
        "--set designers.firm-a.csh=USD 3 m: designers.firm-a.csh: unknown key; did you mean 'cash'?")]
    [InlineData(
        "focal.name=x",
        "--set focal.name=x: focal: the name of an entry of 'designers' is expected, found a mapping")]
    [InlineData(
        "description=absent",
        "--set description=absent: description: 'absent' removes entries with names of their own, such as firms, and no text; "
        + "write \"absent\" in quotes if the word is meant")]
    [InlineData("description=\"\"", "--set description=\"\": description: must not be empty")]
    [InlineData("focal=absent", "--set focal=absent: focal: 'absent' is no entry of 'designers'")]
    public void An_option_that_cannot_be_applied_is_told_by_its_text(string option, string error) =>
        Assert.StartsWith(error, Assert.Single(folder.Errors(ScenarioFolder.SmallYaml, option)),
            StringComparison.Ordinal);
}
