using System.Text.Json.Nodes;

namespace CatchUpSim.Mutation;

/// <summary>A report of Stryker in its JSON form.</summary>
internal sealed class MutantReport
{
    private readonly JsonNode _root;

    private MutantReport(JsonNode root) => _root = root;

    /// <summary>Reads a report.</summary>
    public static MutantReport Read(string path) => new(JsonNode.Parse(File.ReadAllText(path))!);

    /// <summary>What a file of results tells: number of the mutant, status, by tabs.</summary>
    public static Dictionary<int, string> Results(string path) =>
        !File.Exists(path) ? [] : File.ReadLines(path).Select(l => l.Split('\t')).GroupBy(c => Numbers.Of(c[0])).ToDictionary(g => g.Key, g => g.Last()[1]);

    /// <summary>
    /// The mutants to try: those that Stryker set aside only because it was told to try none. As Stryker does, the removal of a
    /// block is left out when the tests reach a mutant inside of it, which says more.
    /// </summary>
    public int[] Testable(Coverage coverage) =>
        [.. Files().SelectMany(file => file.Where(m => !(IsBlock(m) && file.Any(o => Within(o, m) && !coverage.Misses(Id(o)))))).Select(Id).Order()];

    /// <summary>Takes over the results; what was not tried is pending, blocks left out stay ignored.</summary>
    public void Fill(IReadOnlyDictionary<int, string> results, IReadOnlyCollection<int> testable)
    {
        foreach (JsonNode? mutant in Files().SelectMany(f => f).Where(m => testable.Contains(Id(m))))
        {
            mutant["status"] = results.TryGetValue(Id(mutant), out var status) ? status : "Pending";
        }
    }

    /// <summary>Writes the report.</summary>
    public void Write(string path) => File.WriteAllText(path, _root.ToJsonString());

    private static int Id(JsonNode mutant) => Numbers.Of((string)mutant["id"]!);

    private static bool IsBlock(JsonNode mutant) => (string)mutant["mutatorName"]! == "Block removal mutation";

    private static bool Within(JsonNode inner, JsonNode outer) =>
        !ReferenceEquals(inner, outer) && Place(inner, "start").CompareTo(Place(outer, "start")) >= 0
        && Place(inner, "end").CompareTo(Place(outer, "end")) <= 0;

    private static (int Line, int Column) Place(JsonNode mutant, string end) =>
        ((int)mutant["location"]![end]!["line"]!, (int)mutant["location"]![end]!["column"]!);

    /// <summary>The mutants of each file that compile and are no texts.</summary>
    private IEnumerable<JsonNode[]> Files() =>
        _root["files"]!.AsObject().Select(f => f.Value!["mutants"]!.AsArray().Select(m => m!)
            .Where(m => (string?)m["statusReason"] == "Removed by mutate filter").ToArray());
}
