namespace CatchUpSim.Scenarios.Tests.Worlds;

/// <summary>A folder of scenario files that lasts as long as a test.</summary>
public sealed class ScenarioFolder : IDisposable
{
    public const string SmallYaml = """
        # A world of one page.
        description: a small world
        start: 2020-09
        focal: firm-a
        months: 36 months [assumption §1]
        exchange-rates:
          provenance: literature bank tables
          CNY: {2020-01: 7.0, 2022-07: 6.75}
        segments:
          training: {weight: "60 % [S1-1]"}
          inference:
            weight: 0.4 [S1-1, medium]
        designers:
          firm-a:
            provenance: derived record
            cash: CNY 1.4 bn [S1-35]
            staff: 400 persons
            growth: 32.8 %/yr [calibrated S1-36]
            home: true
            temper: very-bold
            fit: {training: 0.9, inference: 0.5}
            price:
              2020-09: USD 9346 [literature F28, high]
              2022-09: USD 12 k
            order: [training, inference]
          rival:
            provenance: assumption §2
            cash: USD 300 m
            staff: 200
            home: false
            fit: {training: 0.1}
        talent:
          provenance: assumption §3
          wage-floor: USD 20 k per year
          wage-ceiling: USD 90 k
          steps: [1, 2.5, 4]
        events:
          - month: 2021-01
            strength: 50 % [S0-4]
          - {month: 2022-10, strength: "0.75 [S0-5]"}
        variants:
          poor:
            description: Firm A starts with little money
            designers:
              firm-a:
                cash: USD 1 m [assumption §4]
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("catchupsim-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>Writes a file and returns its name.</summary>
    public string Write(string name, string text)
    {
        string file = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return file;
    }

    public string PathOf(string name) => Path.Join(folder, name);

    public static ScenarioReader<SmallWorld> Reader() => new(world => world.Validate());

    public ScenarioDocument<SmallWorld> Read(string text, params string[] overrides) =>
        Reader().Read(new ScenarioReference(Write("world.yaml", text), null), overrides);

    public SmallWorld World(string text, params string[] overrides) => Read(text, overrides).Scenario;

    /// <summary>The errors of a text, each without the name of its folder.</summary>
    public IReadOnlyList<string> Errors(string text, params string[] overrides) =>
        ErrorsOf(() => Read(text, overrides));

    public IReadOnlyList<string> ErrorsOf(Action read)
    {
        InvalidScenarioException exception = Assert.Throws<InvalidScenarioException>(read);
        Assert.NotEmpty(exception.Errors);
        return [.. exception.Errors.Select(error => error.ToString()
            .Replace(folder + "/", "", StringComparison.Ordinal))];
    }

    /// <summary>The small world with one text replaced by another; the text must occur.</summary>
    public static string With(string old, string now)
    {
        Assert.Contains(old, SmallYaml, StringComparison.Ordinal);
        return SmallYaml.Replace(old, now, StringComparison.Ordinal);
    }
}
