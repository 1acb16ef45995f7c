using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace CatchUpSim.Model.Tests.Submodels;

/// <summary>How equations are compared with known answers, and how properties are checked reproducibly.</summary>
internal static class Oracle
{
    private const double RelativeTolerance = 1e-9;

    /// <summary>A property check that tries the same cases every time.</summary>
    internal static Config FixedReplay { get; } = Config.QuickThrowOnFailure
        .WithMaxTest(300)
        .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(20200901UL, 7UL), FSharpOption<int>.None)));

    internal static void Matches(double expected, double actual, double relativeTolerance = RelativeTolerance) =>
        Assert.True(
            Math.Abs(actual - expected) <= relativeTolerance * Math.Max(Math.Abs(expected), double.Epsilon),
            $"Expected {expected:R}, found {actual:R}.");

    internal static bool AreClose(double first, double second, double tolerance = 1e-12) =>
        Math.Abs(first - second) <= tolerance;

    /// <summary>Numbers between two bounds, in steps of a hundredth of the interval.</summary>
    internal static Gen<double> Between(double lower, double upper) =>
        Gen.Choose(0, 100).Select(step => lower + ((upper - lower) * step / 100));

    /// <summary>Vectors of one to eight numbers between two bounds.</summary>
    internal static Gen<double[]> Vectors(double lower, double upper) =>
        Gen.Choose(1, 8).SelectMany(length => Between(lower, upper).ArrayOf(length));
}
