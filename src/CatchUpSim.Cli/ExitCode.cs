namespace CatchUpSim.Cli;

/// <summary>What the process returns to its caller.</summary>
public static class ExitCode
{
    /// <summary>All went well.</summary>
    public const int Success = 0;

    /// <summary>Some runs of the study failed, or what was to be written could not be, as on a full disk, or the program itself failed.</summary>
    public const int Failure = 1;

    /// <summary>The command or a file is wrong, a folder that may not be written among them; nothing was written.</summary>
    public const int BadInput = 2;

    /// <summary>The study was stopped before its last run; what was done is kept.</summary>
    public const int Interrupted = 130;
}

/// <summary>The command or a file is wrong: the message is all that its author needs.</summary>
/// <param name="message">What is wrong, where, and what to do.</param>
public sealed class BadInputException(string message) : Exception(message);
