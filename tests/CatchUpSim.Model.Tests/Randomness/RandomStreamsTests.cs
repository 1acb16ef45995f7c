using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Randomness;

namespace CatchUpSim.Model.Tests.Randomness;

/// <summary>Draws are deterministic, so the thresholds of these tests of chance cannot fail by bad luck.</summary>
public sealed class RandomStreamsTests
{
    private const int Cells = 20;

    // The 0.1 and 99.9 per cent points of chi-square with 19 degrees of freedom.
    private const double TooEven = 5.4;
    private const double TooUneven = 43.8;

    private static readonly Month Start = Month.Of(2020, 9);

    public static TheoryData<string> Walks() => ["seeds", "replications", "purposes", "months", "agents", "subjects", "draws"];

    [Theory]
    [MemberData(nameof(Walks))]
    public void First_draws_are_uniform_along_every_part_of_the_address(string walk)
    {
        double chi = ChiSquare(Walk(walk, 20_000));
        Assert.InRange(chi, TooEven, TooUneven);
    }

    [Theory]
    [MemberData(nameof(Walks))]
    public void Neighbours_along_every_part_of_the_address_are_uncorrelated(string walk)
    {
        double[] draws = Walk(walk, 20_000);
        double covariance = 0;
        for (int i = 1; i < draws.Length; i++)
        {
            covariance += (draws[i] - 0.5) * (draws[i - 1] - 0.5);
        }

        // Four standard errors of a correlation of 20,000 pairs.
        Assert.InRange(covariance * 12 / draws.Length, -0.0283, 0.0283);
    }

