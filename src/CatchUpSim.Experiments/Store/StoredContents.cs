namespace CatchUpSim.Experiments.Store;

/// <summary>How much of every run a study keeps.</summary>
public enum StoredContents
{
    /// <summary>Every firm, every segment and every event of every run.</summary>
    All = 0,

    /// <summary>The focal firm's months and events, and the market.</summary>
    Focal = 1,

    /// <summary>The outcomes of every run only.</summary>
    Summary = 2,
}

/// <summary>The rule for what a study keeps unless its user says otherwise.</summary>
public static class DefaultContents
{
    /// <summary>Largest number of replications of which everything is kept.</summary>
    public const int LargestFullStudy = 500;

    /// <summary>What is kept of a study with a number of replications.</summary>
    public static StoredContents For(int replications) =>
        replications <= LargestFullStudy ? StoredContents.All : StoredContents.Focal;
}
