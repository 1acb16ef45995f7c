using System.Security.Cryptography;
using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Observation;
using CatchUpSim.Model.Randomness;

namespace CatchUpSim.Model;

/// <summary>One run: initialise, then advance, check and record month by month until the horizon.</summary>
public static class Simulation
{
    /// <summary>Runs one replication of a scenario.</summary>
    /// <param name="scenario">All inputs.</param>
    /// <param name="seed">The study's seed; with the replication it determines every draw.</param>
    /// <param name="replication">Number of the replication, from 0.</param>
    /// <param name="recording">Which firms are kept month by month.</param>
    /// <param name="cancellation">Stops the run before its next month, so that a long one need not be waited for.</param>
    /// <returns>What is kept of the run; a breach of an invariant is part of it, not an exception.</returns>
    /// <exception cref="OperationCanceledException">The run was stopped; nothing is kept of it.</exception>
    public static RunResult Run(
        Scenario scenario,
        ulong seed,
        int replication,
        Recording recording = Recording.All,
        CancellationToken cancellation = default) =>
        RunInProgress.Begin(scenario, seed, replication, recording).Finish(cancellation);

    /// <summary>Advances through a month and checks it.</summary>
    internal static RunFailure? Advance(IndustryState industry, Scenario scenario, RandomStreams random)
    {
        try
        {
            MonthlySchedule.AdvanceOneMonth(industry, scenario, random);
            return Invariants.FirstBreach(industry);
        }
        catch (ArgumentOutOfRangeException refusal)
        {
            // An equation refuses numbers outside of its domain before the month's check could find them.
            return Invariants.OutsideDomain(industry, refusal);
        }
    }

    /// <summary>A hash of every column of the state: two states are equal bit by bit when their hashes are.</summary>
    public static string Hash(IndustryState industry)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (EntityTable table in industry.Tables)
        {
            // Rows that several columns share are taken once and as they lie: where there are a million of them, copying
            // out column by column would take longer than hashing. What lies between their fields is always zero.
            var taken = new HashSet<Array>(ReferenceEqualityComparer.Instance);
            foreach (Column column in table.Columns)
            {
                if (taken.Add(column.Storage))
                {
                    hash.AppendData(column.StorageBytes);
                }
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
