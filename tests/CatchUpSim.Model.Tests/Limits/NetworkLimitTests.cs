using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Observation;
using static CatchUpSim.Model.Tests.Limits.LimitScenario;

namespace CatchUpSim.Model.Tests.Limits;

/// <summary>
/// Compatibility one way and both ways (Katz and Shapiro 1985): as firms expect it, as they learn it, and as customers make it.
/// </summary>
[Trait("Length", "WholeRun")]
public sealed class NetworkLimitTests
{
    private const double Merit = 0.8;
    private const double NetworkWeight = 2;

    [Theory]
    [InlineData("converter", 3.0)]
    [InlineData("converter#good", 3.8235294118)]
    [InlineData("converter#full", 4.0)]
    public void Firms_expect_of_a_converter_what_Katz_and_Shapiro_say(string scenario, double output)
    {
        RunResult run = Run(scenario);
        ChronicleEntry entry = run.Events.First(e => e.Decision is { Decision: "ecosystem" });

        // The theory's willingness to pay is 10 and 8, the decision's 1.25 and 1.
        Assert.Equal(output / 8, entry.Decision!.Utilities[0], 1e-9);
        Assert.Equal(1.6 / 8, entry.Decision.Utilities[1], 1e-9);
    }

    [Theory]
    [InlineData("expected-networks", 0, 0, 8, 5.6, 1.6)]
    [InlineData("expected-networks#fair", 0.5, 0, 8, 4.6666666667, 3.0)]
    [InlineData("expected-networks#good", 0.9, 0, 8, 4.1176470588, 3.8235294118)]
    [InlineData("expected-networks#full", 1, 0, 8, 4.0, 4.0)]
    [InlineData("expected-networks#symmetric", 0, 0, 10, 4.0, 4.0)]
    [InlineData("expected-networks#shared", 1, 1, 10, 5.0, 5.0)]
    public void Expectations_that_follow_best_replies_end_where_they_are_fulfilled(
        string scenario, double compatibility, double openness, double willingness, double incumbent, double entrant)
    {
        // Networks that the outputs of the theory make.
        double sold = incumbent + (openness * compatibility * entrant);
        double own = entrant + (compatibility * incumbent);
        List<double> errors = [];
        Walk(scenario, 120, (month, industry) =>
        {
            var layer = new RouteId((int)StackRoute.Layer);
            DesignerId firm = industry.Designer("firm-5");
            if (month % 12 == 0)
            {
                errors.Add(Math.Max(
                    Math.Abs(sold - (willingness * industry.Beliefs.IncumbentNetwork[firm, layer])),
                    Math.Abs(own - (willingness * industry.Beliefs.EntrantNetwork[firm, layer]))));
            }
        });
        Assert.Equal(Math.Max(sold, own), errors[0], 1e-12);
        Assert.All(Enumerable.Range(1, 5), year => Assert.True(errors[year] < errors[year - 1] / 2));
        Assert.True(errors[^1] < 1e-9, $"{errors[^1]}");
    }

    [Fact]
    public void A_firm_that_learns_what_networks_are_worth_takes_the_layer_later_than_one_that_knows()
    {
        Scenario learning = Read("expected-networks#independent");
        Scenario knowing = learning with
        {
            StrategyReview = learning.StrategyReview with { Ecosystem = learning.StrategyReview.Ecosystem with { NetworkLag = 0 } },
        };
        Assert.Equal(["own stack", "compatible"], Chosen(learning));
        Assert.Equal(["compatible"], Chosen(knowing));
    }

