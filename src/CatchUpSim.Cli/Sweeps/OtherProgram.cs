using System.ComponentModel;
using System.Diagnostics;

namespace CatchUpSim.Cli.Sweeps;

/// <summary>Calls a program of the cluster and waits for its answer.</summary>
internal static class OtherProgram
{
    /// <summary>Runs a program.</summary>
    /// <exception cref="BadInputException">There is no such program here.</exception>
    public static (int Code, string Output, string Error) Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        Array.ForEach(arguments, start.ArgumentList.Add);
        try
        {
            using Process process = Process.Start(start)!;
            Task<string> error = process.StandardError.ReadToEndAsync();
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output, error.GetAwaiter().GetResult().ReplaceLineEndings(" ").Trim());
        }
        catch (Win32Exception)
        {
            throw new BadInputException($"there is no '{program}' here; give the command where jobs are submitted, or use --dry-run to see the scripts");
        }
    }
}
