using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Randomness;
using CatchUpSim.Model.Submodels;
using CatchUpSim.Model.Tests.DeclaredWrites;

namespace CatchUpSim.Model.Tests.Determinism;

/// <summary>
/// Two firms swap their rows in every table; a submodel without chance then does to each what it did to it in its old
/// row. Chance is taken out, because draws belong to rows on purpose. Every call of the schedule is asked.
/// </summary>
[Trait("Length", "WholeRun")]
public sealed class DesignerOrderTests
{
    private static readonly RandomStreams Chance = new(5, 0);

    private static readonly IReadOnlyList<ScheduledSubmodel> Schedule = ScheduledSubmodel.All();

    private static readonly Scenario Still = WithoutChance(ShippedWorld.FirmA);

    public static TheoryData<string> Submodels() => [.. Schedule.Select(submodel => submodel.Type.Name)];

    [Theory]
    [MemberData(nameof(Submodels))]
    public void It_does_not_matter_which_row_a_firm_has(string submodel)
    {
        CompetingFirms usual = new();
        CompetingFirms swapped = new();
        DesignerSwap.Apply(swapped.Industry, swapped.First, swapped.Second);
        Advance(submodel, usual);
        Advance(submodel, swapped);
        DesignerSwap.Apply(swapped.Industry, swapped.First, swapped.Second);
        Assert.Equal([], Differences(usual.Industry, swapped.Industry));
    }

    [Fact]
    public void Every_submodel_that_serves_one_firm_before_another_would_be_found_out()
    {
        // Both firms take part in everything, else swapping them shows nothing: they hire in one pool, raise money
        // from the same funds, order from the same lines and sell in the same segments.
        CompetingFirms firms = new();
        IndustryState industry = firms.Industry;
        double[] levels = industry.Capabilities.Level.Values.ToArray();
        foreach (string submodel in new[]
        {
            "Talent", "Alliances", "Research", "ProductDevelopment", "FoundryAllocation", "CustomerChoice", "Funding",
        })
        {
            Advance(submodel, firms);
        }

        Assert.All(firms.Both, firm => Assert.True(industry.Workforces.Hired[firm] > 0));
        Assert.All(firms.Both, firm => Assert.True(industry.Accounts.EquityRaised[firm] > 0));
        Assert.All(firms.Both, firm => Assert.True(IndustryMeasures.Sum(industry.FoundryTies.WafersWanted.Row(firm)) > 0));
        Assert.All(firms.Both, firm => Assert.True(IndustryMeasures.Sum(industry.MarketPositions.Orders.Row(firm)) > 0));

        // Both have found one more partner, and the same one.
        Assert.All(firms.Both, firm => Assert.Equal(2, industry.AllianceTies.Held[firm]));
        Assert.Equal(industry.AllianceTies.Kind.Row(firms.First).ToArray(), industry.AllianceTies.Kind.Row(firms.Second).ToArray());

        // The leader has found something, the other one learns from it, and both have completed stages.
        Assert.Equal(firms.First.Index, Array.IndexOf(levels, levels.Max()));
        Assert.True(industry.Capabilities.Level[firms.First] > levels[firms.First.Index]);
        Assert.True(industry.Capabilities.SpilloverGain[firms.Second] > 0);
        Assert.All(firms.Both, firm => Assert.Equal(
            [DevelopmentStage.Qualification, DevelopmentStage.Physical],
            IndustryState.ProjectsOf(firm).ToArray()[..2].Select(project => industry.Projects.Stage[project])));
    }

    [Fact]
    public void Swapping_twice_restores_every_bit_and_swapping_once_does_not()
    {
        IndustryState industry = new CompetingFirms().Industry;
        string before = Simulation.Hash(industry);
        DesignerSwap.Apply(industry, new DesignerId(7), new DesignerId(12));
        Assert.NotEqual(before, Simulation.Hash(industry));
        DesignerSwap.Apply(industry, new DesignerId(7), new DesignerId(12));
        Assert.Equal(before, Simulation.Hash(industry));
    }

    [Fact]
    public void Two_equal_vendors_get_equally_many_orders_whichever_comes_first()
    {
        IndustryState industry = new CompetingFirms().Industry;
        DesignerId first = industry.Designer("incumbent-1");
        DesignerId second = industry.Designer("rival-3");
        DesignerSwap.Copy(industry, first, second);
        foreach (CustomerId customer in industry.Customers.All)
        {
            // Everybody decides, has bought elsewhere before, and may buy from both.
            industry.Customers.MonthsLeft[customer] = 1;
            industry.Customers.Vendor[customer] = (short)industry.Designer("incumbent-2").Index;
            industry.Customers.Stage[customer, first] = QualificationStage.Qualified;
            industry.Customers.Stage[customer, second] = QualificationStage.Qualified;
        }

        CustomerChoice.Choose(industry, ShippedWorld.FirmA.CustomerChoice, Chance.For(RandomPurpose.Purchase));
        int chosenFirst = Vendors(industry, first);
        int chosenSecond = Vendors(industry, second);
        Assert.True(chosenFirst + chosenSecond > 50, $"{chosenFirst} and {chosenSecond}");
        double spread = 4 * Math.Sqrt(chosenFirst + chosenSecond);
        Assert.True(Math.Abs(chosenFirst - chosenSecond) < spread, $"{chosenFirst} and {chosenSecond}");
    }

