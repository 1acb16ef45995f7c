using System.Buffers.Binary;
using System.Text;

namespace CatchUpSim.Model.Checkpoints;

/// <summary>Reads what <see cref="WorldWriter"/> wrote, in the same order.</summary>
internal sealed class WorldReader(ReadOnlyMemory<byte> bytes)
{
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private int _position;

    public bool IsAtEnd => _position == bytes.Length;

    public int ReadInteger() => BinaryPrimitives.ReadInt32LittleEndian(Take(sizeof(int)));

    public bool ReadFlag() => ReadInteger() != 0;

    public long ReadLong() => BinaryPrimitives.ReadInt64LittleEndian(Take(sizeof(long)));

    public double ReadNumber() => BitConverter.Int64BitsToDouble(ReadLong());

    /// <summary>A text; equal texts are one object, because a chronicle repeats a few of them many times.</summary>
    public string ReadText()
    {
        string text = Encoding.UTF8.GetString(ReadBytes());
        if (_texts.TryGetValue(text, out string? known))
        {
            return known;
        }

        _texts.Add(text, text);
        return text;
    }

    public ReadOnlySpan<byte> ReadBytes() => Take(ReadInteger());

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count < 0 || count > bytes.Length - _position)
        {
            throw new CheckpointRefusedException("a world of the checkpoint is shorter than it says");
        }

        ReadOnlySpan<byte> taken = bytes.Span.Slice(_position, count);
        _position += count;
        return taken;
    }
}
