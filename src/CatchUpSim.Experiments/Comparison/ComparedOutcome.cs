using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Observation;

namespace CatchUpSim.Experiments.Comparison;

/// <summary>Which values of an outcome its firm would rather have.</summary>
public enum Preference
{
    /// <summary>Neither; the outcome describes and does not rank.</summary>
    None = 0,

    /// <summary>Higher ones.</summary>
    Higher = 1,

    /// <summary>Lower ones.</summary>
    Lower = 2,
}

/// <summary>
/// An outcome of whole runs that worlds are compared by: each column of the table of runs, and a flag for each fate of
/// the firm, each regime of the market, and each date that a run may never reach.
/// </summary>
/// <param name="Name">Name, snake_case.</param>
/// <param name="Unit">Unit; <c>flag</c> for 0 or 1.</param>
/// <param name="Text">What it is, in one line.</param>
/// <param name="Preference">Which values the firm would rather have.</param>
/// <param name="Read">How to read it; not a number when the run does not have it.</param>
public sealed record ComparedOutcome(
    string Name, string Unit, string Text, Preference Preference, Func<RunSummary, double> Read)
{
    private const string FlagUnit = "flag";

    private static readonly Dictionary<string, Preference> Preferences = new(StringComparer.Ordinal)
    {
        ["survived"] = Preference.Higher,
        ["months_to_first_silicon"] = Preference.Lower,
        ["months_to_first_revenue"] = Preference.Lower,
        ["months_to_volume"] = Preference.Lower,
        ["spins_first_product"] = Preference.Lower,
        ["peak_share"] = Preference.Higher,
        ["final_share"] = Preference.Higher,
        ["final_gap"] = Preference.Lower,
        ["final_cash"] = Preference.Higher,
        ["break_even_month"] = Preference.Lower,
        ["revenue_total"] = Preference.Higher,
        ["final_position"] = Preference.Higher,
        ["upgrades"] = Preference.Higher,
        ["group_peak_share"] = Preference.Higher,
        ["group_final_share"] = Preference.Higher,
    };

    /// <summary>Gets all outcomes: columns of the table of runs, then dates reached, fates and regimes.</summary>
    public static IReadOnlyList<ComparedOutcome> All { get; } =
    [
        .. RunSummary.Columns.Select(column => new ComparedOutcome(
            column.Name, column.Unit, column.Text, Preferences.GetValueOrDefault(column.Name), column.Read)),
        Reached("first_silicon", run => run.MonthsToFirstSilicon),
        Reached("first_revenue", run => run.MonthsToFirstRevenue),
        Reached("volume", run => run.MonthsToVolume),
        Reached("break_even", run => run.BreakEvenMonth),
        .. Enum.GetValues<FirmFate>().Select(fate => Flag(
            $"fate_{Snake(fate.ToString())}", "1 when this is the fate of the focal firm", run => run.Fate == fate)),
        .. Enum.GetValues<MarketRegime>().Select(regime => Flag(
            $"regime_{Snake(regime.ToString())}", "1 when this is the regime of the market", run => run.Regime == regime)),
    ];

    /// <summary>Gets a value indicating whether it is 0 or 1.</summary>
    public bool IsFlag => string.Equals(Unit, FlagUnit, StringComparison.Ordinal);

    /// <summary>The outcome of a name, or null.</summary>
    public static ComparedOutcome? Find(string name) =>
        All.FirstOrDefault(outcome => string.Equals(outcome.Name, name, StringComparison.Ordinal));

    private static ComparedOutcome Reached(string what, Func<RunSummary, double> date) => Flag(
        $"reached_{what}", "1 when the focal firm ever gets there", run => !double.IsNaN(date(run))) with
    {
        Preference = Preference.Higher,
    };

    private static ComparedOutcome Flag(string name, string text, Func<RunSummary, bool> holds) =>
        new(name, FlagUnit, text, Preference.None, run => holds(run) ? 1 : 0);

    private static string Snake(string name) => KebabCase.Of(name).Replace('-', '_');
}
