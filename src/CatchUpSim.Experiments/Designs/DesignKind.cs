namespace CatchUpSim.Experiments.Designs;

/// <summary>How the points of a design are chosen.</summary>
public enum DesignKind
{
    /// <summary>Every combination of the levels of all factors.</summary>
    FullFactorial = 0,

    /// <summary>As many strata of equal width in every factor as there are points, each met once.</summary>
    LatinHypercube = 1,

    /// <summary>Sobol's sequence, which fills the space evenly however many of its points are taken.</summary>
    Sobol = 2,

    /// <summary>Independent uniform draws.</summary>
    Random = 3,

    /// <summary>Point by point as listed: point i takes the i-th level of every factor.</summary>
    Listed = 4,
}
