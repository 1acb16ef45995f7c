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
            // A misspelt command is reported as such; that no command was given is then no news.
            if (fault.SymbolResult is CommandResult && parsed.UnmatchedTokens.Count > 0 && !parsed.UnmatchedTokens.Any(token => Names(fault, token)))
            {
                continue;
            }

            string? unknown = parsed.UnmatchedTokens.FirstOrDefault(token => Names(fault, token));
            if (command is RootCommand && unknown is not null && unknown != parsed.UnmatchedTokens[0])
            {
                // What follows a misspelt command belongs to it and cannot be judged.
                continue;
            }

            error.WriteLine($"error: {(unknown is null ? OneLine(fault.Message) : Unknown(unknown, command, parsed))}");
        }

        string path = command is RootCommand ? "catchupsim" : $"catchupsim {command.Name}";
        error.WriteLine($"Type '{path} --help' for what is possible.");
        return ExitCode.BadInput;
    }

    private static string OneLine(string message) =>
        string.Join(' ', message.Split((char[])['\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static bool Names(ParseError fault, string token) =>
        fault.Message.Contains($"'{token}'", StringComparison.Ordinal);

    private static string Unknown(string token, Command command, ParseResult parsed)
    {
        bool isOption = token.StartsWith('-');
        IEnumerable<string> names = isOption
            ? command.Options.Concat(parsed.RootCommandResult.Command.Options).Select(option => option.Name)
            : command.Subcommands.Select(subcommand => subcommand.Name);
        string what = isOption ? "option" : command.Subcommands.Count > 0 ? "command" : "argument";
        string meant = NearestName.Among(names, token.Split('=')[0]) is { } nearest ? $"; did you mean '{nearest}'?" : string.Empty;
        return $"unknown {what} '{token}'{meant}";
    }
}
