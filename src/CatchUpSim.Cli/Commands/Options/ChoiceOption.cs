using System.CommandLine;
using System.CommandLine.Parsing;
using CatchUpSim.Model.Inputs;

namespace CatchUpSim.Cli.Commands;

/// <summary>Options that take one of a few words, with messages that say which.</summary>
internal static class ChoiceOption
{
    /// <summary>One of a few words; the first one unless another is given.</summary>
    public static Option<string> Of(string name, string description, params IReadOnlyList<string> words)
    {
        var option = new Option<string>(name)
        {
            Description = description,
            HelpName = string.Join('|', words),
            DefaultValueFactory = _ => words[0],
            CustomParser = result => words[Math.Max(0, Position(result, name, words))],
        };
        option.CompletionSources.Add([.. words]);
        return option;
    }

    /// <summary>One of the values of an enumeration, which may be left out.</summary>
    public static Option<T?> OfEnum<T>(string name, string description)
        where T : struct, Enum
    {
        string[] words = [.. Enum.GetNames<T>().Select(KebabCase.Of)];
        var option = new Option<T?>(name)
        {
            Description = description,
            HelpName = string.Join('|', words),
            CustomParser = result => Position(result, name, words) is var at && at >= 0 ? Enum.GetValues<T>()[at] : null,
        };
        option.CompletionSources.Add(words);
        return option;
    }

    private static int Position(ArgumentResult result, string name, IReadOnlyList<string> words)
    {
        string text = result.Tokens.Count == 1 ? result.Tokens[0].Value : string.Empty;
        int at = words.ToList().IndexOf(text);
        if (at < 0)
        {
            result.AddError($"{name}: '{text}' is none of {string.Join(", ", words)}; did you mean '{Complaint.Nearest(words, text)[0]}'?");
        }

        return at;
    }
}
