namespace CatchUpSim.Figures;

/// <summary>Where the letters of a PNG come from.</summary>
public enum FontSource
{
    /// <summary>A sans-serif font of the system; the built-in one where none is found.</summary>
    System,

    /// <summary>The built-in font, which gives the same bytes on every machine.</summary>
    BuiltIn,
}

/// <summary>How a figure becomes pixels.</summary>
public sealed record RenderOptions
{
    /// <summary>Where the letters come from.</summary>
    public FontSource FontSource { get; init; } = FontSource.System;

    /// <summary>Pixels for each figure unit; 2 gives 1600 pixels across.</summary>
    public double PixelsPerUnit { get; init; } = 2;
}
