using System.Globalization;
using System.Text;

namespace CatchUpSim.Model.Entities;

/// <summary>One signal behind a decision: what the firm believed or knew.</summary>
/// <param name="Name">What the signal is.</param>
/// <param name="Value">Its value, in the unit of the state variable.</param>
public readonly record struct Signal(string Name, double Value);

/// <summary>A decision as it was taken: options, expected utilities, the choice and the signals behind it.</summary>
/// <param name="Decision">Name of the decision.</param>
/// <param name="Options">Names of the options.</param>
/// <param name="Utilities">Expected utility of each option; negative infinity for a barred one.</param>
/// <param name="Chosen">Position of the chosen option.</param>
/// <param name="Signals">Signals behind the utilities.</param>
/// <param name="IsFixed">Whether the scenario's strategy fixed the choice.</param>
public sealed record DecisionRecord(
    string Decision,
    IReadOnlyList<string> Options,
    double[] Utilities,
    int Chosen,
    Signal[] Signals,
    bool IsFixed)
{
    /// <summary>Gets the name of the chosen option.</summary>
    public string Choice => Options[Chosen];

    /// <summary>The record in one line, as stored in the table of events.</summary>
    public override string ToString()
    {
        CultureInfo culture = CultureInfo.InvariantCulture;
        var text = new StringBuilder();
        text.Append(culture, $"chose {Choice}{(IsFixed ? " (fixed by the scenario)" : string.Empty)}; options");
        for (int i = 0; i < Options.Count; i++)
        {
            text.Append(i == 0 ? ": " : ", ");
            text.Append(double.IsNegativeInfinity(Utilities[i])
                ? string.Create(culture, $"{Options[i]} barred")
                : string.Create(culture, $"{Options[i]} {Utilities[i]:0.###}"));
        }

        for (int i = 0; i < Signals.Length; i++)
        {
            text.Append(i == 0 ? "; signals: " : ", ");
            text.Append(culture, $"{Signals[i].Name} {Signals[i].Value:0.####}");
        }

        return text.ToString();
    }
}
