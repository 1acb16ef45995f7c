namespace CatchUpSim.Experiments.Patterns;

/// <summary>Arguments that many measures share.</summary>
internal static class StandardArguments
{
    public static MeasureArgument Firms { get; } = new(
        "firms", ArgumentKind.Word, "whose: groups of firms, or names of designers", "focal");

    public static MeasureArgument Among { get; } = new(
        "among", ArgumentKind.Word, "condition on what becomes of the firm", "all", FirmGroups.Conditions);

    public static MeasureArgument Since { get; } = new(
        "since", ArgumentKind.Word, "from when months are counted: start, founding, launch of the first product, or a milestone", "start");

    public static MeasureArgument Outcome { get; } = new(
        "outcome", ArgumentKind.FirmOutcome, "the outcome that is read", null);

    public static MeasureArgument Average { get; } = new(
        "average", ArgumentKind.Number, "months up to the month over which the outcome is averaged", "1");

    public static MeasureArgument Never { get; } = new(
        "never", ArgumentKind.Word, "what counts when it never happens: nothing, or the last month of the run", "skip", "skip", "horizon");

    public static MeasureArgument After { get; } = new(
        "after-exit", ArgumentKind.Word, "what counts after the exit of the firm: nothing, or zero", "skip", "skip", "zero");

    public static MeasureArgument Month(string text) => new("month", ArgumentKind.Number, text, null);

    public static MeasureArgument From(string? standard) => new(
        "from", ArgumentKind.Number, "first month", standard);

    public static MeasureArgument To(string? standard) => new(
        "to", ArgumentKind.Number, "last month, not included", standard);
}
