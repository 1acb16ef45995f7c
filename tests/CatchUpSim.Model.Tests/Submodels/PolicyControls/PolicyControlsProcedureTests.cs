using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Submodels;
using static CatchUpSim.Model.Tests.Submodels.PolicyMonths;

namespace CatchUpSim.Model.Tests.Submodels;

public sealed class PolicyControlsProcedureTests
{
    [Fact]
    public void A_card_above_the_threshold_is_blocked_and_returns_as_a_derivative()
    {
        PolicyControlsParameters parameters = Rule(SalesRegime.Restrictive, 4800);
        IndustryState industry = ShippedWorld.Beginning();
        ProductId top = TopCard(industry);
        Advance(industry, parameters, 1);
        Assert.True(industry.Products.IsBlocked[top]);
        Advance(industry, parameters, (int)parameters.DerivativeMonths);
        Assert.False(industry.Products.IsBlocked[top]);
        double permitted = industry.Products.MarketFactor[top] * industry.Products.Processing[top];
        Assert.InRange(permitted, 0.9 * 4800 * (1 - parameters.DerivativeLoss), 4800);
    }

    [Fact]
    public void A_derivative_that_exists_returns_at_once_when_a_rule_that_was_lifted_comes_back()
    {
        PolicyControlsParameters parameters = Rule(SalesRegime.Restrictive, 4800) with { ThresholdGrowth = 0 };
        (IndustryState industry, ProductId top, double derivative) = Derived(parameters);
        industry.PolicyStates.Regime[IndustryState.Policy] = SalesRegime.Open;
        Advance(industry, parameters, 1);
        Assert.Equal(1, industry.Products.MarketFactor[top]);
        industry.PolicyStates.Regime[IndustryState.Policy] = SalesRegime.Restrictive;
        Advance(industry, parameters, 1);
        Assert.False(industry.Products.IsBlocked[top]);
        Assert.Equal(derivative, industry.Products.MarketFactor[top], 1e-3);
        int owner = IndustryState.OwnerOf(top).Index;
        string told = $"product {industry.Products.Number[top]} is caught";
        Assert.Single(industry.Chronicle.Entries, entry => entry.Designer == owner && entry.Text.StartsWith(told, StringComparison.Ordinal));
    }

    [Fact]
    public void A_card_designed_under_the_rule_comes_as_its_derivative_as_soon_as_it_is_rated()
    {
        PolicyControlsParameters parameters = Rule(SalesRegime.Restrictive, 4800) with { ThresholdGrowth = 0 };
        IndustryState industry = ShippedWorld.Beginning();
        ProductId top = TopCard(industry);
        Advance(industry, parameters, 6);
        (industry.Products.Launched[top], industry.Products.MarketFactor[top], industry.Products.IsBlocked[top]) = (industry.Month.Index, 1, true);
        Advance(industry, parameters, 1);
        Assert.False(industry.Products.IsBlocked[top]);
        Assert.InRange(industry.Products.MarketFactor[top] * industry.Products.Processing[top], 1, 4800);
    }

    [Fact]
    public void What_was_cut_for_one_rule_is_made_anew_for_a_milder_one()
    {
        PolicyControlsParameters parameters = Rule(SalesRegime.Restrictive, 2400) with { ThresholdGrowth = 0 };
        (IndustryState industry, ProductId top, double strict) = Derived(parameters);
        industry.PolicyStates.Regime[IndustryState.Policy] = SalesRegime.PermissiveWithFee;
        industry.PolicyStates.LicenceLimit[IndustryState.Policy] = 4800;
        Advance(industry, parameters, 1);
        Assert.InRange(industry.Products.MarketFactor[top], 1.9 * strict, 2.1 * strict);
    }

    [Fact]
    public void A_slower_link_alone_costs_a_derivative_little()
    {
        PolicyControlsParameters cut = Rule(SalesRegime.Restrictive, 4800);
        PolicyEventDefinition rule = cut.Events[^1];
        PolicyControlsParameters slow = cut with
        {
            Events = [rule with { Thresholds = [rule.Thresholds![0] with { MinimumInterconnect = 600 }] }],
        };
        Assert.Equal(1 - slow.SlowLinkLoss, Derived(slow).Factor, 9);
        Assert.True(Derived(cut).Factor <= 1 - cut.DerivativeLoss);
    }

