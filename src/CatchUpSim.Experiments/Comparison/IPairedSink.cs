namespace CatchUpSim.Experiments.Comparison;

/// <summary>Takes replications of several worlds one after another, in order, on one thread.</summary>
public interface IPairedSink
{
    /// <summary>Takes the next replication, with a run of every world.</summary>
    void Accept(PairedRuns runs);
}
