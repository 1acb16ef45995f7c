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
            string? unknown = parsed.UnmatchedTokens.FirstOrDefault(token => fault.Message.Contains($"'{token}'", StringComparison.Ordinal));
            error.WriteLine($"error: {(unknown is null ? fault.Message : Unknown(unknown, command, parsed))}");
        }

        string path = command is RootCommand ? "catchupsim" : $"catchupsim {command.Name}";
        error.WriteLine($"Type '{path} --help' for what is possible.");
        return ExitCode.BadInput;
    }

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
