namespace CatchUpSim.Figures;

/// <summary>Where a glyph goes on the canvas, in pixels.</summary>
/// <param name="X">Left edge of the glyph.</param>
/// <param name="Baseline">Height of the baseline.</param>
/// <param name="SizeX">Font size across.</param>
/// <param name="SizeY">Font size down.</param>
internal readonly record struct GlyphPlace(double X, double Baseline, double SizeX, double SizeY);

/// <summary>A font that can trace its glyphs on a canvas.</summary>
internal interface ITypeface
{
    /// <summary>Advance width of a character in font sizes.</summary>
    double Advance(char character);

    /// <summary>Adds the outline of a character to the current shape of a canvas.</summary>
    void Trace(Canvas canvas, char character, GlyphPlace place);
}
