using System.Globalization;
using CatchUpSim.Experiments.Sweeps;
using CatchUpSim.Model;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Observation;
using CatchUpSim.Reporting;

namespace CatchUpSim.Cli;

/// <summary>Computes one replication of a scenario.</summary>
/// <param name="scenario">All inputs.</param>
/// <param name="seed">The study's seed.</param>
/// <param name="replication">Number of the replication.</param>
/// <param name="recording">Which firms are kept month by month.</param>
public delegate RunResult RunFunction(Scenario scenario, ulong seed, int replication, Recording recording);

/// <summary>What a command meets outside of itself, so that tests can stand in for it.</summary>
public sealed record Surroundings
{
    /// <summary>Gets where results go.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>Gets where complaints go.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Gets a value indicating whether a person watches the output, so that lines may be redrawn.</summary>
    public bool IsTerminal { get; init; }

    /// <summary>Gets what measures the terminal, in columns; null where it cannot be measured.</summary>
    public Func<int?> MeasureColumns { get; init; } = () => null;

    /// <summary>
    /// Gets the columns of a line now, for a terminal can change: what the variable COLUMNS says, or the terminal, or the usual hundred.
    /// </summary>
    public int Columns =>
        int.TryParse(ReadVariable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out int named) && named > 0 ? named
        : IsTerminal && MeasureColumns() is > 0 and var measured ? measured
        : ConsoleSummary.Width;

    /// <summary>Gets what stops a study in order.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>Gets what computes a run: the model, whose runs under way stop with the study, or what a test sets.</summary>
    public RunFunction Run
    {
        get => field ?? ((scenario, seed, replication, recording) =>
            Simulation.Run(scenario, seed, replication, recording, Cancellation));
        init;
    }

    /// <summary>Gets what computes a run of a sweep, of which only the outcomes are kept.</summary>
    public SweepRunFunction SweepRun { get; init; } = (scenario, seed, replication, stop) =>
        Simulation.Run(scenario, seed, replication, Recording.Focal, stop);

    /// <summary>Gets the number of runs beyond which a study writes a journal; fewer are computed again in less time than they are read about.</summary>
    public int RunsWithoutJournal { get; init; } = 500;

    /// <summary>Gets what reads a variable of the environment.</summary>
    public Func<string, string?> ReadVariable { get; init; } = Environment.GetEnvironmentVariable;
}
