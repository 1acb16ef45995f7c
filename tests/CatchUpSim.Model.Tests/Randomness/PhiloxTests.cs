using CatchUpSim.Model.Randomness;

namespace CatchUpSim.Model.Tests.Randomness;

public sealed class PhiloxTests
{
    /// <summary>The known answers published with the generator (Salmon and others 2011, file kat_vectors).</summary>
    public static TheoryData<uint[], uint[], uint[]> KnownAnswers() => new()
    {
        { [0, 0, 0, 0], [0, 0], [0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8] },
        {
            [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff],
            [0xffffffff, 0xffffffff],
            [0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd]
        },
        {
            [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344],
            [0xa4093822, 0x299f31d0],
            [0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1]
        },
    };

    [Theory]
    [MemberData(nameof(KnownAnswers))]
    public void It_gives_the_published_answers(uint[] counter, uint[] key, uint[] expected)
    {
        Philox.Block block = Philox.Generate(
            new Philox.Block(counter[0], counter[1], counter[2], counter[3]), key[0], key[1]);
        Assert.Equal(expected, (uint[])[block.A, block.B, block.C, block.D]);
    }

    [Fact]
    public void One_changed_bit_of_the_counter_changes_about_half_of_the_bits()
    {
        double changed = 0;
        const int Trials = 2000;
        for (uint i = 0; i < Trials; i++)
        {
            Philox.Block left = Philox.Generate(new Philox.Block(i, 1, 2, 3), 4, 5);
            Philox.Block right = Philox.Generate(new Philox.Block(i ^ 1, 1, 2, 3), 4, 5);
            changed += Bits(left.A ^ right.A) + Bits(left.B ^ right.B) + Bits(left.C ^ right.C) + Bits(left.D ^ right.D);
        }

        Assert.InRange(changed / Trials, 63, 65);
    }

    private static int Bits(uint word) => System.Numerics.BitOperations.PopCount(word);
}
