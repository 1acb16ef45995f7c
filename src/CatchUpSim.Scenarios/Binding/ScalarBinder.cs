using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Scenarios.Layers;
using CatchUpSim.Scenarios.Nodes;
using CatchUpSim.Scenarios.Numbers;

namespace CatchUpSim.Scenarios.Binding;

/// <summary>Turns single texts into numbers, switches, words, months and names; null after reporting why not.</summary>
internal sealed class ScalarBinder(BindingResult result, ReferenceNames references, NumberText numbers)
{
    public object? Bind(KeyShape key, ValueShape shape, Node node, string path)
    {
        if (node is BrokenNode)
        {
            return null;
        }

        if (node is not ScalarNode scalar || scalar.IsEmpty)
        {
            return Report(node, path, $"{Expectation(key, shape)} is expected, found {node.Description}");
        }

        if (shape is TextShape)
        {
            return BindText(key, scalar, path);
        }

        string text = TakeProvenance(scalar, path);
        return shape switch
        {
            NumberShape number => BindNumber(key.Parameter!, number.IsWhole, text, (scalar, path)),
            SwitchShape => text switch
            {
                "true" => true,
                "false" => false,
                _ => Report(scalar, path, $"'{text}' is no switch; write true or false"),
            },
            MonthShape => Month.TryParse(text, out Month month) ? month
                : Report(scalar, path, $"'{text}' is no month; write it like 2022-10"),
            ChoiceShape choice => BindChoice(choice, text, (scalar, path)),
            _ => throw new InvalidOperationException($"{shape} is no single value."),
        };
    }

    private string? BindText(KeyShape key, ScalarNode scalar, string path)
    {
        if (scalar.TextFault is { } fault)
        {
            return (string?)Report(scalar, path, fault);
        }

        string text = scalar.Text.Trim();
        if (text.Length == 0)
        {
            return (string?)Report(scalar, path, "must not be empty");
        }

        // Shown as a title, the word would tell nobody that nothing was removed.
        if (key.References.Length == 0 && Merging.IsRemoval(scalar))
        {
            return (string?)Report(scalar, path, "'absent' removes entries with names of their own, such as firms, and no text; write \"absent\" in quotes if the word is meant");
        }

        return key.References.Length == 0 || references.Require(key.References, text, scalar.Position, path, result.Errors) ? text : null;
    }

    private object? BindNumber(
        ParameterAttribute parameter, bool isWhole, string text, (ScalarNode Node, string Path) at)
    {
        if (!numbers.TryRead(text, DeclaredUnit.Of(parameter.Unit), out double value, out string problem))
        {
            // The right spelling of a number that would be refused as well is no advice.
            return Report(at.Node, at.Path, isWhole && MeansFraction(text) ? $"'{text}' is no whole number" : problem);
        }

        if (value < parameter.Minimum || value > parameter.Maximum)
        {
            string shown = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{value:G6}");
            return Report(
                at.Node,
                at.Path,
                $"{shown} is outside of {parameter.Minimum} to {parameter.Maximum} ({parameter.Unit})");
        }

        return !isWhole ? value
            : value == Math.Floor(value) && Math.Abs(value) <= int.MaxValue ? (int)value
            : Report(at.Node, at.Path, $"'{text}' is no whole number");
    }

    private static bool MeansFraction(string text) =>
        PlainNumber.Meant(text.Split(' ')[0]) is { } meant && PlainNumber.TryRead(meant, 0, out double value, out _) && value != Math.Floor(value);

    private object? BindChoice(ChoiceShape choice, string text, (ScalarNode Node, string Path) at)
    {
        foreach ((string word, object value) in choice.Choices)
        {
            if (word == text)
            {
                return value;
            }
        }

        string[] words = [.. choice.Choices.Select(pair => pair.Key)];
        return Report(at.Node, at.Path, $"'{text}' is no choice here; {NearestName.Hint(words, text)}");
    }

    /// <summary>Notes where a value comes from and returns its text alone.</summary>
    private string TakeProvenance(ScalarNode scalar, string path)
    {
        (string text, string? tag) = ProvenanceText.Split(scalar.Text);
        Provenance? stated = null;
        if (tag is not null)
        {
            stated = ProvenanceText.Read(tag, out string problem);
            if (stated is null)
            {
                Report(scalar, path, problem);
            }
        }

        result.Provenance[path] = stated ?? scalar.Inherited
            ?? (scalar.Position.IsCommandLine ? Provenance.CommandLine : Provenance.Stated);
        return text;
    }

    private object? Report(Node node, string path, string message)
    {
        result.Errors.Add(node.Position, path, message);
        return null;
    }

    private static string Expectation(KeyShape key, ValueShape shape) => shape switch
    {
        NumberShape => $"a number ({key.Parameter!.Unit})",
        SwitchShape => "true or false",
        MonthShape => "a month such as 2022-10",
        ChoiceShape choice => string.Join(" or ", choice.Choices.Take(8).Select(pair => $"'{pair.Key}'")),
        _ => key.References.Length > 0 ? $"the name of an entry of '{key.References}'" : "a text",
    };
}
