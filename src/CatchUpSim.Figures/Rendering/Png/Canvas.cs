using System.Buffers;

namespace CatchUpSim.Figures;

/// <summary>
/// Pixels and the coverage of the shape being drawn. Edges add signed areas to a buffer; summed from left to right
/// along a row they give how much of each pixel the shape covers, exactly for straight edges.
/// </summary>
internal sealed class Canvas : IDisposable
{
    private const float Invisible = 1f / 512;

    private readonly byte[] _pixels;
    private readonly float[] _cover;
    private readonly int[] _first;
    private readonly int[] _last;
    private readonly int _stride;
    private int _top;
    private int _bottom = -1;

    /// <summary>A white canvas.</summary>
    public Canvas(int width, int height)
    {
        Width = width;
        Height = height;
        _stride = width + 2;
        _pixels = ArrayPool<byte>.Shared.Rent(width * height * 3);
        _cover = ArrayPool<float>.Shared.Rent(_stride * height);
        _pixels.AsSpan(0, width * height * 3).Fill(255);
        Array.Clear(_cover, 0, _stride * height);
        _first = new int[height];
        _last = new int[height];
        Array.Fill(_first, int.MaxValue);
        Array.Fill(_last, -1);
        _top = height;
    }

    /// <summary>Width in pixels.</summary>
    public int Width { get; }

    /// <summary>Height in pixels.</summary>
    public int Height { get; }

    /// <summary>Red, green and blue of a row of pixels.</summary>
    public ReadOnlySpan<byte> Row(int y) => _pixels.AsSpan(y * Width * 3, Width * 3);

    /// <summary>Adds an edge of the current shape.</summary>
    public void Edge(double fromX, double fromY, double toX, double toY)
    {
        if (fromY == toY || !(double.IsFinite(fromX + fromY) && double.IsFinite(toX + toY)))
        {
            return;
        }

        var sign = fromY < toY ? 1f : -1f;
        var (x0, y0, x1, y1) = fromY < toY ? (fromX, fromY, toX, toY) : (toX, toY, fromX, fromY);
        var slope = (x1 - x0) / (y1 - y0);
        var firstRow = Math.Max(0, (int)Math.Floor(y0));
        var lastRow = Math.Min(Height - 1, (int)Math.Ceiling(y1) - 1);
        for (var row = firstRow; row <= lastRow; row++)
        {
            var from = Math.Max(row, y0);
            var to = Math.Min(row + 1, y1);
            var a = Math.Clamp(x0 + ((from - y0) * slope), 0, Width);
            var b = Math.Clamp(x0 + ((to - y0) * slope), 0, Width);
            AddToRow(row, sign * (float)(to - from), (float)Math.Min(a, b), (float)Math.Max(a, b));
        }

        _top = Math.Min(_top, firstRow);
        _bottom = Math.Max(_bottom, lastRow);
    }

    /// <summary>Paints the current shape and starts a new one.</summary>
    public void Fill(Colour colour, double opacity)
    {
        for (var row = _top; row <= _bottom; row++)
        {
            if (_last[row] >= 0)
            {
                FillRow(row, colour, (float)opacity);
                _first[row] = int.MaxValue;
                _last[row] = -1;
            }
        }

        _top = Height;
        _bottom = -1;
    }

    /// <summary>Returns the buffers.</summary>
    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_pixels);
        ArrayPool<float>.Shared.Return(_cover);
    }

    // Spreads the height of an edge within one row over the pixels that it crosses, by the area to its right.
    private void AddToRow(int row, float height, float left, float right)
    {
        var first = (int)left;
        var end = Math.Max(first + 1, (int)MathF.Ceiling(right));
        var cells = _cover.AsSpan(row * _stride, _stride);
        if (end == first + 1)
        {
            var inside = ((left + right) * 0.5f) - first;
            cells[first] += height * (1 - inside);
            cells[first + 1] += height * inside;
        }
        else
        {
            var density = 1 / (right - left);
            var covered = 0f;
            for (var cell = first; cell < end; cell++)
            {
                var (enter, leave) = (Math.Max(left, cell), Math.Min(right, cell + 1));
                var part = (leave - enter) * density;
                var area = part * (cell + 1 - ((enter + leave) * 0.5f));
                cells[cell] += height * (area + covered);
                covered = part - area;
            }

            cells[end] += height * covered;
        }

        _first[row] = Math.Min(_first[row], first);
        _last[row] = Math.Max(_last[row], Math.Min(end, Width));
    }

    private void FillRow(int row, Colour colour, float opacity)
    {
        var first = _first[row];
        var cells = _cover.AsSpan(row * _stride, _stride);
        var end = Math.Min(_last[row], Width - 1);
        var pixels = _pixels.AsSpan(row * Width * 3, Width * 3);
        var sum = 0f;
        for (var x = first; x <= end; x++)
        {
            sum += cells[x];
            var cover = Math.Min(1, Math.Abs(sum)) * opacity;
            if (cover > Invisible)
            {
                Blend(pixels.Slice(x * 3, 3), colour, cover);
            }
        }

        cells[first..(_last[row] + 1)].Clear();
    }

    private static void Blend(Span<byte> pixel, Colour colour, float cover)
    {
        var weight = (int)((cover * 256) + 0.5f);
        pixel[2] = (byte)(pixel[2] + (((colour.Blue - pixel[2]) * weight) >> 8));
        pixel[1] = (byte)(pixel[1] + (((colour.Green - pixel[1]) * weight) >> 8));
        pixel[0] = (byte)(pixel[0] + (((colour.Red - pixel[0]) * weight) >> 8));
    }
}
