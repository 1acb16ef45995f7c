using System.Globalization;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Observation;

namespace CatchUpSim.Experiments.Patterns;

/// <summary>The arguments of one use of a measure, checked and with standards filled in.</summary>
public sealed class MeasureArguments
{
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _outcomes = new(StringComparer.Ordinal);

    private MeasureArguments()
    {
    }

    /// <summary>A word.</summary>
    public string Text(string name) => _texts[name];

    /// <summary>A number.</summary>
    public double Number(string name) => _numbers[name];

    /// <summary>A whole number.</summary>
    public int Whole(string name) => (int)Math.Round(_numbers[name]);

    /// <summary>The position of an outcome in the records.</summary>
    public int Outcome(string name) => _outcomes[name];

    /// <summary>The words of a list.</summary>
    public string[] Words(string name) =>
        _texts[name].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Checks arguments and fills in standards.</summary>
    /// <param name="declared">What the measure understands.</param>
    /// <param name="given">What the pattern says.</param>
    /// <param name="complain">Told the name of an argument, or an empty name, and what is wrong.</param>
    public static MeasureArguments Bind(
        IReadOnlyList<MeasureArgument> declared, IReadOnlyDictionary<string, string> given, Action<string, string> complain)
    {
        var bound = new MeasureArguments();
        foreach (string name in given.Keys.Where(name => declared.All(argument => argument.Name != name)))
        {
            string[] known = [.. declared.Select(argument => argument.Name)];
            complain(name, $"unknown argument; {NearestName.Hint(known, name)}");
        }

        foreach (MeasureArgument argument in declared)
        {
            if ((given.GetValueOrDefault(argument.Name) ?? argument.Standard) is not { } text)
            {
                complain(string.Empty, $"lacks the argument '{argument.Name}': {argument.Text}");
            }
            else if (bound.Take(argument, text.Trim()) is { } fault)
            {
                complain(argument.Name, fault);
            }
        }

        return bound;
    }

    private string? Take(MeasureArgument argument, string text)
    {
        _texts[argument.Name] = text;
        switch (argument.Kind)
        {
            case ArgumentKind.Number:
                bool isNumber = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
                    && double.IsFinite(number);
                _numbers[argument.Name] = number;
                return isNumber ? null : $"'{text}' is no number";
            case ArgumentKind.FirmOutcome:
                return TakeOutcome(argument.Name, text, [.. FirmOutcomes.All.Select(outcome => outcome.Name)]);
            case ArgumentKind.MarketOutcome:
                return TakeOutcome(argument.Name, text, [.. MarketOutcomes.All.Select(outcome => outcome.Name)]);
            default:
                return argument.Choices.Count == 0 || argument.Choices.Contains(text, StringComparer.Ordinal)
                    ? null : Unknown(text, argument.Choices);
        }
    }

    private string? TakeOutcome(string name, string text, string[] outcomes)
    {
        int position = Array.IndexOf(outcomes, text);
        _outcomes[name] = position;
        return position >= 0 || text.Length == 0 ? null : Unknown(text, outcomes);
    }

    private static string Unknown(string text, IReadOnlyList<string> known) =>
        $"'{text}' is unknown; {NearestName.Hint(known, text)}";
}
