namespace CatchUpSim.Cli.Tests;

/// <summary>The scenario that comes with the program, and a test's own scenario that extends it.</summary>
internal static class ShippedScenario
{
    /// <summary>Gets the folder of the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Gets the scenario of the README.</summary>
    public static string FirmA { get; } = Path.Combine(Root, "scenarios", "firm-a.yaml");

    /// <summary>Gets the bare market whose size is that of its number of customers.</summary>
    public static string MiniMarket { get; } = Path.Combine(Root, "scenarios", "limits", "mini-market.yaml");

    /// <summary>Gets a scenario of two years with a variant of three, in its own file.</summary>
    public static string Short { get; } =
        $"""
        extends: {FirmA}
        name: short
        title: two years
        end: 2022-09
        variants:
          later:
            description: a longer horizon
            end: 2023-09

        """.ReplaceLineEndings("\n");

    private static string FindRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "CatchUpSim.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new DirectoryNotFoundException("The tests must run below the solution.");
    }
}
