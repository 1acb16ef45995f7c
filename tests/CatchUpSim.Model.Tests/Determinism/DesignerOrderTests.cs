using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Randomness;
using CatchUpSim.Model.Submodels;

namespace CatchUpSim.Model.Tests.Determinism;

/// <summary>
/// Two firms swap their rows in every table; a submodel without chance then does to each what it did to it in its old
/// row. Chance is taken out, because draws belong to rows on purpose.
/// </summary>
public sealed class DesignerOrderTests
{
    private static readonly RandomStreams Chance = new(5, 0);

    public static TheoryData<string> Submodels() =>
    [
        "foundry allocation", "delivery", "pricing", "expectations", "cash flow", "value chain", "appraisal",
        "technology",
    ];

    [Theory]
    [MemberData(nameof(Submodels))]
    public void It_does_not_matter_which_row_a_firm_has(string submodel)
    {
        IndustryState usual = State();
        IndustryState swapped = State();
        var first = new DesignerId(7);
        var second = new DesignerId(12);
        DesignerSwap.Apply(swapped, first, second);
        Advance(submodel, usual);
        Advance(submodel, swapped);
        DesignerSwap.Apply(swapped, first, second);
        Assert.Equal([], Differences(usual, swapped));
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

    private static IndustryState State()
    {
        IndustryState industry = ShippedWorld.StateAt(ShippedWorld.FirmA, 2025, 2);
        industry.Month = industry.Month.Next;
        return industry;
    }

    private static void Advance(string submodel, IndustryState industry)
    {
        Scenario scenario = ShippedWorld.FirmA;
        switch (submodel)
        {
            case "foundry allocation":
                FoundryAllocation.Allocate(industry, scenario.FoundryAllocation, Chance.For(RandomPurpose.Foundry));
                break;
            case "delivery":
                Delivery.Settle(
                    industry, scenario.Delivery with { FieldFailures = 0 }, Chance.For(RandomPurpose.Service));
                break;
            case "pricing":
                PricingParameters still = scenario.Pricing with
                {
                    Decision = scenario.Pricing.Decision with { Temperature = 0 },
                };
                Pricing.Review(industry, still, Chance.For(RandomPurpose.Pricing));
                break;
            case "expectations":
                Expectations.Update(
                    industry, scenario.Expectations with { Error = 0 }, Chance.For(RandomPurpose.Perception));
                break;
            case "cash flow":
                CashFlow.Settle(industry, scenario.CashFlow);
                break;
            case "value chain":
                ValueChain.Measure(industry, scenario.ValueChain);
                break;
            case "appraisal":
                InvestorAppraisal.Update(industry, scenario.Appraisal);
                break;
            case "technology":
                TechnologyFrontier.Advance(
                    industry, scenario.TechnologyFrontier, Chance.For(RandomPurpose.Technology));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(submodel), submodel, "Unknown submodel.");
        }
    }

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
            bool isSame = first.Equals(second) || Math.Abs(first - second) <= 1e-9 * (1e-9 + Math.Abs(first));
            if (!isSame)
            {
                return false;
            }
        }

        return true;
    }
}
