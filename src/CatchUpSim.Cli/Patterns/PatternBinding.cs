using System.Globalization;
using CatchUpSim.Experiments.Patterns;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Observation;
using CatchUpSim.Scenarios;
using CatchUpSim.Scenarios.Patterns;

namespace CatchUpSim.Cli.Patterns;

/// <summary>Gives the words of a pattern file their meaning: measures, arguments, statistics, borders.</summary>
internal sealed class PatternBinding
{
    private readonly List<ScenarioError> _errors = [];
    private readonly Dictionary<string, TestWorld> _worlds;

    private PatternBinding(PatternFile file) => _worlds = file.Worlds.ToDictionary(
        world => world.Name, world => new TestWorld(world.ContentHash, world.Name, world.Scenario), StringComparer.Ordinal);

    /// <summary>The pattern of a file.</summary>
    /// <exception cref="InvalidScenarioException">A word means nothing.</exception>
    public static Pattern Bind(PatternFile file)
    {
        var binding = new PatternBinding(file);
        Statement?[] statements = [.. file.Statements.Select(binding.Statement)];
        return binding._errors.Count > 0
            ? throw new InvalidScenarioException(binding._errors)
            : new Pattern(file.Id, file.Title, file.Basis, file.Understanding, file.Times, [.. statements.OfType<Statement>()]);
    }

    private Statement? Statement(PatternStatement words)
    {
        PatternStatistic statistic = Choice<PatternStatistic>(words.Statistic);
        SideComparison comparison = words.Comparison is { } compare ? Choice<SideComparison>(compare) : SideComparison.None;
        int sides = comparison switch { SideComparison.None => 1, SideComparison.Interaction => 4, _ => 2 };
        if (words.Sides.Count != sides)
        {
            _errors.Add((words.Comparison ?? words.Measure).Fault($"{KebabCase.Of(comparison.ToString())} needs {sides} sides, found {words.Sides.Count}"));
        }

        if (MeasureCatalogue.Find(words.Measure.Text) is not { } measure)
        {
            _errors.Add(words.Measure.Fault(Unknown("measure", words.Measure.Text, MeasureCatalogue.All.Select(each => each.Name))));
            return null;
        }

        StatementSide[] where = [.. words.Sides.Select(side => new StatementSide(_worlds[side.World], Arguments(measure, words.Measure, side)))];
        return new Statement
        {
            Says = words.Says,
            Measure = measure,
            Sides = where,
            Statistic = statistic,
            Comparison = comparison,
            Limits = (Number(words.Limits, "above", double.NegativeInfinity), Number(words.Limits, "below", double.PositiveInfinity)),
            Expected = Expected(words),
            Unit = UnitOf(measure, statistic, comparison, words.Sides[0].Arguments),
        };
    }

    private MeasureArguments Arguments(Measure measure, PatternText place, PatternSide side)
    {
        var given = side.Arguments.ToDictionary(entry => entry.Key, entry => entry.Value.Text, StringComparer.Ordinal);
        return MeasureArguments.Bind(
            measure.Arguments,
            given,
            (name, fault) =>
            {
                ScenarioError error = (side.Arguments.GetValueOrDefault(name) ?? place).Fault(fault);
                if (!_errors.Contains(error))
                {
                    _errors.Add(error);
                }
            });
    }

    private Expectation Expected(PatternStatement words)
    {
        if (words.Expectation.GetValueOrDefault("sign") is { } sign)
        {
            if (sign.Text is not ("positive" or "negative"))
            {
                _errors.Add(sign.Fault($"'{sign.Text}' is no sign; write positive or negative"));
            }

            return sign.Text == "negative"
                ? new Expectation(double.NegativeInfinity, 0, Expectation.OfSigns)
                : new Expectation(0, double.PositiveInfinity, Expectation.OfSigns);
        }

        if (words.Expectation.GetValueOrDefault("between") is { } band)
        {
            string[] ends = band.Text.Split(',');
            if (ends.Length == 2 && TryNumber(ends[0], out double low) && TryNumber(ends[1], out double high) && low < high)
            {
                return new Expectation(low, high, Expectation.Usual);
            }

            _errors.Add(band.Fault($"'{band.Text}' is no band; write two numbers, such as [28, 45]"));
        }
        else if (words.Expectation.Count == 0)
        {
            _errors.Add(words.Measure.Fault("nothing is expected; 'expect' needs sign, above, below or between"));
        }

        return new Expectation(
            Number(words.Expectation, "above", double.NegativeInfinity),
            Number(words.Expectation, "below", double.PositiveInfinity),
            Expectation.Usual);
    }

    private double Number(IReadOnlyDictionary<string, PatternText> texts, string key, double standard)
    {
        if (texts.GetValueOrDefault(key) is not { } text)
        {
            return standard;
        }

        if (!TryNumber(text.Text, out double number))
        {
            _errors.Add(text.Fault($"'{text.Text}' is no number"));
        }

        return number;
    }

    private T Choice<T>(PatternText text)
        where T : struct, Enum
    {
        foreach (T value in Enum.GetValues<T>())
        {
            if (string.Equals(KebabCase.Of(value.ToString()), text.Text, StringComparison.Ordinal))
            {
                return value;
            }
        }

        _errors.Add(text.Fault(Unknown("word", text.Text, Enum.GetNames<T>().Select(KebabCase.Of))));
        return default;
    }

    private static string UnitOf(
        Measure measure, PatternStatistic statistic, SideComparison comparison, IReadOnlyDictionary<string, PatternText> arguments)
    {
        if (comparison == SideComparison.Ratio)
        {
            return "ratio";
        }

        string outcome = arguments.GetValueOrDefault("outcome")?.Text ?? string.Empty;
        string unit = FirmOutcomes.All.FirstOrDefault(each => each.Name == outcome)?.Unit
            ?? MarketOutcomes.All.FirstOrDefault(each => each.Name == outcome)?.Unit ?? string.Empty;
        return statistic switch
        {
            PatternStatistic.Share => "share",
            PatternStatistic.Bimodality => "coefficient",
            PatternStatistic.Slope => "per unit of the regressor",
            _ => measure.Unit.Replace("{outcome}", unit, StringComparison.Ordinal),
        };
    }

    private static bool TryNumber(string text, out double number) =>
        double.TryParse(text.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);

    private static string Unknown(string what, string text, IEnumerable<string> known) =>
        $"unknown {what} '{text}'; {NearestName.Hint([.. known], text)}";
}
