using System.Buffers.Binary;
using System.Text;

namespace CatchUpSim.Figures.Tests;

/// <summary>
/// Builds a TrueType file with three letters on 1,000 units: A is a square from 100 to 500, B is A moved right by 200,
/// C has a straight left side at 100 and one curve whose control point lies at 500.
/// </summary>
internal static class TinyFont
{
    public static byte[] Build(int mapFormat)
    {
        byte[] square = Simple([(100, 0, true), (100, 400, true), (500, 400, true), (500, 0, true)]);
        byte[] moved = [.. Words(-1, 0, 0, 0, 0, 0x0003, 1, 200, 0)];
        byte[] curve = Simple([(100, 0, true), (100, 400, true), (500, 200, false)]);
        byte[][] glyphs = [[], square, moved, curve];
        var locations = new List<byte>();
        var offset = 0;
        foreach (var glyph in glyphs.Append([]))
        {
            locations.AddRange(Long(offset));
            offset += glyph.Length;
        }

        var head = new byte[54];
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(18), 1000);
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(50), 1);
        var hhea = new byte[36];
        BinaryPrimitives.WriteInt16BigEndian(hhea.AsSpan(34), 3);
        return File(
        [
            ("cmap", [.. Words(0, 1, 3, mapFormat == 4 ? 1 : 10), .. Long(12), .. mapFormat == 4 ? SegmentMap()
                : GroupMap()]),
            ("glyf", [.. glyphs.SelectMany(glyph => glyph)]), ("head", head), ("hhea", hhea),
            ("hmtx", [.. Words(500, 0, 600, 100, 800, 300, 0)]), ("loca", [.. locations]),
                ("maxp", [.. Words(0, 1, 4)]),
        ]);
    }

    private static byte[] Simple((int X, int Y, bool IsOnCurve)[] points)
    {
        var flags = points.Select(point => (byte)(point.IsOnCurve ? 1 : 0));
        var xs = points.Select((point, index) => point.X - (index == 0 ? 0 : points[index - 1].X));
        var ys = points.Select((point, index) => point.Y - (index == 0 ? 0 : points[index - 1].Y));
        byte[] glyph = [.. Words(1, 0, 0, 0, 0, points.Length - 1, 0), .. flags, .. Words([.. xs]), .. Words([.. ys])];
        return glyph.Length % 2 == 0 ? glyph : [.. glyph, 0];
    }

    // Letters A to C by a delta; the last segment ends the table as the format demands.
    private static byte[] SegmentMap() =>
        [.. Words(4, 32, 0, 4, 0, 0, 0, 'C', 0xFFFF, 0, 'A', 0xFFFF, 1 - 'A', 1, 0, 0)];

    private static byte[] GroupMap() =>
        [.. Words(12, 0), .. Long(28), .. Long(0), .. Long(1), .. Long('A'), .. Long('C'), .. Long(1)];

    private static byte[] File((string Name, byte[] Content)[] tables)
    {
        var start = 12 + (16 * tables.Length);
        List<byte> directory = [.. Long(0x00010000), .. Words(tables.Length, 0, 0, 0)];
        var content = new List<byte>();
        foreach (var (name, bytes) in tables)
        {
            directory.AddRange([.. Encoding.ASCII.GetBytes(name), .. Long(0), .. Long(start + content.Count),
                .. Long(bytes.Length)]);
            content.AddRange(bytes);
        }

        return [.. directory, .. content];
    }

    private static IEnumerable<byte> Words(params int[] values) =>
        values.SelectMany(value => new[] { (byte)((value >> 8) & 255), (byte)(value & 255) });

    private static IEnumerable<byte> Long(int value) => Words((value >> 16) & 0xFFFF, value & 0xFFFF);
}
