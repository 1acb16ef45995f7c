using CatchUpSim.Model.Inputs;

namespace CatchUpSim.Experiments.Comparison;

/// <summary>What was found of one mechanism: which outcomes change when it is switched off.</summary>
/// <param name="Mechanism">The mechanism.</param>
/// <param name="Moved">Outcomes whose difference has an interval on one side of zero, among those of the ablation.</param>
/// <param name="Missed">Outcomes that it is meant to move and that are not among these.</param>
public sealed record AblationFinding(
    MechanismSwitch Mechanism, IReadOnlyList<ComparedOutcome> Moved, IReadOnlyList<ComparedOutcome> Missed)
{
    /// <summary>Gets the outcomes it is meant to move and does.</summary>
    public IReadOnlyList<ComparedOutcome> Confirmed =>
        [.. Moved.Where(outcome => Mechanism.Moves.Contains(outcome.Name, StringComparer.Ordinal))];
}

/// <summary>
/// The full model against the model without each of its mechanisms, one at a time: a comparison whose baseline is the
/// scenario as it stands and whose other worlds each lack one mechanism.
/// </summary>
public static class Ablation
{
    /// <summary>Name of the scenario as it stands.</summary>
    public const string FullModel = "full model";

    /// <summary>Gets the outcomes that an ablation shows, in their order.</summary>
    public static IReadOnlyList<ComparedOutcome> Outcomes { get; } =
    [
        .. new[]
        {
            "survived", "reached_volume", "months_to_volume", "peak_share", "final_share", "final_gap", "final_position", "final_cash",
            "group_final_share",
        }.Select(name => ComparedOutcome.Find(name) ?? throw new InvalidOperationException($"There is no outcome '{name}'.")),
    ];

    /// <summary>The mechanisms that a scenario has and that can be switched off.</summary>
    public static IReadOnlyList<MechanismSwitch> Of(Scenario scenario) =>
        [.. MechanismSwitch.All.Where(mechanism => mechanism.IsOn(scenario))];

    /// <summary>What was found of the mechanisms; each has the world of its name.</summary>
    public static IReadOnlyList<AblationFinding> Findings(ComparisonSummary summary) =>
    [
        .. summary.Others.Select(world =>
        {
            MechanismSwitch mechanism = MechanismSwitch.All.First(each =>
                string.Equals(each.Name, summary.Worlds[world].Name, StringComparison.Ordinal));
            ComparedOutcome[] moved = [.. Outcomes.Where(outcome => summary.Difference(world, outcome.Name) is { } paired && Moves(paired))];
            return new AblationFinding(
                mechanism,
                moved,
                [.. mechanism.Moves.Select(name => ComparedOutcome.Find(name)!).Except(moved)]);
        }),
    ];

    /// <summary>
    /// Whether a difference is taken for one: its interval lies on one side of zero, or the outcome exists in no run any more.
    /// </summary>
    public static bool Moves(PairedDifference paired) =>
        paired.IsClear || (paired is { Pairs: 0, OnlyWorld: 0 } && paired.OnlyBaseline > paired.Neither);
}
