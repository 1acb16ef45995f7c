using CatchUpSim.Experiments.Sweeps;

namespace CatchUpSim.Reporting;

/// <summary>What every figure of a sweep tells about it.</summary>
/// <param name="Title">Title of the study.</param>
/// <param name="Name">Name of the study.</param>
/// <param name="FocalFirm">The firm that fates are about.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Version">Version of the program.</param>
public sealed record SweepHeading(
    string Title, string Name, string FocalFirm, string Seed, string Version)
{
    /// <summary>Gets the number of runs shown.</summary>
    public required int Runs { get; init; }

    /// <summary>Gets the number of runs planned.</summary>
    public required int Total { get; init; }

    /// <summary>Gets the subtitle of figures before what bands and whiskers mean.</summary>
    public string Subtitle =>
        $"Study {Name}, n = {NumberTexts.Counted(Runs, "run")}{(Runs < Total ? $" of {NumberTexts.Count(Total)}" : string.Empty)}, seed {Seed}.";

    /// <summary>Gets the source line.</summary>
    public string Source => $"Source: CatchUpSim {Version}, study {Name}.";

    /// <summary>The heading of a sweep.</summary>
    public static SweepHeading Of(SweepReading reading, int runs)
    {
        ArgumentNullException.ThrowIfNull(reading);
        IReadOnlyDictionary<string, string> study = reading.Study;
        // Sweeps of earlier versions know the firm by its name alone.
        string firm = study.GetValueOrDefault("focal_title", study["focal_firm"]);
        return new SweepHeading(study["title"], study["name"], firm, study["seed"], study["version"].Split('+')[0])
        {
            Runs = runs,
            Total = reading.Total,
        };
    }
}
