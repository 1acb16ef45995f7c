using Xunit.Sdk;

namespace CatchUpSim.Mutation;

/// <summary>What the tests said of a mutant.</summary>
internal enum Outcome
{
    /// <summary>All tests passed.</summary>
    Survived,

    /// <summary>A test failed.</summary>
    Killed,

    /// <summary>The tests did not end in time, but did when the mutant was switched off.</summary>
    TimedOut,

    /// <summary>The tests never ended: the process has to.</summary>
    Stuck,
}

/// <summary>An outcome and the test that failed, if one did.</summary>
internal sealed record Verdict(Outcome Outcome, IXunitTestCase? Failed);
