namespace CatchUpSim.Experiments;

/// <summary>Takes the runs of an ensemble one after another, in the order of their replications, on one thread.</summary>
public interface IRunSink
{
    /// <summary>Takes the next run.</summary>
    void Accept(RunRecord run);
}
