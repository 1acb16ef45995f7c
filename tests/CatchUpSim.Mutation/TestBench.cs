using System.Reflection;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace CatchUpSim.Mutation;

/// <summary>The tests of the model in this process, one thread, run as often as wanted.</summary>
internal sealed class TestBench
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly XunitTestFrameworkExecutor _executor;

    private TestBench(XunitTestFrameworkExecutor executor, IReadOnlyList<IXunitTestCase> cases)
    {
        _executor = executor;
        Cases = cases;
    }

    /// <summary>The tests that count: all but those of whole runs, which cost too much for every mutant.</summary>
    public IReadOnlyList<IXunitTestCase> Cases { get; }

    /// <summary>Finds the tests.</summary>
    public static TestBench Open()
    {
        Assembly assembly = Assembly.Load("CatchUpSim.Model.Tests");
        var quiet = new Quiet();
        var framework = new XunitTestFramework(quiet);
        using var found = new Found();
        framework.GetDiscoverer(Reflector.Wrap(assembly)).Find(includeSourceInformation: false, found, new Options());
        found.Wait();
        var executor = new XunitTestFrameworkExecutor(assembly.GetName(), framework.SourceInformationProvider, quiet);
        return new TestBench(executor, [.. found.Cases.Where(Counts).OrderBy(c => c.UniqueID, StringComparer.Ordinal)]);
    }

    /// <summary>
    /// Runs tests up to the first that fails.
    /// </summary>
    /// <param name="cases">The tests.</param>
    /// <param name="limit">The time they may take.</param>
    /// <param name="atLimit">What is done when they take longer, so that they may end after all.</param>
    public Verdict Run(IEnumerable<IXunitTestCase> cases, TimeSpan limit, Action? atLimit = null)
    {
        using var sink = new FirstFailure();
        // Tests run on a thread of their own: it may never end.
        var thread = new Thread(() => _executor.RunTests(cases, sink, new Options()), 16 << 20) { IsBackground = true };
        thread.Start();
        if (sink.Wait(limit))
        {
            return sink.Failed is { } failed ? new Verdict(Outcome.Killed, failed) : new Verdict(Outcome.Survived, null);
        }

        atLimit?.Invoke();
        return new Verdict(sink.Wait(Patience) ? Outcome.TimedOut : Outcome.Stuck, null);
    }

    private static bool Counts(IXunitTestCase test) =>
        !(test.Traits.TryGetValue("Length", out List<string>? lengths) && lengths.Contains("WholeRun"));

    /// <summary>One thread: what a mutant does must not depend on what runs beside it.</summary>
    private sealed class Options : ITestFrameworkDiscoveryOptions, ITestFrameworkExecutionOptions
    {
        private readonly Dictionary<string, object> _values = new(StringComparer.Ordinal)
        {
            ["xunit.discovery.PreEnumerateTheories"] = true,
            ["xunit.execution.DisableParallelization"] = true,
            ["xunit.execution.SynchronousMessageReporting"] = true,
            ["xunit.execution.MaxParallelThreads"] = 1,
        };

        public TValue GetValue<TValue>(string name) => _values.TryGetValue(name, out var value) ? (TValue)value : default!;

        public void SetValue<TValue>(string name, TValue value) => _values[name] = value!;
    }

    private abstract class Sink : Xunit.LongLivedMarshalByRefObject, IMessageSink, IDisposable
    {
        private readonly ManualResetEventSlim _end = new();

        public abstract bool OnMessage(IMessageSinkMessage message);

        public bool Wait(TimeSpan limit) => _end.Wait(limit);

        public void Wait() => _end.Wait();

        public void Dispose() => GC.SuppressFinalize(this);

        protected void End() => _end.Set();
    }

    private sealed class Quiet : Sink
    {
        public override bool OnMessage(IMessageSinkMessage message) => true;
    }

    private sealed class Found : Sink
    {
        public List<IXunitTestCase> Cases { get; } = [];

        public override bool OnMessage(IMessageSinkMessage message)
        {
            if (message is ITestCaseDiscoveryMessage { TestCase: IXunitTestCase test })
            {
                Cases.Add(test);
            }

            if (message is IDiscoveryCompleteMessage)
            {
                End();
            }

            return true;
        }
    }

    private sealed class FirstFailure : Sink
    {
        public IXunitTestCase? Failed { get; private set; }

        public override bool OnMessage(IMessageSinkMessage message)
        {
            if (message is ITestFailed { TestCase: IXunitTestCase test })
            {
                Failed ??= test;
            }

            if (message is ITestClassCleanupFailure or ITestCollectionCleanupFailure or IErrorMessage)
            {
                throw new InvalidOperationException("a test broke outside of itself: " + message.GetType().Name);
            }

            if (message is ITestAssemblyFinished)
            {
                End();
            }

            return Failed is null;
        }
    }
}
