using System.CommandLine;
using System.Reflection;
using CatchUpSim.Cli.Commands;
using CatchUpSim.Experiments.Sweeps;
using CatchUpSim.Model.Checkpoints;
using CatchUpSim.Scenarios;

namespace CatchUpSim.Cli;

/// <summary>The command line: from arguments to an exit code, without ever showing a stack trace.</summary>
public static class CommandLine
{
    /// <summary>Runs a command.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="output">Where results go.</param>
    /// <param name="error">Where complaints go.</param>
    public static int Run(IReadOnlyList<string> args, TextWriter output, TextWriter error) =>
        Run(args, new Surroundings { Output = output, Error = error });

    /// <summary>Runs a command in its surroundings.</summary>
    public static int Run(IReadOnlyList<string> args, Surroundings surroundings)
    {
        surroundings = surroundings with { Output = new Printing(surroundings.Output), Error = new Printing(surroundings.Error) };
        try
        {
            if (args.Count == 0)
            {
                // Who types the bare name wants to know what is possible; a script that does so has lost its command.
                surroundings.Error.WriteLine("error: Required command was not provided.");
                Run(["--help"], surroundings with { Output = surroundings.Error });
                return ExitCode.BadInput;
            }

            ParseResult parsed = Root(surroundings).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
            return parsed.Errors.Count > 0
                ? Complaint.Write(parsed, surroundings.Error)
                : parsed.Invoke(new InvocationConfiguration
                {
                    Output = surroundings.Output,
                    Error = surroundings.Error,
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = null,
                });
        }
        catch (Exception error)
        {
            return Explain(error, surroundings);
        }
    }

    private static int Explain(Exception problem, Surroundings surroundings)
    {
        try
        {
            return problem is OperationCanceledException && surroundings.Cancellation.IsCancellationRequested
                ? Interrupted(surroundings.Error)
                : Explain(problem, surroundings.Error);
        }
        catch (NotPrintedException)
        {
            // Complaints cannot be written either; the exit code is all that is left to say.
            return ExitCode.Failure;
        }
    }

    private static int Interrupted(TextWriter error)
    {
        error.WriteLine("interrupted");
        return ExitCode.Interrupted;
    }

    private static int Explain(Exception problem, TextWriter error)
    {
        switch (problem)
        {
            case InvalidScenarioException invalid:
                foreach (ScenarioError fault in invalid.Errors)
                {
                    error.WriteLine(fault);
                }

                return ExitCode.BadInput;
            case BadInputException or CheckpointRefusedException:
                error.WriteLine($"error: {problem.Message}");
                return ExitCode.BadInput;
            case UnusableStoreException:
                error.WriteLine($"error: {problem.Message}");
                return ExitCode.Failure;
            default:
                error.WriteLine($"error: {Complaint.Of(problem)}");
                return ExitCode.Failure;
        }
    }

    /// <summary>The version of the program, without the commit it was built from.</summary>
    public static string Version { get; } =
        typeof(CommandLine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
            ?.InformationalVersion.Split('+')[0] ?? "unknown";

    private static RootCommand Root(Surroundings surroundings)
    {
        var root = new RootCommand("Simulates how a latecomer designer of accelerators catches up, stalls or dies.")
        {
            RunCommand.Create(surroundings),
            CompareCommand.Create(surroundings),
            AblateCommand.Create(surroundings),
            ForkCommand.Create(surroundings),
            ExplainCommand.Create(surroundings),
            ValidateCommand.Create(surroundings),
            SchemaCommand.Create(surroundings),
            ListCommand.Create(surroundings),
            ParametersCommand.Create(surroundings),
            PatternsCommand.Create(surroundings),
            BenchCommand.Create(surroundings),
            SweepCommand.Create(surroundings),
            StatusCommand.Create(surroundings),
            RerunCommand.Create(surroundings),
            MergeCommand.Create(surroundings),
            MapCommand.Create(surroundings),
        };
        Examples.AddTo(root, surroundings.Output);
        foreach (Option option in root.Options)
        {
            if (option is VersionOption version)
            {
                version.Action = new VersionAction(surroundings.Output);
            }
        }

        return root;
    }
}
