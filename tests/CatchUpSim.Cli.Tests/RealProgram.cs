using System.Diagnostics;
using System.Globalization;

namespace CatchUpSim.Cli.Tests;

/// <summary>The program in a process of its own, as a user starts it.</summary>
internal static class RealProgram
{
    // A shell that starts tests in the background has them ignore SIGINT, and whom they start as well; a terminal does not.
    private static readonly string[] Launcher = OperatingSystem.IsLinux() ? ["env", "--default-signal=INT", "dotnet"] : ["dotnet"];

    public static Process Start(params string[] args) => Process.Start(new ProcessStartInfo(Launcher[0], [.. Launcher[1..], typeof(CommandLine).Assembly.Location, .. args])
    {
        UseShellExecute = false,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        Environment = { ["DOTNET_TieredPGO"] = "0" },
    })!;

    /// <summary>Starts it and waits for its end.</summary>
    public static Ended Run(params string[] args)
    {
        using Process process = Start(args);
        return Wait(process);
    }

    /// <summary>Runs it, on Linux, where no file can grow beyond a size, as on a disk that fills.</summary>
    /// <param name="kibibytes">The largest size of a file.</param>
    /// <param name="args">The command line.</param>
    public static Ended RunWithFullDisk(int kibibytes, params string[] args)
    {
        // The signal that tells of the limit ends a program that does not ignore it; then the write fails as on a full disk.
        // The runtime keeps its own code in a file of memory, unless told otherwise.
        string shell = string.Create(CultureInfo.InvariantCulture, $"export DOTNET_EnableWriteXorExecute=0; trap '' XFSZ; ulimit -f {kibibytes}; exec dotnet \"$@\"");
        using Process process = Process.Start(new ProcessStartInfo("bash", ["-c", shell, "bash", typeof(CommandLine).Assembly.Location, .. args])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        return Wait(process);
    }

    /// <summary>Waits for the end of a process and for all that it says.</summary>
    public static Ended Wait(Process process)
    {
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Ended(process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    /// <summary>Sends a signal, such as INT, as a terminal does.</summary>
    public static void Send(string signal, Process process)
    {
        using Process kill = Process.Start("kill", [$"-{signal}", process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    /// <summary>How a process ended and what it said.</summary>
    internal sealed record Ended(int Code, string Output, string Error);
}
