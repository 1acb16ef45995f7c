using CatchUpSim.Model.Inputs;
using CatchUpSim.Scenarios.Tests.Worlds;

namespace CatchUpSim.Scenarios.Tests;

/// <summary>Study files: what they may say, and that every mistake is found at its place when the file is read.</summary>
public sealed class StudyReaderTests : IDisposable
{
    private const string Good = """
        name: money
        title: Money
        scenario: SCENARIO
        seed: 5
        replications: 4
        design: {kind: full-factorial}
        factors:
          cash: {path: designers.firm-a.cash, from: USD 50 m, to: CNY 2.0 bn, levels: 3}
          chips: {path: designers.firm-a.strategy.maximum-projects, values: [1, 2]}
          stack: {path: designers.firm-a.strategy.ecosystem, values: [compatible, dual]}
          alone: {path: mechanisms.alliances, values: [true, false]}
        outcomes: [survived]

        """;

    private readonly ScenarioFolder _folder = new();

    [Fact]
    public void Factors_are_numbers_whole_numbers_or_words_in_the_units_of_the_catalogue()
    {
        StudyDocument study = Read(Good);

        Assert.Equal(
            [FactorKind.Number, FactorKind.WholeNumber, FactorKind.Category, FactorKind.Category],
            study.Factors.Select(factor => factor.Kind));
        Assert.Equal("USD million", study.Factors[0].Unit);
        Assert.Equal(50, study.Factors[0].Levels[0]);
        Assert.InRange(study.Factors[0].Range!.Value.To, 250, 330);
        Assert.Equal([1, 2], study.Factors[1].Levels);
        Assert.Equal(["compatible", "dual"], study.Factors[2].Words);
    }

    [Fact]
    public void The_scenario_of_a_point_has_its_values()
    {
        StudyDocument study = Read(Good);

        Scenario scenario = study.Scenarios.With([120.5, 2, 1, 0]);
        DesignerDefinition firm = scenario.Designers.Single(designer => designer.Name == "firm-a");
        Assert.Equal(120.5, firm.Cash);
        Assert.Equal(2, firm.Strategy.MaximumProjects);
        Assert.Equal("Dual", firm.Strategy.Ecosystem.ToString());
        Assert.True(scenario.Mechanisms.Alliances);
        Assert.False(study.Scenarios.With([120.5, 2, 1, 1]).Mechanisms.Alliances);
        Assert.NotEqual(study.Scenarios.HashBehind([1, 1, 0, 0]), study.Scenarios.HashBehind([1, 1, 1, 0]));
        Assert.Equal(study.Scenarios.HashBehind([1, 1, 0, 0]), study.Scenarios.HashBehind([2, 3, 0, 0]));
    }

    [Theory]
    [InlineData("designers.firm-a.cash", "designers.firm-a.cahs", "8:39: factors.cash.from: designers.firm-a.cahs: unknown key; did you mean 'cash'?")]
    [InlineData("designers.firm-a.cash", "designers.firm-b.cash", "no entry 'firm-b' to change; did you mean 'firm-a'?")]
    [InlineData("USD 50 m", "USD -50 m", "is outside of 0 to 200000 (USD million)")]
    [InlineData("USD 50 m", "50", "names no currency")]
    [InlineData("from: USD 50 m", "from: USD 900 m", "factors.cash.to: 'CNY 2.0 bn' is not above 'USD 900 m'")]
    [InlineData("values: [1, 2]", "values: [1, 2.5]", "factors.chips.values[1]: designers.firm-a.strategy.maximum-projects: '2.5' is no whole number")]
    [InlineData("[compatible, dual]", "[compatible, duel]", "10:75: factors.stack.values[1]: designers.firm-a.strategy.ecosystem: 'duel' is no choice here; did you mean 'dual'?")]
    [InlineData("[compatible, dual]", "[dual, dual]", "'dual' stands twice")]
    [InlineData("name: money", "name: ../money", "cannot be the name of a folder")]
    [InlineData("outcomes: [survived]", "outcomes: [survive]", "12:12: outcomes[0]: 'survive' is no outcome; did you mean 'survived'?")]
    [InlineData("kind: full-factorial", "kind: full-factorail", "did you mean 'full-factorial'?")]
    [InlineData("kind: full-factorial", "kind: sobol", "lacks the key 'points'")]
    [InlineData("kind: full-factorial", "kind: listed", "a listed design needs 'values', not a range")]
    [InlineData("kind: full-factorial", "kind: full-factorial, points: 9", "design.points")]
    [InlineData(", levels: 3", "", "lacks the key 'levels'")]
    [InlineData("replications: 4", "replications: 0", "is outside of 1 to 1000000")]
    [InlineData("replications: 4", "replication: 4", "unknown key; did you mean 'replications'?")]
    [InlineData("path: mechanisms.alliances, ", "", "factors.alone: lacks the key 'path'")]
    [InlineData("path: mechanisms.alliances, values: [true, false]", "variants: [none, nowhere]", "no variant 'nowhere'")]
    [InlineData("path: mechanisms.alliances", "path: designers.firm-a.cash", "is varied by another factor already")]
    [InlineData("scenario: SCENARIO", "scenario: SCENARIO.yml", "3:1: scenario: '/")]
    public void A_mistake_is_found_when_the_file_is_read(string right, string wrong, string complaint)
    {
        Assert.Contains(right, Good, StringComparison.Ordinal);

        InvalidScenarioException invalid = Assert.Throws<InvalidScenarioException>(() => Read(Good.Replace(right, wrong, StringComparison.Ordinal)));
        Assert.Contains(invalid.Errors, error => error.ToString().Contains(complaint, StringComparison.Ordinal) && error.Line > 0);
    }

    [Fact]
    public void All_mistakes_are_told_at_once()
    {
        InvalidScenarioException invalid = Assert.Throws<InvalidScenarioException>(() => Read(Good
            .Replace("firm-a.cash", "firm-a.cahs", StringComparison.Ordinal)
            .Replace("dual", "duel", StringComparison.Ordinal)
            .Replace("[survived]", "[nothing]", StringComparison.Ordinal)));

        Assert.Equal(["factors.cash.from", "factors.cash.to", "factors.stack.values[1]", "outcomes[0]"], invalid.Errors.Select(error => error.Path).Order());
    }

    [Fact]
    public void A_study_can_be_read_again_from_texts_that_were_kept()
    {
        StudyDocument study = Read(Good);

        StudyDocument again = StudyReader.Read([study.Source, .. study.Scenario.Texts]);
        Assert.Equal(study.Scenario.ContentHash, again.Scenario.ContentHash);
        Assert.Equal(study.Scenarios.HashBehind([1, 1, 0, 0]), again.Scenarios.HashBehind([1, 1, 0, 0]));
    }

    [Fact]
    public void Every_shipped_study_can_be_read()
    {
        string folder = Path.GetFullPath(Path.Join(ShippedScenarios.Folder, "..", "studies"));
        string[] files = Directory.GetFiles(folder, "*.yaml");

        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.NotEmpty(StudyReader.Read(file).Factors));
    }

    public void Dispose() => _folder.Dispose();

    private StudyDocument Read(string text)
    {
        string scenario = Path.GetFullPath(Path.Join(ShippedScenarios.Folder, "firm-a.yaml"));
        _folder.Write("study.yaml", text.Replace("SCENARIO", scenario, StringComparison.Ordinal));
        return StudyReader.Read(_folder.PathOf("study.yaml"));
    }
}
