using CatchUpSim.Experiments.Store;

namespace CatchUpSim.Cli;

/// <summary>What it means for the caller that something cannot be written.</summary>
internal static class Unwritten
{
    /// <summary>Does something that writes, and tells why it cannot.</summary>
    /// <exception cref="BadInputException">A place may not be written.</exception>
    /// <exception cref="IOException">The disk is full.</exception>
    public static T Told<T>(Func<T> write)
    {
        try
        {
            return write();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Of(error, error.Message);
        }
    }

    /// <summary>A full disk is a failure, as in the middle of a study; anything else is a place badly chosen.</summary>
    /// <param name="problem">Why it cannot be written.</param>
    /// <param name="message">What to say of it.</param>
    public static Exception Of(Exception problem, string message) =>
        FullDisk.Stopped(problem) ? new IOException(message, problem) : new BadInputException(message);
}
