using CatchUpSim.Experiments;
using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Observation;

namespace CatchUpSim.Reporting;

/// <summary>
/// Takes the runs of a study beside the ensemble's statistics and keeps what only the report shows: shares of groups of
/// designers by segment, paths around the launch, and worlds whose story can be told. Paths are kept of the first
/// thousand worlds and event logs of the first hundred, so that memory stays flat.
/// </summary>
/// <param name="heading">What is being run.</param>
public sealed class StudyObserver(StudyHeading heading) : IRunSink
{
    /// <summary>Most worlds whose paths are kept.</summary>
    public const int MostPaths = 1000;

    /// <summary>Most worlds whose event logs are kept.</summary>
    public const int MostStories = 100;

    private readonly List<WorldTrace> _worlds = [];
    private readonly MarketTally _market = new(heading);

    /// <summary>Gets the outcomes of which paths are kept.</summary>
    public static IReadOnlyList<string> Outcomes { get; } =
        ["capability", "gvc_position", "alliances", "laboratories", "certifications", "portings", "distributions"];

    /// <summary>Gets the paths kept so far.</summary>
    public IReadOnlyList<WorldTrace> Worlds => _worlds;

    /// <summary>The shares by segment so far.</summary>
    public IReadOnlyList<SegmentShares> MarketShares => _market.Read();

    /// <inheritdoc/>
    public void Accept(RunRecord run)
    {
        if (run.Result is not { } result)
        {
            return;
        }

        _market.Add(result);
        if (_worlds.Count < MostPaths)
        {
            _worlds.Add(TraceOf(result, keepsEvents: _worlds.Count < MostStories));
        }
    }

    private static WorldTrace TraceOf(RunResult run, bool keepsEvents)
    {
        int position = PositionOfFocal(run);
        bool[] active = [.. run.Firms.Series("status", position).Select(status => status == (double)DesignerStatus.Active)];
        Dictionary<string, double[]> series = Outcomes.ToDictionary(
            outcome => outcome, outcome => Masked(run.Firms.Series(outcome, position), active), StringComparer.Ordinal);
        return new WorldTrace
        {
            Replication = run.Replication,
            Summary = run.Summary,
            Series = series,
            Launch = LaunchOf(run),
            Upgrades = [.. UpgradesOf(run, series)],
            Run = keepsEvents ? run with { Firms = run.Firms.Only(position), Market = new SeriesTable([], 0, []), ForeignShares = null } : null,
        };
    }

    private static int PositionOfFocal(RunResult run)
    {
        for (int i = 0; i < run.Firms.Entities.Count; i++)
        {
            if (run.Firms.Entities[i] == run.Focal.Index)
            {
                return i;
            }
        }

        throw new ArgumentException("The focal firm was not recorded.", nameof(run));
    }

    private static double[] Masked(double[] series, bool[] active)
    {
        for (int month = 0; month < series.Length; month++)
        {
            series[month] = active[month] ? series[month] : double.NaN;
        }

        return series;
    }

    private static int? LaunchOf(RunResult run) => run.Events
        .FirstOrDefault(entry => entry.Kind == EventKind.Milestone && entry.Designer == run.Focal.Index
            && entry.Subject == nameof(Milestone.FirstRevenue))
        ?.Month.Since(run.Start);

    private static IEnumerable<UpgradeEvent> UpgradesOf(RunResult run, Dictionary<string, double[]> series)
    {
        double[] capability = series["capability"];
        double[] chain = series["gvc_position"];
        foreach (ChronicleEntry entry in run.Events)
        {
            int month = entry.Month.Since(run.Start);
            if (entry.Kind == EventKind.Upgrade && entry.Designer == run.Focal.Index && month < capability.Length)
            {
                yield return new UpgradeEvent(entry.Subject, month, capability[month], chain[month]);
            }
        }
    }
}
