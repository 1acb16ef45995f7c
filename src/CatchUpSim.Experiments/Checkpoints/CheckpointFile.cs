using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using CatchUpSim.Model.Checkpoints;
using Microsoft.Win32.SafeHandles;

namespace CatchUpSim.Experiments.Checkpoints;

/// <summary>A file of worlds, opened for reading; worlds are read one by one, from any thread.</summary>
public sealed class CheckpointFile : IDisposable
{
    private const int LargestHeading = 64 * 1024 * 1024;

    private readonly SafeFileHandle _file;
    private readonly string _path;
    private readonly Dictionary<int, CheckpointEntry> _entries;

    private CheckpointFile(string path, SafeFileHandle file)
    {
        _path = path;
        _file = file;
        Heading = ReadHeading();
        CheckpointEntry[] entries = ReadIndex();
        _entries = entries.ToDictionary(entry => entry.Replication);
        Replications = [.. entries.Select(entry => entry.Replication)];
    }

    /// <summary>Gets what the file says about itself.</summary>
    public CheckpointHeading Heading { get; }

    /// <summary>Gets the replications whose worlds it holds, in their order.</summary>
    public IReadOnlyList<int> Replications { get; }

    /// <summary>Opens a file.</summary>
    /// <exception cref="CheckpointRefusedException">It is none of ours, cut off, or written in another schema.</exception>
    public static CheckpointFile Open(string path)
    {
        SafeFileHandle? handle = null;
        try
        {
            handle = File.OpenHandle(path);
            return new CheckpointFile(path, handle);
        }
        catch (Exception error)
        {
            handle?.Dispose();
            throw error switch
            {
                CheckpointRefusedException => error,
                FileNotFoundException or DirectoryNotFoundException => new CheckpointRefusedException($"{path}: no such file"),
                UnauthorizedAccessException when Directory.Exists(path) => new CheckpointRefusedException($"{path} is a folder; name the checkpoint in it"),
                IOException or UnauthorizedAccessException or ArgumentException => new CheckpointRefusedException($"{path} cannot be read: {error.Message}"),
                _ => error,
            };
        }
    }

    /// <summary>The world of a replication.</summary>
    /// <exception cref="CheckpointRefusedException">Its bytes are damaged.</exception>
    public byte[] World(int replication)
    {
        CheckpointEntry entry = _entries[replication];
        byte[] packed = Read(entry.Offset, entry.Packed);
        var world = new byte[entry.Length];
        try
        {
            using var deflate = new DeflateStream(new MemoryStream(packed), CompressionMode.Decompress);
            deflate.ReadExactly(world);
        }
        catch (Exception error) when (error is InvalidDataException or EndOfStreamException)
        {
            throw Damaged(replication);
        }

        return SHA256.HashData(world).AsSpan().SequenceEqual(entry.Hash) ? world : throw Damaged(replication);
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private CheckpointHeading ReadHeading()
    {
        int markSize = CheckpointWriter.Mark.Length;
        long length = RandomAccess.GetLength(_file);
        byte[] start = length < markSize + sizeof(int) ? [] : Read(0, markSize + sizeof(int));
        if (start.Length == 0 || !start.AsSpan(0, markSize).SequenceEqual(CheckpointWriter.Mark))
        {
            throw new CheckpointRefusedException($"{_path} is no checkpoint of this program");
        }

        int size = BinaryPrimitives.ReadInt32LittleEndian(start.AsSpan(markSize));
        if (size < 0 || size > Math.Min(LargestHeading, length - start.Length))
        {
            throw CutOff();
        }

        CheckpointHeading heading = CheckpointHeading.Of(Read(start.Length, size))
            ?? throw new CheckpointRefusedException($"{_path} is no checkpoint of this program, or its heading is damaged");
        return string.Equals(heading.Schema, WorldSchema.Version(), StringComparison.Ordinal) ? heading
            : throw new CheckpointRefusedException(
                $"{_path} was written in schema {heading.Schema} by version {heading.Version}; this program reads schema "
                + $"{WorldSchema.Version()}: use the version that wrote it, or run the study anew with --checkpoint {heading.Month}");
    }

    private CheckpointEntry[] ReadIndex()
    {
        long length = RandomAccess.GetLength(_file);
        if (length < CheckpointWriter.TailSize)
        {
            throw CutOff();
        }

        byte[] tail = Read(length - CheckpointWriter.TailSize, CheckpointWriter.TailSize);
        long offset = BinaryPrimitives.ReadInt64LittleEndian(tail);
        int size = BinaryPrimitives.ReadInt32LittleEndian(tail.AsSpan(8));
        bool isWhole = tail.AsSpan(tail.Length - CheckpointWriter.Mark.Length).SequenceEqual(CheckpointWriter.Mark)
            && offset >= 0 && size >= 0 && offset + size == length - CheckpointWriter.TailSize;
        byte[] index = isWhole ? Read(offset, size) : throw CutOff();
        if (!SHA256.HashData(index).AsSpan().SequenceEqual(tail.AsSpan(12, SHA256.HashSizeInBytes)))
        {
            throw new CheckpointRefusedException($"{_path} is damaged: its index does not fit its hash");
        }

        return [.. Enumerable.Range(0, size / CheckpointEntry.Size).Select(i => CheckpointEntry.Read(index.AsSpan(i * CheckpointEntry.Size)))];
    }

    private byte[] Read(long offset, int count)
    {
        var bytes = new byte[count];
        int read = 0;
        while (read < count)
        {
            int got = RandomAccess.Read(_file, bytes.AsSpan(read), offset + read);
            read += got > 0 ? got : throw CutOff();
        }

        return bytes;
    }

    private CheckpointRefusedException CutOff() =>
        new($"{_path} is cut off; copy it again, or run the study anew with --checkpoint");

    private CheckpointRefusedException Damaged(int replication) =>
        new($"{_path} is damaged: the world of replication {replication} does not fit its hash");
}
