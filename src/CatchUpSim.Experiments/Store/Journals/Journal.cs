using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;

namespace CatchUpSim.Experiments.Store;

/// <summary>
/// What a long study computes, run by run in one file, so that a study that is ended, even by a kill, is taken up where it was: what was
/// computed is read, and the rest computed. It lies in the study's folder until the study is complete.
/// </summary>
/// <remarks>
/// Layout: mark, length and bytes of the heading (JSON), then entries: a key, the length of the bytes, their SHA-256, the
/// bytes. An entry that was cut off ends the file; one whose bytes do not fit their hash is not there.
/// </remarks>
public sealed class Journal : IDisposable
{
    /// <summary>Bytes that a journal usually holds at most: twenty thousand runs or so. What comes later is not kept, and computed again.</summary>
    public const long UsualLimit = 8L << 30;

    private const int LargestHeading = 1 << 20;

    private const int EntryHead = (2 * sizeof(int)) + SHA256.HashSizeInBytes;

    private readonly SafeFileHandle _file;
    private readonly long _limit;
    private readonly Lock _gate = new();
    private readonly Dictionary<int, (long Offset, int Length)> _kept = [];
    private readonly HashSet<int> _read = [];
    private long _end;
    private bool _isFull;

    private Journal(string path, JournalHeading heading, long limit)
    {
        _limit = limit;
        _file = File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        try
        {
            if (HeadingIn(_file, out _end) == heading)
            {
                Find();
            }
            else
            {
                Begin(heading);
            }
        }
        catch
        {
            _file.Dispose();
            throw;
        }
    }

    /// <summary>Gets the number of runs that it holds.</summary>
    public int Count => _kept.Count;

    private static ReadOnlySpan<byte> Mark => "CUSruns1"u8;

    /// <summary>Takes up the journal of a study, or begins one where there is none, or one of another study.</summary>
    /// <param name="path">The file.</param>
    /// <param name="heading">What decides the runs of the study.</param>
    /// <param name="limit">Bytes that it holds at most.</param>
    /// <returns>The journal, or null where no file can be written: a study can do without.</returns>
    public static Journal? Open(string path, JournalHeading heading, long limit = UsualLimit)
    {
        try
        {
            return new Journal(path, heading, limit);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>What the journal in a file is of, or null where there is none.</summary>
    public static JournalHeading? HeadingOf(string path)
    {
        try
        {
            using SafeFileHandle file = File.OpenHandle(path);
            return HeadingIn(file, out _);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>What was kept under a key, or null when nothing was or it is damaged. From any thread.</summary>
    public ReadOnlyMemory<byte>? Read(int key)
    {
        (long Offset, int Length) entry;
        lock (_gate)
        {
            if (!_kept.TryGetValue(key, out entry))
            {
                return null;
            }
        }

        var bytes = new byte[EntryHead + entry.Length];
        if (!TryRead(_file, bytes, entry.Offset))
        {
            return null;
        }

        ReadOnlyMemory<byte> content = bytes.AsMemory(EntryHead);
        ReadOnlySpan<byte> hash = bytes.AsSpan(2 * sizeof(int), SHA256.HashSizeInBytes);

        // Not as one expression: a null beside memory is taken for empty memory.
        if (!SHA256.HashData(content.Span).AsSpan().SequenceEqual(hash))
        {
            return null;
        }

        lock (_gate)
        {
            _read.Add(key);
        }

        return content;
    }

    /// <summary>Whether what was kept under a key was read from here. From any thread.</summary>
    public bool HasGiven(int key)
    {
        lock (_gate)
        {
            return _read.Contains(key);
        }
    }

    /// <summary>Keeps something under a key. From any thread.</summary>
    public void Keep(int key, ReadOnlyMemory<byte> content)
    {
        var head = new byte[EntryHead];
        BinaryPrimitives.WriteInt32LittleEndian(head, key);
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(sizeof(int)), content.Length);
        SHA256.HashData(content.Span, head.AsSpan(2 * sizeof(int)));
        lock (_gate)
        {
            if (!_isFull && _end + EntryHead + content.Length <= _limit)
            {
                Append(key, [head, content]);
            }
        }
    }

    /// <summary>Closes it. What it holds stays for the study that takes it up.</summary>
    public void Dispose() => _file.Dispose();

    private static JournalHeading? HeadingIn(SafeFileHandle file, out long end)
    {
        end = 0;
        Span<byte> start = stackalloc byte[Mark.Length + sizeof(int)];
        if (!TryRead(file, start, 0) || !start[..Mark.Length].SequenceEqual(Mark))
        {
            return null;
        }

        int length = BinaryPrimitives.ReadInt32LittleEndian(start[Mark.Length..]);
        var bytes = new byte[length is > 0 and <= LargestHeading ? length : 0];
        end = start.Length + bytes.Length;
        return TryRead(file, bytes, start.Length) ? JournalHeading.Of(bytes) : null;
    }

    private static bool TryRead(SafeFileHandle file, Span<byte> bytes, long offset)
    {
        while (bytes.Length > 0)
        {
            int got = RandomAccess.Read(file, bytes, offset);
            if (got == 0)
            {
                return false;
            }

            bytes = bytes[got..];
            offset += got;
        }

        return true;
    }

    private void Begin(JournalHeading heading)
    {
        byte[] text = heading.ToBytes();
        var bytes = new byte[Mark.Length + sizeof(int) + text.Length];
        Mark.CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(Mark.Length), text.Length);
        text.CopyTo(bytes, Mark.Length + sizeof(int));
        RandomAccess.SetLength(_file, 0);
        RandomAccess.Write(_file, bytes, 0);
        _end = bytes.Length;
    }

    /// <summary>Finds the entries; what follows the last whole one is written over.</summary>
    private void Find()
    {
        long size = RandomAccess.GetLength(_file);
        Span<byte> head = stackalloc byte[EntryHead];
        while (_end + EntryHead <= size && TryRead(_file, head, _end))
        {
            int length = BinaryPrimitives.ReadInt32LittleEndian(head[sizeof(int)..]);
            if (length <= 0 || length > size - _end - EntryHead)
            {
                break;
            }

            _kept[BinaryPrimitives.ReadInt32LittleEndian(head)] = (_end, length);
            _end += EntryHead + length;
        }

        RandomAccess.SetLength(_file, _end);
    }

    /// <summary>
    /// Adds an entry. Where the disk is full, the results of the study need the room more than what would save computing them again; a run
    /// never fails by what keeps it.
    /// </summary>
    private void Append(int key, ReadOnlyMemory<byte>[] headAndContent)
    {
        try
        {
            RandomAccess.Write(_file, headAndContent, _end);
            int length = headAndContent[1].Length;
            _kept[key] = (_end, length);
            _end += EntryHead + length;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // A file that is too large for its system is told as a wrong argument.
            _isFull = true;
            _kept.Clear();
            RandomAccess.SetLength(_file, 0);
        }
    }
}
