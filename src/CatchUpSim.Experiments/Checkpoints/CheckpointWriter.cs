using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.IO.Compression;
using System.Security.Cryptography;

namespace CatchUpSim.Experiments.Checkpoints;

/// <summary>
/// Writes the worlds of a study at one month into one file, in the order of their replications. It is written beside its
/// place and moved there when complete. At most the window of the ensemble is held in memory.
/// </summary>
/// <remarks>
/// Layout: length and bytes of the heading (JSON), the packed worlds, the index, and a tail of fixed size with the
/// place and hash of the index. A reader begins at the tail, so that a cut-off file is recognised.
/// </remarks>
public sealed class CheckpointWriter : IRunSink, IDisposable
{
    /// <summary>Bytes at the end: offset and length of the index, its hash, the mark.</summary>
    internal const int TailSize = sizeof(long) + sizeof(int) + SHA256.HashSizeInBytes + MarkSize;

    private const int MarkSize = 8;

    private readonly string _path;
    private readonly FileStream _file;
    private readonly ConcurrentDictionary<int, byte[]> _waiting = new();
    private readonly List<CheckpointEntry> _entries = [];
    private bool _completed;

    private CheckpointWriter(string path, CheckpointHeading heading)
    {
        _path = path;

        // Without a buffer, what does not fit on the disk is known at its own world and not at a later one.
        _file = new FileStream(PartialPath, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);
        byte[] bytes = heading.ToBytes();
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
        _file.Write(Mark);
        _file.Write(length);
        _file.Write(bytes);
    }

    /// <summary>The first and the last eight bytes.</summary>
    internal static ReadOnlySpan<byte> Mark => "CUSworld"u8;

    /// <summary>Gets the number of worlds written so far.</summary>
    public int Count => _entries.Count;

    private string PartialPath => _path + ".partial";

    /// <summary>Begins a file.</summary>
    public static CheckpointWriter Create(string path, CheckpointHeading heading) => new(path, heading);

    /// <summary>Keeps a world until its run is handed over; called on several threads.</summary>
    /// <param name="replication">Number of the replication.</param>
    /// <param name="world">The world as bytes.</param>
    public void Keep(int replication, byte[] world)
    {
        using var packed = new MemoryStream();
        packed.Write(SHA256.HashData(world));
        using (var deflate = new DeflateStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            deflate.Write(world);
        }

        // The length in front of the hash tells a reader how much to expect.
        byte[] bytes = [.. BitConverter.GetBytes(world.Length), .. packed.ToArray()];
        _waiting[replication] = bytes;
    }

    /// <inheritdoc/>
    public void Accept(RunRecord run)
    {
        ArgumentNullException.ThrowIfNull(run);
        if (!_waiting.TryRemove(run.Replication, out byte[]? kept) || run.Result is null)
        {
            return;
        }

        const int Prefix = sizeof(int) + SHA256.HashSizeInBytes;
        long place = _file.Position;
        try
        {
            _file.Write(kept.AsSpan(Prefix));
        }
        catch (IOException)
        {
            _file.SetLength(place);
            throw;
        }

        _entries.Add(new CheckpointEntry(
            run.Result.Replication, place, kept.Length - Prefix, BitConverter.ToInt32(kept), kept[sizeof(int)..Prefix]));
    }

    /// <summary>Writes the index and puts the file in its place.</summary>
    public void Complete()
    {
        var index = new byte[_entries.Count * CheckpointEntry.Size];
        for (int i = 0; i < _entries.Count; i++)
        {
            _entries[i].Write(index.AsSpan(i * CheckpointEntry.Size));
        }

        Span<byte> tail = stackalloc byte[TailSize];
        BinaryPrimitives.WriteInt64LittleEndian(tail, _file.Position);
        BinaryPrimitives.WriteInt32LittleEndian(tail[8..], index.Length);
        SHA256.HashData(index, tail[12..]);
        Mark.CopyTo(tail[^MarkSize..]);
        _file.Write(index);
        _file.Write(tail);
        _file.Dispose();
        File.Move(PartialPath, _path, overwrite: true);
        _completed = true;
    }

    /// <summary>Closes the file; one that was not completed leaves nothing behind.</summary>
    public void Dispose()
    {
        _file.Dispose();
        if (!_completed)
        {
            File.Delete(PartialPath);
        }
    }
}
