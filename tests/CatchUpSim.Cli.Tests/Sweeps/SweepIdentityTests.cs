using System.Reflection;
using System.Reflection.PortableExecutable;
using CatchUpSim.Model;
using CatchUpSim.Scenarios;

namespace CatchUpSim.Cli.Tests.Sweeps;

/// <summary>Runs are stored under the model that computed them: its source, not the commit or the folder of its build.</summary>
public sealed class SweepIdentityTests : SweepTest
{
    public static TheoryData<Assembly> Deciding => [typeof(Simulation).Assembly, typeof(ScenarioReference).Assembly];

    [Theory]
    [MemberData(nameof(Deciding))]
    public void What_decides_a_run_is_built_from_its_source_alone(Assembly assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        DebugDirectoryEntry[] entries = [.. file.ReadDebugDirectory()];

        Assert.Contains(entries, entry => entry.Type == DebugDirectoryEntryType.Reproducible);
        string symbols = file.ReadCodeViewDebugDirectoryData(entries.First(entry => entry.Type == DebugDirectoryEntryType.CodeView)).Path;
        Assert.StartsWith("/_/", symbols.Replace('\\', '/'), StringComparison.Ordinal);
        Assert.DoesNotContain('+', assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion);
    }

    [Fact]
    public void Runs_of_another_model_are_not_taken_for_ones_of_this()
    {
        Sweep();
        string version = (string)Ask("SELECT value FROM study WHERE key = 'version'")!;
        Assert.Matches($"^{CommandLine.Version}\\+[0-9a-f]{{16}}$", version);

        Ask("UPDATE study SET value = replace(value, '+', '+0') WHERE key = 'version'");
        Assert.Equal(ExitCode.BadInput, Sweep());
        Assert.Contains("version", Error.ToString(), StringComparison.Ordinal);
        Assert.Contains($"'{version}' here", Error.ToString(), StringComparison.Ordinal);
    }
}
