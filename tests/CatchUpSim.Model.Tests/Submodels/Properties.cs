using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace CatchUpSim.Model.Tests.Submodels;

/// <summary>Properties that must hold for every generated case; the same cases at every execution.</summary>
internal static class Properties
{
    private const int Cases = 500;

    private static readonly Replay FixedReplay = new(new Rnd(20_200_901UL, 7UL), FSharpOption<int>.None);

    /// <summary>Throws unless the property holds for all cases of the generator.</summary>
    internal static void Hold<T>(Gen<T> cases, Func<T, bool> property) =>
        Prop.ForAll(cases.ToArbitrary(), property).Check(
            Config.QuickThrowOnFailure
                .WithMaxTest(Cases)
                .WithReplay(FSharpOption<Replay>.Some(FixedReplay)));

    /// <summary>Numbers from 0 to a maximum, in a thousand steps that include both ends.</summary>
    internal static Gen<double> UpTo(double maximum) =>
        Gen.Choose(0, 1000).Select(step => maximum * step / 1000.0);
}
