using System.Collections.Frozen;
using System.Globalization;

namespace CatchUpSim.Figures;

/// <summary>
/// The font for systems without one: glyphs are strokes of a pen, set in the widths that the layout reserves. A
/// character that it lacks is drawn as an empty box.
/// </summary>
internal sealed class BuiltInTypeface(bool isBold) : ITypeface
{
    private const double BoldFactor = 1.1;
    private const double SideBearing = 0.075;
    private const int CurveSteps = 6;

    private static readonly FrozenDictionary<char, ScenePoint[][]> Glyphs = Parse();

    private readonly double _pen = isBold ? 0.125 : 0.082;
    private readonly double _widening = isBold ? BoldFactor : 1;

    /// <summary>Characters that the font has.</summary>
    public static IReadOnlyCollection<char> Characters => Glyphs.Keys;

    /// <inheritdoc/>
    public double Advance(char character) => TextMetrics.Width(character) * _widening;

    /// <inheritdoc/>
    public void Trace(Canvas canvas, char character, GlyphPlace place)
    {
        if (char.IsWhiteSpace(character))
        {
            return;
        }

        var strokes = Glyphs.TryGetValue(character, out var known) ? known : Glyphs[BuiltInGlyphs.Unknown];
        var box = Box.Around([.. strokes.SelectMany(points => points)]);
        var advance = Advance(character);
        var room = Math.Max(0.01, advance - (2 * SideBearing) - (_pen / 2));
        var fit = box.Width > 0 ? Math.Min(_widening, room / box.Width) : 1;
        var shift = ((advance - (box.Width * fit)) / 2) - (box.Left * fit);
        foreach (var points in strokes)
        {
            var line = Array.ConvertAll(points, p => new ScenePoint(
                place.X + ((shift + (p.X * fit)) * place.SizeX), place.Baseline - (p.Y * place.SizeY)));
            Stroker.Add(canvas, line, _pen * place.SizeY, []);
        }
    }

    private static FrozenDictionary<char, ScenePoint[][]> Parse()
    {
        var glyphs = new Dictionary<char, ScenePoint[][]>();
        foreach (var line in BuiltInGlyphs.Strokes.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            glyphs[line[0]] = [.. glyphs.GetValueOrDefault(line[0], []), .. Strokes(line[2..])];
        }

        foreach (var (character, letter, accent) in BuiltInGlyphs.Accented)
        {
            var raise = char.IsUpper(letter) ? 0.2 : 0;
            var mark = Strokes(BuiltInGlyphs.Accents[accent])
                .Select(points => Array.ConvertAll(points, p => p with { Y = p.Y + raise }));
            glyphs.Add(character, [.. glyphs[letter], .. mark]);
        }

        return glyphs.ToFrozenDictionary();
    }

    // M starts a stroke, L draws a line, Q a curve with one control point; units are hundredths of the font size.
    private static ScenePoint[][] Strokes(string path)
    {
        var strokes = new List<List<ScenePoint>>();
        var words = path.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var at = 0; at < words.Length;)
        {
            switch (words[at])
            {
                case "M":
                    strokes.Add([Point(words, at + 1)]);
                    at += 3;
                    break;
                case "L":
                    strokes[^1].Add(Point(words, at + 1));
                    at += 3;
                    break;
                default:
                    AddCurve(strokes[^1], Point(words, at + 1), Point(words, at + 3));
                    at += 5;
                    break;
            }
        }

        return [.. strokes.Select(points => points.ToArray())];
    }

    private static void AddCurve(List<ScenePoint> stroke, ScenePoint control, ScenePoint to)
    {
        var from = stroke[^1];
        for (var step = 1; step <= CurveSteps; step++)
        {
            // A little pull towards the control point makes quarters rounder than a parabola.
            var t = step / (double)CurveSteps;
            var (a, b, c) = ((1 - t) * (1 - t), 2 * t * (1 - t), t * t);
            var pull = 1 + (0.22 * b);
            var sum = a + (b * pull) + c;
            stroke.Add(new ScenePoint(
                ((a * from.X) + (b * pull * control.X) + (c * to.X)) / sum,
                ((a * from.Y) + (b * pull * control.Y) + (c * to.Y)) / sum));
        }
    }

    private static ScenePoint Point(string[] words, int at) =>
        new(Number(words[at]) / 100, Number(words[at + 1]) / 100);

    private static double Number(string word) => double.Parse(word, CultureInfo.InvariantCulture);
}
