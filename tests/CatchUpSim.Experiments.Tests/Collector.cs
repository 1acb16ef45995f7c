namespace CatchUpSim.Experiments.Tests;

/// <summary>Keeps what it is handed.</summary>
internal sealed class Collector : IRunSink
{
    public List<RunRecord> Runs { get; } = [];

    public void Accept(RunRecord run) => Runs.Add(run);
}