    [Fact]
    public void A_card_at_the_threshold_is_caught_and_one_just_below_it_is_not()
    {
        IndustryState industry = ShippedWorld.Beginning();
        ProductId top = TopCard(industry);
        double processing = industry.Products.Performance[top] * ShippedWorld.FirmA.PolicyControls.ProcessingPerIndex;
        Advance(industry, Rule(SalesRegime.Restrictive, processing), 1);
        Assert.True(industry.Products.IsBlocked[top]);
        industry = ShippedWorld.Beginning();
        Advance(industry, Rule(SalesRegime.Restrictive, processing * 1.0001), 1);
        Assert.False(industry.Products.IsBlocked[top]);
    }

    [Fact]
    public void An_open_regime_blocks_nothing_and_a_closed_one_leaves_no_derivative()
    {
        IndustryState open = ShippedWorld.Beginning();
        Advance(open, Rule(SalesRegime.Open, 4800), 12);
        Assert.DoesNotContain(true, open.Products.IsBlocked.Values.ToArray());
        IndustryState closed = ShippedWorld.Beginning();
        Advance(closed, Rule(SalesRegime.Closed, 4800), 12);
        Assert.True(closed.Products.IsBlocked[TopCard(closed)]);
    }

    [Theory]
    [InlineData(SalesRegime.PermissiveWithFee, 21000, false)]
    [InlineData(SalesRegime.PermissiveWithFee, 3000, true)]
    [InlineData(SalesRegime.PermissiveWithFee, null, false)]
    [InlineData(SalesRegime.Open, 3000, false)]
    [InlineData(SalesRegime.Restrictive, 21000, true)]
    public void A_permissive_regime_licenses_what_stays_below_its_limit(SalesRegime regime, int? limit, bool isBlocked)
    {
        IndustryState industry = ShippedWorld.Beginning();
        Advance(industry, With(Rule(regime, 4800).Events[^1] with { LicenceLimit = limit }), 1);
        Assert.Equal(isBlocked, industry.Products.IsBlocked[TopCard(industry)]);
    }

    [Theory]
    [InlineData(4800, 2400)]
    [InlineData(2400, 4800)]
    public void Of_several_limits_the_smallest_is_the_one_to_stay_below(double first, double second)
    {
        IndustryState industry = ShippedWorld.Beginning();
        PolicyEventDefinition rule = Rule(SalesRegime.Restrictive, first).Events[^1];
        ThresholdDefinition[] both = [.. rule.Thresholds!, new ThresholdDefinition { MinimumProcessing = second }];
        Advance(industry, With(rule with { Thresholds = both }), 1);
        double scale = industry.PolicyStates.ThresholdScale[IndustryState.Policy];
        Near.Relative(2400 * scale, industry.PolicyStates.ProcessingLimit[IndustryState.Policy]);
    }

