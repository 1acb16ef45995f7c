using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Observation;
using CatchUpSim.Model.Randomness;

namespace CatchUpSim.Model.Tests;

[Trait("Length", "WholeRun")]
public sealed class InvariantsTests
{
    private const int Worlds = 60;

    [Fact]
    public void A_run_of_the_default_scenario_breaks_no_identity() =>
        Assert.Null(Simulation.Run(ShippedWorld.FirmA, 1, 0).Failure);

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void A_number_that_is_not_finite_is_found_with_its_column(double broken)
    {
        IndustryState industry = State();
        industry.Capabilities.Patents[new DesignerId(2)] = broken;
        Expect(industry, industry.Names.Designers[2], "finite numbers", "Capabilities.patents at position 2");
    }

    [Fact]
    public void A_number_between_two_entities_is_found_with_the_one_whose_row_it_is()
    {
        IndustryState industry = State();
        industry.AllianceTies.Trust[ShippedWorld.Focal, new PartnerId(3)] = double.NaN;
        Expect(industry, "firm-a", "finite numbers", "AllianceTies.trust");
        industry.AllianceTies.Trust[ShippedWorld.Focal, new PartnerId(3)] = 0.5;
        industry.Products.Price[IndustryState.ProductsOf(industry.Designer("rival-1")).First()] = double.NaN;
        Expect(industry, "rival-1", "finite numbers", "Products.price");
    }

