namespace CatchUpSim.Experiments.Patterns;

/// <summary>What is made of the readings of all runs.</summary>
public enum PatternStatistic
{
    /// <summary>The mean of the runs' readings.</summary>
    Mean,

    /// <summary>The median of the readings.</summary>
    Median,

    /// <summary>The share of readings above or below a limit.</summary>
    Share,

    /// <summary>The sum of numerators over the sum of denominators, such as a rate.</summary>
    Ratio,

    /// <summary>The slope of responses on regressors.</summary>
    Slope,

    /// <summary>
    /// The share gone by the end, from times at risk (denominators) and whether they end in an exit (numerators): one less the
    /// survival by Kaplan and Meier (1958), to whom a time that ends otherwise says only that there was no exit until then.
    /// </summary>
    Gone,

    /// <summary>Sarle's coefficient of bimodality of the readings.</summary>
    Bimodality,
}

/// <summary>How the sides of a statement are compared.</summary>
public enum SideComparison
{
    /// <summary>There is one side.</summary>
    None,

    /// <summary>First side less the second one.</summary>
    Difference,

    /// <summary>First side over the second one.</summary>
    Ratio,

    /// <summary>First less second less third plus fourth side: how far two effects depend on each other.</summary>
    Interaction,
}
