namespace CatchUpSim.Cli.Tests.Sweeps;

/// <summary>Parts of several studies in a folder, and several commands that want its database.</summary>
public sealed class OtherStudyTests : SweepTest
{
    private string Parts => Path.Combine(Results, "parts");

    private string First => Path.Combine(Parts, "part-1-of-2.db");

    [Fact]
    public void Failures_tried_again_do_not_cost_another_study_its_finished_part()
    {
        Sweep("--shard", "1/2");
        byte[] before = File.ReadAllBytes(First);
        Rewrite("seed: 5", "seed: 6");

        Assert.Equal(ExitCode.BadInput, Sweep("--shard", "1/2", "--retry"));

        Assert.StartsWith($"error: {First} holds another study: seed '5' there, '6' here", Error.ToString(), StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(First));
        Assert.Equal([First], Directory.GetFiles(Parts));
    }

    [Fact]
    public void Failures_tried_again_in_a_finished_part_of_the_same_study_end_in_the_same_part()
    {
        Sweep("--shard", "1/2");
        string[] before = Tables(First);

        Assert.Equal((0, string.Empty), (Sweep("--shard", "1/2", "--retry"), Error.ToString()));
        Assert.Equal(before, Tables(First));
        Assert.Equal([First], Directory.GetFiles(Parts));
    }

    [Fact]
    public void Joining_parts_deletes_attempts_at_them_but_none_of_another_study()
    {
        Sweep("--shard", "1/2");
        Sweep("--shard", "2/2");
        string attempt = Attempt("part-1-of-2.node-7");
        File.Copy(First, attempt);
        File.WriteAllText(NoteOf(attempt), "{}");
        Rewrite("seed: 5", "seed: 6");
        Assert.Equal(0, Command("sweep", Study, "--out", InFolder("other"), "--shard", "1/2"));
        string foreign = Attempt("part-1-of-3.node-8");
        File.Copy(Path.Combine(InFolder("other"), "parts", "part-1-of-2.db"), foreign);
        File.WriteAllText(NoteOf(foreign), "{}");

        Assert.Equal((0, string.Empty), (Command("merge", Results), Error.ToString()));

        Assert.False(File.Exists(attempt));
        Assert.False(File.Exists(NoteOf(attempt)));
        Assert.True(File.Exists(foreign));
        Assert.True(File.Exists(NoteOf(foreign)));
    }

    [Fact]
    public void Parts_are_not_joined_under_a_sweep_that_is_at_work()
    {
        Sweep("--shard", "1/2");
        Sweep();
        byte[] before = File.ReadAllBytes(Database);
        using (new FileStream(Path.Combine(Results, "sweep.lock"), FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            Assert.Equal(ExitCode.BadInput, Command("merge", Results));
        }

        Assert.Equal($"error: another process is writing to {Results}; choose another with --out{Environment.NewLine}", Error.ToString());
        Assert.Equal(before, File.ReadAllBytes(Database));
        Assert.Equal(0, Command("merge", Results));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_damaged_part_is_named_and_the_draft_of_the_whole_is_not(int number)
    {
        Sweep("--shard", "1/2");
        Sweep("--shard", "2/2");
        string part = Path.Combine(Parts, $"part-{number}-of-2.db");
        byte[] bytes = File.ReadAllBytes(part);
        bytes.AsSpan(bytes.Length / 2, 8192).Fill(0xA5);
        File.WriteAllBytes(part, bytes);

        Assert.Equal(ExitCode.BadInput, Command("merge", Results));

        Assert.Equal($"error: {part} is damaged; it was left as it is{Environment.NewLine}", Error.ToString());
        Assert.False(File.Exists(Database));
        Assert.DoesNotContain(Directory.GetFiles(Results), file => file.Contains(".new", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("sweep")]
    [InlineData("merge")]
    public void What_a_killed_process_left_beside_the_database_goes_with_the_next_command(string command)
    {
        Sweep("--shard", "1/2");
        Sweep("--shard", "2/2");
        string[] left =
        [
            Path.Combine(Results, "study.db.18408.new"),
            Path.Combine(Results, "study.db.18408.new-journal"),
            NoteOf(Attempt("part-1-of-2.node-7")),
        ];
        string mine = Path.Combine(Results, "study.db.before.new");
        Array.ForEach([.. left, mine], file => File.WriteAllText(file, "left over"));

        Assert.Equal((0, string.Empty), (command == "merge" ? Command("merge", Results) : Sweep(), Error.ToString()));

        Assert.All(left, file => Assert.False(File.Exists(file), file));
        Assert.True(File.Exists(mine));
    }

    private static string NoteOf(string attempt) => Path.ChangeExtension(attempt, ".progress.json");

    private string Attempt(string name) => Path.Combine(Parts, name + ".unfinished.db");
}
