using System.Runtime.InteropServices;

namespace CatchUpSim.Experiments.Statistics.Collecting;

/// <summary>
/// Values of many series in many runs, kept in memory up to a limit and in a temporary file beyond it, so that memory
/// stays flat from a hundred runs to ten thousand. Single precision, which is more than a quantile of runs deserves.
/// </summary>
internal sealed class SeriesArchive : IDisposable
{
    /// <summary>Runs that are laid out together, so that reading one series makes few jumps.</summary>
    private const int RunsPerChunk = 64;

    private readonly int _series;
    private readonly int _months;
    private readonly int _chunksInMemory;
    private readonly string _folder;
    private readonly List<float[]> _chunks = [];
    private float[] _current;
    private FileStream? _file;

    /// <summary>Initializes a new instance of the <see cref="SeriesArchive"/> class, empty.</summary>
    /// <param name="series">Number of series of a run.</param>
    /// <param name="months">Number of months of a series.</param>
    /// <param name="memoryLimit">Bytes beyond which values go to a file.</param>
    /// <param name="folder">Folder of the temporary file.</param>
    public SeriesArchive(int series, int months, long memoryLimit, string folder)
    {
        _series = series;
        _months = months;
        _folder = folder;
        _current = new float[RunsPerChunk * series * months];
        _chunksInMemory = (int)Math.Min(int.MaxValue, memoryLimit / Math.Max(1L, _current.Length * (long)sizeof(float)));
    }

    /// <summary>Gets the number of runs.</summary>
    public int Runs { get; private set; }

    private long ChunkBytes => _current.Length * (long)sizeof(float);

    /// <summary>The place of one series of the run that is being added; filled before <see cref="CompleteRun"/>.</summary>
    public Span<float> Place(int series) => _current.AsSpan(Offset(series, Runs % RunsPerChunk), _months);

    /// <summary>Closes the run whose series have been filled.</summary>
    /// <exception cref="IOException">The temporary file cannot be written; the archive is what it was before the run.</exception>
    public void CompleteRun()
    {
        if ((Runs + 1) % RunsPerChunk == 0)
        {
            CompleteChunk();
        }

        Runs++;
    }

    /// <summary>Reads one series of all runs: run by run, within it month by month. Safe on several threads.</summary>
    public void Read(int series, Span<float> into)
    {
        int taken = 0;
        for (int chunk = 0; taken < Runs; chunk++)
        {
            int runs = Math.Min(RunsPerChunk, Runs - taken);
            ReadChunk(chunk, series, into.Slice(taken * _months, runs * _months));
            taken += runs;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file?.Dispose();

    private void CompleteChunk()
    {
        if (_chunks.Count < _chunksInMemory)
        {
            _chunks.Add(_current);
            _current = new float[_current.Length];
            return;
        }

        _file ??= Open(_folder);
        long position = ((Runs / RunsPerChunk) - _chunks.Count) * ChunkBytes;
        RandomAccess.Write(_file.SafeFileHandle, MemoryMarshal.AsBytes(_current.AsSpan()), position);
    }

    private void ReadChunk(int chunk, int series, Span<float> into)
    {
        int offset = Offset(series, 0);
        if (chunk == Runs / RunsPerChunk)
        {
            _current.AsSpan(offset, into.Length).CopyTo(into);
        }
        else if (chunk < _chunks.Count)
        {
            _chunks[chunk].AsSpan(offset, into.Length).CopyTo(into);
        }
        else
        {
            long position = ((chunk - _chunks.Count) * ChunkBytes) + (offset * (long)sizeof(float));
            Span<byte> bytes = MemoryMarshal.AsBytes(into);
            while (bytes.Length > 0)
            {
                int read = RandomAccess.Read(_file!.SafeFileHandle, bytes, position);
                bytes = bytes[read..];
                position += read > 0 ? read : throw new EndOfStreamException("The temporary file of the statistics is too short.");
            }
        }
    }

    private int Offset(int series, int run) => ((series * RunsPerChunk) + run) * _months;

    private static FileStream Open(string folder)
    {
        string path = Path.Combine(folder, Path.GetRandomFileName());
        var file = new FileStream(
            path,
            new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.ReadWrite,
                BufferSize = 0,
                Options = FileOptions.DeleteOnClose,
            });

        // Where open files may be removed, a process that is killed leaves nothing behind either.
        if (!OperatingSystem.IsWindows())
        {
            File.Delete(path);
        }

        return file;
    }
}
