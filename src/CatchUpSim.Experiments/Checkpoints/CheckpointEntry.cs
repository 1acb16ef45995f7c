using System.Buffers.Binary;
using System.Security.Cryptography;

namespace CatchUpSim.Experiments.Checkpoints;

/// <summary>Where a world lies in its file.</summary>
/// <param name="Replication">Number of the replication.</param>
/// <param name="Offset">First byte of the packed world.</param>
/// <param name="Packed">Bytes of the packed world.</param>
/// <param name="Length">Bytes of the world.</param>
/// <param name="Hash">SHA-256 of the world.</param>
internal sealed record CheckpointEntry(int Replication, long Offset, int Packed, int Length, byte[] Hash)
{
    /// <summary>Bytes of an entry in the index.</summary>
    public const int Size = (3 * sizeof(int)) + sizeof(long) + SHA256.HashSizeInBytes;

    public void Write(Span<byte> bytes)
    {
        BinaryPrimitives.WriteInt32LittleEndian(bytes, Replication);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[4..], Offset);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[12..], Packed);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[16..], Length);
        Hash.CopyTo(bytes[20..]);
    }

    public static CheckpointEntry Read(ReadOnlySpan<byte> bytes) => new(
        BinaryPrimitives.ReadInt32LittleEndian(bytes),
        BinaryPrimitives.ReadInt64LittleEndian(bytes[4..]),
        BinaryPrimitives.ReadInt32LittleEndian(bytes[12..]),
        BinaryPrimitives.ReadInt32LittleEndian(bytes[16..]),
        bytes[20..Size].ToArray());
}
