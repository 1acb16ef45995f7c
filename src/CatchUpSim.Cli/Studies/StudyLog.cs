using System.Globalization;
using CatchUpSim.Reporting;
using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace CatchUpSim.Cli.Studies;

/// <summary>The log of a study: a file beside the manifest, and the terminal when asked for.</summary>
internal static class StudyLog
{
    private const string LineForm = "{Timestamp:yyyy-MM-dd HH:mm:ss.fff} {Level:u3} {Message:lj}{NewLine}{Exception}";

    /// <summary>Opens the log.</summary>
    /// <param name="output">The study's folder.</param>
    /// <param name="console">Where it is printed as well, or null.</param>
    public static Logger Open(StudyOutput output, TextWriter? console)
    {
        LoggerConfiguration configuration = new LoggerConfiguration().MinimumLevel.Debug();
        configuration = output.KeepsOlder ? configuration.WriteTo.Sink(new WaitingSink(output)) : ToFile(configuration, output.Folder.Log);
        return (console is null ? configuration : configuration.WriteTo.Sink(new WriterSink(console))).CreateLogger();
    }

    private static LoggerConfiguration ToFile(LoggerConfiguration configuration, string file) =>
        configuration.WriteTo.File(file, outputTemplate: LineForm, formatProvider: CultureInfo.InvariantCulture);

    /// <summary>
    /// Keeps entries until the older study, whose log has the same name, has made room. If it never does, they are added to its log: they
    /// tell what was attempted here.
    /// </summary>
    private sealed class WaitingSink(StudyOutput output) : ILogEventSink, IDisposable
    {
        private readonly Lock _writing = new();
        private readonly List<LogEvent> _waiting = [];
        private Logger? _file;

        public void Emit(LogEvent logEvent)
        {
            lock (_writing)
            {
                _waiting.Add(logEvent);
                if (!output.KeepsOlder)
                {
                    Flush();
                }
            }
        }

        public void Dispose()
        {
            Flush();
            _file?.Dispose();
        }

        private void Flush()
        {
            _file ??= ToFile(new LoggerConfiguration().MinimumLevel.Debug(), output.Folder.Log).CreateLogger();
            _waiting.ForEach(_file.Write);
            _waiting.Clear();
        }
    }

    /// <summary>Prints entries where the command prints everything else.</summary>
    private sealed class WriterSink(TextWriter writer) : ILogEventSink
    {
        public void Emit(LogEvent logEvent) =>
            writer.WriteLine(
                $"{logEvent.Level.ToString().ToLowerInvariant()}: {logEvent.RenderMessage(CultureInfo.InvariantCulture)}");
    }
}
