namespace CatchUpSim.Experiments.Patterns;

/// <summary>Whether a statement holds.</summary>
public enum Verdict
{
    /// <summary>The interval lies where it should.</summary>
    Shown,

    /// <summary>The interval lies where it should not.</summary>
    NotShown,

    /// <summary>The interval straddles a border, or too few runs qualify.</summary>
    Undecided,
}

/// <summary>Where a statistic should lie.</summary>
/// <param name="Low">Lower border; may be minus infinity.</param>
/// <param name="High">Upper border; may be infinity.</param>
/// <param name="Confidence">Confidence of the interval that is held against the borders.</param>
public sealed record Expectation(double Low, double High, double Confidence)
{
    /// <summary>Confidence for bands and limits.</summary>
    public const double Usual = 0.95;

    /// <summary>Confidence for signs: two-sided, p below 0.01.</summary>
    public const double OfSigns = 0.99;

    /// <summary>Runs that must qualify before anything is concluded.</summary>
    public const int FewestRuns = 10;

    /// <summary>The verdict on an estimate.</summary>
    public Verdict Judge(PatternEstimate estimate) =>
        estimate.Runs < FewestRuns || double.IsNaN(estimate.Value) || double.IsNaN(estimate.Lower) ? Verdict.Undecided
        : estimate.Lower > Low && estimate.Upper < High ? Verdict.Shown
        : estimate.Lower >= High || estimate.Upper <= Low ? Verdict.NotShown
        : Verdict.Undecided;
}
