using CatchUpSim.Model.Decisions;
using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Observation;
using CatchUpSim.Model.Randomness;
using CatchUpSim.Model.Submodels;

namespace CatchUpSim.Model.Tests.Decisions;

/// <summary>What a scenario fixes about pay, rounds, sale, listing, projects, nodes and second sources.</summary>
public sealed class PrescribedDecisionTests
{
    private const string Strategy = "designers.firm-a.strategy.";
    private const int Worlds = 18;

    private static readonly DesignerId Firm = ShippedWorld.Focal;
    private static readonly Lazy<IReadOnlyList<RunResult>> Free = new(() => Run());

    [Fact]
    public void What_a_scenario_leaves_out_the_firm_decides_itself()
    {
        Strategies strategies = ShippedWorld.Beginning().Strategies;
        Assert.Equal(
            (0.0, 0.0, 0, 0, 0, 0, 0, 0.0, -1, false),
            (strategies.WagePremium[Firm], strategies.RoundRunway[Firm], strategies.RoundSize[Firm], strategies.Sale[Firm],
                strategies.Listing[Firm], strategies.BeginProducts[Firm], strategies.MaximumSpins[Firm], strategies.Node[Firm],
                strategies.SecondSource[Firm], strategies.SecondSourceAhead[Firm]));
    }

    [Fact]
    public void A_prescription_that_never_binds_changes_nothing()
    {
        // No project of this world has fifty spins, and the firm gives none up.
        RunResult bound = Simulation.Run(ShippedWorld.Read(Strategy + "maximum-spins=50"), 1, 0);
        Assert.Empty(ShippedWorld.Differences(Free.Value[0], bound));
    }

    [Fact]
    public void Prescribed_pay_is_paid_and_moves_the_bill()
    {
        double Pay(string premium)
        {
            IndustryState industry = ShippedWorld.StateAt(ShippedWorld.Read(Strategy + "wage-premium=" + premium), 2021, 6);
            Assert.Equal(double.Parse(premium, System.Globalization.CultureInfo.InvariantCulture), industry.Workforces.WagePremium[Firm]);
            Assert.Contains(industry.Chronicle.Entries, e => e.Designer == Firm.Index
                && e.Decision is { Decision: "pay and recruits", IsFixed: true } d && d.Choice.StartsWith("prescribed pay", StringComparison.Ordinal));
            return industry.Workforces.PayPerMonth[Firm] / industry.Workforces.Headcount[Firm];
        }

        Assert.True(Pay("1.5") > 1.4 * Pay("0.9"));
    }

    [Fact]
    public void A_firm_that_is_never_to_seek_a_round_seeks_none()
    {
        Assert.Contains(Free.Value, run => Has(run, EventKind.Round, "round"));
        Assert.DoesNotContain(Run("round-runway=0"), run => Has(run, EventKind.Round, "round"));
    }

    [Theory]
    [InlineData(0, 40, 30, true)]
    [InlineData(0, 20, 30, false)]
    [InlineData(0, -1, 2, false)]
    [InlineData(3, 40, 30, true)]
    public void Rounds_are_sought_below_the_prescribed_runway_and_only_there(int size, double limit, double runway, bool raises)
    {
        IndustryState industry = Money(industry =>
        {
            industry.Accounts.Runway[Firm0] = runway;
            industry.Strategies.RoundRunway[Firm0] = limit;
            industry.Strategies.RoundSize[Firm0] = size;
        });
        Assert.Equal(raises, industry.Accounts.Raising[Firm0]);
        Assert.True(size == 0 || (int)industry.Accounts.FundingPlan[Firm0] == size);
        Assert.True(!raises || Fixed(industry, "funding"));
    }

    [Theory]
    [InlineData(RoundSize.Small)]
    [InlineData(RoundSize.Usual)]
    [InlineData(RoundSize.Large)]
    public void Every_round_has_the_prescribed_size(RoundSize size)
    {
        IndustryState industry = Money(industry =>
        {
            industry.Accounts.Runway[Firm0] = 6;
            industry.Strategies.RoundSize[Firm0] = (int)size;
            industry.Beliefs.Demand.Row(Firm0).Fill(1e5); // so that no round sells more than the largest stake
        });
        double[] months =
        [
            MoneyParameters.Decision.SmallMonths,
            MoneyParameters.Decision.UsualMonths,
            MoneyParameters.Decision.LargeMonths,
        ];
        Assert.Equal((int)size, (int)industry.Accounts.FundingPlan[Firm0]);
        Assert.Equal(
            months[(int)size - 1] * MoneyParameters.Decision.GrowthAllowance * 4, industry.Accounts.Target[Firm0], 9);
        Assert.True(Fixed(industry, "funding"));
    }

