namespace CatchUpSim.Figures;

/// <summary>An opaque colour in the sRGB space.</summary>
/// <param name="Red">Red, 0 to 255.</param>
/// <param name="Green">Green, 0 to 255.</param>
/// <param name="Blue">Blue, 0 to 255.</param>
public readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    /// <summary>Contrast that normal text needs against its background (WCAG 2, level AA).</summary>
    public const double MinimumTextContrast = 4.5;

    /// <summary>White, the background of every figure.</summary>
    public static Colour White { get; } = new(255, 255, 255);

    /// <summary>Black.</summary>
    public static Colour Black { get; } = new(0, 0, 0);

    /// <summary>The colour as six hexadecimal digits after a number sign, as SVG and CSS write it.</summary>
    public string Hexadecimal => $"#{Red:X2}{Green:X2}{Blue:X2}";

    /// <summary>Relative luminance, 0 for black to 1 for white.</summary>
    public double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    /// <summary>The colour of an integer such as 0xD55E00.</summary>
    public static Colour FromRgb(int rgb) =>
        new((byte)((rgb >> 16) & 255), (byte)((rgb >> 8) & 255), (byte)(rgb & 255));

    /// <summary>Contrast ratio of two colours, 1 (none) to 21 (black on white).</summary>
    public static double Contrast(Colour first, Colour second)
    {
        var lighter = Math.Max(first.Luminance, second.Luminance);
        var darker = Math.Min(first.Luminance, second.Luminance);
        return (lighter + 0.05) / (darker + 0.05);
    }

    /// <summary>The colour mixed with another one; 0 keeps this colour, 1 gives the other.</summary>
    public Colour MixedWith(Colour other, double fraction) => new(
        Mix(Red, other.Red, fraction), Mix(Green, other.Green, fraction), Mix(Blue, other.Blue, fraction));

    /// <summary>The colour darkened just enough to be read as text on white.</summary>
    public Colour ForText()
    {
        var text = this;
        for (var step = 1; step <= 20 && Contrast(text, White) < MinimumTextContrast + 0.1; step++)
        {
            text = MixedWith(Black, step * 0.05);
        }

        return text;
    }

    private static byte Mix(byte from, byte to, double fraction) =>
        (byte)Math.Round(from + ((to - from) * Math.Clamp(fraction, 0, 1)));

    private static double Linear(byte component)
    {
        var value = component / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