    [Fact]
    public void Replications_of_one_seed_are_no_seeds_of_another_study()
    {
        HashSet<double> draws = [];
        for (int seed = 0; seed < 100; seed++)
        {
            for (int replication = 0; replication < 100; replication++)
            {
                draws.Add(First(new RandomStreams((ulong)seed, replication), RandomPurpose.Research, Start, 0, 0));
            }
        }

        Assert.Equal(10_000, draws.Count);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(64)]
    [InlineData(161)]
    public void Uniforms_of_many_subjects_are_the_first_ones_of_their_addresses(int count)
    {
        RandomStream stream = new RandomStreams(11, 5).For(RandomPurpose.Alliances);
        var month = Month.Of(2031, 7);
        int[] subjects = [.. Enumerable.Range(0, count).Select(i => 3 + (i * i))];
        var uniforms = new double[count];
        stream.Uniforms(month, 13, subjects, uniforms);
        Assert.Equal(subjects.Select(subject => stream.At(month, 13, subject).NextUniform()), uniforms);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(6)]
    [InlineData(64)]
    [InlineData(77)]
    public void Pairs_of_uniforms_of_neighbouring_agents_are_the_first_two_of_their_addresses(int count)
    {
        RandomStream stream = new RandomStreams(11, 5).For(RandomPurpose.Purchase);
        var month = Month.Of(2031, 7);
        int agent = (13 << 20) | 64;
        var firsts = new double[count];
        var seconds = new double[count];
        stream.UniformPairs(month, agent, 2, firsts, seconds);
        for (int i = 0; i < count; i++)
        {
            Draws draws = stream.At(month, agent + i, 2);
            Assert.Equal(draws.NextUniform(), firsts[i]);
            Assert.Equal(draws.NextUniform(), seconds[i]);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    public void Draws_of_scattered_agents_are_those_of_each_agent(int count)
    {
        RandomStream stream = new RandomStreams(11, 5).For(RandomPurpose.Purchase);
        int[] agents = [.. Enumerable.Range(0, count).Select(i => 7 + (i * i * 1000))];
        var firsts = new double[count];
        var seconds = new double[count];
        stream.UniformPairs(Start, agents, firsts, seconds);
        for (int i = 0; i < count; i++)
        {
            Draws draws = stream.At(Start, agents[i]);
            Assert.Equal(draws.NextUniform(), firsts[i]);
            Assert.Equal(draws.NextUniform(), seconds[i]);
        }
    }

    [Fact]
    public void Many_draws_of_neighbouring_agents_are_those_of_each_agent()
    {
        RandomStream stream = new RandomStreams(3, 9).For(RandomPurpose.Initialization);
        var uniforms = new double[7 * 6];
        stream.Uniforms(Start, 40, 2, 6, uniforms);
        for (int agent = 0; agent < 7; agent++)
        {
            Draws draws = stream.At(Start, 40 + agent, 2);
            Assert.All(uniforms[(6 * agent)..(6 * (agent + 1))], uniform => Assert.Equal(draws.NextUniform(), uniform));
        }
    }

    [Fact]
    public void Asking_for_one_draw_moves_no_other()
    {
        RandomStream stream = new RandomStreams(1, 0).For(RandomPurpose.Research);
        double alone = stream.At(Start, 3).NextUniform();
        Draws other = stream.At(Start, 2);
        for (int i = 0; i < 9; i++)
        {
            other.NextUniform();
        }

        Assert.Equal(alone, stream.At(Start, 3).NextUniform());
    }

    [Fact]
    public void Normal_draws_have_mean_zero_and_variance_one()
    {
        Draws draws = new RandomStreams(8, 0).For(RandomPurpose.Demand).At(Start, 0);
        double sum = 0;
        double squares = 0;
        const int Count = 40_000;
        for (int i = 0; i < Count; i++)
        {
            double normal = draws.NextNormal();
            sum += normal;
            squares += normal * normal;
        }

        Assert.InRange(sum / Count, -0.02, 0.02);
        Assert.InRange(squares / Count, 0.97, 1.03);
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(7)]
    [InlineData(80)]
    public void Poisson_draws_have_the_mean_as_mean_and_variance(double mean)
    {
        double sum = 0;
        double squares = 0;
        const int Count = 20_000;
        for (int agent = 0; agent < Count; agent++)
        {
            double number = new RandomStreams(8, 0).For(RandomPurpose.Purchase).At(Start, agent).NextPoisson(mean);
            sum += number;
            squares += number * number;
        }

        double average = sum / Count;
        double standardError = Math.Sqrt(mean / Count);
        Assert.InRange(average, mean - (4 * standardError), mean + (4 * standardError));
        Assert.InRange((squares / Count) - (average * average), 0.93 * mean, 1.07 * mean);
    }

    [Fact]
    public void An_index_is_below_its_count_and_an_event_of_probability_zero_never_happens()
    {
        for (int agent = 0; agent < 1000; agent++)
        {
            Draws draws = new RandomStreams(2, 0).For(RandomPurpose.Entry).At(Start, agent);
            Assert.InRange(draws.NextIndex(3), 0, 2);
            Assert.False(draws.NextEvent(0));
            Assert.True(draws.NextEvent(1));
        }
    }

    private static double[] Walk(string walk, int count)
    {
        var draws = new double[count];
        var streams = new RandomStreams(11, 0);
        Draws sequence = streams.For(RandomPurpose.Talent).At(Start, 0);
        for (int i = 0; i < count; i++)
        {
            draws[i] = walk switch
            {
                "seeds" => First(new RandomStreams((ulong)i, 0), RandomPurpose.Research, Start, 0, 0),
                "replications" => First(new RandomStreams(11, i), RandomPurpose.Research, Start, 0, 0),
                "purposes" => First(streams, (RandomPurpose)(1 + (i % 23)), Start.Plus(i / 23), 0, 0),
                "months" => First(streams, RandomPurpose.Research, Start.Plus(i), 0, 0),
                "agents" => First(streams, RandomPurpose.Research, Start, i, 0),
                "subjects" => First(streams, RandomPurpose.Research, Start, 0, i),
                _ => sequence.NextUniform(),
            };
        }

        return draws;
    }

    private static double First(RandomStreams streams, RandomPurpose purpose, Month month, int agent, int subject) =>
        streams.For(purpose).At(month, agent, subject).NextUniform();

    private static double ChiSquare(double[] draws)
    {
        var counts = new int[Cells];
        foreach (double draw in draws)
        {
            counts[(int)(draw * Cells)]++;
        }

        double expected = (double)draws.Length / Cells;
        return counts.Sum(count => (count - expected) * (count - expected) / expected);
    }
}
