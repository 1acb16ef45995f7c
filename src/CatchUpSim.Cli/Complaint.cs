using System.CommandLine;
using System.CommandLine.Parsing;
using CatchUpSim.Model.Inputs;

namespace CatchUpSim.Cli;

/// <summary>Says what is wrong with a command line, and what was probably meant.</summary>
internal static class Complaint
{
    /// <summary>Writes all that is wrong.</summary>
    public static int Write(ParseResult parsed, TextWriter error)
    {
        Command command = parsed.CommandResult.Command;
        foreach (ParseError fault in parsed.Errors)
        {
            // A misspelt command is reported as such: that no command was given is then no news, and what follows belongs to it.
            if (command is RootCommand && parsed.UnmatchedTokens is [var misspelt, ..] && !Names(fault, misspelt))
            {
                continue;
            }

            int unknown = IndexOfUnknown(parsed, fault);
            if (unknown < 0)
            {
                error.WriteLine($"error: {(fault.SymbolResult is ArgumentResult { Tokens.Count: 0 } empty ? Missing(empty.Argument) : OneLine(fault.Message))}");
            }
            else if (!IsValueOfUnknown(parsed.UnmatchedTokens, unknown))
            {
                error.WriteLine($"error: {Unknown(parsed.UnmatchedTokens[unknown], command, parsed)}");
            }
        }

        string path = command is RootCommand ? "catchupsim" : $"catchupsim {command.Name}";
        error.WriteLine($"Type '{path} --help' for what is possible.");
        return ExitCode.BadInput;
    }

    /// <summary>What went wrong, in a line; what nobody has foreseen is told with its kind, by which it can be found.</summary>
    public static string Of(Exception problem)
    {
        // Of what went wrong on several threads at once, the first is enough: a full disk is the same for all.
        problem = problem is AggregateException { InnerExceptions: [var first, ..] } ? first : problem;
        string kind = problem is NotPrintedException or IOException or UnauthorizedAccessException ? string.Empty : $"{problem.GetType().Name}: ";
        return kind + problem.Message.ReplaceLineEndings(" ");
    }

    /// <summary>What was probably meant by a name, to be put behind a complaint; empty when nothing is near.</summary>
    public static string Meant(IEnumerable<string> names, string name) =>
        NearestName.Among(names, name) is { } nearest ? $"; did you mean '{nearest}'?" : string.Empty;

    /// <summary>All names, those first that are most like what was written; unlike a guess, there is always one.</summary>
    public static string[] Nearest(IEnumerable<string> names, string written) =>
    [
        .. names.OrderBy(name => NearestName.Distance(name, written))
            .ThenByDescending(name => name.Zip(written).TakeWhile(letters => letters.First == letters.Second).Count()),
    ];

    private static string OneLine(string message) =>
        string.Join(' ', message.Split((char[])['\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static string Missing(Argument argument) =>
        $"{argument.Name} is missing{(argument.Description is { Length: > 0 } text ? $": {text.TrimEnd('.')}" : string.Empty)}";

    private static int IndexOfUnknown(ParseResult parsed, ParseError fault)
    {
        for (int i = 0; i < parsed.UnmatchedTokens.Count; i++)
        {
            if (Names(fault, parsed.UnmatchedTokens[i]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Whether a token stands behind an unknown option, whose value it probably is; that the option is unknown says it all.</summary>
    private static bool IsValueOfUnknown(IReadOnlyList<string> tokens, int place) =>
        place > 0 && tokens[place - 1].StartsWith('-') && !tokens[place - 1].Contains('=') && !tokens[place].StartsWith('-');

    private static bool Names(ParseError fault, string token) =>
        fault.Message.Contains($"'{token}'", StringComparison.Ordinal);

    private static string Unknown(string token, Command command, ParseResult parsed)
    {
        bool isOption = token.StartsWith('-');
        IEnumerable<string> names = isOption
            ? command.Options.Concat(parsed.RootCommandResult.Command.Options).Select(option => option.Name)
            : command.Subcommands.Select(subcommand => subcommand.Name);
        string what = isOption ? "option" : command.Subcommands.Count > 0 ? "command" : "argument";
        return $"unknown {what} '{token}'{Meant(names, token.Split('=')[0])}";
    }
}
