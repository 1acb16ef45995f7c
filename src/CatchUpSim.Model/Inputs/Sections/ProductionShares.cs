namespace CatchUpSim.Model.Inputs;

/// <summary>Where an input is made: shares of its production, which sum to 1.</summary>
public sealed record ProductionShares
{
    /// <summary>Gets share made in the home country.</summary>
    [Parameter("share", 0, 1, "share made in the home country of the latecomers")]
    public required double Home { get; init; }

    /// <summary>Gets share made near the home market.</summary>
    [Parameter("share", 0, 1, "share made in countries near the home market")]
    public required double Region { get; init; }

    /// <summary>Gets share made in third countries.</summary>
    [Parameter("share", 0, 1, "share made in third countries where labour is cheap")]
    public required double ThirdCountries { get; init; }

    /// <summary>Gets share made in the incumbents' country.</summary>
    [Parameter("share", 0, 1, "share made in the incumbents' country and by its closest allies")]
    public required double Incumbents { get; init; }

    /// <summary>Gets what the shares sum to.</summary>
    public double Total => Home + Region + ThirdCountries + Incumbents;

    /// <summary>Writes the shares in the order of <see cref="Entities.ProductionPlace"/>.</summary>
    public void CopyTo(Span<double> shares)
    {
        shares[0] = Home;
        shares[1] = Region;
        shares[2] = ThirdCountries;
        shares[3] = Incumbents;
    }
}
