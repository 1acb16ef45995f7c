using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Randomness;
using CatchUpSim.Model.Submodels;

namespace CatchUpSim.Model.Tests.Submodels;

public sealed class TrialLengthTests
{
    [Theory]
    [InlineData("internet")]
    [InlineData("server-maker")]
    public void Customers_begin_with_the_trial_length_of_their_group(string group)
    {
        int first = 0;
        foreach ((string name, int count, double months) in
            ShippedWorld.FirmA.Customers.Select(each => (each.Name, each.Count, each.TrialMonths)))
        {
            if (name == group)
            {
                Assert.Equal(months, ShippedWorld.Beginning().Customers.TrialMonths[new CustomerId(first)]);
                return;
            }

            first += count;
        }

        Assert.Fail($"no group {group}");
    }

    [Theory]
    [InlineData(3)]
    [InlineData(11)]
    public void A_trial_ends_after_the_months_that_the_customer_takes(byte months)
    {
        IndustryState industry = SmallIndustryMoney.Create(customers: 40);
        DesignerId vendor = SmallIndustryMoney.Latecomer;
        industry.Products.OnSale[new ProductId(vendor.Index * IndustrySizes.ProductsPerDesigner)] = true;
        industry.MarketPositions.TotalShare[vendor] = 1;
        industry.Designers.Reputation[vendor] = 1;
        industry.MarketPositions.Entered[vendor, new SegmentId(0)] = industry.Month.Index;
        foreach (CustomerId customer in industry.Customers.All)
        {
            industry.Customers.Weight[customer] = 1f / 40;
            industry.Customers.TrialMonths[customer] = months;
        }

        CustomerChoiceParameters parameters = ShippedWorld.FirmA.CustomerChoice;
        CustomerChoice.Choose(
            industry,
            parameters with { Pipeline = parameters.Pipeline with { WordOfMouth = 100, LargestReach = 1, TrialBase = 20 } },
            SmallIndustryMoney.Stream(RandomPurpose.Purchase));
        CustomerId[] trying = [.. industry.Customers.All.ToArray().Where(each => industry.Customers.Stage[each, vendor] == QualificationStage.Trial)];
        Assert.NotEmpty(trying);
        int now = industry.Month.Since(industry.Start);
        Assert.All(trying, each => Assert.Equal(now + months, industry.Customers.StageEnds[each, vendor]));
    }
}
