using System.Text.Json;

namespace CatchUpSim.Reporting.Tests;

public sealed class ManifestTests
{
    [Fact]
    public void A_manifest_survives_the_way_to_text_and_back()
    {
        Manifest manifest = SyntheticManifest.Of();

        Manifest? read = Manifest.Parse(manifest.ToJson());

        Assert.NotNull(read);
        Assert.Equal(manifest.ToJson(), read.ToJson());
        Assert.Equal(manifest.Files, read.Files);
        Assert.Equal(manifest.Seed, read.Seed);
        Assert.Equal(manifest.Options["keep"], read.Options["keep"]);
        Assert.Equal(manifest.Finished, read.Finished);
    }

    [Fact]
    public void The_largest_seed_keeps_all_its_digits()
    {
        Manifest manifest = SyntheticManifest.Of() with { Seed = ulong.MaxValue };

        Assert.Equal(ulong.MaxValue, Manifest.Parse(manifest.ToJson())?.Seed);
    }

    [Fact]
    public void Keys_are_written_in_snake_case()
    {
        using JsonDocument json = JsonDocument.Parse(SyntheticManifest.Of().ToJson());

        Assert.True(json.RootElement.TryGetProperty("content_hash", out _));
        Assert.All(json.RootElement.EnumerateObject(), property => Assert.Equal(property.Name.ToLowerInvariant(), property.Name));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"format\":\"another\"}")]
    [InlineData("not json")]
    [InlineData("null")]
    public void A_text_that_is_no_manifest_of_ours_is_told_apart(string text) => Assert.Null(Manifest.Parse(text));

    [Fact]
    public void The_content_hash_changes_with_text_override_and_seed_and_with_nothing_else()
    {
        Manifest manifest = SyntheticManifest.Of();

        string[] others =
        [
            (manifest with { Files = [ScenarioText.Of("firm-a.yaml", "extends: world.yaml\n ")] }).ContentHash,
            (manifest with { Overrides = ["funding.hurdle=0.31"] }).ContentHash,
            (manifest with { Seed = 1 }).ContentHash,
        ];

        Assert.DoesNotContain(manifest.ContentHash, others);
        Assert.Equal(3, others.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(manifest.ContentHash, (manifest with { Failed = 3, Finished = null, Replications = 7 }).ContentHash);
    }

    [Fact]
    public void The_hash_of_a_text_is_the_published_one() =>
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", Manifest.HashOf("abc"));

    [Theory]
    [InlineData("0.1.0+4f2a", "0.1.0", "4f2a")]
    [InlineData("0.1.0", "0.1.0", null)]
    public void Version_and_commit_are_split(string text, string version, string? commit) =>
        Assert.Equal((version, commit), RunEnvironment.Split(text));

    [Fact]
    public void The_environment_names_version_platform_and_cores()
    {
        RunEnvironment environment = RunEnvironment.Of(typeof(Manifest).Assembly);

        Assert.StartsWith("0.", environment.Version, StringComparison.Ordinal);
        Assert.NotEmpty(environment.Platform);
        Assert.True(environment.Cores >= 1);
    }
}
