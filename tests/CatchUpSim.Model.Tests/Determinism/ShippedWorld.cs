using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Initialization;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Observation;
using CatchUpSim.Model.Randomness;
using CatchUpSim.Scenarios;

namespace CatchUpSim.Model.Tests;

/// <summary>The default scenario as it is shipped, and states that its runs pass through.</summary>
internal static class ShippedWorld
{
    public static string Root { get; } = FindRoot();

    public static Scenario FirmA { get; } = Read();

    public static DesignerId Focal { get; } = Beginning().Focal;

    /// <summary>The default scenario with changes in the form <c>path=value</c>.</summary>
    public static Scenario Read(params string[] overrides) => ScenarioReader.Read(
        ScenarioReference.Parse(Path.Join(Root, "scenarios", "firm-a.yaml")), overrides).Scenario;

    public static Scenario Until(this Scenario scenario, int year, int month) =>
        scenario with { End = Month.Of(year, month) };

    /// <summary>The state of a run at the end of a month.</summary>
    public static IndustryState StateAt(Scenario scenario, int year, int month, ulong seed = 1, int replication = 0)
    {
        var random = new RandomStreams(seed, replication);
        IndustryState industry = InitialState.Create(scenario, random);
        var end = Month.Of(year, month);
        while (industry.Month < end)
        {
            industry.Month = industry.Month.Next;
            MonthlySchedule.AdvanceOneMonth(industry, scenario, random);
        }

        return industry;
    }

    /// <summary>The state before the first month.</summary>
    public static IndustryState Beginning(Scenario? scenario = null) =>
        InitialState.Create(scenario ?? FirmA, new RandomStreams(1, 0));

    public static RandomStream Stream(RandomPurpose purpose, ulong seed = 1) => new RandomStreams(seed, 0).For(purpose);

    /// <summary>A designer by its name in the scenario.</summary>
    public static DesignerId Designer(this IndustryState industry, string name) =>
        new(Position(industry.Names.Designers, name));

    /// <summary>A segment by its name in the scenario.</summary>
    public static SegmentId Segment(this IndustryState industry, string name) =>
        new(Position(industry.Names.Segments, name));

    /// <summary>A process line by its name in the scenario, foundry first.</summary>
    public static LineId Line(this IndustryState industry, string name) =>
        new(Position(industry.Names.Lines, name));

    /// <summary>The outcomes that differ in any bit between two runs, with the first month and firm.</summary>
    public static IReadOnlyList<string> Differences(RunResult left, RunResult right, Func<int, bool>? compares = null)
    {
        List<string> differences = [];
        Compare(left.Firms, right.Firms, "firms", compares ?? (_ => true), differences);
        Compare(left.Market, right.Market, "market", _ => true, differences);
        return differences;
    }

    private static void Compare(
        SeriesTable left, SeriesTable right, string table, Func<int, bool> compares, List<string> differences)
    {
        Assert.Equal(left.Outcomes, right.Outcomes);
        Assert.Equal(left.Months, right.Months);
        for (int outcome = 0; outcome < left.Outcomes.Count; outcome++)
        {
            for (int entity = 0; entity < left.Entities.Count; entity++)
            {
                int month = compares(entity) ? FirstDifference(left, right, outcome, entity) : -1;
                if (month >= 0)
                {
                    differences.Add($"{table}.{left.Outcomes[outcome]} of entity {entity} from month {month}");
                }
            }
        }
    }

    private static int FirstDifference(SeriesTable left, SeriesTable right, int outcome, int entity)
    {
        for (int month = 0; month < left.Months; month++)
        {
            long first = BitConverter.DoubleToInt64Bits(left[outcome, month, entity]);
            if (first != BitConverter.DoubleToInt64Bits(right[outcome, month, entity]))
            {
                return month;
            }
        }

        return -1;
    }

    private static int Position(IReadOnlyList<string> names, string name)
    {
        for (int i = 0; i < names.Count; i++)
        {
            if (string.Equals(names[i], name, StringComparison.Ordinal))
            {
                return i;
            }
        }

        throw new ArgumentException($"Nothing is called '{name}'.", nameof(name));
    }

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Join(folder.FullName, "CatchUpSim.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside of the repository.");
    }
}
