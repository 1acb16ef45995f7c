using CatchUpSim.Scenarios.Tests.Worlds;

namespace CatchUpSim.Scenarios.Tests;

public sealed class ErrorTests : IDisposable
{
    private readonly ScenarioFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(
        "staff: 400 persons", "stuff: 400 persons",
        "world.yaml:17:5: designers.firm-a.stuff: unknown key; did you mean 'staff'?")]
    [InlineData(
        "staff: 400 persons", "staff: 400 persons\n    months: 3",
        "world.yaml:18:5: designers.firm-a.months: unknown key here; it belongs at the top level")]
    [InlineData(
        "focal: firm-a", "focal: firm-a\nwage-floor: 3",
        "world.yaml:5:1: wage-floor: unknown key here; it belongs under 'talent'")]
    [InlineData(
        "focal: firm-a", "focal: firm-a\ncash: 3",
        "world.yaml:5:1: cash: unknown key here; it belongs under 'designers.<name>'")]
    [InlineData(
        "strength: 50 %", "strength: 50 %\n    wage-flor: 3",
        "world.yaml:40:5: events[0].wage-flor: unknown key; known here: month, strength, provenance; "
        + "or did you mean 'wage-floor', which belongs under 'talent'?")]
    [InlineData(
        "focal: firm-a", "focal: firm-b",
        "world.yaml:4:8: focal: 'firm-b' is no entry of 'designers'; did you mean 'firm-a'?")]
    [InlineData(
        "order: [training,", "order: [trading,",
        "world.yaml:25:13: designers.firm-a.order[0]: 'trading' is no entry of 'segments'; did you mean 'training'?")]
    [InlineData(
        "fit: {training: 0.1}", "fit: {trainin: 0.1}",
        "world.yaml:31:11: designers.rival.fit.trainin: 'trainin' is no entry of 'segments'; did you mean 'training'?")]
    [InlineData(
        "home: false", "home: no",
        "world.yaml:30:11: designers.rival.home: 'no' is no switch; write true or false")]
    [InlineData(
        "home: false", "home: False",
        "world.yaml:30:11: designers.rival.home: 'False' is no switch; write true or false")]
    [InlineData(
        "very-bold", "very-old",
        "world.yaml:20:13: designers.firm-a.temper: 'very-old' is no choice here; did you mean 'very-bold'?")]
    [InlineData(
        "start: 2020-09", "start: 2020-9",
        "world.yaml:3:8: start: '2020-9' is no month; write it like 2022-10")]
    [InlineData(
        "months: 36 months", "months: 700 months",
        "world.yaml:5:9: months: 700 is outside of 1 to 600 (months)")]
    [InlineData("months: 36 months", "months: 36.5", "world.yaml:5:9: months: '36.5' is no whole number")]
    [InlineData("months: 36 months", "months: 36,5", "world.yaml:5:9: months: '36,5' is no whole number")]
    [InlineData("months: 36 months", "months: 36,5 months", "world.yaml:5:9: months: '36,5 months' is no whole number")]
    [InlineData("months: 36 months", "months: 36,0", "world.yaml:5:9: months: '36,0' has a decimal comma; write '36.0'")]
    [InlineData("    cash: USD 300 m\n", "", "world.yaml:26:3: designers.rival: lacks the key 'cash'")]
    [InlineData(
        "  wage-ceiling: USD 90 k\n", "  wage-ceiling:\n",
        "world.yaml:35:16: talent.wage-ceiling: a number (USD thousand per year) is expected, found nothing")]
    [InlineData(
        "steps: [1, 2.5, 4]", "steps: 4",
        "world.yaml:36:10: talent.steps: a list is expected ([a, b] or lines with '- '), found '4'")]
    [InlineData(
        "steps: [1, 2.5, 4]", "steps: [1, [2], 4]",
        "world.yaml:36:14: talent.steps[1]: a number (index) is expected, found a list")]
    [InlineData(
        "fit: {training: 0.1}", "fit: 0.1",
        "world.yaml:31:10: designers.rival.fit: a mapping of names to numbers is expected, found '0.1'")]
    [InlineData(
        "2022-09: USD 12 k", "2020-09: USD 12 k",
        "world.yaml:24:7: designers.firm-a.price.2020-09: duplicate key; it stands already in line 23")]
    [InlineData(
        "2022-09: USD 12 k", "2019-09: USD 12 k",
        "world.yaml:24:7: designers.firm-a.price.2019-09: the months must increase, but 2019-09 follows 2020-09")]
    [InlineData(
        "strength: 50 %", "strenght: 50 %",
        "world.yaml:39:5: events[0].strenght: unknown key; did you mean 'strength'?")]
    [InlineData(
        "cash: USD 1 m", "csh: USD 1 m",
        "world.yaml:46:9: designers.firm-a.csh: unknown key; did you mean 'cash'? (in variant 'poor')")]
    [InlineData(
        "  rival:", "  ri val:",
        "world.yaml:26:3: designers.ri val: a name consists of letters, digits and '-'")]
    [InlineData(
        "  rival:", "  other: absent\n  rival:",
        "world.yaml:26:10: designers.other: there is no entry 'other' to remove")]
    [InlineData(
        "focal: firm-a", "focal: firm-a\nfocal: rival",
        "world.yaml:5:1: focal: duplicate key; it stands already in line 4")]
    [InlineData(
        "focal: firm-a", "focal: &f firm-a",
        "world.yaml:4:8: focal: the anchor '&f' is not supported; share keys with 'extends'")]
    [InlineData(
        "focal: firm-a", "focal: !!str firm-a",
        "world.yaml:4:8: focal: a YAML tag ('!') is not supported; write the value alone")]
    [InlineData(
        "focal: firm-a", "focal: firm-a\n? [a, b]\n: 3",
        "world.yaml:5:3: a key must be a word, such as 'cash'")]
    [InlineData("focal: firm-a", "focal: firm-a\n~: 3", "world.yaml:5:1: a key must be a word, such as 'cash'")]
    [InlineData(
        "focal: firm-a", "focal: firm-a\n<<: {months: 3}",
        "world.yaml:5:1: <<: the merge key '<<' is not supported; share keys with 'extends'")]
    [InlineData(
        "provenance: derived record", "provenance: derive record",
        "world.yaml:15:17: designers.firm-a.provenance: 'derive record' is no provenance; did you mean 'derived'?")]
    public void A_fault_is_told_with_its_place_and_what_was_meant(string old, string now, string error) =>
        Assert.Equal(error, Assert.Single(folder.Errors(ScenarioFolder.With(old, now))));

    [Fact]
    public void All_faults_of_a_file_are_told_at_once_in_their_order()
    {
        string text = ScenarioFolder.SmallYaml
            .Replace("focal: firm-a", "focal: firm-z", StringComparison.Ordinal)
            .Replace("home: false", "home: maybe\n    hoem: true", StringComparison.Ordinal)
            .Replace("months: 36 months", "months: 36 kg", StringComparison.Ordinal)
            .Replace("steps: [1, 2.5, 4]", "steps: [1, 2.5, 0x4]", StringComparison.Ordinal);

        IReadOnlyList<string> errors = folder.Errors(text);

        Assert.Equal([4, 5, 30, 31, 37],
            errors.Select(error => int.Parse(error.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void A_new_entry_that_lacks_nearly_everything_is_suspected_to_be_misspelt()
    {
        string error = Assert.Single(folder.Errors(ScenarioFolder.SmallYaml + "\n      firm-aa: {cash: USD 1 m}"));

        Assert.Equal(
            "world.yaml:47:7: designers.firm-aa: lacks the keys 'staff', 'home', 'fit'; "
            + "a new entry 'firm-aa' needs them, or is its name misspelt? (in variant 'poor')",
            error);
    }
}
