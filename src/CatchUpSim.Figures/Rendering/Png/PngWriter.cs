using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace CatchUpSim.Figures;

/// <summary>Writes a canvas as a PNG file with eight bits each of red, green and blue.</summary>
internal static class PngWriter
{
    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];
    private static readonly uint[] CrcTable = MakeCrcTable();

    /// <summary>The file. Its resolution makes the figure 16 cm wide in print.</summary>
    public static byte[] Write(Canvas canvas, double pixelsPerUnit)
    {
        using var file = new MemoryStream(256 * 1024);
        file.Write(Signature);
        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, canvas.Width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], canvas.Height);
        header[8] = 8;
        header[9] = 2;
        WriteChunk(file, "IHDR", header);
        Span<byte> density = stackalloc byte[9];
        var pixelsPerMetre = (int)Math.Round(Figure.Width * pixelsPerUnit / 0.16);
        BinaryPrimitives.WriteInt32BigEndian(density, pixelsPerMetre);
        BinaryPrimitives.WriteInt32BigEndian(density[4..], pixelsPerMetre);
        density[8] = 1;
        WriteChunk(file, "pHYs", density);
        WriteChunk(file, "IDAT", Compressed(canvas));
        WriteChunk(file, "IEND", []);
        return file.ToArray();
    }

    // Rows are written as differences from the row above: most of a figure repeats downwards.
    private static ReadOnlySpan<byte> Compressed(Canvas canvas)
    {
        const byte DifferenceFromAbove = 2;
        var packed = new MemoryStream(256 * 1024);
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var line = new byte[(canvas.Width * 3) + 1];
            line[0] = DifferenceFromAbove;
            for (var y = 0; y < canvas.Height; y++)
            {
                var row = canvas.Row(y);
                var target = line.AsSpan(1);
                if (y == 0)
                {
                    row.CopyTo(target);
                }
                else
                {
                    Subtract(row, canvas.Row(y - 1), target);
                }

                zlib.Write(line);
            }
        }

        return packed.GetBuffer().AsSpan(0, (int)packed.Length);
    }

    private static void Subtract(ReadOnlySpan<byte> row, ReadOnlySpan<byte> above, Span<byte> target)
    {
        if (row.SequenceEqual(above))
        {
            target.Clear();
            return;
        }

        for (var index = 0; index < row.Length; index++)
        {
            target[index] = unchecked((byte)(row[index] - above[index]));
        }
    }

    private static void WriteChunk(MemoryStream file, string type, ReadOnlySpan<byte> content)
    {
        Span<byte> word = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(word, content.Length);
        file.Write(word);
        var name = Encoding.ASCII.GetBytes(type);
        file.Write(name);
        file.Write(content);
        BinaryPrimitives.WriteUInt32BigEndian(word, ~Crc(Crc(uint.MaxValue, name), content));
        file.Write(word);
    }

    private static uint Crc(uint crc, ReadOnlySpan<byte> bytes)
    {
        foreach (var value in bytes)
        {
            crc = CrcTable[(crc ^ value) & 255] ^ (crc >> 8);
        }

        return crc;
    }

    private static uint[] MakeCrcTable()
    {
        var table = new uint[256];
        for (var index = 0u; index < 256; index++)
        {
            var value = index;
            for (var bit = 0; bit < 8; bit++)
            {
                value = (value & 1) != 0 ? 0xEDB88320u ^ (value >> 1) : value >> 1;
            }

            table[index] = value;
        }

        return table;
    }
}
