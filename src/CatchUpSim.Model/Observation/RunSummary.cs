namespace CatchUpSim.Model.Observation;

/// <summary>Outcomes of one whole run about the focal firm: the columns of the table of runs.</summary>
public sealed record RunSummary
{
    /// <summary>Names, units and meanings of the numbers, in the order of the table's columns.</summary>
    public static IReadOnlyList<(string Name, string Unit, string Text, Func<RunSummary, double> Read)> Columns { get; } =
    [
        ("survived", "flag", "1 when the focal firm is in business at the end", r => r.Survived ? 1 : 0),
        ("exit_month", "months since the start", "month of exit; none for survivors", r => r.ExitMonth),
        ("months_to_first_silicon", "months since founding", "first silicon back from the foundry", r => r.MonthsToFirstSilicon),
        ("months_to_first_revenue", "months since founding", "first product sold", r => r.MonthsToFirstRevenue),
        ("months_to_volume", "months since founding", "first month at volume", r => r.MonthsToVolume),
        ("spins_first_product", "count", "silicon spins of the first product", r => r.SpinsFirstProduct),
        ("peak_share", "share", "largest share of the whole market", r => r.PeakShare),
        ("peak_share_month", "months since the start", "month of the largest share", r => r.PeakShareMonth),
        ("final_share", "share", "share of the whole market at the end", r => r.FinalShare),
        ("final_gap", "log ratio", "distance to the frontier at the end or at exit", r => r.FinalGap),
        ("break_even_month", "months since the start", "first profitable half-year", r => r.BreakEvenMonth),
        ("equity_total", "USD million", "equity raised", r => r.EquityTotal),
        ("revenue_total", "USD million", "revenue", r => r.RevenueTotal),
        ("final_position", "index", "position on the smile curve at the end or at exit", r => r.FinalPosition),
        ("upgrades", "count", "upgrading events", r => r.Upgrades),
        ("group_peak_share", "share", "largest twelve-month share of the home latecomers together", r => r.GroupPeakShare),
        ("group_final_share", "share", "share of the home latecomers together over the last twelve months", r => r.GroupFinalShare),
        ("turning_point", "months since the start", "month in which the home latecomers' share turned, as the regime defines it", r => r.TurningPoint),
        ("final_cash", "USD million", "cash at the end or at exit", r => r.FinalCash),
        ("hollowing_out", "share", "production of inputs that policy has driven out of the home country at the end; negative: drawn in", r => r.HollowingOut),
        ("misallocation", "share", "what making inputs costs at the end more than where costs alone would have put it", r => r.Misallocation),
        ("contraction", "share", "production of inputs that policy has drawn to the incumbents' country at the end", r => r.Contraction),
        ("reconstruction_month", "months since the start", "month in which the chain counts as reconstructed: a latecomer, any, above a fifth of the market for two years and a latecomer, the same or another, without a captive or excluded link; none for never", r => r.ReconstructionMonth),
    ];

    /// <summary>Gets the month since the start in which a latecomer's chain counts as reconstructed; not a number when never.</summary>
    public required double ReconstructionMonth { get; init; }

    /// <summary>Gets a value indicating whether the focal firm is in business at the end.</summary>
    public required bool Survived { get; init; }

    /// <summary>Gets the month of exit since the start; not a number for survivors.</summary>
    public required double ExitMonth { get; init; }

    /// <summary>Gets the months from founding to first silicon; not a number when never.</summary>
    public required double MonthsToFirstSilicon { get; init; }

    /// <summary>Gets the months from founding to the first product sold; not a number when never.</summary>
    public required double MonthsToFirstRevenue { get; init; }

    /// <summary>Gets the months from founding to volume; not a number when never.</summary>
    public required double MonthsToVolume { get; init; }

    /// <summary>Gets the silicon spins of the first product; not a number without silicon.</summary>
    public required double SpinsFirstProduct { get; init; }

    /// <summary>Gets the largest share of the whole market.</summary>
    public required double PeakShare { get; init; }

    /// <summary>Gets the month of the largest share since the start.</summary>
    public required double PeakShareMonth { get; init; }

    /// <summary>Gets the share of the whole market at the end.</summary>
    public required double FinalShare { get; init; }

    /// <summary>Gets the distance to the frontier at the end or at exit.</summary>
    public required double FinalGap { get; init; }

    /// <summary>Gets the month of break-even since the start; not a number when never.</summary>
    public required double BreakEvenMonth { get; init; }

    /// <summary>Gets the equity raised, USD million.</summary>
    public required double EquityTotal { get; init; }

    /// <summary>Gets the revenue, USD million.</summary>
    public required double RevenueTotal { get; init; }

    /// <summary>Gets the position on the smile curve at the end or at exit.</summary>
    public required double FinalPosition { get; init; }

    /// <summary>Gets the number of upgrading events.</summary>
    public required double Upgrades { get; init; }

    /// <summary>Gets the largest twelve-month share of the home latecomers together.</summary>
    public required double GroupPeakShare { get; init; }

    /// <summary>Gets the share of the home latecomers together at the end.</summary>
    public required double GroupFinalShare { get; init; }

    /// <summary>Gets the month in which the home latecomers' share turned; not a number for none.</summary>
    public required double TurningPoint { get; init; }

    /// <summary>Gets the cash at the end or at exit, USD million.</summary>
    public required double FinalCash { get; init; }

    /// <summary>Gets the share of the production of inputs that policy has driven out of the home country at the end.</summary>
    public required double HollowingOut { get; init; }

    /// <summary>Gets what making inputs costs at the end more than where costs alone would have put it, as a share.</summary>
    public required double Misallocation { get; init; }

    /// <summary>Gets the share of the production of inputs that policy has drawn to the incumbents' country at the end.</summary>
    public required double Contraction { get; init; }

    /// <summary>Gets the regime of the whole market (dossier 1.4).</summary>
    public required MarketRegime Regime { get; init; }

    /// <summary>Gets what became of the focal firm.</summary>
    public required FirmFate Fate { get; init; }
}
