using CatchUpSim.Experiments.Sweeps;

namespace CatchUpSim.Experiments.Tests.Sweeps;

public sealed class SweepShardTests
{
    [Theory]
    [InlineData("1/3", 0, 3)]
    [InlineData("3/3", 2, 3)]
    public void Parts_are_counted_from_one(string text, int index, int count) => Assert.Equal(new SweepShard(index, count), SweepShard.Parse(text));

    [Theory]
    [InlineData("0/3")]
    [InlineData("4/3")]
    [InlineData("1/0")]
    [InlineData("1/100001")]
    [InlineData("1")]
    [InlineData("1/2/3")]
    [InlineData("-1/3")]
    public void What_is_no_part_is_none(string text) => Assert.Null(SweepShard.Parse(text));

    [Fact]
    public void Every_run_is_of_one_part_and_parts_know_their_size()
    {
        SweepShard[] shards = [.. Enumerable.Range(0, 4).Select(index => new SweepShard(index, 4))];
        Assert.All(Enumerable.Range(0, 11), run => Assert.Single(shards, shard => shard.Has(run)));
        Assert.Equal([3, 3, 3, 2], shards.Select(shard => shard.SizeOf(11)));
        Assert.Equal(Enumerable.Range(0, 4).Select(i => Enumerable.Range(0, 11).Count(shards[i].Has)), shards.Select(shard => shard.SizeOf(11)));
    }
}