    [Fact]
    public void A_firm_that_is_not_for_sale_is_never_bought()
    {
        Assert.Contains(Free.Value, run => Has(run, EventKind.Exit, "acquisition"));
        Assert.DoesNotContain(Run("sale=false"), run => Has(run, EventKind.Exit, "acquisition"));
        IndustryState industry = Money(industry => industry.Strategies.Sale[Firm0] = 1);
        Assert.Equal(FundingOption.Sell, industry.Accounts.FundingPlan[Firm0]);
        Assert.True(Fixed(industry, "funding"));
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(-1, false)]
    public void A_firm_lists_when_it_may_and_the_scenario_says_so(int wish, bool lists)
    {
        IndustryState industry = Money(industry =>
        {
            industry.Strategies.Listing[Firm0] = wish;
            industry.Accounts.Revenue[Firm0] = 500;
            industry.Accounts.Profitability[Firm0] = 0.2;
        });
        Assert.Equal(lists, industry.Accounts.FundingPlan[Firm0] == FundingOption.List);
    }

    [Fact]
    public void A_listing_that_is_ruled_out_never_happens()
    {
        Assert.Contains(Free.Value, run => Has(run, EventKind.Round, "listing"));
        Assert.DoesNotContain(Run("listing=false"), run => Has(run, EventKind.Round, "listing"));
    }

    [Fact]
    public void A_firm_begins_products_always_or_never_as_prescribed()
    {
        Assert.DoesNotContain(Run("begin-products=false"), run => Has(run, EventKind.Product, "project"));
        IndustryState industry = ShippedWorld.Beginning();
        RoadmapDecisionParameters reluctant = ShippedWorld.FirmA.StrategyReview.Roadmap with { Waiting = 20, Temperature = 0 };
        Assert.Null(RoadmapDecision.Choose(industry, Firm, reluctant, RoadmapOccasion.NextProduct, 0.5));
        industry.Strategies.BeginProducts[Firm] = 1;
        Assert.NotNull(RoadmapDecision.Choose(industry, Firm, reluctant, RoadmapOccasion.NextProduct, 0.5));
        Assert.True(industry.Chronicle.Entries[^1].Decision!.IsFixed);
    }

    [Fact]
    public void A_project_is_given_up_after_the_prescribed_spins()
    {
        Assert.Contains(Free.Value, run => Has(run, EventKind.Product, "respin"));
        IReadOnlyList<RunResult> bound = Run("maximum-spins=1");
        Assert.DoesNotContain(bound, run => Has(run, EventKind.Product, "respin"));
        Assert.Contains(bound, run => Has(run, EventKind.Product, "given up"));
        Assert.Contains(bound, run => run.Events.Any(e => e.Decision is { Decision: "another spin", IsFixed: true, Choice: "give up" }));
    }

    [Fact]
    public void Every_product_has_the_prescribed_node()
    {
        IndustryState industry = ShippedWorld.Beginning();
        RoadmapDecisionParameters eager = ShippedWorld.FirmA.StrategyReview.Roadmap with { Waiting = -20, Temperature = 1 };
        industry.Strategies.Node[Firm] = 12;
        for (int i = 0; i < 20; i++)
        {
            RoadmapOption? option = RoadmapDecision.Choose(industry, Firm, eager, RoadmapOccasion.NextProduct, i / 20.0);
            Assert.Equal(12, industry.ProcessLines.Node[option!.Value.Line]);
        }

        Assert.True(industry.Chronicle.Entries[^1].Decision!.IsFixed);
    }

