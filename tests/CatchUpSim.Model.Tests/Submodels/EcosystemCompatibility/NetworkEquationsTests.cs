using CatchUpSim.Model.Submodels;

namespace CatchUpSim.Model.Tests.Submodels;

public sealed class NetworkEquationsTests
{
    [Theory]
    [InlineData(10, 8, 0.5, 0, 0)]
    [InlineData(10, 8, 0.5, 0.5, 0)]
    [InlineData(10, 8, 0.5, 0.5, 0.5)]
    [InlineData(10, 8, 0.9, 1, 0)]
    [InlineData(10, 8, 0.9, 1, 1)]
    [InlineData(10, 4, 0.5, 0, 0)]
    [InlineData(4, 10, 0.5, 0, 0)]
    public void Fulfilled_outputs_are_best_replies_to_the_networks_that_they_make(
        double incumbent, double entrant, double effect, double compatibility, double openness)
    {
        var market = new ConverterMarket(incumbent, entrant, effect, compatibility, openness);
        NetworkOutputs fulfilled = CompatibilityEquations.FulfilledOutputs(incumbent, entrant, effect, compatibility, openness);
        NetworkOutputs networks = NetworkEquations.Networks(market, fulfilled);
        NetworkOutputs replies = NetworkEquations.Replies(market, networks);
        Assert.Equal(fulfilled.Incumbent, replies.Incumbent, 1e-9);
        Assert.Equal(fulfilled.Entrant, replies.Entrant, 1e-9);
        NetworkOutputs next = NetworkEquations.NextExpectation(market, networks, 3);
        Assert.Equal(networks.Incumbent, next.Incumbent, 1e-9);
        Assert.Equal(networks.Entrant, next.Entrant, 1e-9);
    }

    [Fact]
    public void Each_output_is_the_best_against_the_other()
    {
        var market = new ConverterMarket(10, 8, 0.5, 0.5, 0);
        var expected = new NetworkOutputs(2, 3);
        NetworkOutputs replies = NetworkEquations.Replies(market, expected);

        // Profit of a firm: (A + θy − z)·x.
        double Profit(double output) => (8 + (0.5 * 3) - output - replies.Incumbent) * output;
        Assert.True(Profit(replies.Entrant) > Profit(replies.Entrant * 1.01));
        Assert.True(Profit(replies.Entrant) > Profit(replies.Entrant * 0.99));
    }

    [Fact]
    public void An_expectation_goes_one_part_in_its_lag_of_the_way()
    {
        var market = new ConverterMarket(10, 8, 0.5, 0.5, 0);
        NetworkOutputs made = NetworkEquations.Networks(market, NetworkEquations.Replies(market, default));
        NetworkOutputs next = NetworkEquations.NextExpectation(market, default, 4);
        Assert.Equal(made.Incumbent / 4, next.Incumbent, 1e-12);
        Assert.Equal(made.Entrant / 4, next.Entrant, 1e-12);
    }

    [Theory]
    [InlineData(-1, 8, 0.5, 0.5, 0)]
    [InlineData(10, -1, 0.5, 0.5, 0)]
    [InlineData(10, 8, -0.1, 0.5, 0)]
    [InlineData(10, 8, 1, 0.5, 0)]
    [InlineData(10, 8, 0.5, 1.1, 0)]
    [InlineData(10, 8, 0.5, 0.5, 1.1)]
    [InlineData(10, 8, 0.5, 0.5, -0.1)]
    public void Impossible_markets_are_refused(
        double incumbent, double entrant, double effect, double compatibility, double openness) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => NetworkEquations.NextExpectation(
            new ConverterMarket(incumbent, entrant, effect, compatibility, openness), default, 1));
}
