using System.Collections.Concurrent;

namespace CatchUpSim.Figures;

/// <summary>A TrueType font with quadratic outlines. Characters that it lacks come from another font.</summary>
internal sealed class TrueTypeFont : ITypeface
{
    private readonly FontTables _tables;
    private readonly CharacterMap _map;
    private readonly GlyphOutlines _outlines;
    private readonly ITypeface _fallback;
    private readonly double _unitsPerEm;
    private readonly int _metrics;
    private readonly int _metricCount;

    // Filled with values that depend on the file only, so the order of calls cannot change what is drawn.
    private readonly ConcurrentDictionary<char, GlyphShape?> _shapes = new();

    /// <summary>Reads a font file.</summary>
    public TrueTypeFont(byte[] file, ITypeface fallback)
    {
        _tables = new FontTables(file);
        _map = new CharacterMap(_tables);
        _outlines = new GlyphOutlines(_tables);
        _fallback = fallback;
        _unitsPerEm = _tables.UInt16(_tables.Offset("head") + 18);
        _metrics = _tables.Offset("hmtx");
        _metricCount = _tables.UInt16(_tables.Offset("hhea") + 34);
        _ = Shape('A') ?? throw new InvalidDataException("The font has no letter A.");
    }

    /// <inheritdoc/>
    public double Advance(char character) => Shape(character)?.Advance ?? _fallback.Advance(character);

    /// <inheritdoc/>
    public void Trace(Canvas canvas, char character, GlyphPlace place)
    {
        if (Shape(character) is not { } shape)
        {
            _fallback.Trace(canvas, character, place);
            return;
        }

        foreach (var contour in shape.Contours)
        {
            for (var index = 0; index < contour.Length; index++)
            {
                var (from, to) = (contour[index], contour[(index + 1) % contour.Length]);
                canvas.Edge(
                    place.X + (from.X * place.SizeX), place.Baseline - (from.Y * place.SizeY),
                    place.X + (to.X * place.SizeX), place.Baseline - (to.Y * place.SizeY));
            }
        }
    }

    private GlyphShape? Shape(char character) => _shapes.GetOrAdd(character, Read);

    private GlyphShape? Read(char character)
    {
        var glyph = _map.Glyph(character);
        if (glyph == 0)
        {
            return null;
        }

        var advance = _tables.UInt16(_metrics + (4 * Math.Min(glyph, _metricCount - 1))) / _unitsPerEm;
        var contours = _outlines.Contours(glyph)
            .Select(contour => contour.Select(p => new ScenePoint(p.X / _unitsPerEm, p.Y / _unitsPerEm)).ToArray());
        return new GlyphShape(advance, [.. contours]);
    }

    private sealed record GlyphShape(double Advance, ScenePoint[][] Contours);
}
