using CatchUpSim.Model.Inputs;

namespace CatchUpSim.Experiments.Patterns;

/// <summary>A stylised fact that can be tested: what it states, in terms of measures and worlds.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Title">The fact in a sentence.</param>
/// <param name="Basis">Where it comes from.</param>
/// <param name="Understanding">What is known about why it is shown or not.</param>
/// <param name="Times">Runs that it reads of each world for each replication that is asked for; at least 1.</param>
/// <param name="Statements">What must hold.</param>
public sealed record Pattern(
    string Id, string Title, string Basis, string Understanding, int Times, IReadOnlyList<Statement> Statements);

/// <summary>One thing that must hold.</summary>
public sealed record Statement
{
    /// <summary>Gets what is stated.</summary>
    public required string Says { get; init; }

    /// <summary>Gets the measure.</summary>
    public required Measure Measure { get; init; }

    /// <summary>Gets what is measured where.</summary>
    public required IReadOnlyList<StatementSide> Sides { get; init; }

    /// <summary>Gets the statistic.</summary>
    public required PatternStatistic Statistic { get; init; }

    /// <summary>Gets how the sides are compared.</summary>
    public required SideComparison Comparison { get; init; }

    /// <summary>Gets the limits of a share: a reading above the lower and below the upper one counts.</summary>
    public (double Above, double Below) Limits { get; init; } = (double.NegativeInfinity, double.PositiveInfinity);

    /// <summary>Gets where the statistic should lie.</summary>
    public required Expectation Expected { get; init; }

    /// <summary>Gets the unit of the statistic.</summary>
    public required string Unit { get; init; }

    /// <summary>The reading as the statistic takes it.</summary>
    public Reading Taken(Reading reading) =>
        Statistic != PatternStatistic.Share || double.IsNaN(reading.Y) || (double.IsInfinity(Limits.Above) && double.IsInfinity(Limits.Below))
            ? reading
            : new Reading(reading.Y > Limits.Above && reading.Y < Limits.Below ? 1 : 0);
}

/// <summary>One side of a statement.</summary>
/// <param name="World">The world.</param>
/// <param name="Arguments">Arguments of the measure.</param>
public sealed record StatementSide(TestWorld World, MeasureArguments Arguments);

/// <summary>A world that patterns look at; equal keys are the same world.</summary>
/// <param name="Key">Identifies the inputs.</param>
/// <param name="Name">Its name where it was met first.</param>
/// <param name="Scenario">The inputs.</param>
public sealed record TestWorld(string Key, string Name, Scenario Scenario);