    [Fact]
    public void A_lost_product_moves_to_the_prescribed_second_source_at_once()
    {
        IndustryState industry = ShippedWorld.Beginning();
        RoadmapDecisionParameters reluctant = ShippedWorld.FirmA.StrategyReview.Roadmap with { Waiting = 20, Temperature = 0, Urgency = 0 };
        industry.Strategies.Foundry[Firm] = 0;
        Assert.Null(RoadmapDecision.Choose(industry, Firm, reluctant, RoadmapOccasion.SecondSource, 0.5));
        industry.Strategies.SecondSource[Firm] = 1;
        RoadmapOption? option = RoadmapDecision.Choose(industry, Firm, reluctant, RoadmapOccasion.SecondSource, 0.5);
        Assert.Equal(1, industry.ProcessLines.Foundry[option!.Value.Line]);
        Assert.True(industry.Chronicle.Entries[^1].Decision is { IsFixed: true, Decision: "second source" });
        Assert.Null(RoadmapDecision.Choose(industry, Firm, reluctant, RoadmapOccasion.NextProduct, 0.5));
    }

    [Fact]
    public void A_second_source_can_be_prepared_before_the_line_is_lost()
    {
        bool[] Ports(bool ahead, bool sells)
        {
            IndustryState industry = ShippedWorld.Beginning(ShippedWorld.Read(
                Strategy + "second-source=domestic", Strategy + "second-source-ahead=" + (ahead ? "true" : "false")));
            ProductId product = IndustryState.ProductsOf(Firm).First();
            industry.Products.OnSale[product] = sells;
            industry.Products.Performance[product] = 0.05;
            industry.Products.Line[product] = industry.Line("leading/n7").Index;
            industry.SoftwareStacks.Strategy[Firm] = EcosystemStrategy.Compatible;
            industry.MarketPositions.Entered[Firm, new SegmentId(0)] = industry.Start.Index;
            foreach (int quarter in (int[])[0, 3])
            {
                industry.Month = Month.Of(2020, 12).Plus(quarter);
                StrategyReview.Review(industry, ShippedWorld.FirmA.StrategyReview, ShippedWorld.Stream(RandomPurpose.Strategy));
            }

            return
            [
                .. IndustryState.ProjectsOf(Firm).ToArray()
                    .Where(project => industry.Projects.Stage[project] != DevelopmentStage.None && industry.Projects.Port[project])
                    .Select(project => industry.ProcessLines.Foundry[new LineId(industry.Projects.Line[project])] == 1),
            ];
        }

        // One move is enough, and it goes to the foundry named; without a product there is nothing to move.
        Assert.Equal([true], Ports(ahead: true, sells: true));
        Assert.Empty(Ports(ahead: false, sells: true));
        Assert.Empty(Ports(ahead: true, sells: false));
    }

    [Fact]
    public void A_node_that_no_foundry_has_and_a_second_source_without_a_foundry_are_refused()
    {
        Assert.Contains("no process line has a node of 3.5 nm", Refusal("node=3.5"), StringComparison.Ordinal);
        Assert.Contains("needs a foundry", Refusal("second-source-ahead=true"), StringComparison.Ordinal);
    }

    private static DesignerId Firm0 => SmallIndustryMoney.Latecomer;

    private static string Refusal(string wish) =>
        Assert.ThrowsAny<Exception>(() => ShippedWorld.Read(Strategy + wish)).ToString();

    private static IReadOnlyList<RunResult> Run(params string[] wishes)
    {
        Scenario scenario = ShippedWorld.Read([.. wishes.Select(wish => Strategy + wish)]);
        return [.. Enumerable.Range(0, Worlds).Select(replication => Simulation.Run(scenario, 1, replication))];
    }

    private static bool Has(RunResult run, EventKind kind, string subject) =>
        run.Events.Any(e => e.Designer == run.Focal.Index && e.Kind == kind && e.Subject == subject);

    private static bool Fixed(IndustryState industry, string decision) => industry.Chronicle.Entries
        .Any(e => e.Designer == Firm0.Index && e.Decision is { IsFixed: true } d && d.Decision == decision);

    private static IndustryState Money(Action<IndustryState> arrange)
    {
        IndustryState industry = SmallIndustryMoney.Create();
        arrange(industry);
        InvestorAppraisal.Update(industry, MoneyParameters.Appraisal);
        FundingDecision.Review(
            industry,
            MoneyParameters.Decision with { Temperature = 0 },
            SmallIndustryMoney.Stream(RandomPurpose.FundingChoice));
        return industry;
    }
}
