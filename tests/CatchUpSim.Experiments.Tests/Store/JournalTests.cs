using CatchUpSim.Experiments.Store;
using CatchUpSim.Model.Checkpoints;
using CatchUpSim.Model.Observation;

namespace CatchUpSim.Experiments.Tests.Store;

public sealed class JournalTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<int> _computed = [];

    private string Path => System.IO.Path.Combine(_folder.Path, "runs.journal");

    private static JournalHeading Heading { get; } = new() { Program = "p", Worlds = "a\nb", Seed = 7, Recording = "focal" };

    [Fact]
    public void A_run_that_was_computed_is_read_by_the_study_that_takes_the_journal_up_and_is_the_same()
    {
        byte[] first = ResultBytes.Write(Take(0, 1, 2)[1]);
        Assert.Equal([0, 1, 2], _computed);
        Assert.Equal(first, ResultBytes.Write(Take(1, 2, 3)[0]));
        Assert.Equal([0, 1, 2, 3], _computed);
    }

    [Fact]
    public void Worlds_of_one_replication_are_kept_apart()
    {
        using (Journal journal = Journal.Open(Path, Heading)!)
        {
            journal.Over(Compute, 0, 2)(5);
            journal.Over(replication => Compute(replication) with { StateHash = "other" }, 1, 2)(5);
        }

        using Journal again = Journal.Open(Path, Heading)!;
        Assert.Equal(2, again.Count);
        Assert.Equal("hash-5", again.Over(Compute, 0, 2)(5).StateHash);
        Assert.Equal("other", again.Over(Compute, 1, 2)(5).StateHash);
    }

    [Fact]
    public void A_journal_that_was_cut_off_goes_on_after_its_last_whole_run()
    {
        Take(0, 1, 2);
        using (FileStream file = File.OpenWrite(Path))
        {
            file.SetLength(file.Length - 100);
        }

        Take(0, 1, 2);
        Assert.Equal([0, 1, 2, 2], _computed);
        Take(0, 1, 2);
        Assert.Equal(4, _computed.Count);
    }

    [Fact]
    public void A_run_whose_bytes_were_damaged_is_computed_again()
    {
        Take(0, 1, 2);
        using (FileStream file = File.OpenWrite(Path))
        {
            file.Position = file.Length / 2;
            file.Write([0x55, 0xAA, 0x55, 0xAA]);
        }

        Take(0, 1, 2);
        Assert.Equal([0, 1, 2, 1], _computed);
    }

    [Theory]
    [InlineData("program")]
    [InlineData("worlds")]
    [InlineData("seed")]
    [InlineData("recording")]
    public void The_journal_of_another_study_is_begun_anew(string what)
    {
        Take(0, 1);
        using (Journal journal = Journal.Open(Path, Other(what))!)
        {
            Assert.Equal(0, journal.Count);
        }

        Assert.Equal(Other(what), Journal.HeadingOf(Path));
    }

    [Fact]
    public void A_file_that_is_no_journal_has_no_heading_and_is_begun_anew()
    {
        File.WriteAllText(Path, "CUSruns1 is how it begins, and no more");
        Assert.Null(Journal.HeadingOf(Path));
        Take(0);
        Assert.Equal(Heading, Journal.HeadingOf(Path));
    }

    [Fact]
    public void A_run_that_failed_is_not_kept()
    {
        using (Journal journal = Journal.Open(Path, Heading)!)
        {
            journal.Over(replication => Compute(replication) with { Failure = new RunFailure(SyntheticRuns.Start, "firm", "cash", "off") })(0);
        }

        Take(0);
        Assert.Equal([0, 0], _computed);
    }

    [Fact]
    public void A_journal_keeps_no_more_than_its_limit_and_the_rest_is_computed_again()
    {
        Take(0);
        long limit = (2 * new FileInfo(Path).Length) + 100;
        for (int time = 0; time < 2; time++)
        {
            using Journal journal = Journal.Open(Path, Heading, limit)!;
            Array.ForEach([0, 1, 2], replication => journal.Over(Compute)(replication));
            Assert.InRange(new FileInfo(Path).Length, 1, limit);
        }

        Assert.Equal([0, 1, 2, 2], _computed);
    }

    [Theory]
    [InlineData(0, 2)]
    [InlineData(-1, 1)]
    public void A_limit_is_what_a_journal_may_hold_to_the_byte(int spare, int kept)
    {
        Take(0, 1);
        long limit = new FileInfo(Path).Length + spare;
        File.Delete(Path);
        using Journal journal = Journal.Open(Path, Heading, limit)!;
        Array.ForEach([0, 1], replication => journal.Over(Compute)(replication));
        Assert.Equal(kept, journal.Count);
    }

    [Fact]
    public void What_a_journal_keeps_it_gives_at_once_and_says_what_it_has_given()
    {
        using Journal journal = Journal.Open(Path, Heading)!;
        Func<int, RunResult> over = journal.Over(Compute);
        over(0);
        over(1);
        over(1);
        Assert.Equal([0, 1], _computed);
        Assert.Equal((false, true), (journal.HasGiven(0), journal.HasGiven(1)));
    }

    [Fact]
    public void Nothing_of_another_study_is_left_in_a_journal_that_is_begun_anew()
    {
        Take(0, 1);
        Journal.Open(Path, Other("program"))!.Dispose();
        using Journal again = Journal.Open(Path, Other("program"))!;
        Assert.Equal(0, again.Count);
    }

    [Fact]
    public void A_run_that_was_cut_off_leaves_no_trace_in_the_file()
    {
        Take(0, 1);
        long whole = new FileInfo(Path).Length;
        Take(2);
        using (FileStream file = File.OpenWrite(Path))
        {
            file.SetLength(file.Length - 1);
        }

        using Journal journal = Journal.Open(Path, Heading)!;
        Assert.Equal((2, whole), (journal.Count, new FileInfo(Path).Length));
    }

    [Fact]
    public void Zeros_that_a_crash_left_at_the_end_are_no_run()
    {
        Take(0, 1);
        using (FileStream file = File.OpenWrite(Path))
        {
            file.SetLength(file.Length + 1000);
        }

        Take(0, 1);
        Assert.Equal([0, 1], _computed);
    }

    [Fact]
    public void A_journal_of_another_layout_is_begun_anew()
    {
        Take(0);
        using (FileStream file = File.OpenWrite(Path))
        {
            file.Write("CUSruns0"u8);
        }

        Assert.Null(Journal.HeadingOf(Path));
        Take(0);
        Assert.Equal([0, 0], _computed);
    }

    [Fact]
    public void Replications_of_several_worlds_are_kept_apart()
    {
        using Journal journal = Journal.Open(Path, Heading)!;
        journal.Over(Compute, 1, 2)(5);
        journal.Over(Compute, 0, 2)(6);
        Assert.Equal([5, 6], _computed);
    }

    [Fact]
    public void A_study_does_without_a_journal_where_none_can_be_written() =>
        Assert.Null(Journal.Open(System.IO.Path.Combine(_folder.Path, "no", "such", "folder"), Heading));

    [Fact]
    public void Threads_write_into_one_journal_and_every_run_is_found_again()
    {
        using (Journal journal = Journal.Open(Path, Heading)!)
        {
            Func<int, RunResult> over = journal.Over(new SyntheticRuns().Run);
            Parallel.For(0, 64, new ParallelOptions { MaxDegreeOfParallelism = 4 }, replication => over(replication));
        }

        Assert.Equal(Enumerable.Range(0, 64).Select(i => $"hash-{i}"), Take([.. Enumerable.Range(0, 64)]).Select(run => run.StateHash));
        Assert.Empty(_computed);
    }

    public void Dispose() => _folder.Dispose();

    private static JournalHeading Other(string what) => what switch
    {
        "program" => Heading with { Program = "q" },
        "worlds" => Heading with { Worlds = "a" },
        "seed" => Heading with { Seed = 8 },
        _ => Heading with { Recording = "all" },
    };

    private RunResult[] Take(params int[] replications)
    {
        using Journal journal = Journal.Open(Path, Heading)!;
        return [.. replications.Select(journal.Over(Compute))];
    }

    private RunResult Compute(int replication)
    {
        _computed.Add(replication);
        return new SyntheticRuns().Run(replication);
    }
}
