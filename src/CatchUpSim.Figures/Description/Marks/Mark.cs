namespace CatchUpSim.Figures;

/// <summary>Something drawn in a panel.</summary>
public abstract record Mark
{
    /// <summary>Name of the series for hover values and tables; it is not drawn.</summary>
    public string Name { get; init; } = "";

    /// <summary>Look of the mark.</summary>
    public SeriesStyle Style { get; init; } = Palette.Categorical[0];
}