    [Theory]
    [InlineData("installed-networks", 0, 0)]
    [InlineData("installed-networks#fair", 0.5, 0)]
    [InlineData("installed-networks#good", 0.9, 0)]
    [InlineData("installed-networks#full", 1, 0)]
    [InlineData("installed-networks#half-shared", 0.5, 1)]
    [InlineData("installed-networks#shared", 1, 1)]
    public void Sales_and_installed_networks_end_where_each_makes_the_other(
        string scenario, double compatibility, double openness)
    {
        Scenario read = Read(scenario);
        RunResult run = Run(read, 0);
        (double incumbent, double entrant) = Fulfilled(compatibility, openness);

        // 120,000 cards a year if everybody buys; mean of the last ten years.
        double deviation = 4 * Math.Sqrt(0.25 / (10.0 * read.Customers.Sum(group => group.Count)));
        Assert.Equal(incumbent, Sold(run, 0), deviation);
        Assert.Equal(entrant, Sold(run, 1), deviation);
    }

    [Fact]
    public void What_an_open_stack_gives_to_its_own_users_is_told_from_one_that_is_closed()
    {
        // A network shared by all is worth more to the incumbent than one that leaks to the entrant alone.
        double deviation = 4 * Math.Sqrt(0.25 / (10.0 * Read("installed-networks").Customers.Sum(group => group.Count)));
        (double closed, _) = Fulfilled(1, 0);
        (double open, _) = Fulfilled(1, 1);
        Assert.True(open - closed > 2 * deviation, $"{open - closed} against {deviation}");
        Assert.Equal(open - closed, Sold(Run(Read("installed-networks#shared"), 0), 0) - Sold(Run(Read("installed-networks#full"), 0), 0), 2 * deviation);
    }

    [Fact]
    public void A_converter_helps_the_entrant_more_than_it_hurts_the_incumbent_and_helps_ever_less()
    {
        (double Incumbent, double Entrant)[] sold = [.. new[] { 0, 0.5, 0.9, 1 }.Select(quality => Fulfilled(quality, 0))];
        Assert.All(Enumerable.Range(1, 3), i =>
        {
            Assert.True(sold[i].Entrant > sold[i - 1].Entrant && sold[i].Incumbent < sold[i - 1].Incumbent);
            Assert.True(sold[i].Entrant + sold[i].Incumbent > sold[i - 1].Entrant + sold[i - 1].Incumbent);
        });
        Assert.True((sold[1].Entrant - sold[0].Entrant) / 0.5 > (sold[2].Entrant - sold[1].Entrant) / 0.4);
        Assert.True((sold[2].Entrant - sold[1].Entrant) / 0.4 > (sold[3].Entrant - sold[2].Entrant) / 0.1);
        Assert.Equal(Merit, sold[3].Entrant / sold[3].Incumbent, 1e-9);
    }

    private static List<string> Chosen(Scenario scenario) =>
    [
        .. Run(scenario, 0).Events.Where(entry => entry.Decision is { Decision: "ecosystem" } && entry.Actor == "firm-1")
            .Select(entry => entry.Decision!.Choice),
    ];

    /// <summary>Cards of a firm in the last ten years as a share of those that would be sold if everybody bought.</summary>
    private static double Sold(RunResult run, int firm) => run.Firms.Series("units_sold", firm)[^120..].Sum() / 1_200_000;

    /// <summary>
    /// The shares x that make themselves: x_i ∝ merit·(1 + y_i)², y_I = x_I + ωκ·x_E and y_E = x_E + κ·(y_I − x_E), for users
    /// of the model reach the larger network and no more; one is the weight of buying nothing.
    /// </summary>
    private static (double Incumbent, double Entrant) Fulfilled(double compatibility, double openness)
    {
        double incumbent = 0.4;
        double entrant = 0.3;
        for (int step = 0; step < 10_000; step++)
        {
            double network = incumbent + (openness * compatibility * entrant);
            double first = Math.Pow(1 + network, NetworkWeight);
            double second = Merit * Math.Pow(1 + entrant + (compatibility * (network - entrant)), NetworkWeight);
            incumbent += ((first / (1 + first + second)) - incumbent) / 4;
            entrant += ((second / (1 + first + second)) - entrant) / 4;
        }

        return (incumbent, entrant);
    }
}
