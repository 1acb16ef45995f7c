using System.CommandLine;
using System.CommandLine.Invocation;

namespace CatchUpSim.Cli;

/// <summary>Prints the version alone, without the commit that the build appends.</summary>
internal sealed class VersionAction(TextWriter output) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        output.WriteLine(CommandLine.Version);
        return ExitCode.Success;
    }
}
