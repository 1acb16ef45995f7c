using CatchUpSim.Model.Decisions;
using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Randomness;

namespace CatchUpSim.Model.Tests.Decisions;

public sealed class PriceDecisionTests
{
    private static readonly PriceSituation Newcomer = new(10, 10, 0.01, 2);

    private static readonly PriceSituation Established = Newcomer with { Share = 0.5, Response = 1 };

    private static PriceDecisionParameters Parameters => ShippedWorld.FirmA.Pricing.Decision;

    [Fact]
    public void Users_to_be_won_speak_for_a_low_price()
    {
        double indifferent = Preference(Newcomer, 0, Parameters with { BaseWeight = 0 });
        double eager = Preference(Newcomer, 0, Parameters with { BaseWeight = 3 });
        Assert.True(eager > indifferent);
    }

    [Fact]
    public void A_firm_that_holds_the_market_skims_more_readily() =>
        Assert.True(Preference(Newcomer with { Share = 0.6, Response = 0.8 }, 0, Parameters) < Preference(Newcomer, 0, Parameters));

    [Fact]
    public void A_short_runway_makes_margin_weigh_more() =>
        Assert.True(Preference(Established, 1, Parameters with { CashWeight = 3 }) < Preference(Established, 0, Parameters with { CashWeight = 3 }));

    [Fact]
    public void A_price_far_above_what_buyers_are_used_to_can_still_be_compared_with_others()
    {
        PriceSituation overpriced = Newcomer with { Reference = 1e-4 };
        double[] utilities = [.. new[] { Parameters.Penetrate, 1, Parameters.Skim }
            .Select(ratio => PriceDecision.Utility(overpriced, ratio, unitCost: 9, pressure: 0, Parameters))];

        Assert.All(utilities, utility => Assert.True(double.IsFinite(utility)));
    }

    [Fact]
    public void At_temperature_zero_the_best_price_is_chosen_and_at_a_high_one_all_are()
    {
        Assert.Single(Chosen(0));
        Assert.Equal(3, Chosen(100).Count);
    }

    [Fact]
    public void The_decision_is_written_with_its_options_and_signals()
    {
        IndustryState industry = ShippedWorld.Beginning();
        double sway = ShippedWorld.Stream(RandomPurpose.Pricing).At(industry.Month, 0).NextUniform();
        PriceDecision.Choose(industry, FirstProductOf(industry.Focal), Newcomer, Parameters, sway);
        DecisionRecord record = industry.Chronicle.Entries[^1].Decision!;
        Assert.Equal("price", record.Decision);
        Assert.Equal(3, record.Options.Count);
        Assert.Contains(record.Signals, signal => signal.Name.StartsWith("runway", StringComparison.Ordinal));
        Assert.False(record.IsFixed);
    }

    [Fact]
    public void A_price_policy_that_stays_is_not_told_again()
    {
        IndustryState industry = ShippedWorld.Beginning();
        for (int quarter = 0; quarter < 4; quarter++)
        {
            PriceDecision.Choose(industry, FirstProductOf(industry.Focal), Newcomer, Parameters with { Temperature = 0 }, 0.5);
        }

        Assert.Single(industry.Chronicle.Entries, entry => entry.Decision?.Decision == "price");
    }

    [Fact]
    public void Price_reviews_of_other_firms_are_not_written()
    {
        IndustryState industry = ShippedWorld.Beginning();
        var rival = new DesignerId(industry.Focal.Index == 0 ? 1 : 0);
        double sway = ShippedWorld.Stream(RandomPurpose.Pricing).At(industry.Month, 0).NextUniform();
        PriceDecision.Choose(industry, FirstProductOf(rival), Newcomer, Parameters, sway);
        Assert.DoesNotContain(industry.Chronicle.Entries, entry => entry.Decision?.Decision == "price");
    }

    private static ProductId FirstProductOf(DesignerId designer) =>
        new(designer.Index * IndustrySizes.ProductsPerDesigner);

    private static HashSet<double> Chosen(double temperature)
    {
        HashSet<double> chosen = [];
        for (int agent = 0; agent < 200; agent++)
        {
            IndustryState industry = State;
            double sway = ShippedWorld.Stream(RandomPurpose.Pricing).At(industry.Month, agent).NextUniform();
            chosen.Add(PriceDecision.Choose(industry, new ProductId(0), Newcomer, Parameters with { Temperature = temperature }, sway));
        }

        return chosen;
    }

    private static IndustryState State { get; } = ShippedWorld.Beginning();

    /// <summary>How much better penetrating is than skimming.</summary>
    private static double Preference(PriceSituation situation, double pressure, PriceDecisionParameters parameters) =>
        PriceDecision.Utility(situation, parameters.Penetrate, 4, pressure, parameters)
        - PriceDecision.Utility(situation, parameters.Skim, 4, pressure, parameters);
}
