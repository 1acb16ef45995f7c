using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace CatchUpSim.Figures.Tests;

/// <summary>Reads PNG files of the kind that the renderer writes, and checks every chunk on the way.</summary>
internal sealed class PngReading
{
    private readonly byte[] _pixels;

    private PngReading(int width, int height, byte[] pixels, int pixelsPerMetre)
    {
        (Width, Height, _pixels, PixelsPerMetre) = (width, height, pixels, pixelsPerMetre);
    }

    public int Width { get; }

    public int Height { get; }

    public int PixelsPerMetre { get; }

    public static PngReading Read(byte[] file)
    {
        Assert.Equal([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], file.AsSpan(0, 8).ToArray());
        var (at, width, height, density) = (8, 0, 0, 0);
        using var packed = new MemoryStream();
        var types = new List<string>();
        while (at < file.Length)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            types.Add(Encoding.ASCII.GetString(file, at + 4, 4));
            var content = file.AsSpan(at + 8, length);
            Assert.Equal(Crc(file.AsSpan(at + 4, length + 4)),
                BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at + 8 + length)));
            switch (types[^1])
            {
                case "IHDR":
                    (width, height) = (BinaryPrimitives.ReadInt32BigEndian(content),
                        BinaryPrimitives.ReadInt32BigEndian(content[4..]));
                    Assert.Equal([8, 2, 0, 0, 0], content[8..].ToArray());
                    break;
                case "pHYs": density = BinaryPrimitives.ReadInt32BigEndian(content); break;
                case "IDAT": packed.Write(content); break;
                default: break;
            }

            at += length + 12;
        }

        Assert.Equal("IHDR", types[0]);
        Assert.Equal("IEND", types[^1]);
        return new PngReading(width, height, Unfiltered(packed, width, height), density);
    }

    public Colour Pixel(int x, int y)
    {
        var at = ((y * Width) + x) * 3;
        return new Colour(_pixels[at], _pixels[at + 1], _pixels[at + 2]);
    }

    public int CountOtherThanWhite()
    {
        var count = 0;
        for (var at = 0; at < _pixels.Length; at += 3)
        {
            count += _pixels[at] < 255 || _pixels[at + 1] < 255 || _pixels[at + 2] < 255 ? 1 : 0;
        }

        return count;
    }

    private static byte[] Unfiltered(MemoryStream packed, int width, int height)
    {
        packed.Position = 0;
        using var zlib = new ZLibStream(packed, CompressionMode.Decompress);
        var pixels = new byte[width * height * 3];
        var line = new byte[(width * 3) + 1];
        for (var y = 0; y < height; y++)
        {
            zlib.ReadExactly(line);
            Assert.Equal(2, line[0]);
            for (var x = 0; x < width * 3; x++)
            {
                var above = y == 0 ? 0 : pixels[((y - 1) * width * 3) + x];
                pixels[(y * width * 3) + x] = unchecked((byte)(above + line[x + 1]));
            }
        }

        Assert.Equal(-1, zlib.ReadByte());
        return pixels;
    }

    // Bit by bit, so that it shares nothing with the table of the writer.
    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ ((crc & 1) * 0xEDB88320u);
            }
        }

        return ~crc;
    }
}
