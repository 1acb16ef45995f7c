using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Observation;

namespace CatchUpSim.Experiments.Tests;

/// <summary>
/// Runs that need no model: a small industry whose state is set by a formula of replication and month and recorded by
/// the model's own recorder, so that what an ensemble should find is known.
/// </summary>
internal sealed record SyntheticRuns
{
    public const int Horizon = 24;

    public static readonly Month Start = Month.Of(2020, 9);

    public Recording Recording { get; init; } = Recording.All;

    /// <summary>Gets the month of the focal firm's exit in a replication; null for survival.</summary>
    public Func<int, int?> ExitMonth { get; init; } = replication => replication % 4 == 3 ? 6 + (replication % 12) : null;

    /// <summary>Gets the month of first silicon in a replication.</summary>
    public Func<int, int> FirstSilicon { get; init; } = replication => 3 + (replication % 9);

    public static DesignerId Focal => new(1);

    public static double Cash(int replication, int month) => 10 + Math.Sin((replication * 1.7) + month) + (0.25 * month);

    public RunResult Run(int replication)
    {
        IndustryState state = Industry();
        var recorder = new Recorder(state, Horizon, Recording);
        int? exit = ExitMonth(replication);
        recorder.Record(state);
        for (int month = 1; month <= Horizon; month++)
        {
            Advance(state, replication, month, exit);
            recorder.Record(state);
        }

        return new RunResult
        {
            Replication = replication,
            Seed = 42,
            Start = Start,
            Names = state.Names,
            Focal = state.Focal,
            Firms = recorder.Firms,
            Market = recorder.Market,
            Events = [.. state.Chronicle.Entries],
            Summary = SummaryReading.Read(state, recorder),
            StateHash = $"hash-{replication}",
        };
    }

    public static IndustryNames Names { get; } = new(
        ["Incumbent, the \"big\" one", "Firm A", "Later entrant"], ["cloud", "edge"], ["foundry"], ["line"], ["partner"], ["fund"], ["input"]);

    private static IndustryState Industry()
    {
        var sizes = new IndustrySizes
        {
            Designers = 3, Segments = 2, Foundries = 1, Lines = 1, Customers = 1, Partners = 1, Investors = 1, Inputs = 1,
        };
        var state = new IndustryState(sizes, Names, AllOff(), Start, Focal);
        state.Designers.Status[new DesignerId(0)] = DesignerStatus.Active;
        state.Designers.Status[Focal] = DesignerStatus.Active;
        state.Designers.Founded[Focal] = Start.Index;
        state.Accounts.Cash[Focal] = 10;
        return state;
    }

    private void Advance(IndustryState state, int replication, int month, int? exit)
    {
        state.Month = Start.Plus(month);
        state.Accounts.Cash[Focal] = Cash(replication, month);
        state.Accounts.EquityRaised[Focal] = month == 5 ? 20 + replication : 0;
        state.Accounts.PostMoney[Focal] = month >= 5 ? 100 : 0;
        state.MarketPositions.TotalShare[Focal] = month * 0.001;
        state.MarketPositions.TotalShare[new DesignerId(0)] = 0.5;
        state.Segments.Demand[new SegmentId(1)] = replication + month;
        if (month == 8)
        {
            state.Designers.Status[new DesignerId(2)] = DesignerStatus.Active;
        }

        if (month == FirstSilicon(replication))
        {
            state.Reach(Focal, Milestone.FirstSilicon, "back from the foundry, \"works\"");
        }

        if (month is 2 or 10)
        {
            string[] options = ["compatible", "own"];
            int chosen = (replication + month) % 3 == 0 ? 1 : 0;
            state.Chronicle.Write(state.Month, Focal, new DecisionRecord("ecosystem", options, [1, 0.5], chosen, [], false));
            state.Chronicle.Write(state.Month, new DesignerId(0), EventKind.Alliance, "Porting", "line one\nline two");
        }

        if (month == exit)
        {
            state.Designers.Status[Focal] = DesignerStatus.Bankrupt;
            state.Chronicle.Write(state.Month, Focal, EventKind.Exit, "bankrupt", string.Empty);
        }
    }

    private static Mechanisms AllOff() => new()
    {
        PolicyControls = false,
        DemandWindows = false,
        TechnologyFrontier = false,
        Talent = false,
        Alliances = false,
        Research = false,
        ProductDevelopment = false,
        EcosystemCompatibility = false,
        FoundryAllocation = false,
        Pricing = false,
        CustomerChoice = false,
        CashFlow = false,
        Funding = false,
        EntryExit = false,
        ValueChain = false,
        SupplySecurity = false,
    };
}
