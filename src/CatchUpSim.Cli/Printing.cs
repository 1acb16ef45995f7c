using System.Text;

namespace CatchUpSim.Cli;

/// <summary>Where results are printed; when that fails, it says so and not only why, which names no file.</summary>
/// <param name="target">What takes the text.</param>
internal sealed class Printing(TextWriter target) : TextWriter(target.FormatProvider)
{
    /// <inheritdoc/>
    public override Encoding Encoding => target.Encoding;

    /// <inheritdoc/>
    public override void Write(char value) => Try(() => target.Write(value));

    /// <inheritdoc/>
    public override void Write(string? value) => Try(() => target.Write(value));

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Try(() => target.Write(buffer, index, count));

    /// <inheritdoc/>
    public override void WriteLine() => Try(target.WriteLine);

    // A line is handed on as a whole, so that lines of several threads do not mix.

    /// <inheritdoc/>
    public override void WriteLine(string? value) => Try(() => target.WriteLine(value));

    /// <inheritdoc/>
    public override void Flush() => Try(target.Flush);

    private static void Try(Action write)
    {
        try
        {
            write();
        }
        catch (IOException error)
        {
            throw new NotPrintedException($"what was to be printed could not be written: {error.Message}", error);
        }
    }
}

/// <summary>Results could not be printed: the device is full, or nobody takes them any more.</summary>
/// <param name="message">What went wrong.</param>
/// <param name="cause">Why.</param>
public sealed class NotPrintedException(string message, Exception cause) : Exception(message, cause);
