using System.Reflection;
using System.Runtime.InteropServices;

namespace CatchUpSim.Reporting;

/// <summary>The program and the machine that ran a study.</summary>
public sealed record RunEnvironment
{
    /// <summary>Gets the version of the program.</summary>
    public required string Version { get; init; }

    /// <summary>Gets the commit it was built from, when the build knew it.</summary>
    public string? Commit { get; init; }

    /// <summary>Gets the operating system and processor architecture.</summary>
    public required string Platform { get; init; }

    /// <summary>Gets the version of .NET.</summary>
    public required string Runtime { get; init; }

    /// <summary>Gets the number of processor cores.</summary>
    public required int Cores { get; init; }

    /// <summary>Describes this process, taking version and commit from an assembly.</summary>
    public static RunEnvironment Of(Assembly program)
    {
        (string version, string? commit) = Split(
            program.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown");
        return new RunEnvironment
        {
            Version = version,
            Commit = commit,
            Platform = $"{RuntimeInformation.OSDescription} {RuntimeInformation.ProcessArchitecture}",
            Runtime = RuntimeInformation.FrameworkDescription,
            Cores = System.Environment.ProcessorCount,
        };
    }

    /// <summary>Splits an informational version such as <c>0.1.0+4f2a</c> into version and commit.</summary>
    public static (string Version, string? Commit) Split(string informationalVersion)
    {
        int plus = informationalVersion.IndexOf('+', StringComparison.Ordinal);
        return plus < 0 ? (informationalVersion, null) : (informationalVersion[..plus], informationalVersion[(plus + 1)..]);
    }
}
