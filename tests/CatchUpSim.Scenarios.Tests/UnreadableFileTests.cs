using CatchUpSim.Scenarios.Nodes;
using CatchUpSim.Scenarios.Tests.Worlds;

namespace CatchUpSim.Scenarios.Tests;

public sealed class UnreadableFileTests : IDisposable
{
    private readonly ScenarioFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("", "world.yaml:1:1: is empty; a scenario needs keys")]
    [InlineData("# only a comment\n", "world.yaml:1:1: is empty; a scenario needs keys")]
    [InlineData("---\n", "world.yaml:1:1: is empty; a scenario needs keys")]
    [InlineData("- 3\n", "world.yaml:1:1: a scenario is a mapping of keys, but a list stands here")]
    [InlineData("just words", "world.yaml:1:1: a scenario is a mapping of keys, but 'just words' stands here")]
    [InlineData(
        "months: 3\n---\nmonths: 4\n",
        "world.yaml:2:1: a second document begins here; a file holds one scenario")]
    [InlineData("talent:\n\twage-floor: 3\n", "world.yaml:2:1: a tab stands here; YAML is indented with spaces")]
    [InlineData(
        "focal: firm: a\n",
        "world.yaml:1:12: is no valid YAML: while scanning a plain scalar value, found invalid "
        + "mapping (a text that contains ': ' must stand in quotes)")]
    [InlineData(
        "designers: {firm-a: {level: 0.3 [S1-1]}}\n",
        "world.yaml:1:33: is no valid YAML: while parsing a flow mapping, did not find expected ',' or '}' "
        + "(inside {…} a value with its provenance must stand in quotes, such as \"0.3 [S1-1]\")")]
    public void A_text_that_is_no_scenario_is_told_in_one_error(string text, string error) =>
        Assert.Equal(error, Assert.Single(folder.Errors(text)));

    [Theory]
    [InlineData("a: [1, 2\n")]
    [InlineData("a: 'x\n")]
    [InlineData("a: 1\n b: 2\n")]
    [InlineData("a: @x\n")]
    [InlineData("a: %x\n")]
    [InlineData("%YAML 9.9\n--- {}\n")]
    [InlineData("a: \u0001\n")]
    [InlineData("a: \"\\xZZ\"\n")]
    public void A_broken_text_is_told_with_line_and_column(string text) =>
        Assert.Matches("^world.yaml:[0-9]+:[0-9]+: ", folder.Errors(text)[0]);

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    public void Ten_thousand_nested_brackets_are_too_deep_and_harmless(string bracket)
    {
        string text = "focal: firm-a\ntalent:\n  " + string.Concat(Enumerable.Repeat(bracket, 10_000));

        Assert.Matches("^world.yaml:3:[0-9]+: is nested deeper than 64 levels$", Assert.Single(folder.Errors(text)));
    }

    [Fact]
    public void An_alias_is_refused_without_being_followed()
    {
        IReadOnlyList<string> errors = folder.Errors("talent: &t {wage-floor: &t USD 3 k}\nevents: *t\n");

        Assert.Contains("world.yaml:2:9: events: the alias '*t' is not supported; share keys with 'extends'", errors);
        Assert.Contains("world.yaml:1:9: talent: the anchor '&t' is not supported; share keys with 'extends'", errors);
    }

    [Fact]
    public void A_file_of_fifty_megabytes_is_refused_by_its_size()
    {
        string file = folder.PathOf("large.yaml");
        using (FileStream stream = File.Create(file))
        {
            stream.SetLength(50 * 1024 * 1024);
        }

        Assert.Equal("large.yaml: is larger than 4 MB; no scenario is", Only(file));
    }

    [Fact]
    public void A_file_that_does_not_tell_its_size_is_read_no_further_than_the_limit()
    {
        string? problem = null;
        using EndlessStream stream = new();

        Assert.Null(SourceReading.Read("pipe.yaml", _ => stream, (_, message) => problem = message));
        Assert.Equal("is larger than 4 MB; no scenario is", problem);
        Assert.InRange(stream.Served, 1, 5 * 1024 * 1024);
    }

    [Fact]
    public void A_file_without_permission_is_told_so()
    {
        string? problem = null;

        Assert.Null(SourceReading.Read(
            "secret.yaml", _ => throw new UnauthorizedAccessException(), (_, message) => problem = message));
        Assert.Equal("cannot be read: no permission", problem);
    }

    [Fact]
    public void A_directory_a_missing_file_and_binary_bytes_are_told_apart()
    {
        folder.Write("worlds/firm-a.yaml", "focal: x");
        File.WriteAllBytes(folder.PathOf("binary.yaml"), [0x61, 0x3A, 0x20, 0xC3, 0x28]);

        Assert.Equal("worlds: is a directory; name a scenario file in it", Only(folder.PathOf("worlds")));
        Assert.Equal("worlds/firma.yaml: does not exist; did you mean 'worlds/firm-a.yaml'?",
            Only(folder.PathOf("worlds/firma.yaml")));
        Assert.Equal("worlds/other.yaml: does not exist", Only(folder.PathOf("worlds/other.yaml")));
        Assert.Equal("binary.yaml:1:4: the byte 0xC3 is not UTF-8 text; save the file as UTF-8", Only(folder.PathOf("binary.yaml")));
        Assert.Equal(": is no file name", Only(""));
    }

    [Fact]
    public void A_byte_of_another_encoding_is_told_with_its_place_in_the_file_that_holds_it()
    {
        byte[] latin = [.. "# Größe\r\nfocal: Soci"u8, 0xE9, .. "t\n"u8];
        File.WriteAllBytes(folder.PathOf("latin.yaml"), latin);

        const string Error = "latin.yaml:2:12: the byte 0xE9 is not UTF-8 text; save the file as UTF-8";
        Assert.Equal(Error, Only(folder.PathOf("latin.yaml")));
        Assert.Equal(Error, Assert.Single(folder.Errors("extends: latin.yaml\n")));
    }

    [Fact]
    public void A_name_without_folder_or_extension_is_completed()
    {
        folder.Write("worlds/firm-a.yaml", "focal: x");
        string name = "catchupsim-" + Guid.NewGuid().ToString("N");
        Directory.CreateDirectory("scenarios");
        string common = Path.Join("scenarios", name + ".yaml");
        File.WriteAllText(common, "focal: x");
        try
        {
            Assert.Equal("worlds/firm-a: does not exist; did you mean 'worlds/firm-a.yaml'?", Only(folder.PathOf("worlds/firm-a")));
            Assert.Equal($"{name}: does not exist; did you mean '{common}'?", Only(name));
            Assert.Equal($"{name}.yaml: does not exist; did you mean '{common}'?", Only(name + ".yaml"));
        }
        finally
        {
            File.Delete(common);
        }
    }

    [Fact]
    public void A_name_cut_short_is_answered_by_the_shortest_that_goes_on_from_it()
    {
        folder.Write("worlds/firm-all.yaml", "focal: x");
        folder.Write("worlds/firm-a.yaml", "focal: x");

        Assert.Equal("worlds/firm.yaml: does not exist; did you mean 'worlds/firm-a.yaml'?", Only(folder.PathOf("worlds/firm.yaml")));
        Assert.Equal("worlds/Firm: does not exist; did you mean 'worlds/firm-a.yaml'?", Only(folder.PathOf("worlds/Firm")));
        Assert.Equal("worlds/.yaml: does not exist", Only(folder.PathOf("worlds/.yaml")));
    }

    [Fact]
    public void A_misspelt_name_without_folder_is_sought_among_the_common_scenarios()
    {
        string name = "catchupsim-" + Guid.NewGuid().ToString("N");
        Directory.CreateDirectory("scenarios");
        string common = Path.Join("scenarios", name + ".yaml");
        File.WriteAllText(common, "focal: x");
        try
        {
            Assert.Equal($"{name}x.yaml: does not exist; did you mean '{common}'?", Only(name + "x.yaml"));
        }
        finally
        {
            File.Delete(common);
        }
    }

    private string Only(string file) =>
        Assert.Single(folder.ErrorsOf(() => ScenarioFolder.Reader().Read(new ScenarioReference(file, null))));

    private sealed class EndlessStream : Stream
    {
        public long Served { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Served += count;
            Array.Fill(buffer, (byte)'a', offset, count);
            return count;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
