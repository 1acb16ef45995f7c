using Xunit.Sdk;

namespace CatchUpSim.Mutation;

/// <summary>The process in which mutants run.</summary>
internal sealed class Worker
{
    private static readonly TimeSpan LongestAlone = TimeSpan.FromMinutes(3);

    private readonly TestBench _bench;
    private readonly MutantSwitch _switch;
    private readonly Coverage _coverage;

    private Worker(TestBench bench, MutantSwitch mutants, Coverage coverage)
    {
        _bench = bench;
        _switch = mutants;
        _coverage = coverage;
    }

    /// <summary>Adds to a file which mutants each test reaches, where it does not tell yet.</summary>
    public static int Measure(string coverage)
    {
        TextWriter reply = Console.Out;
        Console.SetOut(TextWriter.Null);
        Coverage.Complete(coverage, TestBench.Open(), MutantSwitch.OfModel());
        reply.WriteLine("ready");
        return 0;
    }

    /// <summary>Answers each mutant on standard input with its number, status and the test that killed it, by tabs.</summary>
    public static int Answer(string coverage)
    {
        TextWriter reply = Console.Out;
        Console.SetOut(TextWriter.Null);
        MutantSwitch mutants = MutantSwitch.OfModel();
        TestBench bench = TestBench.Open();
        mutants.Active = MutantSwitch.None;
        // Caches that outlive a test are filled while nothing is mutated.
        bench.Run(bench.Cases, LongestAlone);
        var worker = new Worker(bench, mutants, Coverage.Read(coverage));
        reply.WriteLine("ready");
        while (Console.In.ReadLine() is { } line)
        {
            (string? status, string? killer, bool clean) = worker.Try(Numbers.Of(line));
            reply.WriteLine($"{line}\t{status}\t{killer}{(clean ? "" : Statuses.End)}");
            if (!clean)
            {
                return 0;
            }
        }

        return 0;
    }

    /// <summary>Answers one mutant that has been active since the process began.</summary>
    public static int AnswerAlone(int mutant)
    {
        TextWriter reply = Console.Out;
        Console.SetOut(TextWriter.Null);
        MutantSwitch.OfModel().Active = mutant;
        TestBench bench = TestBench.Open();
        Verdict verdict = bench.Run(bench.Cases, LongestAlone);
        reply.WriteLine($"{Numbers.Text(mutant)}\t{Statuses.Of(verdict.Outcome)}\t{verdict.Failed?.DisplayName}");
        return 0;
    }

    private (string Status, string Killer, bool Clean) Try(int mutant)
    {
        foreach (IReadOnlyList<IXunitTestCase> tests in _coverage.BatchesOf(mutant, _bench))
        {
            Verdict verdict = Run(mutant, tests);
            if (verdict.Outcome == Outcome.Killed)
            {
                return Passes(verdict.Failed!) ? ("Killed", verdict.Failed!.DisplayName, true) : (Statuses.Unclean, "", false);
            }

            if (verdict.Outcome != Outcome.Survived)
            {
                return (Statuses.Of(verdict.Outcome), "", verdict.Outcome != Outcome.Stuck);
            }
        }

        return ("Survived", "", true);
    }

    private Verdict Run(int mutant, IReadOnlyList<IXunitTestCase> tests)
    {
        _switch.Active = mutant;
        Verdict verdict = _bench.Run(tests, TimeSpan.FromSeconds(10 + (10 * _coverage.Seconds(tests))),
            () => _switch.Active = MutantSwitch.None);
        _switch.Active = MutantSwitch.None;
        return verdict;
    }

    /// <summary>Whether a test passes without the mutant: else something that outlives it has been spoilt.</summary>
    private bool Passes(IXunitTestCase test) => _bench.Run([test], LongestAlone).Outcome == Outcome.Survived;
}
