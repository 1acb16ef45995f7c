using System.Diagnostics;
using System.Globalization;
using CatchUpSim.Reporting;
using Microsoft.Data.Sqlite;

namespace CatchUpSim.Cli.Tests;

/// <summary>The program in a process of its own, stopped by the signals that a terminal sends.</summary>
public sealed class InterruptTests : CommandTest
{
    private const int Replications = 2000;

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public void A_signal_ends_a_study_in_order_and_keeps_the_runs_done(string signal)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using Process study = Start();
        string? first = study.StandardOutput.ReadLine();
        Assert.StartsWith("10 %: ", first, StringComparison.Ordinal);
        Send(signal, study);
        string output = study.StandardOutput.ReadToEnd();
        string error = study.StandardError.ReadToEnd();
        study.WaitForExit();

        Manifest manifest = Manifest.Parse(File.ReadAllText(Path.Combine(Results, "manifest.json")))!;
        string text = string.Create(CultureInfo.InvariantCulture, $"interrupted, {manifest.Done} of 2,000");
        Assert.Equal((ExitCode.Interrupted, string.Empty), (study.ExitCode, error));
        Assert.InRange(manifest.Done, Replications / 10, 999);
        Assert.Contains(text, output, StringComparison.Ordinal);
        Assert.Contains(text, File.ReadAllText(Path.Combine(Results, "report.html")), StringComparison.Ordinal);
        Assert.Contains(
            text, File.ReadAllText(Path.Combine(Results, "figures", "5-outcomes.svg")), StringComparison.Ordinal);
        Assert.Equal(("ok", (long)manifest.Done), (Ask("PRAGMA integrity_check"), Ask("SELECT COUNT(*) FROM runs")));
    }

    private static void Send(string signal, Process process)
    {
        using Process kill = Process.Start(
            "kill", [$"-{signal}", process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    private Process Start() => Process.Start(new ProcessStartInfo(
        "dotnet",
        [
            typeof(CommandLine).Assembly.Location, "run", Scenario, "--out", Results, "--seed", "1", "--keep", "focal",
            "--replications", Replications.ToString(CultureInfo.InvariantCulture),
        ])
    {
        UseShellExecute = false,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    private object? Ask(string question)
    {
        using var database = new SqliteConnection($"Data Source={Path.Combine(Results, "study.db")};Pooling=False");
        database.Open();
        using SqliteCommand command = database.CreateCommand();
        command.CommandText = question;
        return command.ExecuteScalar();
    }
}
