using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Observation;

namespace CatchUpSim.Experiments.Statistics;

/// <summary>One of the first runs, kept in full for the focal firm, to be drawn as a single line.</summary>
/// <param name="Replication">Number of the replication.</param>
/// <param name="Summary">Outcomes of the run.</param>
/// <param name="Events">What the focal firm did and met, decisions included.</param>
/// <param name="Outcomes">Values by outcome of the table of firms and month; not a number before founding.</param>
public sealed record SampleWorld(
    int Replication,
    RunSummary Summary,
    IReadOnlyList<ChronicleEntry> Events,
    IReadOnlyDictionary<string, IReadOnlyList<double>> Outcomes);
