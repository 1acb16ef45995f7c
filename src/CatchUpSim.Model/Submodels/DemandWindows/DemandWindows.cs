using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Randomness;

namespace CatchUpSim.Model.Submodels;

/// <summary>Parameters of <see cref="DemandWindows"/>.</summary>
public sealed record DemandWindowsParameters
{
    /// <summary>Gets the market size in the base year.</summary>
    [Parameter("USD million", 1, 1000000, "size of the home market in the base year, all segments, per year")]
    public required double MarketSize { get; init; }

    /// <summary>Gets the base month, the middle of the base year.</summary>
    [Key("month to which the market size refers, the middle of its year")]
    public required Month BaseMonth { get; init; }

    /// <summary>Gets the growth of demand.</summary>
    [Parameter("per year", -0.5, 1.5, "growth of demand until growth fades")]
    public required double Growth { get; init; }

    /// <summary>Gets the month from which growth fades.</summary>
    [Key("month from which growth fades towards its long-run rate")]
    public required Month GrowthFades { get; init; }

    /// <summary>Gets the half-life of the excess growth after that.</summary>
    [Parameter("months", 1, 600, "half-life of the excess over long-run growth after that month")]
    public required double FadeHalfLife { get; init; }

    /// <summary>Gets the long-run growth.</summary>
    [Parameter("per year", -0.2, 0.5, "long-run growth of demand")]
    public required double LongRunGrowth { get; init; }

    /// <summary>Gets the volatility of demand.</summary>
    [Parameter("per year", 0, 1.5, "volatility of the logarithm of demand around its path")]
    public required double Volatility { get; init; }

    /// <summary>Gets the annual reversion of deviations.</summary>
    [Parameter("per year", 0, 0.99, "share of a deviation that is gone after a year")]
    public required double Reversion { get; init; }

    /// <summary>Gets the share of volatility common to all segments.</summary>
    [Parameter("share", 0, 1, "share of the variance that all segments have in common")]
    public required double CommonShare { get; init; }

    /// <summary>Gets the dated windows.</summary>
    [Key("dated demand windows")]
    public required IReadOnlyList<DemandWindowDefinition> Windows { get; init; }

    /// <summary>Gets the annual rate of undated windows.</summary>
    [Parameter("per year", 0, 0.99, "probability per year that an undated window opens in a segment")]
    public required double RandomWindows { get; init; }

    /// <summary>Gets the size of undated windows.</summary>
    [Parameter("ratio", 0, 5, "additional demand of an undated window")]
    public required double RandomSize { get; init; }

    /// <summary>Gets the annual decay of undated windows.</summary>
    [Parameter("per year", 0.01, 0.99, "decay of an undated window")]
    public required double RandomDecay { get; init; }
}

/// <summary>
/// Submodel DemandWindows. Demand follows its path, wanders around it, and jumps when a window opens: a programme of the
/// government, a new workload, or something that nobody dated.
/// </summary>
[Writes(nameof(IndustryState.Segments), nameof(Segments.Demand), nameof(Segments.Deviation), nameof(Segments.WindowFactor))]
public static class DemandWindows
{
    /// <summary>Advances demand to the present month.</summary>
    public static void Advance(IndustryState industry, DemandWindowsParameters parameters, RandomStream random)
    {
        if (!industry.Mechanisms.DemandWindows)
        {
            return;
        }

        double path = Path(parameters, industry.Month) / 12;
        double common = random.At(industry.Month, 0).NextNormal();
        double keep = 1 - AnnualRates.MonthlyDepreciation(parameters.Reversion);
        double volatility = AnnualRates.MonthlyVolatility(parameters.Volatility);
        double spread = Spread(parameters, industry.Month.Since(industry.Start));
        double windowKeep = 1 - AnnualRates.MonthlyDepreciation(parameters.RandomDecay);
        foreach (SegmentId segment in industry.Segments.All)
        {
            Draws draws = random.At(industry.Month, 1 + segment.Index);
            double own = draws.NextNormal();
            double shock = (Math.Sqrt(parameters.CommonShare) * common) + (Math.Sqrt(1 - parameters.CommonShare) * own);
            ref double deviation = ref industry.Segments.Deviation[segment];
            deviation = (keep * deviation) + (volatility * shock);

            ref double window = ref industry.Segments.WindowFactor[segment];
            window *= windowKeep;
            if (draws.NextEvent(AnnualRates.MonthlyHazard(parameters.RandomWindows)))
            {
                window += parameters.RandomSize * draws.NextUniform() * 2;
                industry.Chronicle.Write(industry.Month, "market", EventKind.Shock, "demand window", $"opens in {industry.Names.Segments[segment.Index]}");
            }

            double dated = Dated(parameters.Windows, industry.Month, industry.Names.Segments[segment.Index]);
            double level = path * industry.Segments.Weight[segment] * Math.Max(0, 1 + window + dated);
            industry.Segments.Demand[segment] = level * DiffusionEquations.VolatilityFactor(deviation / spread, spread);
        }
    }

    /// <summary>Equation (DW8): the path of annual demand; growth fades with a half-life after a month.</summary>
    public static double Path(DemandWindowsParameters parameters, Month month)
    {
        double months = month.Since(parameters.BaseMonth);
        double faded = Math.Max(0, month.Since(parameters.GrowthFades));
        double level = DiffusionEquations.ExpectedDemand(parameters.MarketSize, parameters.Growth, (months - faded) / 12);
        double excess = Math.Log(1 + parameters.Growth) - Math.Log(1 + parameters.LongRunGrowth);
        double life = parameters.FadeHalfLife / Math.Log(2);
        double growth = (Math.Log(1 + parameters.LongRunGrowth) * faded / 12) + (excess * life / 12 * (1 - Math.Exp(-faded / life)));
        return level * Math.Exp(growth);
    }

    /// <summary>Equation (DW9): the additional demand of the dated windows that are open in a segment.</summary>
    public static double Dated(IReadOnlyList<DemandWindowDefinition> windows, Month month, string segment)
    {
        double sum = 0;
        foreach (DemandWindowDefinition window in windows)
        {
            double since = month.Since(window.Opens);
            if (since >= 0 && window.Segments.TryGetValue(segment, out double loading))
            {
                // A window opens over its ramp and closes over the same time.
                double opening = Math.Clamp((since + 1) / window.RampMonths, 0, 1);
                double closing = Math.Clamp((window.Months + window.RampMonths - since) / window.RampMonths, 0, 1);
                sum += window.Size * loading * Math.Min(opening, closing);
            }
        }

        return sum;
    }

    /// <summary>The spread that deviations have reached by now; it keeps the mean of demand on its path from the first month on.</summary>
    private static double Spread(DemandWindowsParameters parameters, int months)
    {
        double keep = 1 - AnnualRates.MonthlyDepreciation(parameters.Reversion);
        double volatility = AnnualRates.MonthlyVolatility(parameters.Volatility);
        return Math.Max(1e-9, Math.Sqrt(DiffusionEquations.ReturningVariance(volatility, keep, months)));
    }
}
