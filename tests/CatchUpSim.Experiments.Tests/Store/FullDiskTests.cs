using CatchUpSim.Experiments.Store;
using CatchUpSim.Experiments.Sweeps;
using Microsoft.Data.Sqlite;

namespace CatchUpSim.Experiments.Tests.Store;

public sealed class FullDiskTests
{
    public static TheoryData<Exception> Full => new(
        new IOException("No space left on device", 28),
        new IOException("Disk quota exceeded", 122),
        new IOException("There is not enough space on the disk", unchecked((int)0x80070070)),
        new SqliteException("database or disk is full", 13),
        new SqliteException("disk I/O error", 10, 778),
        new UnusableStoreException("study.db cannot be written", new IOException("No space left on device", 28)));

    public static TheoryData<Exception> Refused => new(
        new IOException("Not a directory", 20),
        new UnauthorizedAccessException("Access to the path is denied"),
        new SqliteException("attempt to write a readonly database", 8),
        new SqliteException("disk I/O error", 10, 522),
        new UnusableStoreException("there are no parts to join"));

    [Theory]
    [MemberData(nameof(Full))]
    public void A_disk_without_room_is_known_however_it_was_noticed(Exception problem) => Assert.True(FullDisk.Stopped(problem));

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_place_that_may_not_be_written_and_a_file_that_is_cut_off_are_something_else(Exception problem) => Assert.False(FullDisk.Stopped(problem));
}
