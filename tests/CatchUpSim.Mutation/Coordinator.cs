using System.Collections.Concurrent;
using System.Diagnostics;

namespace CatchUpSim.Mutation;

/// <summary>Gives mutants to worker processes and writes down what they say at once, so that nothing is lost.</summary>
internal sealed class Coordinator
{
    private readonly string _results;
    private readonly Coverage _coverage;
    private readonly ConcurrentQueue<int> _open;
    private readonly Lock _lock = new();
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly int _total;
    private int _told;
    private volatile bool _stopped;

    private Coordinator(string results, Coverage coverage, IReadOnlyList<int> open)
    {
        _results = results;
        _coverage = coverage;
        _open = new ConcurrentQueue<int>(open);
        _total = open.Count;
    }

    /// <summary>
    /// Tries all mutants that are not told of yet, in an order by chance, so that those told are a fair sample at any time.
    /// Ctrl-C ends it and leaves a report in which the others are pending.
    /// </summary>
    public static int Run(string report, string results, int workers)
    {
        MutantReport mutants = MutantReport.Read(report);
        Dictionary<int, string> done = MutantReport.Results(results);
        Coverage coverage = Measured(results);
        HashSet<int> testable = mutants.Testable(coverage).ToHashSet();
        int[] open = testable.Where(m => !done.ContainsKey(m)).Order().ToArray();
        new Random(1).Shuffle(open);
        Console.WriteLine($"{testable.Count} mutants, {open.Length} to try, {open.Count(coverage.Misses)} not covered, {open.Count(coverage.Once.Contains)} alone");
        var coordinator = new Coordinator(results, coverage, open);
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            coordinator._stopped = true;
        };
        Task.WaitAll([.. Enumerable.Range(0, workers).Select(_ => Task.Factory.StartNew(coordinator.Work, TaskCreationOptions.LongRunning))]);
        mutants.Fill(MutantReport.Results(results), testable);
        mutants.Write(report);
        return 0;
    }

    private static string CoveragePath(string results) => results + ".coverage";

    private static Coverage Measured(string results)
    {
        Console.WriteLine("which mutants each test reaches …");
        using var worker = new WorkerProcess("--coverage", CoveragePath(results));
        if (worker.First is null)
        {
            throw new InvalidOperationException("the tests could not be run; see what the program says with --coverage and a file name");
        }

        return Coverage.Read(CoveragePath(results));
    }

    private void Work()
    {
        WorkerProcess? worker = null;
        while (!_stopped && _open.TryDequeue(out int mutant))
        {
            if (_coverage.Misses(mutant))
            {
                Tell($"{Numbers.Text(mutant)}\tNoCoverage\t");
            }
            else if (_coverage.Once.Contains(mutant))
            {
                Tell(Alone(mutant));
            }
            else
            {
                Tell(Ask(ref worker, mutant));
            }
        }

        worker?.Close();
        worker?.Dispose();
    }

    /// <summary>Asks a worker, and a new one once more when the first had been spoilt by an earlier mutant.</summary>
    private string Ask(ref WorkerProcess? worker, int mutant)
    {
        for (bool fresh = worker is null; ; fresh = true)
        {
            worker ??= new WorkerProcess("--worker", CoveragePath(_results));
            string? reply = worker.Ask(mutant);
            if (reply?.EndsWith(Statuses.End, StringComparison.Ordinal) != false)
            {
                worker.Dispose();
                worker = null;
            }

            bool unclean = reply?.Contains(Statuses.Unclean, StringComparison.Ordinal) == true;
            if (unclean && !fresh)
            {
                continue;
            }
            // A process that broke is a mutant found; so is one that fails a test and leaves something spoilt behind.
            return reply is null || unclean ? $"{Numbers.Text(mutant)}\tKilled\tthe process" : reply;
        }
    }

    private static string Alone(int mutant)
    {
        using var worker = new WorkerProcess("--alone", Numbers.Text(mutant));
        return worker.First is { Length: > 0 } reply ? reply : $"{Numbers.Text(mutant)}\tKilled\tthe process";
    }

    private void Tell(string line)
    {
        // Whoever stops this stops the workers with it: what they said of their last mutant means nothing.
        if (_stopped)
        {
            return;
        }

        lock (_lock)
        {
            File.AppendAllText(_results, line + "\n");
            if (++_told % 50 == 0)
            {
                Console.WriteLine($"{_told} of {_total}, {_watch.Elapsed.TotalMinutes:0.0} min");
            }
        }
    }
}
