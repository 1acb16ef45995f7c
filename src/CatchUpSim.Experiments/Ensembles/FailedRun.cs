namespace CatchUpSim.Experiments;

/// <summary>A run that did not reach its horizon: what broke, where and when.</summary>
/// <param name="Replication">Number of the replication.</param>
/// <param name="Seed">Seed of the study, when the run got far enough to say.</param>
/// <param name="Month">Month of the breach, <c>YYYY-MM</c>; empty when unknown.</param>
/// <param name="Entity">Whose identity was broken; empty when unknown.</param>
/// <param name="Identity">Which identity, or the kind of the error.</param>
/// <param name="Detail">The numbers, or the error's message.</param>
public sealed record FailedRun(
    int Replication, ulong? Seed, string Month, string Entity, string Identity, string Detail)
{
    /// <summary>The failure in one line.</summary>
    public override string ToString()
    {
        string where = string.Join(": ", new[] { Month, Entity, Identity, Detail }.Where(part => part.Length > 0));
        return $"replication {Replication}: {where}";
    }
}
