using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace CatchUpSim.Model.Checkpoints;

/// <summary>Writes numbers and texts one after another into bytes, low byte first on every machine.</summary>
internal sealed class WorldWriter
{
    private readonly ArrayBufferWriter<byte> _bytes = new(1 << 20);

    public byte[] ToArray() => _bytes.WrittenSpan.ToArray();

    public void Write(int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(_bytes.GetSpan(sizeof(int)), value);
        _bytes.Advance(sizeof(int));
    }

    public void Write(bool value) => Write(value ? 1 : 0);

    public void Write(long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(_bytes.GetSpan(sizeof(long)), value);
        _bytes.Advance(sizeof(long));
    }

    /// <summary>The bits and not the value: not-a-number keeps its payload.</summary>
    public void Write(double value) => Write(BitConverter.DoubleToInt64Bits(value));

    public void Write(string text)
    {
        Write(Encoding.UTF8.GetByteCount(text));
        Encoding.UTF8.GetBytes(text, _bytes);
    }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        Write(bytes.Length);
        _bytes.Write(bytes);
    }
}
