using System.Globalization;
using CatchUpSim.Experiments.Patterns;

namespace CatchUpSim.Reporting.Patterns;

/// <summary>Patterns and their results as texts.</summary>
public static class PatternTexts
{
    /// <summary>Lists patterns with their statements.</summary>
    public static void List(TextWriter output, IReadOnlyList<Pattern> patterns)
    {
        foreach (Pattern pattern in patterns)
        {
            output.WriteLine($"{pattern.Id}  {pattern.Title} [{pattern.Basis}]");
            foreach (Statement statement in pattern.Statements)
            {
                output.WriteLine($"      {statement.Says}: {Of(statement.Statistic, statement)} {Expected(statement.Expected)} {statement.Unit}");
            }
        }
    }

    /// <summary>The table of results.</summary>
    public static void Table(TextWriter output, PatternReport report)
    {
        foreach (PatternResult pattern in report.Patterns)
        {
            output.WriteLine($"{pattern.Pattern.Id,-5} {Of(pattern.Verdict),-9}  {pattern.Pattern.Title}");
            foreach (StatementResult statement in pattern.Statements)
            {
                output.WriteLine(
                    $"      {Mark(statement.Verdict)} {statement.Statement.Says}: {Statistic(statement)}; expected {Expected(statement.Statement.Expected)}");
            }
        }

        output.WriteLine(report.Line());
    }

    /// <summary>A verdict in words.</summary>
    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Shown => "shown",
        Verdict.NotShown => "not shown",
        _ => "undecided",
    };

    /// <summary>The statistic with interval, unit and numbers of runs.</summary>
    public static string Statistic(StatementResult result)
    {
        PatternEstimate estimate = result.Estimate;
        string runs = estimate.Readings == estimate.Runs
            ? $"n = {NumberTexts.Count(estimate.Runs)}"
            : $"{NumberTexts.Counted(estimate.Readings, "reading")} in {NumberTexts.Counted(estimate.Runs, "run")}";
        return !result.IsBegun ? "not computed: the study was stopped before its worlds had begun"
            : estimate.Runs == 0 ? "no run qualifies"
            : $"{Of(result.Statement.Statistic, result.Statement)} {Number(estimate.Value)} [{Number(estimate.Lower)}, {Number(estimate.Upper)}] {result.Statement.Unit}, {runs}";
    }

    /// <summary>Where a statistic should lie.</summary>
    public static string Expected(Expectation expectation) => (expectation.Low, expectation.High) switch
    {
        (double.NegativeInfinity, 0) when expectation.Confidence > Expectation.Usual => "negative, p < 0.01",
        (0, double.PositiveInfinity) when expectation.Confidence > Expectation.Usual => "positive, p < 0.01",
        (double.NegativeInfinity, _) => $"below {Number(expectation.High)}",
        (_, double.PositiveInfinity) => $"above {Number(expectation.Low)}",
        _ => $"between {Number(expectation.Low)} and {Number(expectation.High)}",
    };

    /// <summary>The statistic in words.</summary>
    public static string Of(PatternStatistic statistic, Statement statement)
    {
        string name = statistic == PatternStatistic.Ratio ? "rate" : statistic.ToString().ToLowerInvariant();
        return (statement.Comparison, statistic) switch
        {
            // Sides are compared replication by replication first: a median of differences is no difference of medians.
            (SideComparison.Difference, PatternStatistic.Median) => "median difference",
            (SideComparison.Ratio, PatternStatistic.Median or PatternStatistic.Mean) => name + " ratio",
            (SideComparison.Interaction, PatternStatistic.Median) => "median interaction",
            (SideComparison.Difference, _) => "difference of the " + name,
            (SideComparison.Ratio, _) => "ratio of the " + name,
            (SideComparison.Interaction, _) => "interaction in the " + name,
            _ => name,
        };
    }

    /// <summary>A number with enough digits to judge it by.</summary>
    public static string Number(double value)
    {
        double size = Math.Abs(value);
        string format = size >= 100 ? "#,0" : size >= 10 ? "0.0" : size >= 1 ? "0.00" : size >= 0.01 || value == 0 ? "0.000" : "0.0e0";
        return double.IsNaN(value) ? "–" : value.ToString(format, CultureInfo.InvariantCulture).Replace('-', '−');
    }

    private static string Mark(Verdict verdict) => verdict switch
    {
        Verdict.Shown => "+",
        Verdict.NotShown => "-",
        _ => "?",
    };
}
