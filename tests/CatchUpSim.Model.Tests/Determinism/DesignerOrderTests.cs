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
public sealed class DesignerOrderTests
{
    private static readonly RandomStreams Chance = new(5, 0);

    private static readonly IReadOnlyList<ScheduledSubmodel> Schedule = ScheduledSubmodel.All();

    public static TheoryData<string> Submodels() => [.. Schedule.Select(submodel => submodel.Type.Name)];

    [Theory]
    [MemberData(nameof(Submodels))]
    public void It_does_not_matter_which_row_a_firm_has(string submodel)
    {
        Scenario still = WithoutChance(ShippedWorld.FirmA);
        IndustryState usual = State();
        IndustryState swapped = State();
        (DesignerId first, DesignerId second) = (usual.Designer("firm-a"), usual.Designer("rival-4"));
        DesignerSwap.Apply(swapped, first, second);
        Advance(submodel, usual, still);
        Advance(submodel, swapped, still);
        DesignerSwap.Apply(swapped, first, second);
        Assert.Equal([], Differences(usual, swapped));
    }

    [Fact]
    public void Every_submodel_that_serves_one_firm_before_another_would_be_found_out()
    {
        // Both firms take part in everything, else swapping them shows nothing: they hire in one pool, raise money
        // from the same funds, order from the same lines and sell in the same segments.
        IndustryState industry = State();
        DesignerId[] firms = [industry.Designer("firm-a"), industry.Designer("rival-4")];
        Scenario still = WithoutChance(ShippedWorld.FirmA);
        foreach (string submodel in new[] { "Talent", "Alliances", "FoundryAllocation", "CustomerChoice", "Funding" })
        {
            Advance(submodel, industry, still);
        }

        Assert.All(firms, firm => Assert.True(industry.Workforces.Hired[firm] > 0));
        Assert.All(firms, firm => Assert.True(industry.Accounts.EquityRaised[firm] > 0));
        Assert.All(firms, firm => Assert.True(IndustryMeasures.Sum(industry.FoundryTies.WafersWanted.Row(firm)) > 0));
        Assert.All(firms, firm => Assert.True(IndustryMeasures.Sum(industry.MarketPositions.Orders.Row(firm)) > 0));
        Assert.All(firms, firm => Assert.True(industry.AllianceTies.Held[firm] > 0));
    }

    [Fact]
    public void Swapping_twice_restores_every_bit_and_swapping_once_does_not()
    {
        IndustryState industry = State();
        string before = Simulation.Hash(industry);
        DesignerSwap.Apply(industry, new DesignerId(7), new DesignerId(12));
        Assert.NotEqual(before, Simulation.Hash(industry));
        DesignerSwap.Apply(industry, new DesignerId(7), new DesignerId(12));
        Assert.Equal(before, Simulation.Hash(industry));
    }

