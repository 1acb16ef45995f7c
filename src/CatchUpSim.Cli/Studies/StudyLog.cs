using System.Globalization;
using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace CatchUpSim.Cli.Studies;

/// <summary>The log of a study: a file beside the manifest, and the terminal when asked for.</summary>
internal static class StudyLog
{
    private const string LineForm = "{Timestamp:yyyy-MM-dd HH:mm:ss.fff} {Level:u3} {Message:lj}{NewLine}{Exception}";

    /// <summary>Opens the log.</summary>
    /// <param name="file">Its file.</param>
    /// <param name="console">Where it is printed as well, or null.</param>
    public static Logger Open(string file, TextWriter? console)
    {
        LoggerConfiguration configuration = new LoggerConfiguration()
            .MinimumLevel.Debug()
            .WriteTo.File(file, outputTemplate: LineForm, formatProvider: CultureInfo.InvariantCulture);
        return (console is null ? configuration : configuration.WriteTo.Sink(new WriterSink(console))).CreateLogger();
    }

    /// <summary>Prints entries where the command prints everything else.</summary>
    private sealed class WriterSink(TextWriter writer) : ILogEventSink
    {
        public void Emit(LogEvent logEvent) =>
            writer.WriteLine(
                $"{logEvent.Level.ToString().ToLowerInvariant()}: {logEvent.RenderMessage(CultureInfo.InvariantCulture)}");
    }
}