    private static int Vendors(IndustryState industry, DesignerId designer)
    {
        int count = 0;
        foreach (CustomerId customer in industry.Customers.All)
        {
            count += industry.Customers.Vendor[customer] == designer.Index ? 1 : 0;
        }

        return count;
    }

    private static void Advance(string submodel, CompetingFirms firms)
    {
        ScheduledSubmodel scheduled = Schedule.Single(s => string.Equals(s.Type.Name, submodel, StringComparison.Ordinal));
        firms.Advance(industry => scheduled.Advance(industry, Still, Chance), Still, Chance);
    }

    /// <summary>The default scenario with every draw about a firm made certain.</summary>
    private static Scenario WithoutChance(Scenario world) => WithoutChanceOfFirms(world) with
    {
        Talent = world.Talent with
        {
            GraduateInflow = 0.01, ExperiencedInflow = 0.01, VeteranInflow = 0.01,
            Decision = world.Talent.Decision with { Temperature = 0 },
        },
        Alliances = world.Alliances with
        {
            DissolutionRate = 0,
            Decision = world.Alliances.Decision with
            {
                Temperature = 0, PartnerTemperature = 0, FoundingTemperature = 0, SampleSize = 64, CampaignProposals = 1,
                FewProposals = 1, ResearchersPerTie = 5, RivalryWeight = 20, ProposalCost = 0, TieCost = 0,
            },
        },
        Research = world.Research with { Dispersion = 0, PatentRate = 0 },
        ProductDevelopment = world.ProductDevelopment with { SpinSuccess = [1, 1, 1] },
        EcosystemCompatibility = world.EcosystemCompatibility with { PortingSpeed = 0 },
        Pricing = world.Pricing with { Decision = world.Pricing.Decision with { Temperature = 0 } },
        CustomerChoice = Certain(world.CustomerChoice),
        Delivery = world.Delivery with { FieldFailures = 0 },
        FundingDecision = world.FundingDecision with { Temperature = 0 },
        Funding = world.Funding with
        {
            ClosingHazard = 1000, FreshClosingHazard = 1000, BridgeHazard = 1e9, ListingHazard = 1000, JudgementDispersion = 0,
            TicketShare = 1, SmallestRound = 0.0001, BridgeMonths = 0.0001,
        },
        EntryExit = world.EntryExit with
        {
            OutsideShare = 0, SaleHazard = 0, RescueHazard = 0, EntryRate = 0,
        },
    };

    private static Scenario WithoutChanceOfFirms(Scenario world) => world with
    {
        PolicyControls = world.PolicyControls with { CautionRisk = 1e-12, Reinstatement = 0 },
        Expectations = world.Expectations with { Error = 0 },
        StrategyReview = world.StrategyReview with
        {
            MarketEntry = world.StrategyReview.MarketEntry with { Temperature = 0 },
            Ecosystem = world.StrategyReview.Ecosystem with { Temperature = 0 },
            Roadmap = world.StrategyReview.Roadmap with { Temperature = 0, PerformanceDispersion = 0 },
            ResearchMode = world.StrategyReview.ResearchMode with { Temperature = 0 },
        },
    };

    /// <summary>Customers are met by nobody, pass no trial, and buy what they like best.</summary>
    private static CustomerChoiceParameters Certain(CustomerChoiceParameters usual) => usual with
    {
        PerformanceWeight = 1e4 * usual.PerformanceWeight,
        PriceWeight = 1e4 * usual.PriceWeight,
        WaitingUtility = -1e9,
        Pipeline = usual.Pipeline with { ContactsPerPerson = 0, ContactsPerPartner = 0, WordOfMouth = 0, PassProbability = 0 },
    };

    /// <summary>Columns that differ by more than rounding: sums over firms may be added in another order.</summary>
    private static List<string> Differences(IndustryState left, IndustryState right)
    {
        List<string> differences = [];
        for (int table = 0; table < left.Tables.Count; table++)
        {
            for (int column = 0; column < left.Tables[table].Columns.Count; column++)
            {
                Column first = left.Tables[table].Columns[column];
                if (!IsNear(first.Bytes, right.Tables[table].Columns[column].Bytes, IsReal(first)))
                {
                    differences.Add($"{left.Tables[table].Name}.{first.Name}");
                }
            }
        }

        return differences;
    }

    private static bool IsReal(Column column) => column.GetType().GetGenericArguments()[^1] == typeof(double);

    private static bool IsNear(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right, bool isReal)
    {
        if (!isReal)
        {
            return left.SequenceEqual(right);
        }

        for (int i = 0; i < left.Length; i += sizeof(double))
        {
            double first = BitConverter.ToDouble(left[i..]);
            double second = BitConverter.ToDouble(right[i..]);
            bool isSame = first.Equals(second) || Math.Abs(first - second) <= 1e-9 * (1e-3 + Math.Abs(first));
            if (!isSame)
            {
                return false;
            }
        }

        return true;
    }
}