    [Fact]
    public void Two_equal_vendors_get_equally_many_orders_whichever_comes_first()
    {
        IndustryState industry = State();
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

    /// <summary>The end of a year, so that every review is due, with two home firms that need money and people.</summary>
    private static IndustryState State()
    {
        IndustryState industry = ShippedWorld.StateAt(FewPartners, 2022, 11);
        industry.Month = industry.Month.Next;
        foreach (DesignerId firm in new[] { industry.Designer("firm-a"), industry.Designer("rival-4") })
        {
            industry.Designers.Status[firm] = DesignerStatus.Active;
            industry.Accounts.FundingPlan[firm] = FundingOption.RaiseUsual;
            industry.Accounts.Raising[firm] = true;
            industry.Accounts.Target[firm] = 5000;
            industry.Accounts.Cash[firm] = 400 + firm.Index;
            industry.AllianceTies.Kind[firm, new PartnerId(0)] = AllianceKind.JointLaboratory;
            industry.AllianceTies.Held[firm] = 1;
            Sell(industry, firm);
            foreach (ProjectId project in IndustryState.ProjectsOf(firm))
            {
                // A first spin is never quite certain.
                industry.Projects.Spin[project] = Math.Max(2, industry.Projects.Spin[project]);
            }
        }

        MakeScarce(industry);
        return industry;
    }

    /// <summary>So little of everything that whoever came first would leave nothing for the others.</summary>
    private static void MakeScarce(IndustryState industry)
    {
        foreach (StaffClassId staffClass in industry.LabourMarket.All)
        {
            industry.LabourMarket.Pool[staffClass] = 0.001;
        }

        foreach (InvestorId investor in industry.Investors.All)
        {
            industry.Investors.Available[investor] *= 0.0005;
        }

        // Whose choice of a partner the others saw at once would send them elsewhere.
        industry.AllianceTies.Kind.Row(industry.Designer("firm-a"))[1..].Clear();
        industry.AllianceTies.Kind.Row(industry.Designer("rival-4"))[1..].Clear();
        foreach (PartnerId partner in industry.Partners.All)
        {
            industry.Partners.Degree[partner] = 0.1 * partner.Index;
        }

        // One of the two leads, so that the other one learns from it.
        industry.Capabilities.Level[industry.Designer("firm-a")] = 0.9 * industry.Technologies.Limit[new TechnologyId(0)];

        industry.ProcessLines.Capacity[industry.Line("domestic/n7")] = 200;
    }

    private static void Sell(IndustryState industry, DesignerId firm)
    {
        ProductId product = IndustryState.ProductsOf(firm).First();
        var segment = new SegmentId(0);
        industry.Products.OnSale[product] = true;
        industry.Products.Performance[product] = 1 + (0.01 * firm.Index);
        industry.Products.MarketFactor[product] = 1;
        industry.Products.RampShare[product] = 1;
        industry.Products.DieArea[product] = 500 + firm.Index;
        industry.Products.Line[product] = industry.Line("domestic/n7").Index;
        industry.Products.Price[product] = 9 + (0.1 * firm.Index);
        industry.Products.UnitCost[product] = 3;
        industry.Products.Inventory[product] = 0;
        industry.Products.Fit[product, segment] = 1;
        industry.MarketPositions.Entered[firm, segment] = industry.Start.Index;
        industry.MarketPositions.OrderTrend[firm, segment] = 4000;
        industry.SoftwareStacks.Readiness[firm, segment] = 1;
        foreach (CustomerId customer in industry.Customers.All)
        {
            bool isDue = customer.Index % 7 == 0;
            industry.Customers.MonthsLeft[customer] = isDue ? (byte)1 : industry.Customers.MonthsLeft[customer];
            industry.Customers.Stage[customer, firm] = (customer.Index + firm.Index) % 3 == 0
                ? industry.Customers.Stage[customer, firm] : QualificationStage.Qualified;
        }
    }

    private static void Advance(string submodel, IndustryState industry, Scenario scenario) =>
        Schedule.Single(s => string.Equals(s.Type.Name, submodel, StringComparison.Ordinal)).Advance(industry, scenario, Chance);

    /// <summary>Of four partners a sample of 64 looks misses none.</summary>
    private static Scenario FewPartners { get; } = ShippedWorld.FirmA with
    {
        Partners = [ShippedWorld.FirmA.Partners.First(group => group.Kind == PartnerKind.University) with
        {
            Count = 4, SizeDispersion = 0, SkillDispersion = 0,
        }],
    };

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
        ProductDevelopment = world.ProductDevelopment with
        {
            Stages = [.. world.ProductDevelopment.Stages.Select(stage => stage with { Shape = 1e12 })],
            SpinSuccess = [1, 1, 1],
        },
        EcosystemCompatibility = world.EcosystemCompatibility with { PortingSpeed = 0 },
        Pricing = world.Pricing with { Decision = world.Pricing.Decision with { Temperature = 0 } },
        CustomerChoice = Certain(world.CustomerChoice),
        Delivery = world.Delivery with { FieldFailures = 0 },
        FundingDecision = world.FundingDecision with { Temperature = 0 },
        Funding = world.Funding with
        {
            ClosingHazard = 1000, FreshClosingHazard = 1000, BridgeHazard = 1e9, ListingHazard = 1000, JudgementDispersion = 0,
            TicketShare = 1, SmallestRound = 0.0001,
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
