namespace CatchUpSim.Experiments.Statistics;

/// <summary>What computing statistics may use. None of it changes a result.</summary>
public sealed record StatisticsSettings
{
    /// <summary>Gets the bytes of recorded values beyond which they go to a temporary file.</summary>
    public long MemoryLimit { get; init; } = 32L * 1024 * 1024;

    /// <summary>Gets the folder of the temporary file.</summary>
    public string SpillFolder { get; init; } = Path.GetTempPath();

    /// <summary>Gets the number of threads that compute quantiles.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Gets how many of the first runs are kept in full.</summary>
    public int SampleWorlds { get; init; } = 12;
}
