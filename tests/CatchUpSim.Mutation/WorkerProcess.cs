using System.Diagnostics;

namespace CatchUpSim.Mutation;

/// <summary>This program in a process of its own.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(4);

    private readonly Process _process;

    /// <summary>Starts it and waits for its first line.</summary>
    public WorkerProcess(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(WorkerProcess).Assembly.Location, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // A mutant that loops while it allocates ends by itself, at 3 GB.
        start.Environment["DOTNET_GCHeapHardLimit"] = "0xC0000000";
        _process = Process.Start(start) ?? throw new InvalidOperationException("a process could not be started");
        _process.ErrorDataReceived += static (_, _) => { };
        _process.BeginErrorReadLine();
        First = Line(TimeSpan.FromMinutes(30));
    }

    /// <summary>The first line it said; null when it ended without one.</summary>
    public string? First { get; }

    /// <summary>What it says of a mutant; null when it ended instead.</summary>
    public string? Ask(int mutant)
    {
        try
        {
            _process.StandardInput.WriteLine(Numbers.Text(mutant));
            _process.StandardInput.Flush();
        }
        catch (IOException)
        {
            return null;
        }

        return Line(Limit);
    }

    /// <summary>Lets it end.</summary>
    public void Close()
    {
        _process.StandardInput.Close();
        _process.WaitForExit(Limit);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    private string? Line(TimeSpan limit)
    {
        Task<string?> line = _process.StandardOutput.ReadLineAsync();
        return line.Wait(limit) ? line.Result : null;
    }
}
