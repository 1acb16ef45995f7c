using CatchUpSim.Model.Inputs;

namespace CatchUpSim.Experiments.Patterns;

/// <summary>Which firms a measure looks at, by the words that patterns use.</summary>
public static class FirmGroups
{
    /// <summary>Words for groups of firms; the name of a designer stands for that firm alone.</summary>
    public static IReadOnlyList<string> Groups { get; } =
        ["focal", "rivals", "entrants", "young", "latecomers", "incumbents", "home", "all"];

    /// <summary>Words for conditions on what became of a firm.</summary>
    public static IReadOnlyList<string> Conditions { get; } = ["all", "survivors", "exits", "sellers", "surviving-sellers"];

    /// <summary>The firms of a group that meet a condition.</summary>
    public static IEnumerable<MeasuredFirm> Select(MeasuredRun run, MeasureArguments arguments)
    {
        string[] groups = arguments.Words("firms");
        string condition = arguments.Text("among");
        return run.Firms().Where(firm => groups.Any(group => Belongs(run, firm, group)) && Meets(run, firm, condition));
    }

    private static bool Belongs(MeasuredRun run, MeasuredFirm firm, string group)
    {
        DesignerDefinition? definition = firm.Definition;
        bool isFocal = firm.Row == run.Run.Focal.Index;
        bool isEntrant = definition is null;
        bool isHome = definition?.Home ?? true;
        bool isLate = !SoldBefore(firm);
        return group switch
        {
            "focal" => isFocal,
            "rivals" => !isFocal && !isEntrant && isHome && isLate,
            "entrants" => isEntrant,
            "young" => !isFocal && isHome && isLate,
            "latecomers" => isHome && isLate,
            "incumbents" => !isLate,
            "home" => isHome,
            "all" => true,
            _ => string.Equals(firm.Name, group, StringComparison.Ordinal),
        };
    }

    /// <summary>
    /// Whether a firm has customers at the start. Such a firm has passed its first milestones by then, so that no event of the run tells of them.
    /// </summary>
    private static bool SoldBefore(MeasuredFirm firm) =>
        firm.Definition is { } definition && definition.InstalledShare.Values.Any(share => share != 0);

    private static bool Meets(MeasuredRun run, MeasuredFirm firm, string condition)
    {
        bool sells = SoldBefore(firm) || run.MilestoneMonth(firm.Row, "volume-production") >= 0;
        return condition switch
        {
            "survivors" => firm.Survives,
            "exits" => !firm.Survives,
            "sellers" => sells,
            "surviving-sellers" => sells && firm.Survives,
            _ => true,
        };
    }
}
