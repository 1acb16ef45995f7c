using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace CatchUpSim.Scenarios.Nodes;

/// <summary>
/// Reads a text as YAML events and ends at the first one that makes the rest meaningless. It also bounds the depth, so
/// that whoever walks the tree afterwards may call itself.
/// </summary>
internal sealed class EventGuard
{
    public const int DeepestNesting = 64;
    private readonly SourceText source;
    private readonly Parser parser;
    private int depth;

    public EventGuard(SourceText source)
    {
        this.source = source;
        parser = new Parser(new StringReader(source.Text));
    }

    /// <summary>The next event.</summary>
    /// <exception cref="UnreadableTextException">There is none.</exception>
    public ParsingEvent Next()
    {
        ParsingEvent current = Advance();
        depth += current.NestingIncrease;
        // The stream and the document are two levels of their own.
        if (depth > DeepestNesting + 2)
        {
            throw Unreadable(current.Start, $"is nested deeper than {DeepestNesting} levels");
        }

        return current;
    }

    public Position At(Mark mark) => new(source.File, Math.Max(1, (int)mark.Line), Math.Max(1, (int)mark.Column));

    public UnreadableTextException Unreadable(Mark mark, string message) => new(At(mark), message);

    private ParsingEvent Advance()
    {
        try
        {
            return parser.MoveNext() ? parser.Current! : throw Unreadable(Mark.Empty, "ends too early");
        }
        catch (YamlException exception)
        {
            throw Unreadable(exception.Start, "is no valid YAML: " + Soften(exception.Message) + AdviseQuotes(exception.Start));
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException
            or IndexOutOfRangeException or NullReferenceException or InvalidCastException
            or FormatException or OverflowException)
        {
            // Some damaged texts break the YAML library itself; to the author that is one more syntax error.
            throw Unreadable(parser.Current?.End ?? Mark.Empty, "is no valid YAML");
        }
    }

    // Inside {…} and […] a bracket begins a list, so an unquoted number ends before its provenance.
    private string AdviseQuotes(Mark mark) => mark.Index < source.Text.Length && source.Text[(int)mark.Index] == '['
        ? " (inside {…} a value with its provenance must stand in quotes, such as \"0.3 [S1-1]\")"
        : string.Empty;

    private static string Soften(string message)
    {
        string first = message.Length == 0
            ? "it cannot be parsed"
            : char.ToLowerInvariant(message[0]) + message[1..].TrimEnd('.');
        return message.Contains("invalid mapping", StringComparison.OrdinalIgnoreCase)
            || message.Contains("mapping values are not allowed", StringComparison.OrdinalIgnoreCase)
            ? first + " (a text that contains ': ' must stand in quotes)"
            : first;
    }
}

/// <summary>Reading must end here: nothing that follows would make sense.</summary>
internal sealed class UnreadableTextException(Position position, string message) : Exception(message)
{
    public Position Position { get; } = position;
}
