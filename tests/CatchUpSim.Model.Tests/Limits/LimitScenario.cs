using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Initialization;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Observation;
using CatchUpSim.Model.Randomness;
using CatchUpSim.Scenarios;

namespace CatchUpSim.Model.Tests.Limits;

/// <summary>A shipped limit scenario, read from its file and run through the ordinary schedule.</summary>
internal static class LimitScenario
{
    private const ulong Seed = 11;

    /// <summary>Reads <c>scenarios/limits/NAME.yaml</c>, as <c>name</c> or <c>name#variant</c>.</summary>
    public static Scenario Read(string name)
    {
        string[] parts = name.Split('#');
        string file = Path.Join(ShippedWorld.Root, "scenarios", "limits", parts[0] + ".yaml");
        return ScenarioReader.Read(new ScenarioReference(file, parts.Length > 1 ? parts[1] : null)).Scenario;
    }

    public static RunResult Run(string name, int replication = 0) => Run(Read(name), replication);

    /// <summary>Runs a limit scenario that has been read, and perhaps shortened.</summary>
    public static RunResult Run(Scenario scenario, int replication)
    {
        RunResult run = Simulation.Run(scenario, Seed, replication);
        Assert.Null(run.Failure);
        return run;
    }

    /// <summary>Walks through a run month by month, as <see cref="Simulation.Run"/> does, and shows each month's state.</summary>
    public static IndustryState Walk(string name, int months, Action<int, IndustryState>? look = null) =>
        Walk(Read(name), months, look);

    /// <summary>Walks through a run of a limit scenario that has been read and changed.</summary>
    public static IndustryState Walk(Scenario scenario, int months, Action<int, IndustryState>? look = null)
    {
        var random = new RandomStreams(Seed, 0);
        IndustryState industry = InitialState.Create(scenario, random);
        look?.Invoke(0, industry);
        for (int month = 1; month <= months; month++)
        {
            industry.Month = industry.Month.Next;
            MonthlySchedule.AdvanceOneMonth(industry, scenario, random);
            Assert.Null(Invariants.FirstBreach(industry));
            look?.Invoke(month, industry);
        }

        return industry;
    }

    /// <summary>A scenario with another market for research: spillover β and convexity bγ.</summary>
    public static Scenario With(Scenario scenario, double spillover, double convexity) => scenario with
    {
        Research = scenario.Research with { HorizontalSpillover = spillover, ResearchConvexity = convexity },
    };

    /// <summary>The share of customers whose vendor is a designer.</summary>
    public static double CustomerShare(IndustryState industry, string designer)
    {
        int row = industry.Designer(designer).Index;
        int count = 0;
        foreach (short vendor in industry.Customers.Vendor.Values)
        {
            count += vendor == row ? 1 : 0;
        }

        return (double)count / industry.Customers.Count;
    }
}
