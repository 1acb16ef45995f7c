using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Observation;

namespace CatchUpSim.Cli.Tests;

/// <summary>Runs that need no model: the focal firm alone, and a formula for its cash.</summary>
internal static class SyntheticWorld
{
    public static RunResult Run(Scenario scenario, ulong seed, int replication, Recording recording)
    {
        IndustryState state = Industry(scenario);
        int months = scenario.End.Since(scenario.Start);
        var recorder = new Recorder(state, months, recording);
        recorder.Record(state);
        for (int month = 1; month <= months; month++)
        {
            state.Month = scenario.Start.Plus(month);
            state.Accounts.Cash[default] = 50 + (10 * Math.Sin(replication + (double)seed + month));
            state.Accounts.EquityRaised[default] = month == 4 ? 30 : 0;
            state.MarketPositions.TotalShare[default] = 0.001 * month;
            if (month == 3 + (replication % 5))
            {
                state.Reach(default, Milestone.FirstSilicon, "first silicon");
                state.Chronicle.Write(
                    state.Month, new DesignerId(0), new DecisionRecord("ecosystem", ["compatible", "own"], [1, 2], 1, [], false));
            }

            if (replication % 3 == 2 && month == 10)
            {
                state.Designers.Status[default] = DesignerStatus.Bankrupt;
            }

            recorder.Record(state);
        }

        return new RunResult
        {
            Replication = replication,
            Seed = seed,
            Start = scenario.Start,
            Names = state.Names,
            Focal = default,
            Firms = recorder.Firms,
            Market = recorder.Market,
            Events = [.. state.Chronicle.Entries],
            Summary = SummaryReading.Read(state, recorder),
            StateHash = $"{seed}-{replication}",
        };
    }

    private static IndustryState Industry(Scenario scenario)
    {
        string[] segments = [.. scenario.Segments.Select(segment => segment.Name)];
        var sizes = new IndustrySizes
        {
            Designers = 1, Segments = segments.Length, Foundries = 1, Lines = 1, Customers = 1, Partners = 1, Investors = 1, Inputs = 1,
        };
        string[] one = ["one"];
        var names = new IndustryNames([scenario.Focal], segments, one, one, one, one, one);
        var state = new IndustryState(sizes, names, scenario.Mechanisms, scenario.Start);
        state.Designers.Status[default] = DesignerStatus.Active;
        state.Designers.Founded[default] = scenario.Start.Index;
        state.Accounts.Cash[default] = 50;
        return state;
    }
}
