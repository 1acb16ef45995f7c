using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Initialization;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Observation;
using CatchUpSim.Model.Randomness;

namespace CatchUpSim.Model;

/// <summary>
/// A run that stands at some month: it can go on, end, or be written as a checkpoint and go on elsewhere. The scenario
/// never changes and chance has addresses, so state, chronicle and records are all that has to be carried along.
/// </summary>
public sealed class RunInProgress
{
    private readonly Scenario _scenario;
    private readonly RandomStreams _random;

    internal RunInProgress(Scenario scenario, ulong seed, int replication, IndustryState industry, Recorder recorder)
    {
        _scenario = scenario;
        _random = new RandomStreams(seed, replication);
        Seed = seed;
        Replication = replication;
        Industry = industry;
        Recorder = recorder;
    }

    /// <summary>Gets the study's seed.</summary>
    public ulong Seed { get; }

    /// <summary>Gets the number of the replication.</summary>
    public int Replication { get; }

    /// <summary>Gets the present month.</summary>
    public Month Month => Industry.Month;

    /// <summary>Gets the breach that stopped the run, or null.</summary>
    public RunFailure? Failure { get; private set; }

    /// <summary>Gets the state.</summary>
    internal IndustryState Industry { get; }

    /// <summary>Gets the records so far.</summary>
    internal Recorder Recorder { get; }

    /// <summary>A run at its first month.</summary>
    /// <param name="scenario">All inputs.</param>
    /// <param name="seed">The study's seed; with the replication it determines every draw.</param>
    /// <param name="replication">Number of the replication, from 0.</param>
    /// <param name="recording">Which firms are kept month by month.</param>
    public static RunInProgress Begin(Scenario scenario, ulong seed, int replication, Recording recording = Recording.All)
    {
        IndustryState industry = InitialState.Create(scenario, new RandomStreams(seed, replication));
        var recorder = new Recorder(industry, scenario.End.Since(scenario.Start), recording);
        recorder.Record(industry);
        return new RunInProgress(scenario, seed, replication, industry, recorder);
    }

    /// <summary>Advances to the end of a month, of the horizon, or to the first breach, whichever comes first.</summary>
    /// <param name="month">The month.</param>
    /// <param name="cancellation">Stops the run before its next month.</param>
    public void AdvanceTo(Month month, CancellationToken cancellation = default)
    {
        while (Industry.Month < month && Industry.Month < _scenario.End && Failure is null)
        {
            cancellation.ThrowIfCancellationRequested();
            Industry.Month = Industry.Month.Next;
            Failure = Simulation.Advance(Industry, _scenario, _random);
            Recorder.Record(Industry);
        }
    }

    /// <summary>Advances to the horizon.</summary>
    /// <returns>What is kept of the run; a breach of an invariant is part of it, not an exception.</returns>
    public RunResult Finish(CancellationToken cancellation = default)
    {
        AdvanceTo(_scenario.End, cancellation);
        return new RunResult
        {
            Replication = Replication,
            Seed = Seed,
            Start = _scenario.Start,
            Names = Industry.Names,
            Focal = Industry.Focal,
            Firms = Recorder.Firms,
            Market = Recorder.Market,
            ForeignShares = Recorder.ForeignShares,
            Events = Industry.Chronicle.Entries,
            TurningPoints = TurningPoint.Of(Recorder.LatecomerShare),
            Summary = SummaryReading.Read(Industry, Recorder),
            Failure = Failure,
            StateHash = Simulation.Hash(Industry),
        };
    }
}
