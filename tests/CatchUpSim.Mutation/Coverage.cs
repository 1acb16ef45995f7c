using System.Diagnostics;
using Xunit.Sdk;

namespace CatchUpSim.Mutation;

/// <summary>Which mutants each test reaches, and how long it takes; measured once and kept in a file.</summary>
internal sealed class Coverage
{
    private static readonly TimeSpan Ample = TimeSpan.FromMinutes(20);

    private const int FirstBatch = 20;
    private const int NextBatches = 100;

    private readonly Dictionary<string, HashSet<int>> _byTest = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _seconds = new(StringComparer.Ordinal);
    private readonly HashSet<int> _repeated;

    private Coverage(IEnumerable<string[]> rows)
    {
        Once = [];
        foreach (string[] row in rows)
        {
            HashSet<int> mutants = row[2].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Numbers.Of).ToHashSet();
            if (row[0] == "once")
            {
                Once.UnionWith(mutants);
                continue;
            }

            _byTest[row[0]] = mutants;
            _seconds[row[0]] = double.Parse(row[1], System.Globalization.CultureInfo.InvariantCulture);
        }

        _repeated = [.. _byTest.Values.SelectMany(m => m)];
        Once.ExceptWith(_repeated);
    }

    /// <summary>
    /// Mutants reached once in a process only: where a type is initialised or a cache is filled. Each needs a process of its own.
    /// </summary>
    public HashSet<int> Once { get; }

    /// <summary>Whether no test reaches a mutant.</summary>
    public bool Misses(int mutant) => !_repeated.Contains(mutant) && !Once.Contains(mutant);

    /// <summary>The coverage that a file tells.</summary>
    public static Coverage Read(string path) => new(File.ReadLines(path).Select(l => l.Split('\t')));

    /// <summary>
    /// Measures what a file of coverage does not tell of yet and adds it. Each test runs twice: what only first runs reach
    /// happens once in a process.
    /// </summary>
    public static void Complete(string path, TestBench bench, MutantSwitch mutants)
    {
        string[] known = File.Exists(path) ? File.ReadAllLines(path) : [];
        HashSet<string> told = known.Select(l => l.Split('\t')[0]).ToHashSet(StringComparer.Ordinal);
        IXunitTestCase[] open = bench.Cases.Where(c => !told.Contains(c.UniqueID)).ToArray();
        if (open.Length == 0)
        {
            return;
        }

        var first = new HashSet<int>();
        List<string> rows = [.. known, .. open.Select(c => Row(c, bench, mutants, first))];
        rows.Add($"once\t0\t{string.Join(',', first)}");
        File.WriteAllLines(path + ".part", rows);
        File.Move(path + ".part", path, overwrite: true);
    }

    /// <summary>
    /// The tests that reach a mutant, in batches: first those that reach least, which are the likeliest to be about it, then the
    /// one that reaches most, then the rest.
    /// </summary>
    public IEnumerable<IReadOnlyList<IXunitTestCase>> BatchesOf(int mutant, TestBench bench)
    {
        IXunitTestCase[] tests = [.. bench.Cases.Where(c => _byTest.TryGetValue(c.UniqueID, out HashSet<int>? reached) && reached.Contains(mutant))
            .OrderBy(c => _byTest[c.UniqueID].Count)];
        yield return tests[..Math.Min(FirstBatch, tests.Length)];
        if (tests.Length <= FirstBatch)
        {
            yield break;
        }

        yield return tests[^1..];
        foreach (IXunitTestCase[] batch in tests[FirstBatch..^1].Chunk(NextBatches))
        {
            yield return batch;
        }
    }

    /// <summary>The seconds that tests took when nothing was mutated.</summary>
    public double Seconds(IEnumerable<IXunitTestCase> tests) => tests.Sum(t => _seconds[t.UniqueID]);

    private static string Row(IXunitTestCase test, TestBench bench, MutantSwitch mutants, HashSet<int> first)
    {
        (HashSet<int>? ordinary, HashSet<int>? once) = Reached(test, bench, mutants);
        first.UnionWith(ordinary);
        first.UnionWith(once);
        HashSet<int> again = Reached(test, bench, mutants).Ordinary;
        mutants.Active = MutantSwitch.None;
        var watch = Stopwatch.StartNew();
        Demand(bench.Run([test], Ample));
        return string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"{test.UniqueID}\t{watch.Elapsed.TotalSeconds:0.0000}\t{string.Join(',', again)}");
    }

    private static (HashSet<int> Ordinary, HashSet<int> Once) Reached(IXunitTestCase test, TestBench bench, MutantSwitch mutants)
    {
        mutants.Capture = true;
        Demand(bench.Run([test], Ample));
        mutants.Capture = false;
        return mutants.TakeReached();
    }

    private static void Demand(Verdict verdict)
    {
        if (verdict.Outcome != Outcome.Survived)
        {
            throw new InvalidOperationException($"without a mutant: {verdict.Outcome} {verdict.Failed?.DisplayName}");
        }
    }
}