    [Fact]
    public void A_card_is_rated_in_the_figures_that_rules_are_written_in()
    {
        IndustryState industry = ShippedWorld.Beginning();
        PolicyControlsParameters parameters = Rule(SalesRegime.Open, 4800);
        ProductId top = TopCard(industry);
        Advance(industry, parameters, 1);
        double performance = industry.Products.Performance[top];
        Near.Relative(performance * parameters.ProcessingPerIndex, industry.Products.Processing[top]);
        Near.Relative(performance * parameters.MemoryPerIndex / industry.Products.DieArea[top], industry.Products.MemoryDensity[top]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_the_law_keeps_out_at_the_start_is_kept_out_before_the_first_month(bool isClosed)
    {
        Scenario scenario = ShippedWorld.FirmA;
        PolicyControlsParameters rules = Rule(isClosed ? SalesRegime.Closed : SalesRegime.Open, 0);
        IndustryState industry = ShippedWorld.Beginning(scenario with
        {
            PolicyControls = rules with { Events = [.. rules.Events.Select(rule => rule with { Month = scenario.Start })] },
        });
        Assert.Equal(isClosed, industry.Products.IsBlocked[TopCard(industry)]);
    }

    [Fact]
    public void Home_cards_are_never_blocked_at_the_border()
    {
        IndustryState industry = ShippedWorld.Beginning();
        ProductId home = new(0);
        industry.Products.OnSale[home] = true;
        industry.Products.Performance[home] = 2;
        industry.Products.DieArea[home] = 600;
        Advance(industry, Rule(SalesRegime.Closed, 1), 1);
        Assert.False(industry.Products.IsBlocked[home]);
    }

    [Fact]
    public void A_node_cutoff_bars_home_designers_from_fine_foreign_lines_only()
    {
        IndustryState industry = ShippedWorld.Beginning();
        Advance(industry, With(new PolicyEventDefinition { Name = "cutoff", Text = "7 nm", Month = RuleMonth, NodeCutoff = 7 }), 1);
        DesignerId home = ShippedWorld.Focal;
        Assert.True(industry.FoundryTies.IsBarred[home, industry.Line("leading/n7")]);
        Assert.True(industry.FoundryTies.IsBarred[home, industry.Line("leading/n5")]);
        Assert.False(industry.FoundryTies.IsBarred[home, industry.Line("leading/n12")]);
        Assert.False(industry.FoundryTies.IsBarred[home, industry.Line("domestic/n7")]);
        Assert.False(industry.FoundryTies.IsBarred[industry.Designer("incumbent-1"), industry.Line("leading/n7")]);
    }

    [Fact]
    public void A_listed_firm_loses_every_foreign_line_and_no_home_line()
    {
        IndustryState industry = ShippedWorld.Beginning();
        var card = new ProductId(ShippedWorld.Focal.Index * IndustrySizes.ProductsPerDesigner);
        industry.Products.OnSale[card] = true;
        industry.Products.DieArea[card] = 600;
        industry.Products.Line[card] = industry.Line("leading/n7").Index;
        Advance(industry, With(new PolicyEventDefinition { Name = "list", Text = "listed", Month = RuleMonth, EntityList = ["firm-a"] }), 1);
        Assert.True(industry.Designers.EntityListed[ShippedWorld.Focal]);
        Assert.Contains(industry.Chronicle.Entries, entry => entry is { Subject: "entity list", Text: "listed by the foreign coalition, parts abroad: 1" });
        Assert.Equal(RuleMonth.Index, industry.Designers.ListedMonth[ShippedWorld.Focal]);
        Assert.True(industry.FoundryTies.IsBarred[ShippedWorld.Focal, industry.Line("leading/n12")]);
        Assert.False(industry.FoundryTies.IsBarred[ShippedWorld.Focal, industry.Line("domestic/n14")]);
    }

    [Fact]
    public void Foreign_suppliers_lose_the_part_of_their_home_custom_that_is_stopped()
    {
        IndustryState industry = ShippedWorld.Beginning();
        LineId line = industry.Line("leading/n7");
        industry.FoundryTies.Wafers[ShippedWorld.Focal, line] = 30;
        industry.FoundryTies.Wafers[industry.Designer("rival-1"), line] = 90;
        industry.FoundryTies.Wafers[industry.Designer("incumbent-1"), line] = 1000;
        Advance(industry, With(new PolicyEventDefinition { Name = "list", Text = "listed", Month = RuleMonth, EntityList = ["rival-1"] }), 1);
        Assert.Equal(0.75, industry.PolicyStates.LostCustom[IndustryState.Policy], 12);
    }

    [Fact]
    public void An_event_sets_what_it_names_and_leaves_the_rest()
    {
        IndustryState industry = ShippedWorld.Beginning();
        double scrutiny = industry.PolicyStates.Scrutiny[IndustryState.Policy];
        Advance(industry, With(new PolicyEventDefinition { Name = "quota", Text = "quota", Month = RuleMonth, ProcurementQuota = 0.42 }), 1);
        Assert.Equal(0.42, industry.PolicyStates.ProcurementQuota[IndustryState.Policy]);
        Assert.Equal(scrutiny, industry.PolicyStates.Scrutiny[IndustryState.Policy]);
        Assert.Contains(industry.Chronicle.Entries, e => e.Kind == EventKind.Policy && e.Subject.Contains("quota", StringComparison.Ordinal));
    }

    [Fact]
    public void After_the_last_dated_event_the_regime_moves_by_chance_and_before_it_does_not()
    {
        PolicyControlsParameters restless = Rule(SalesRegime.Open, 4800) with { RegimeChange = 1 };
        IndustryState industry = ShippedWorld.Beginning();
        Advance(industry, restless, 1);
        Assert.Equal(SalesRegime.Open, industry.PolicyStates.Regime[IndustryState.Policy]);
        HashSet<SalesRegime> seen = [];
        for (int month = 0; month < 60; month++)
        {
            Advance(industry, restless, 1);
            seen.Add(industry.PolicyStates.Regime[IndustryState.Policy]);
        }

        Assert.True(seen.Count >= 3);
    }

    [Fact]
    public void The_regime_changes_as_often_as_the_scenario_says_and_never_to_itself()
    {
        PolicyControlsParameters parameters = Rule(SalesRegime.Open, 4800) with { RegimeChange = 0.08 };
        IndustryState industry = ShippedWorld.Beginning();
        Advance(industry, parameters, 1);
        const int Months = 5000;
        Advance(industry, parameters, Months);
        int changes = industry.Chronicle.Entries.Count(entry => entry.Subject == "sales regime" && entry.Text.StartsWith("becomes", StringComparison.Ordinal));

        // Four standard errors of the share of 5,000 months.
        Assert.InRange((double)changes / Months, 0.08 - 0.0154, 0.08 + 0.0154);
    }

    [Fact]
    public void After_the_last_dated_event_the_funding_climate_wanders_and_before_it_does_not()
    {
        IndustryState industry = ShippedWorld.Beginning();
        double dated = industry.PolicyStates.Climate[IndustryState.Policy];
        PolicyControlsParameters parameters = Rule(SalesRegime.Open, 4800);
        Advance(industry, parameters, 1);
        Assert.Equal(dated, industry.PolicyStates.Climate[IndustryState.Policy]);
        Advance(industry, parameters, 1);
        Assert.NotEqual(dated, industry.PolicyStates.Climate[IndustryState.Policy]);
    }

    [Theory]
    [InlineData(1, 3, false)]
    [InlineData(2, 3, true)]
    [InlineData(4, 3, true)]
    [InlineData(5, 3, false)]
    [InlineData(4, null, false)]
    public void A_dated_restriction_is_known_from_its_notice_until_it_bites(int months, int? notice, bool isKnown)
    {
        Month bites = ShippedWorld.FirmA.Start.Plus(5);
        var stop = new PolicyEventDefinition { Name = "stop", Month = bites, Text = "stop", NodeCutoff = 7, Notice = notice };
        IndustryState industry = ShippedWorld.Beginning();
        Advance(industry, With(stop), months);
        Assert.Equal(isKnown ? 1 : 0, industry.PolicyStates.PendingRestrictions[IndustryState.Policy]);
        IndustryState other = ShippedWorld.Beginning();
        Advance(other, With(stop with { NodeCutoff = null, Climate = 1 }), months);
        Assert.Equal(0, other.PolicyStates.PendingRestrictions[IndustryState.Policy]);
    }

    /// <summary>The top card as it returns, and the part of its performance with which it does.</summary>
    private static (IndustryState Industry, ProductId Top, double Factor) Derived(PolicyControlsParameters parameters)
    {
        IndustryState industry = ShippedWorld.Beginning();
        ProductId top = TopCard(industry);
        Advance(industry, parameters, 1 + (int)parameters.DerivativeMonths);
        Assert.False(industry.Products.IsBlocked[top]);
        return (industry, top, industry.Products.MarketFactor[top]);
    }
}
