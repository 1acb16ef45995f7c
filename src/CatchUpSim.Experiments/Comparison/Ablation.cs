using CatchUpSim.Model.Inputs;

namespace CatchUpSim.Experiments.Comparison;

/// <summary>What was found of one mechanism: which outcomes change when it is switched off.</summary>
/// <param name="Mechanism">The mechanism.</param>
/// <param name="Moved">
/// Outcomes of the ablation that change: those that it is meant to move at 95 % for these together, because one of them is
/// enough to say that it does something; every other one at 95 % for itself.
/// </param>
/// <param name="Missed">Outcomes that it is meant to move and that are not among these.</param>
public sealed record AblationFinding(
    MechanismSwitch Mechanism, IReadOnlyList<ComparedOutcome> Moved, IReadOnlyList<ComparedOutcome> Missed)
{
    /// <summary>Gets the outcomes it is meant to move and does.</summary>
    public IReadOnlyList<ComparedOutcome> Confirmed => [.. Moved.Where(outcome => Ablation.IsMeant(Mechanism, outcome))];
}

/// <summary>
/// The full model against the model without each of its mechanisms, one at a time: a comparison whose baseline is the
/// scenario as it stands and whose other worlds each lack one mechanism.
/// </summary>
public static class Ablation
{
    private const double Error = 0.05;

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
            ComparedOutcome[] moved = Moved(summary, world, mechanism);
            return new AblationFinding(
                mechanism,
                moved,
                [.. mechanism.Moves.Select(name => ComparedOutcome.Find(name)!).Except(moved)]);
        }),
    ];

    /// <summary>Whether a mechanism is meant to move an outcome.</summary>
    public static bool IsMeant(MechanismSwitch mechanism, ComparedOutcome outcome) =>
        mechanism.Moves.Contains(outcome.Name, StringComparer.Ordinal);

    private static ComparedOutcome[] Moved(ComparisonSummary summary, int world, MechanismSwitch mechanism)
    {
        (ComparedOutcome Outcome, double Chance)[] all =
        [
            .. Outcomes.Select(outcome => (outcome, summary.Difference(world, outcome.Name) is { } paired ? Chance(paired) : 1)),
        ];
        ComparedOutcome[] meant = Holm([.. all.Where(each => IsMeant(mechanism, each.Outcome))]);
        return [.. all.Where(each => IsMeant(mechanism, each.Outcome) ? meant.Contains(each.Outcome) : each.Chance < Error).Select(each => each.Outcome)];
    }

    /// <summary>
    /// The outcomes that are told from no effect at 95 % for all of them together (Holm 1979): the least likely of m chances
    /// against 5 % over m, the next against 5 % over m − 1, up to the first that fails.
    /// </summary>
    private static ComparedOutcome[] Holm((ComparedOutcome Outcome, double Chance)[] outcomes) =>
    [
        .. outcomes.OrderBy(each => each.Chance).TakeWhile((each, i) => each.Chance < Error / (outcomes.Length - i)).Select(each => each.Outcome),
    ];

    // An outcome that no run has any more, and that most runs had, has moved although no pair is left to test.
    private static double Chance(PairedDifference paired) =>
        paired is { Pairs: 0, OnlyWorld: 0 } && paired.OnlyBaseline > paired.Neither ? 0
        : double.IsNaN(paired.PValue) ? 1
        : paired.PValue;
}
