using System.Diagnostics;
using System.Globalization;

namespace CatchUpSim.Cli.Benchmarking;

/// <summary>Runs a whole study in a process of its own, as a user does who types the command.</summary>
internal static class FreshProcess
{
    /// <summary>Seconds from starting the program to its end, when the folder is finished.</summary>
    /// <param name="scenario">The scenario, as it was named on the command line.</param>
    /// <param name="replications">Number of replications.</param>
    /// <param name="folder">Folder of the results.</param>
    /// <exception cref="BadInputException">The study did not end well.</exception>
    public static double SecondsOfStudy(string scenario, int replications, string folder)
    {
        long start = Stopwatch.GetTimestamp();
        using Process process = Process.Start(Command(
            "run", scenario, "--replications", replications.ToString(CultureInfo.InvariantCulture), "--seed", "1", "--quiet", "--out", folder))
            ?? throw new BadInputException("the program cannot be started anew");
        string error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == ExitCode.Success
            ? Stopwatch.GetElapsedTime(start).TotalSeconds
            : throw new BadInputException($"the study in a fresh process failed: {error.ReplaceLineEndings(" ")}");
    }

    // The program is started like this one: by the host that runs the assembly, or by its own executable.
    private static ProcessStartInfo Command(params string[] arguments)
    {
        string program = Environment.ProcessPath ?? string.Empty;
        bool isOwn = Path.GetFileNameWithoutExtension(program) == typeof(FreshProcess).Assembly.GetName().Name;
        string[] all = isOwn ? arguments : [typeof(FreshProcess).Assembly.Location, .. arguments];
        return new ProcessStartInfo(isOwn ? program : "dotnet", all) { UseShellExecute = false, RedirectStandardError = true };
    }
}
