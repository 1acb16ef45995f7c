using System.Buffers.Binary;
using System.Text;

namespace CatchUpSim.Figures;

/// <summary>Reads numbers out of the tables of a TrueType file.</summary>
internal sealed class FontTables
{
    private readonly byte[] _file;
    private readonly Dictionary<string, int> _offsets = new(StringComparer.Ordinal);

    /// <summary>Reads the directory of a font file.</summary>
    public FontTables(byte[] file)
    {
        _file = file;
        if (UInt32(0) is not (0x00010000 or 0x74727565))
        {
            throw new InvalidDataException("The file is not a TrueType font with outlines.");
        }

        for (var table = 0; table < UInt16(4); table++)
        {
            var entry = 12 + (table * 16);
            _offsets[Encoding.ASCII.GetString(file, entry, 4)] = checked((int)UInt32(entry + 8));
        }
    }

    /// <summary>Offset of a table.</summary>
    public int Offset(string table) => _offsets.TryGetValue(table, out var offset)
        ? offset
        : throw new InvalidDataException($"The font has no table '{table}'.");

    /// <summary>A byte.</summary>
    public byte Byte(int at) => _file[at];

    /// <summary>An unsigned number of two bytes.</summary>
    public int UInt16(int at) => BinaryPrimitives.ReadUInt16BigEndian(_file.AsSpan(at));

    /// <summary>A signed number of two bytes.</summary>
    public int Int16(int at) => BinaryPrimitives.ReadInt16BigEndian(_file.AsSpan(at));

    /// <summary>An unsigned number of four bytes.</summary>
    public uint UInt32(int at) => BinaryPrimitives.ReadUInt32BigEndian(_file.AsSpan(at));
}