    [Fact]
    public void A_firm_whose_knowledge_is_no_number_fails_its_run_with_month_name_and_identity()
    {
        DesignerDefinition[] designers =
        [
            .. ShippedWorld.FirmA.Designers.Select(
                d => string.Equals(d.Name, "rival-1", StringComparison.Ordinal) ? d with { KnowledgeStock = double.NaN } : d),
        ];
        RunFailure? failure = Simulation.Run(ShippedWorld.FirmA with { Designers = designers }, 1, 0).Failure;
        Assert.Equal(ShippedWorld.FirmA.Start.Next, failure?.Month);
        Assert.Equal("rival-1", failure?.Entity);
        Assert.Equal("finite numbers", failure?.Identity);
        Assert.Contains("knowledge_stock", failure?.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void An_equation_asked_outside_of_its_domain_fails_the_run_and_not_the_study()
    {
        RunResult run = Simulation.Run(
            ShippedWorld.FirmA with { Pricing = ShippedWorld.FirmA.Pricing with { PriceSensitivity = -1 } }, 1, 0);
        Assert.Equal("domain of an equation", run.Failure?.Identity);
        Assert.True(run.Failure!.Month > ShippedWorld.FirmA.Start);
        Assert.Contains("has to be", run.Failure.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Cash_out_of_nowhere_breaks_the_cash_flows()
    {
        IndustryState industry = State();
        industry.Accounts.Cash[ShippedWorld.Focal] += 0.001;
        Expect(industry, "firm-a", "cash flows", "differs");
    }

    [Fact]
    public void A_flow_that_reaches_nobody_breaks_the_cash_flows()
    {
        IndustryState industry = State();
        industry.Accounts.EquityRaised[industry.Designer("rival-1")] += 5;
        Expect(industry, "rival-1", "cash flows", "differs");
    }

    [Theory]
    [InlineData(-0.01)]
    [InlineData(1.01)]
    public void A_share_outside_zero_and_one_is_found_with_its_firm(double share)
    {
        IndustryState industry = State();
        industry.MarketPositions.Share[industry.Designer("rival-1"), new SegmentId(0)] = share;
        Expect(industry, "rival-1", "market share", "outside 0 to 1");
    }

    [Fact]
    public void Shares_that_do_not_sum_to_one_are_found_with_their_segment()
    {
        IndustryState industry = State();
        var training = industry.Segment("training");
        foreach (DesignerId designer in industry.Designers.All)
        {
            industry.MarketPositions.Share[designer, training] *= 0.9;
        }

        Expect(industry, "training", "market shares", "sum to");
    }

    [Fact]
    public void A_negative_number_of_people_is_found()
    {
        IndustryState industry = State();
        industry.Workforces.Staff[ShippedWorld.Focal, new StaffClassId(0)] = -1;
        Expect(industry, "firm-a", "staff", "people in a class");
    }

    [Fact]
    public void A_head_count_that_is_not_the_sum_of_its_classes_is_found()
    {
        IndustryState industry = State();
        industry.Workforces.Headcount[ShippedWorld.Focal] += 1;
        Expect(industry, "firm-a", "head-count", "classes sum to");
    }

    [Fact]
    public void More_wafers_than_ordered_are_found()
    {
        IndustryState industry = State();
        var line = new LineId(0);
        industry.FoundryTies.Wafers[ShippedWorld.Focal, line] = industry.FoundryTies.WafersWanted[ShippedWorld.Focal, line] + 1;
        Expect(industry, "firm-a", "wafers", "ordered");
    }

    [Fact]
    public void Fewer_wafers_than_none_are_found()
    {
        IndustryState industry = State();
        industry.FoundryTies.Wafers[ShippedWorld.Focal, new LineId(0)] = -1;
        Expect(industry, "firm-a", "wafers", "-1 wafers for");
    }

    [Fact]
    public void More_wafers_than_a_line_can_make_are_found()
    {
        IndustryState industry = State();
        LineId line = industry.Line("leading/n7");
        double capacity = industry.ProcessLines.Capacity[line];
        industry.FoundryTies.Wafers[ShippedWorld.Focal, line] = capacity + 1;
        industry.FoundryTies.WafersWanted[ShippedWorld.Focal, line] = capacity + 1;
        Expect(industry, "leading/n7", "wafer capacity", "wafers from");
    }

    [Fact]
    public void A_negative_stock_of_cards_is_found()
    {
        IndustryState industry = State();
        industry.Products.Inventory[new ProductId(ShippedWorld.Focal.Index * IndustrySizes.ProductsPerDesigner)] = -1;
        Expect(industry, "firm-a", "stocks", "inventory");
    }

    [Fact]
    public void A_negative_claim_on_customers_is_found()
    {
        IndustryState industry = State();
        industry.Accounts.Receivables[ShippedWorld.Focal] = -1;
        Expect(industry, "firm-a", "stocks", "receivables");
    }

    [Fact]
    public void A_run_that_breaks_an_identity_returns_its_failure_and_stops()
    {
        DesignerDefinition[] designers = [.. ShippedWorld.FirmA.Designers];
        designers[0] = designers[0] with { ForeignGrowth = double.NaN };
        RunResult run = Simulation.Run(ShippedWorld.FirmA with { Designers = designers }, 1, 0);
        Assert.NotNull(run.Failure);
        Assert.Equal(ShippedWorld.FirmA.Start.Next, run.Failure.Month);
        Assert.Equal("finite numbers", run.Failure.Identity);
        Assert.Contains("2020-10", run.Failure.ToString(), StringComparison.Ordinal);
        Assert.True(double.IsNaN(run.Firms.Series("cash", 0)[^1]));
    }

    [Fact]
    public void Random_worlds_near_the_default_break_no_identity()
    {
        ParameterCatalogue<Scenario> catalogue = ParameterCatalogue.Of(ShippedWorld.FirmA);
        List<string> failures = [];
        for (int world = 0; world < Worlds; world++)
        {
            try
            {
                RunFailure? failure = Simulation.Run(Vary(catalogue, world).Until(2024, 9), (ulong)world, 0).Failure;
                failures.AddRange(failure is null ? [] : [$"world {world}: {failure}"]);
            }
            catch (Exception exception)
            {
                failures.Add($"world {world}: {exception.GetType().Name}: {exception.Message} {exception.StackTrace?.Split('\n')[0]}");
            }
        }

        Assert.Equal([], failures);
    }

    /// <summary>Every parameter within 30 per cent of its value and within its range; counts and shares of lists stay.</summary>
    private static Scenario Vary(ParameterCatalogue<Scenario> catalogue, int world)
    {
        Scenario scenario = ShippedWorld.FirmA;
        RandomStream stream = new RandomStreams(99, world).For(RandomPurpose.Initialization);
        int number = 0;
        foreach (Parameter<Scenario> parameter in catalogue.Parameters)
        {
            number++;
            double factor = 0.7 + (0.6 * stream.At(scenario.Start, number).NextUniform());
            if (parameter.IsWhole || IsBound(parameter.Path))
            {
                continue;
            }

            double value = Math.Clamp(parameter.Value * factor, parameter.Minimum, parameter.Maximum);
            scenario = parameter.With(scenario, value);
        }

        return scenario.Validate().Any() ? throw new InvalidOperationException(Faults(scenario)) : scenario;
    }

    /// <summary>Parameters that belong together by an identity of their own, such as shares that sum to one.</summary>
    private static bool IsBound(string path) =>
        path.Contains("transitions", StringComparison.Ordinal)
        || path.Contains("installed-share", StringComparison.Ordinal)
        || path.Contains("spending-share", StringComparison.Ordinal)
        || path.Contains("role-shares", StringComparison.Ordinal)
        || path.Contains(".made-in.", StringComparison.Ordinal)
        || path.EndsWith(".weight", StringComparison.Ordinal)
        || path.StartsWith("exchange-rates", StringComparison.Ordinal)
        || path.StartsWith("record.", StringComparison.Ordinal)
        || (path.StartsWith("customers.", StringComparison.Ordinal) && path.Contains(".segments", StringComparison.Ordinal));

    private static string Faults(Scenario scenario) => string.Join("; ", scenario.Validate().Select(f => $"{f.Path}: {f.Message}"));

    private static IndustryState State() => ShippedWorld.StateAt(ShippedWorld.FirmA, 2023, 6);

    private static void Expect(IndustryState industry, string entity, string identity, string detail)
    {
        RunFailure? failure = Invariants.FirstBreach(industry);
        Assert.NotNull(failure);
        Assert.Equal(Month.Of(2023, 6), failure.Month);
        Assert.Equal(entity, failure.Entity);
        Assert.Equal(identity, failure.Identity);
        Assert.Contains(detail, failure.Detail, StringComparison.Ordinal);
    }
}
