using System.Diagnostics;
using System.Globalization;
using CatchUpSim.Reporting;

namespace CatchUpSim.Cli.Tests;

/// <summary>The program in a process of its own, stopped by the signals that a terminal sends.</summary>
[Collection(KilledProcesses.Alone)]
public sealed class InterruptTests : CommandTest
{
    private const int Replications = 5000;

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
        RealProgram.Send(signal, study);
        (int code, string output, string error) = RealProgram.Wait(study);

        Manifest manifest = Manifest.Parse(File.ReadAllText(Path.Combine(Results, "manifest.json")))!;
        string text = string.Create(CultureInfo.InvariantCulture, $"interrupted, {manifest.Done:#,0} of 5,000");
        string told = string.Create(CultureInfo.InvariantCulture, $"interrupted: {manifest.Done:#,0} of 5,000 replications done; results of these are in {Results}; the same command goes on from there{Environment.NewLine}");
        Assert.Equal((ExitCode.Interrupted, told), (code, error));
        Assert.InRange(manifest.Done, Replications / 10, Replications - 1);
        Assert.Contains(text, output, StringComparison.Ordinal);
        Assert.Contains(text, File.ReadAllText(Path.Combine(Results, "report.html")), StringComparison.Ordinal);
        Assert.Contains(
            text, File.ReadAllText(Path.Combine(Results, "figures", "5-outcomes.svg")), StringComparison.Ordinal);
        Assert.Equal(("ok", (long)manifest.Done), (Ask("PRAGMA integrity_check"), Ask("SELECT COUNT(*) FROM runs")));
    }

    [Fact]
    public void A_second_signal_ends_a_study_at_once()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using Process study = Start();
        Assert.StartsWith("10 %: ", study.StandardOutput.ReadLine(), StringComparison.Ordinal);

        // Signals that come together count as one, so they are sent until one of them is the second.
        while (!study.HasExited)
        {
            RealProgram.Send("INT", study);
            Thread.Sleep(20);
        }

        Assert.Equal(ExitCode.Interrupted, study.ExitCode);
        Assert.DoesNotContain("interrupted,", study.StandardOutput.ReadToEnd(), StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(Results, "report.html")));

        // How far the study had come in ending depends on the machine; what has the name of a database is a whole one.
        if (File.Exists(Path.Combine(Results, "study.db")))
        {
            Assert.Equal("ok", Ask("PRAGMA integrity_check"));
        }
    }

    private Process Start() => RealProgram.Start(
        "run", Scenario, "--out", Results, "--seed", "1", "--keep", "focal", "--replications", Replications.ToString(CultureInfo.InvariantCulture));
}
