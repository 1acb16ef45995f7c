using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CatchUpSim.Experiments.Store;

/// <summary>
/// Tells a disk without room from a place that may not be written. The former is a failure of the machine, whatever was asked for; the
/// latter is a place badly chosen.
/// </summary>
public static class FullDisk
{
    // No space left and quota exceeded: as Linux, macOS and Windows number them. No number means anything else of a file elsewhere.
    private static readonly int[] Codes =
    [
        28, 122, 69,
        unchecked((int)0x80070070), unchecked((int)0x80070027), unchecked((int)0x8007050F),
    ];

    // A write that failed (SQLITE_IOERR_WRITE): SQLite tells a quota or a limit of the size of files so.
    private const int FailedWrite = 778;

    /// <summary>Whether a full disk is what stopped something, at whatever depth it was noticed.</summary>
    public static bool Stopped(Exception problem)
    {
        for (Exception? cause = problem; cause is not null; cause = cause.InnerException)
        {
            if (cause is SqliteException { SqliteErrorCode: raw.SQLITE_FULL } or SqliteException { SqliteExtendedErrorCode: FailedWrite } || (cause is IOException && Codes.Contains(cause.HResult)))
            {
                return true;
            }
        }

        return false;
    }
}
