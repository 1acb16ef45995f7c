using System.CommandLine.Parsing;

namespace CatchUpSim.Cli.Forking;

/// <summary>One fork as the user asks for it: a name and changes, in their order.</summary>
/// <param name="Name">Name of the fork and of its folder.</param>
/// <param name="Changes">Changes in the form <c>path=value</c> or <c>#variant</c>.</param>
internal sealed record ForkGroup(string Name, IReadOnlyList<string> Changes)
{
    /// <summary>Name of the continuation without a change.</summary>
    public const string Unchanged = "unchanged";

    /// <summary>Begins a fork; the changes behind it belong to it.</summary>
    public const string NameOption = "--as";

    /// <summary>Changes a value.</summary>
    public const string SetOption = "--set";

    /// <summary>Applies a variant of the scenario file.</summary>
    public const string VariantOption = "--variant";

    private const string OnlyFork = "fork";

    /// <summary>The forks of a command line, in its order; changes in front of the first name are a fork of their own.</summary>
    /// <exception cref="BadInputException">A name is given twice, is no name of a folder, or nothing is changed.</exception>
    public static IReadOnlyList<ForkGroup> Of(IReadOnlyList<Token> tokens)
    {
        var groups = new List<(string Name, List<string> Changes)>();
        string option = string.Empty;
        foreach (Token token in tokens)
        {
            if (token.Type == TokenType.Option)
            {
                option = token.Value;
                continue;
            }

            switch (option)
            {
                case NameOption:
                    groups.Add((Checked(token.Value), []));
                    break;
                case SetOption:
                    Current(groups).Add(token.Value);
                    break;
                case VariantOption:
                    Current(groups).Add("#" + token.Value.TrimStart('#'));
                    break;
                default:
                    break;
            }

            option = string.Empty;
        }

        string? twice = groups.GroupBy(group => group.Name, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1)?.Key;
        return twice is not null ? throw new BadInputException($"{NameOption}: two forks are called '{twice}'")
            : [.. groups.Select(group => new ForkGroup(group.Name, group.Changes))];
    }

    private static List<string> Current(List<(string Name, List<string> Changes)> groups)
    {
        if (groups.Count == 0)
        {
            groups.Add((OnlyFork, []));
        }

        return groups[^1].Changes;
    }

    private static string Checked(string name)
    {
        bool isName = name.Length is > 0 and <= 60 && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');
        return !isName ? throw new BadInputException($"{NameOption}: '{name}' is no name; use letters, digits, - and _")
            : name is ForkComparison.FolderName ? throw new BadInputException($"{NameOption}: '{name}' names the folder of the comparison; choose another")
            : name is Unchanged ? throw new BadInputException($"{NameOption}: '{Unchanged}' names the continuation without a change; choose another")
            : name;
    }
}
