using CatchUpSim.Experiments.Statistics;
using CatchUpSim.Model.Entities;

namespace CatchUpSim.Reporting;

/// <summary>Where a recorded fact lies beside the simulated interval, in words.</summary>
public static class FactTexts
{
    /// <summary>Whether the fact dates a milestone; otherwise it measures an outcome in a month.</summary>
    public static bool IsDated(FactComparison fact) => fact.Fact.Milestone is not null;

    /// <summary>The recorded value with its tolerance.</summary>
    public static string Recorded(FactComparison fact, Month start)
    {
        if (!double.IsFinite(fact.Recorded))
        {
            return "–";
        }

        string bound = fact.Fact.IsLowerBound ? "≥ " : string.Empty;
        string error = fact.Fact.Tolerance > 0
            ? $" ± {(IsDated(fact) ? NumberTexts.Counted(fact.Fact.Tolerance, "month") : NumberTexts.Short(fact.Fact.Tolerance))}"
            : string.Empty;
        return bound + Value(fact, fact.Recorded, start) + error;
    }

    /// <summary>A value of the fact: a month of the calendar, or a number.</summary>
    public static string Value(FactComparison fact, double value, Month start) => !double.IsFinite(value) ? "–"
        : IsDated(fact) ? start.Plus((int)Math.Round(value, MidpointRounding.AwayFromZero)).ToString()
        : NumberTexts.Short(value);

    /// <summary>The simulated 5–95 % interval.</summary>
    public static string Interval(FactComparison fact, Month start) => fact.Simulated.Count == 0
        ? "–"
        : $"{Value(fact, fact.Simulated.Q05, start)} to {Value(fact, fact.Simulated.Q95, start)}";

    /// <summary>Inside the interval, or on which side the worlds lie.</summary>
    public static string Verdict(FactComparison fact) => (fact.Simulated.Count, fact.IsWithinBand) switch
    {
        (0, _) => "never simulated",
        (_, true) => "inside",
        _ when fact.Simulated.Q95 < fact.Recorded => IsDated(fact) ? "too early" : "too low",
        _ => IsDated(fact) ? "too late" : "too high",
    };
}
